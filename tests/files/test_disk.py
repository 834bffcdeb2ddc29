import errno
import os
import resource
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.files.modes import mode, umask

from burgeridee.files.disk import (
    DiskError,
    is_sure,
    locked,
    make_folder,
    read_guarded,
    swept,
    write_whole,
)

OLD, NEW = b'antwoord = "oud"\n', b'antwoord = "geheim-4711"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bi-7k3m9q2d.toml"
    path.write_bytes(OLD)
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(code: int) -> object:
    def fails(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fails


# Writing


def test_what_is_written_is_what_stands_there(file: Path) -> None:
    write_whole(file, NEW)
    assert file.read_bytes() == NEW
    assert names_in(file.parent) == [file.name]


def test_bytes_are_bytes_and_large_files_are_whole(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40_000 + b"\r\n\x1a\n"
    write_whole(tmp_path / "verslag.pdf", content)
    assert read_guarded(tmp_path / "verslag.pdf", len(content)) == content


@pytest.mark.parametrize("mask", [0o000, 0o077], ids=["umask 000", "umask 077"])
def test_what_is_private_is_for_its_owner_only(tmp_path: Path, mask: int) -> None:
    path = tmp_path / "data" / "intakes" / "a.toml"
    with umask(mask):
        write_whole(path, NEW)
        with locked(path.parent):
            pass
    assert mode(path) == 0o600
    assert mode(path.parent / ".slot") == 0o600
    assert [mode(path.parent), mode(path.parent.parent)] == [0o700, 0o700]


def test_what_is_not_private_gets_what_the_user_gives_every_file(tmp_path: Path) -> None:
    with umask(0o022):
        write_whole(tmp_path / "uit" / "verslag.pdf", NEW, private=False)
    assert mode(tmp_path / "uit" / "verslag.pdf") == 0o644
    assert mode(tmp_path / "uit") == 0o755


def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o770)
    write_whole(tmp_path / "a.toml", NEW)
    assert mode(tmp_path) == 0o770


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        ("fsync", errno.ENOSPC, "de schijf is vol"),
        ("write", errno.EDQUOT, "je ruimte op deze schijf is op"),
        ("fsync", errno.EIO, "de schijf geeft een fout"),
        ("close", errno.EIO, "de schijf geeft een fout"),
        ("open", errno.EACCES, "je mag hier niet schrijven"),
        ("replace", errno.EPERM, "je mag hier niet schrijven"),
        ("open", errno.EROFS, "deze schijf kan alleen lezen"),
        ("open", errno.EMFILE, "er staan te veel bestanden open"),
        ("replace", errno.ENOENT, "de map is er niet meer"),
    ],
)
def test_when_the_disk_fails_the_old_bytes_stand_and_no_litter(
    file: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, said: str
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(os, call, failing(code))
        with pytest.raises(DiskError, match=said) as caught:
            write_whole(file, NEW)
    assert caught.value.code == code
    assert file.name in str(caught.value)
    assert "4711" not in str(caught.value)
    assert file.read_bytes() == OLD
    assert names_in(file.parent) == [file.name]


def test_a_disk_that_is_really_full_costs_nothing_that_stood(file: Path) -> None:
    """The limit stands in a child, so that nothing else in this process meets it."""
    program = (
        "import pathlib, resource, sys\n"
        "from burgeridee.files.disk import DiskError, write_whole\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n"
        "    write_whole(pathlib.Path(sys.argv[1]), b'x' * 1_000_000)\n"
        "except DiskError as error:\n"
        "    print(error)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, file], check=True, capture_output=True, text=True
    )
    assert "te groot voor deze schijf" in told.stdout
    assert file.read_bytes() == OLD
    assert names_in(file.parent) == [file.name]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


def test_a_file_is_safe_before_it_gets_its_name_and_its_name_after(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def noted_replace(draft: Path, path: Path) -> None:
        steps.append("replace")
        replace(draft, path)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    write_whole(file, NEW)
    assert steps == ["file", "replace", "folder"]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.EIO])
