"""Adding lines: one after the other, whatever happens in between."""

import errno
import os
import shutil
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.logged import done, faults, log_files, noted, other_machine, places_at

from burgeridee.files import logbook as module
from burgeridee.files.disk import locked
from burgeridee.files.log_check import FIRST, TORN, read_log
from burgeridee.files.log_done import Did, Done
from burgeridee.files.log_memory import memory_path, remembered
from burgeridee.files.logbook import Logbook, logbook
from burgeridee.files.places import Places

CHANGES: list[Did] = ["changed"] * 20
IN_2027 = NOON.replace(year=2027)
ADDING = """
import sys
from pathlib import Path
from tests.conftest import NOON
from tests.files.logged import places_at
from burgeridee.files import logbook
from burgeridee.files.log_done import Done
logbook.PATIENCE = 60
for _ in range(40):  # each time as another run of the program does it
    logbook.Logbook(places_at(Path(sys.argv[1]))).note(Done(NOON, "changed"))
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_at(tmp_path)


def test_there_is_a_file_for_each_machine_and_year_for_its_owner_only(places: Places) -> None:
    noted(places, "begun", "closed")
    noted(places, "reopened", at=IN_2027)
    noted(other_machine(places), "issued", at=NOON.replace(hour=13))
    memory = remembered(places)
    assert memory is not None
    names = [path.name for path in log_files(places)]
    assert len(names) == 3
    assert {f"2026-{memory.machine}.jsonl", f"2027-{memory.machine}.jsonl"} < set(names)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in log_files(places)}
    assert modes == {0o600}
    assert done(places) == ["begun", "closed", "issued", "reopened"]
    assert faults(places) == []


def test_a_line_that_stands_there_is_never_written_again(places: Places) -> None:
    noted(places, "begun")
    [path] = log_files(places)
    before, inode = path.read_bytes(), path.stat().st_ino
    noted(places, "changed", "closed")
    assert path.read_bytes().startswith(before)
    assert path.stat().st_ino == inode


def test_a_clock_that_goes_back_stays_in_the_newest_file(places: Places) -> None:
    noted(places, "begun", at=IN_2027)
    noted(places, "changed")
    [path] = log_files(places)
    assert path.name.startswith("2027-")
    assert faults(places) == []


def test_two_programs_at_once_lose_no_line(tmp_path: Path) -> None:
    here = Path(__file__).parents[2]
    command = [sys.executable, "-c", ADDING, str(tmp_path)]
    running = [subprocess.Popen(command, cwd=here) for _ in range(3)]
    assert [one.wait(60) for one in running] == [0, 0, 0]
    places = places_at(tmp_path)
    assert done(places) == ["changed"] * 120
    assert faults(places) == []
    assert len(log_files(places)) == 1


def test_threads_of_one_program_lose_no_line(places: Places) -> None:
    def add() -> None:
        for _ in range(20):
            logbook(places).note(Done(NOON, "changed"))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert done(places) == ["changed"] * 80
    assert faults(places) == []
    assert logbook(places).waits == 0


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_line_that_cannot_be_written_waits_for_the_next_one(
    places: Places, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    book = noted(places, "begun")
    whole, write = log_files(places)[0].read_bytes(), os.write

    def refused(handle: int, content: bytes) -> int:
        write(handle, bytes(content)[:30])  # half of it went, then the disk was full
        raise OSError(error, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", refused)
        book.note(Done(NOON, "changed"))
        book.note(Done(NOON, "closed"))
    assert book.waits == 2
    assert log_files(places)[0].read_bytes() == whole
    book.note(Done(NOON, "reopened"))
    assert book.waits == 0
    assert done(places) == ["begun", "changed", "closed", "reopened"]
    assert faults(places) == []


def test_a_line_that_is_not_sure_to_stand_is_taken_back_and_written_again(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = noted(places, "begun")

    def unsure(_: int) -> None:
        raise OSError(errno.EIO, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", unsure)
        book.note(Done(NOON, "changed"))
    assert done(places) == ["begun"]
    book.note(Done(NOON, "closed"))
    assert done(places) == ["begun", "changed", "closed"]


def test_no_more_lines_wait_than_can_be_kept(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 3)
    shutil.rmtree(places.data)
    assert noted(places, *CHANGES[:9]).waits == 3


def test_another_program_that_holds_the_lock_is_not_waited_for_long(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    book = Logbook(places)
    held, go = threading.Event(), threading.Event()

    def hold() -> None:
        with locked(memory_path(places).parent):
            held.set()
            go.wait(30)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(30)
    book.note(Done(NOON, "begun"))
    assert book.waits == 1
    go.set()
    holder.join()
    book.note(Done(NOON, "changed"))
    assert done(places) == ["begun", "changed"]


def test_a_data_folder_that_is_away_is_not_made_anew(places: Places) -> None:
    book = noted(places, "begun")
    away = places.data.rename(places.data.with_name("away"))
    book.note(Done(NOON, "changed"))
    assert not places.data.exists()
    away.rename(places.data)
    book.note(Done(NOON, "closed"))
    assert done(places) == ["begun", "changed", "closed"]
    assert faults(places) == []


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_stands_in_the_way_is_never_written_to(
    places: Places, tmp_path: Path, kind: str
) -> None:
    book = noted(places, "begun")
    [path] = log_files(places)
    path.unlink()
    secret = tmp_path / "geheim.txt"
    secret.write_text("van een ander")
    if kind == "link":
        path.symlink_to(secret)
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()
    book.note(Done(NOON, "changed"))
    assert book.waits == 1
    assert secret.read_text() == "van een ander"


def test_half_a_line_at_the_end_is_closed_off_and_told_as_no_tampering(places: Places) -> None:
    noted(places, "begun", "changed")
    [path] = log_files(places)
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"at":"2026-03-11T1')  # killed while it was writing
    assert faults(places) == [f"{path.name}, regel 3 {TORN}"]
    noted(places, "closed", "reopened")
    assert path.read_bytes().startswith(whole + b'{"at":"2026-03-11T1\n{"at":')
    assert done(places) == ["begun", "changed", "closed", "reopened"]
    assert faults(places) == [f"{path.name}, regel 3 {TORN}"]
    assert read_log(places).is_whole
    memory = remembered(places)
    assert memory is not None
    assert memory.files[path.name].lines == 5


def test_killed_between_the_line_and_what_is_remembered_of_it(places: Places) -> None:
    noted(places, "begun")
    known = memory_path(places).read_bytes()
    noted(places, "changed", "closed")
    memory_path(places).write_bytes(known)
    assert faults(places) == []
    noted(places, "reopened")
    assert done(places) == ["begun", "changed", "closed", "reopened"]
    assert faults(places) == []
    memory = remembered(places)
    assert memory is not None
    assert [end.lines for end in memory.files.values()] == [4]


def test_a_break_that_was_made_is_not_smoothed_over_by_the_next_line(places: Places) -> None:
    noted(places, "begun", "issued", "removed")
    [path] = log_files(places)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:2]))
    noted(places, "changed")
    assert not read_log(places).is_whole
    there = [one for one in faults(other_machine(places)) if "regel 3" in one]
    assert there, "whoever looks at another machine must see it too"


def test_a_file_that_was_thrown_away_shows_in_the_first_line_of_the_next(places: Places) -> None:
    noted(places, "begun", "removed")
    log_files(places)[0].unlink()
    noted(places, "changed")
    [path] = log_files(places)
    assert faults(other_machine(places)) == [f"{path.name}, regel 1 {FIRST}"]


def test_a_new_year_goes_on_from_the_old_one(places: Places) -> None:
    noted(places, "begun", "closed")
    noted(places, "removed", at=IN_2027)
    old, new = log_files(places)
    assert read_log(places).is_whole
    content = old.read_bytes()
    old.write_bytes(b"".join(content.splitlines(keepends=True)[:1]))
    assert f"{new.name}, regel 1 {FIRST}" in faults(other_machine(places))
    old.unlink()
    assert faults(other_machine(places)) == [f"{new.name}, regel 1 {FIRST}"]


def test_a_program_has_one_logbook_for_a_folder_and_one_line_a_day(places: Places) -> None:
    book = logbook(places)
    assert logbook(Places(places.data, places.config, places.state)) is book
    assert book.is_news("20260311-k3m9qa", NOON.date())
    assert not book.is_news("20260311-k3m9qa", NOON.date())
    assert book.is_news("20260311-k3m9qa", IN_2027.date())
    assert book.is_news("20260311-anders", NOON.date())
