"""What is no file at all where a file should be: never waited for, never followed, never moved."""

import os
import socket
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import talk_of
from tests.tortures.feeding import OURS, Fed, Table, kinds

from burgeridee.cli import main
from burgeridee.files.archive import Archive
from burgeridee.files.checking import checked

CHECKED = ("intake", "conversation.toml", "case", "exercise", "plan", "board", "cards.toml")
SECRET = b'id = "geheim"\ntitle = "Niet van hier"\n'


def link(path: Path) -> None:
    path.symlink_to(path.parent / "elders")


def socket_at(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def device(path: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root can make a device")


TRAPS: Mapping[str, Callable[[Path], object]] = {
    "a link": link,
    "a link to itself": lambda path: path.symlink_to(path),
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": socket_at,
    "a device": device,
}


def laid(path: Path, trap: str) -> os.stat_result:
    """Put a trap where a file stood; what it is."""
    path.unlink(missing_ok=True)
    path.with_name("elders").write_bytes(SECRET)
    TRAPS[trap](path)
    return path.lstat()


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_refused_and_stays(trap: str, tmp_path: Path) -> None:
    for name, kind in kinds().items():
        table = Table(Fed(tmp_path / name), kind, name)
        table.done()
        before = laid(table.path, trap)
        with suppress(*OURS):
            kind.read(table.fed, table.path)
        if name != "index":  # made anew, as at the least doubt
            assert table.path.lstat() == before, name
        assert table.path.with_name("elders").read_bytes() == SECRET, name


@pytest.mark.parametrize("trap", TRAPS)
def test_check_says_which_file_it_is(trap: str, tmp_path: Path) -> None:
    fed = Fed(tmp_path)
    tables = [Table(fed, kinds()[name], name) for name in CHECKED]
    for table in tables:
        laid(table.path, trap)
    (tmp_path / "again").symlink_to(tmp_path)  # and a way round that never ends
    (tmp_path / "once more").symlink_to(tmp_path)
    found = checked([tmp_path], fed.places)
    for table in tables:
        assert any(table.path.name in one.sentence for one in found), table.name


@pytest.mark.parametrize("trap", TRAPS)
def test_one_trap_among_talks_hides_none(
    trap: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fed = Fed(tmp_path)
    good = talk_of({"id_naam": "De bloemenstrook"}).intake.with_(id="20260310-abcdef", created=NOON)
    Archive(fed.places, fed.archive.library, lambda: NOON).save(good)
    laid(fed.places.intakes / "20260311-xxxxxx.toml", trap)
    assert main(["--data", str(fed.places.data), "list"]) == 0
    said = "".join(capsys.readouterr())
    assert "De bloemenstrook" in said
    assert "20260311-xxxxxx" in said
