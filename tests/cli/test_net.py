"""The last net under every command."""

import argparse
import errno
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from tests.cli.running import plain, run

from burgeridee.app.terminal import fatal
from burgeridee.cli import COMMANDS, main
from burgeridee.cli.net import CANNOT_SAY, Net
from burgeridee.cli.saying import BROKEN, DONE, FAULT
from burgeridee.files.disk import DiskError
from burgeridee.files.places import Places
from burgeridee.plain.fault import KeptError
from burgeridee.plain.talking import Talking

CANARY = "De bloemenstrook van mevrouw Jansen"
FULL = Path("/dev/full")
NEEDED = {
    "show": ["x"],
    "follow": ["x"],
    "report": ["x", "--format", "txt"],
    "worksheet": ["x"],
    "card": ["x"],
    "debrief": ["x"],
    "handouts": ["-o", "x"],
}
FAULTS: tuple[Callable[[], BaseException], ...] = (
    lambda: ValueError(CANARY),
    lambda: MemoryError(CANARY),
    lambda: RecursionError(CANARY),
    lambda: OSError(errno.EIO, CANARY),
    lambda: KeptError(CANARY),
)

needs_full = pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is full")


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log of the folder in `tmp_path`, wherever the state is."""
    monkeypatch.setenv("BURGERIDEE_DATA", str(tmp_path / "data"))
    return Places.default(None, (), os.environ).state / "fault.log"


def broken(error: Callable[[], BaseException]) -> Callable[..., NoReturn]:
    def fail(asked: argparse.Namespace, places: Places) -> NoReturn:
        del asked, places
        answer = CANARY
        raise error() from LookupError(answer)

    return fail


@pytest.mark.parametrize("name", COMMANDS)
def test_a_fault_in_any_command_tells_no_answer(
    name: str, log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for error in FAULTS:
        monkeypatch.setitem(COMMANDS, name, broken(error))
        words = [] if name == "open" else [name, *NEEDED.get(name, ())]
        assert main(words) == BROKEN == fatal.EXIT_CODE
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("burgeridee is gestopt door een fout in het programma (code ")
        assert said.err.count("\n") == 1
        told = re.search(r"\(code ([0-9a-f]{6})\)", said.err)
        assert told
        noted = log.read_text("utf-8")
        assert f"fout {told[1]}\n" in noted
        assert "builtins.LookupError" in noted
        assert "cli/test_net.py" in noted
        assert not {CANARY, "Jansen", "Traceback"} & set(re.findall(r"\w+", said.err + noted))
        assert CANARY not in said.err + noted


@pytest.mark.parametrize(
    ("name", "error", "promise"),
    [
        ("list", ValueError(), "Wat bewaard was, is er nog."),
        ("plain", ValueError(), "Je laatste antwoord is misschien niet bewaard."),
        ("plain", KeptError(), "Je antwoorden zijn bewaard."),
    ],
)
def test_what_is_saved_is_told_to_who_was_answering(
    name: str,
    error: Exception,
    promise: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(COMMANDS, name, broken(lambda: error))
    assert main([name]) == BROKEN
    assert promise in capsys.readouterr().err


@pytest.mark.parametrize("where", ["folders", "arguments"])
def test_a_fault_before_the_command_is_caught_too(
    where: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> NoReturn:
        raise RuntimeError(CANARY)

    place = "burgeridee.cli.Places.default" if where == "folders" else "burgeridee.cli.arguments"
    monkeypatch.setattr(place, fail)
    assert main(["list"]) == BROKEN
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert CANARY not in said


def test_a_log_that_cannot_be_written_stops_no_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> NoReturn:
        raise MemoryError(CANARY)

    monkeypatch.setattr(fatal, "write_down", fail)
    monkeypatch.setitem(COMMANDS, "list", broken(lambda: ValueError(CANARY)))
    assert main(["list"]) == BROKEN
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (DiskError("De schijf is vol."), FAULT, "burgeridee: De schijf is vol.\n"),
        (BrokenPipeError(), DONE, ""),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_what_is_foreseen_keeps_its_own_words(
    error: BaseException,
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(COMMANDS, "list", broken(lambda: error))
    assert main(["list"]) == status
    assert capsys.readouterr() == ("", said)


def test_a_thread_that_fails_writes_a_trace_without_values(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = threading.excepthook
    with Net() as net:
        net.log = log
        thread = threading.Thread(target=broken(lambda: ValueError(CANARY)), args=(None, None))
        thread.start()
        thread.join()
    assert threading.excepthook is before
    assert net.status == DONE
    assert "builtins.ValueError" in log.read_text("utf-8")
    assert CANARY not in log.read_text("utf-8") + capfd.readouterr().err


# Where nothing more can be said


@needs_full
@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["--help"], ["check", "--json"]])
def test_a_disk_that_is_full_behind_a_pipe_is_told(words: list[str], tmp_path: Path) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "burgeridee", "--data", str(tmp_path), *words],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (FAULT, f"burgeridee: {CANNOT_SAY}\n")


@needs_full
def test_more_than_python_keeps_is_told_as_well(tmp_path: Path) -> None:
    """A large piece goes past the buffer, and is not there any more when it is flushed again."""
    code = (
        "import sys\nfrom burgeridee.cli import COMMANDS, main\n"
        "COMMANDS['list'] = lambda *_: print('x' * 1_000_000) or 0\n"
        "sys.exit(main(['list']))"
    )
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE,
            text=True, check=False, timeout=60,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (FAULT, f"burgeridee: {CANNOT_SAY}\n")


@needs_full
def test_plain_lines_that_cannot_be_said_tell_what_is_saved(tmp_path: Path) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "burgeridee", "--data", str(tmp_path), "plain"],
            input="n\n", stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == FAULT
    assert done.stderr.startswith(f"burgeridee: {CANNOT_SAY} Wat bewaard was, is er nog")
    assert done.stderr.count("\n") == 1


@needs_full
def test_where_no_fault_can_be_told_the_status_still_tells_it(tmp_path: Path) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "burgeridee", "--data", str(tmp_path), "show", "x"],
            stdout=full, stderr=full, check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == FAULT


def test_who_has_seen_enough_hears_nothing(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "burgeridee", "--data", str(tmp_path), "--help"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.close()
        assert program.stderr is not None
        assert program.stderr.read() == b""
    assert program.returncode == DONE


def test_no_net_makes_a_start_slower() -> None:
    code = (
        "import sys, burgeridee.cli\n"
        "raise SystemExit(' '.join({'traceback', 'textual', 'zoneinfo'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


# In a talk


def test_a_fault_in_a_talk_tells_that_the_answers_are_kept(
    tmp_path: Path, log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault comes after the answer was taken: where the next question would be put."""

    def fail(_talking: Talking, _steps: int) -> NoReturn:
        raise ValueError(CANARY)

    monkeypatch.setattr(Talking, "move", fail)
    assert plain(monkeypatch, tmp_path / "data", "n", "2-3-2026") == BROKEN
    said = capsys.readouterr().err
    assert "Je antwoorden zijn bewaard." in said
    [path] = (tmp_path / "data" / "intakes").glob("*.toml")
    assert "value = 2026-03-02" in path.read_text("utf-8")
    assert CANARY not in said + log.read_text("utf-8")


def test_a_fault_before_an_answer_was_taken_promises_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_talking: Talking, line: str) -> NoReturn:
        raise ValueError(line)

    monkeypatch.setattr(Talking, "take", fail)
    assert plain(monkeypatch, tmp_path / "data", "n", CANARY) == BROKEN
    said = capsys.readouterr()
    assert "Je laatste antwoord is misschien niet bewaard." in said.err
    assert CANARY not in said.err + said.out


def test_of_a_talk_that_cannot_be_saved_nothing_is_promised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> NoReturn:
        raise ValueError(CANARY)

    monkeypatch.setattr("burgeridee.files.keeper.Keeper.save", fail)
    assert plain(monkeypatch, tmp_path / "data", "n", "2-3-2026") == BROKEN
    assert "misschien niet bewaard" in capsys.readouterr().err


def test_a_command_that_goes_well_says_nothing_of_it(tmp_path: Path) -> None:
    done = run("--data", str(tmp_path / "data"), "list")
    assert (done.returncode, done.stderr) == (DONE, "")