def test_a_folder_that_cannot_be_made_sure_is_told_unless_it_never_can(
    file: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    fsync = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(code, os.strerror(code))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    if code == errno.EIO:
        with pytest.raises(DiskError, match="nog niet zeker"):
            write_whole(file, NEW)
    else:
        write_whole(file, NEW)
    assert file.read_bytes() == NEW
    assert names_in(file.parent) == [file.name]


class FailingDisk:
    """A disk whose fsync fails now and then, and says yes to the same file when asked again.

    That is what Linux does: what was not written is forgotten, and the next fsync "succeeds".
    """

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.steps: list[str] = []
        self.fails: list[str] = []
        """The next ones that fail: "file", or the name of a folder."""
        self._named: dict[int, str] = {}
        self._open, self._fsync, self._replace = os.open, os.fsync, os.replace
        for name in ("open", "fsync", "replace"):
            patch.setattr(os, name, getattr(self, name))

    def open(self, path: Path, flags: int, mode: int = 0o777) -> int:
        handle = self._open(path, flags, mode)
        self._named[handle] = Path(path).name
        return handle

    def fsync(self, handle: int) -> None:
        name = self._named[handle]
        self.steps.append(f"fsync {name}")
        if self.fails and self.fails[0] == ("file" if name.endswith(".tmp") else name):
            del self.fails[0]
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        self._fsync(handle)

    def replace(self, draft: Path, path: Path) -> None:
        self.steps.append(f"replace {draft.name}")
        self._replace(draft, path)

    def drafts(self) -> list[str]:
        """The drafts that were flushed, in their order."""
        return [step[6:] for step in self.steps if step[:6] == "fsync " and step[-4:] == ".tmp"]


@pytest.fixture
def failing_disk(monkeypatch: pytest.MonkeyPatch) -> FailingDisk:
    return FailingDisk(monkeypatch)


def test_after_a_failed_fsync_of_a_file_each_try_is_a_new_draft(
    file: Path, failing_disk: FailingDisk
) -> None:
    failing_disk.fails = ["file"] * 3
    for _ in range(3):
        with pytest.raises(DiskError, match="is niet bewaard"):
            write_whole(file, NEW)
        assert file.read_bytes() == OLD
    write_whole(file, NEW)
    drafts = failing_disk.drafts()
    assert len(drafts) == len(set(drafts)) == 4
    steps = [f"fsync {one}" for one in drafts]
    assert failing_disk.steps == [*steps, f"replace {drafts[3]}", f"fsync {file.parent.name}"]
    assert names_in(file.parent) == [file.name]


def test_after_a_failed_fsync_of_a_folder_the_file_is_not_sure_and_is_written_anew(
    file: Path, failing_disk: FailingDisk
) -> None:
    assert is_sure(file)
    failing_disk.fails = [file.parent.name] * 2
    for _ in range(2):
        with pytest.raises(DiskError, match="nog niet zeker"):
            write_whole(file, NEW)
        assert not is_sure(file)
    write_whole(file, NEW)
    assert is_sure(file)
    first, second, third = failing_disk.drafts()
    assert len({first, second, third}) == 3
    assert failing_disk.steps[-3:] == [
        f"fsync {third}",
        f"replace {third}",
        f"fsync {file.parent.name}",
    ]


def test_a_new_folder_that_is_not_sure_is_made_anew_at_the_next_try(
    tmp_path: Path, failing_disk: FailingDisk
) -> None:
    failing_disk.fails = ["data"]
    path = tmp_path / "data" / "intakes" / "a.toml"
    with pytest.raises(DiskError, match="is niet bewaard"):
        write_whole(path, NEW)
    assert not path.parent.exists()
    failing_disk.steps.clear()
    write_whole(path, NEW)
    [draft] = failing_disk.drafts()
    assert failing_disk.steps == [
        "fsync data",
        f"fsync {draft}",
        f"replace {draft}",
        "fsync intakes",
    ]


@pytest.mark.parametrize("failures", [2, 99], ids=["held for a moment", "held for ever"])
def test_on_windows_a_file_that_is_held_is_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch, failures: int
) -> None:
    waited: list[float] = []
    replace = os.replace

    def held(draft: Path, path: Path) -> None:
        if len(waited) < failures:
            raise PermissionError(errno.EACCES, "in use")
        replace(draft, path)

    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        windows.setattr(os, "replace", held)
        windows.setattr(threading.Event, "wait", lambda _, pause: waited.append(pause))
        if failures == 2:
            write_whole(file, NEW)
        else:
            with pytest.raises(DiskError):
                write_whole(file, NEW)
    assert file.read_bytes() == (NEW if failures == 2 else OLD)
    assert names_in(file.parent) == [file.name]
    assert sum(waited) <= 2.5


def test_a_link_is_replaced_and_never_followed(tmp_path: Path) -> None:
    target = tmp_path / "van-een-ander.txt"
    target.write_bytes(OLD)
    link = tmp_path / "a.toml"
    link.symlink_to(target)
    write_whole(link, NEW)
    assert target.read_bytes() == OLD
    assert not link.is_symlink()


