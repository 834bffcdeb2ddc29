"""The logbook in plain lines."""

from tests.conftest import NOON
from tests.files.logged import log_files, noted
from tests.plain.conftest import Program

from burgeridee.files.archive import Archive
from burgeridee.files.log_check import FIRST
from burgeridee.files.log_done import Did
from burgeridee.files.log_words import BROKEN, EMPTY
from burgeridee.plain.logbook import LAST, NONE_OF_ID, log_lines

CHANGES: list[Did] = ["changed"] * 20
ID = "20260311-k3m9qa"


def test_it_tells_whether_it_is_whole_and_what_was_done_last(
    program: Program, archive: Archive
) -> None:
    assert EMPTY in program(":logboek")
    archive.places.data.mkdir(parents=True)
    noted(archive.places, *CHANGES)
    noted(archive.places, "removed", at=NOON.replace(hour=13))
    spoken = program(":logboek")
    assert "Het logboek klopt: 21 regels." in spoken
    told = [line for line in spoken if line.startswith("2026-")]
    assert len(told) == LAST
    assert told[-1] == f"2026-03-11 13:00: verwijderd {ID}, versie 1."


def test_of_one_number_all_is_told(archive: Archive) -> None:
    archive.places.data.mkdir(parents=True)
    noted(archive.places, *CHANGES)
    noted(archive.places, "begun", name="20260311-anders")
    assert len([*log_lines(archive.places, ID)]) == 21
    assert [*log_lines(archive.places, "tuin")][1:] == [NONE_OF_ID]


def test_what_was_tampered_with_is_told(program: Program, archive: Archive) -> None:
    archive.places.data.mkdir(parents=True)
    noted(archive.places, "begun", "closed", "removed")
    [path] = log_files(archive.places)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    spoken = program(":logboek")
    assert BROKEN in spoken
    assert f"{path.name}, regel 1 {FIRST}" in spoken
