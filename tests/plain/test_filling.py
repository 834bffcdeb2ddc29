from collections.abc import Iterator
from pathlib import Path

from tests.app.gathering import archive_in, on_disk
from tests.core import meetings

from burgeridee.files.archive import Archive
from burgeridee.plain.filling import filled_in
from burgeridee.plain.talking import Talking


def fill(archive: Archive, *typed: str) -> tuple[bool, list[str], list[str]]:
    said: list[str] = []
    lines: Iterator[str] = (f"{line}\n" for line in typed)
    talk = on_disk(archive)
    talking = Talking(talk, archive, archive.library, lines, said.append, archive.now)
    return filled_in(talking), said, list(lines)


def test_a_form_is_filled_in_until_it_is_left(tmp_path: Path) -> None:
    archive = archive_in(tmp_path, meetings.meeting())
    stops, said, rest = fill(archive, ":ga 1.1", "Een groen plein", ":start", "voor later")
    assert not stops
    assert "Wat is het thema?" in "\n".join(said)
    assert rest == ["voor later\n"]
    assert on_disk(archive).title == "Een groen plein"


def test_two_colons_are_one_in_a_text(tmp_path: Path) -> None:
    archive = archive_in(tmp_path, meetings.meeting())
    fill(archive, ":ga 1.1", "::plein", ":start")
    assert on_disk(archive).title == ":plein"


def test_stopping_stops_all_and_so_does_the_end_of_the_lines(tmp_path: Path) -> None:
    archive = archive_in(tmp_path, meetings.meeting())
    assert fill(archive, ":stop")[0]
    assert fill(archive)[0]