@pytest.mark.parametrize("is_there", [True, False], ids=["to a file", "to nothing"])
def test_a_link_that_was_laid_where_a_draft_comes_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    """Whoever may write in a shared folder may guess names, and lay links there."""
    target, path = tmp_path / "van-een-ander.txt", tmp_path / "a.toml"
    if is_there:
        target.write_bytes(OLD)
    tried: list[str] = []

    def guessed(draft: Path, *how: int) -> int:
        if Path(draft).suffix == ".tmp":
            Path(draft).symlink_to(target)
            tried.append(str(draft))
        return opened(draft, *how)

    opened = os.open
    with monkeypatch.context() as attacked:
        attacked.setattr(os, "open", guessed)
        with pytest.raises(DiskError):
            write_whole(path, NEW)
    assert len(tried) == 1
    assert target.exists() is is_there
    assert not is_there or target.read_bytes() == OLD
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [("map", "op deze plek staat een map"), ("bestand/a.toml", "geen map"), ("a" * 300, "te lang")],
)
def test_a_place_that_cannot_hold_a_file_is_named(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "bestand").write_bytes(OLD)
    with pytest.raises(DiskError, match=said):
        write_whole(tmp_path / name, NEW)
    assert names_in(tmp_path) == ["bestand", "map"]


def test_a_name_with_odd_characters_is_shown_clean(tmp_path: Path) -> None:
    with pytest.raises(DiskError) as caught:
        read_guarded(tmp_path / "a\x1b]52;c;x\x07\udcff\nb.toml", 10)
    assert str(caught.value).startswith("a\ufffd / b.toml is niet te lezen")


def test_killed_at_any_moment_the_file_is_whole(file: Path) -> None:
    """The child is ended inside a system call, the n-th since it began: no clock, no luck."""
    program = (
        "import os, pathlib, signal, sys\n"
        "from burgeridee.files.disk import write_whole\n"
        "left = int(sys.argv[2])\n"
        "def counted(call):\n"
        "    def counting(*args, **kwargs):\n"
        "        global left\n"
        "        left -= 1\n"
        "        if left == 0:\n"
        "            os.kill(os.getpid(), signal.SIGKILL)\n"
        "        return call(*args, **kwargs)\n"
        "    return counting\n"
        "for name in ('open', 'write', 'fsync', 'close', 'replace', 'unlink'):\n"
        "    setattr(os, name, counted(getattr(os, name)))\n"
        "path, turn = pathlib.Path(sys.argv[1]), 0\n"
        "while True:\n"
        "    turn += 1\n"
        "    write_whole(path, b'x' * turn * 1000 + b'%d' % turn)\n"
        "    print(turn, flush=True)\n"
    )
    for point in range(1, 31):
        file.write_bytes(OLD)
        child = subprocess.run(
            [sys.executable, "-c", program, file, str(point)], check=False, capture_output=True
        )
        assert child.returncode == -signal.SIGKILL
        acknowledged = len(child.stdout.split())
        versions = [b"x" * turn * 1000 + b"%d" % turn for turn in range(acknowledged + 2)]
        versions[0] = OLD
        assert file.read_bytes() in versions[acknowledged:]
    assert swept(file.parent) > 0
    assert names_in(file.parent) == [file.name]


# Reading


def test_an_ordinary_file_is_read_up_to_its_limit(file: Path) -> None:
    assert read_guarded(file, len(OLD)) == OLD
    with pytest.raises(DiskError, match="te groot") as caught:
        read_guarded(file, len(OLD) - 1)
    assert caught.value.code == errno.EFBIG


def test_a_file_that_is_not_there_is_known_by_its_code(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="het bestand is er niet") as caught:
        read_guarded(tmp_path / "a.toml", 10)
    assert caught.value.code == errno.ENOENT


@pytest.mark.parametrize("trap", ["pipe", "link", "folder", "device", "socket", "loop"])
def test_a_trap_is_refused_and_never_waited_for(tmp_path: Path, trap: str) -> None:
    path = tmp_path / "a.toml"
    if trap == "pipe":
        os.mkfifo(path)
    elif trap == "link":
        (tmp_path / "geheim").write_bytes(OLD)
        path.symlink_to(tmp_path / "geheim")
    elif trap == "folder":
        path.mkdir()
    elif trap == "device":
        path = Path("/dev/zero")
    elif trap == "socket":
        with socket.socket(socket.AF_UNIX) as door:
            door.bind(str(path))
    else:
        path.symlink_to(path)
    with pytest.raises(DiskError, match="is niet te lezen"):
        read_guarded(path, 1000)


@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO])
def test_what_may_not_or_cannot_be_read_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(os, "read", failing(code))
    with pytest.raises(DiskError) as caught:
        read_guarded(file, 1000)
    assert caught.value.code == code


# The lock

HOLDER = (
    "import pathlib, sys\n"
    "from burgeridee.files.disk import locked\n"
    "with locked(pathlib.Path(sys.argv[1])):\n"
    "    print('held', flush=True)\n"
    "    sys.stdin.read()\n"
)


@contextmanager
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        try:
            yield child
        finally:
            child.kill()


