import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.content.reading import case
from tests.plain.conftest import Program

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.issued import issued
from burgeridee.plain.handing import NONE_YET, NOT_SAVED, NOTHING_WRITTEN

ID = "bloemenstrook-goed"


@pytest.fixture(autouse=True)
def kept(archive: Archive) -> None:
    """A talk on disk."""
    archive.save(case(ID).intake)


def path_in(spoken: list[str], begin: str) -> Path:
    """The path that was said after these words."""
    [line] = [line for line in spoken if line.startswith(begin)]
    return Path(re.findall(r"/\S+", line)[-1])


def test_a_paper_is_handed_out_after_yes_and_told_again(program: Program, archive: Archive) -> None:
    spoken = program("1", ":vorm txt", ":uitgeven", "nee", ":uitgegeven", ":stop")
    assert NONE_YET in spoken
    assert issued(archive.places, ID) == ()
    spoken = program("1", ":vorm txt", ":uitgeven", "ja", ":uitgegeven", ":stop")
    [given] = issued(archive.places, ID)
    assert path_in(spoken, f"Uitgegeven: nummer 1, code {given.code}") == given.path
    assert "Ons gesprek over De bloemenstrook" in given.path.read_text("utf-8")
    told = f"Verslag voor bewoners, nummer 1: 11 maart 2026, code {given.code}, "
    assert any(line.startswith(f"{told}hoort bij het gesprek") for line in spoken)
    spoken = program("1", ":kanniet paal", ":uitgegeven", ":stop")
    assert any(line.startswith(f"{told}het gesprek is daarna veranderd") for line in spoken)


def test_a_copy_and_a_text_say_where_they_stand(
    program: Program, archive: Archive, only_talk: Callable[[], Talk]
) -> None:
    before = only_talk().intake
    spoken = program("1", ":vorm html", ":kopie", ":stop")
    assert b"<html" in path_in(spoken, "De kopie staat in").read_bytes()
    spoken = program("1", ":tekst", ":stop")
    assert "In gewone regels is er geen klembord. De tekst komt in een bestand." in spoken
    text = path_in(spoken, "De kopie staat in").read_text("utf-8")
    assert "Ons gesprek over De bloemenstrook" in text
    assert only_talk().intake.answers == before.answers
    assert issued(archive.places, ID) == ()


def test_the_folder_is_told_where_it_cannot_be_opened(
    program: Program, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert NOTHING_WRITTEN in program("1", ":map", ":stop")
    spoken = program("1", ":vorm md", ":kopie", ":map", ":stop")
    folder = archive.places.data / "copies" / ID
    assert f"Ik kan de map hier niet openen. Je vindt hem zelf: {folder}" in spoken


def test_a_disk_that_refuses_is_a_sentence(
    program: Program, archive: Archive, only_talk: Callable[[], Talk]
) -> None:
    for name in ("copies", "issued"):
        (archive.places.data / name).write_text("in the way")
    spoken = program("1", ":vorm txt", ":kopie", ":uitgeven", "ja", ":stop")
    assert not [line for line in spoken if line.startswith(("De kopie staat", "Uitgegeven"))]
    assert len([line for line in spoken if "niet" in line and "Kies" in line]) >= 1
    assert only_talk().title == "De bloemenstrook"


def test_a_talk_that_cannot_be_saved_is_not_handed_out(program: Program, archive: Archive) -> None:
    data = archive.places.data

    def lines() -> list[str]:
        return program("n", ":uitgeven", ":stop")

    (data / "intakes").rename(data / "elsewhere")
    (data / "intakes").write_text("in the way")
    assert NOT_SAVED in lines()
    assert not archive.places.issued.exists()