def test_a_folder_that_another_holds_is_told_after_the_wait(tmp_path: Path) -> None:
    with (
        holder(tmp_path),
        pytest.raises(DiskError, match="een collega bewaart net"),
        locked(tmp_path, seconds=0.1),
    ):
        pass


def test_a_killed_holder_never_closes_a_folder(tmp_path: Path) -> None:
    with holder(tmp_path) as child:
        child.send_signal(signal.SIGKILL)
        child.wait()
        with locked(tmp_path, seconds=1):
            pass


def test_a_holder_that_falls_asleep_keeps_its_turn_and_no_update_is_lost(tmp_path: Path) -> None:
    """A laptop that is closed during a save: its lock grows old, and is stolen by nobody."""
    program = (
        "import pathlib, sys\n"
        "from burgeridee.files.disk import locked, read_guarded, write_whole\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "with locked(path.parent):\n"
        "    there = int(read_guarded(path, 99))\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
        "    write_whole(path, b'%d' % (there + 1))\n"
    )
    path = tmp_path / "teller"
    path.write_bytes(b"0")
    with subprocess.Popen(
        [sys.executable, "-c", program, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as sleeper:
        assert sleeper.stdout is not None
        assert sleeper.stdout.readline() == b"held\n"
        try:
            sleeper.send_signal(signal.SIGSTOP)
            for lock in tmp_path.glob(".slot*"):
                os.utime(lock, (0, 0))  # as if it slept for years
            said = "een collega bewaart net"
            with pytest.raises(DiskError, match=said), locked(tmp_path, seconds=1):
                pass
            sleeper.send_signal(signal.SIGCONT)
            sleeper.communicate(timeout=30)
        finally:
            sleeper.kill()
    with locked(tmp_path, seconds=1):
        write_whole(path, b"%d" % (int(read_guarded(path, 99)) + 1))
    assert path.read_bytes() == b"2"


def test_the_lock_is_free_again_after_a_failed_save(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError
    with locked(tmp_path, seconds=0.1):
        pass


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(OLD)
    with pytest.raises(DiskError, match="geen map"), locked(tmp_path / "a" / "b", seconds=0.1):
        pass


def test_under_the_lock_no_update_is_lost(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys\n"
        "from burgeridee.files.disk import locked, read_guarded, write_whole\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "for _ in range(25):\n"
        "    with locked(path.parent):\n"
        "        write_whole(path, b'%d' % (int(read_guarded(path, 99)) + 1))\n"
    )
    path = tmp_path / "teller"
    path.write_bytes(b"0")
    writers = [subprocess.Popen([sys.executable, "-c", program, path]) for _ in range(4)]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    assert path.read_bytes() == b"100"


# Sweeping


def draft_of(file: Path, process: int) -> Path:
    """A draft as `write_whole` leaves it when its process is killed half way."""
    program = (
        "import os, pathlib, signal, sys\n"
        "from burgeridee.files.disk import write_whole\n"
        "os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_whole(pathlib.Path(sys.argv[1]), b'half')\n"
    )
    child = subprocess.Popen([sys.executable, "-c", program, file])
    child.wait()
    [draft] = file.parent.glob(f".*.{child.pid}.*.tmp")
    return draft.rename(draft.with_name(draft.name.replace(str(child.pid), str(process))))


def test_a_draft_goes_when_its_process_is_gone_and_not_before(file: Path) -> None:
    alive = draft_of(file, os.getpid())
    gone = draft_of(file, 999_999_999)
    assert swept(file.parent) == 1
    assert (alive.exists(), gone.exists(), file.read_bytes()) == (True, False, OLD)


def test_a_draft_of_another_machine_goes_after_a_day(file: Path) -> None:
    draft = draft_of(file, 999_999_999)
    parts = draft.name.split(".")
    far = draft.rename(draft.with_name(".".join([*parts[:-2], "0" * 14, "tmp"])))
    assert swept(file.parent) == 0
    yesterday = time.time() - 25 * 60 * 60
    os.utime(far, (yesterday, yesterday))
    assert swept(file.parent) == 1


def test_on_windows_only_age_counts(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft_of(file, 999_999_999)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "kill", failing(errno.EINVAL))
    assert swept(file.parent) == 0


def test_files_of_others_are_never_swept(tmp_path: Path) -> None:
    names = [".a.toml.tmp", "a.toml.1.0123456789abcd.tmp", ".a.toml.swp", ".~lock.a.toml#", ".slot"]
    for name in names:
        (tmp_path / name).write_bytes(OLD)
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / ".a.toml.1.0123456789abcd.tmp").mkdir()
    assert swept(tmp_path) == 0
    assert swept(tmp_path / "weg") == 0
    assert len(names_in(tmp_path)) == len(names) + 1


def test_making_a_folder_twice_is_no_mistake(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert mode(tmp_path / "a") == 0o700
