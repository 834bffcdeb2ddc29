from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.app.widgets.report_desk import Desk
from burgeridee.app.widgets.report_jobs import (
    Aim,
    Job,
    carry_out,
    folder_with_papers,
    said_of_text,
)
from burgeridee.files.copies import folder_of
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.issued import issued
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.report.formats import format_named

TALK = case("bloemenstrook-goed")
DESK = Desk(Settings(name="Samira"), HouseStyle("Zwolle"))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def job(aim: Aim, form: str = "txt", style: HouseStyle | None = None) -> Job:
    found = format_named(form)
    assert found
    made, style = DESK.made(TALK, NOON), style or DESK.style
    return Job(aim, "residents", DESK.parts, made, found, style, TALK.intake, NOON)


def test_a_copy_and_a_text_stand_in_a_file(places: Places) -> None:
    copy = carry_out(job("copy"), places)
    assert copy.path is not None
    assert copy.said == f"De kopie staat in {copy.path}"
    text = carry_out(job("text"), places)
    assert text.path == copy.path  # the same words are the same file
    assert text.text.encode() == copy.path.read_bytes()


def test_what_is_handed_out_is_kept_with_its_parts(places: Places) -> None:
    done = carry_out(job("issue"), places)
    [given] = issued(places, TALK.intake.id)
    assert done.path == given.path
    assert given.parts == DESK.parts
    assert f"nummer 1, code {given.code}, 11 maart 2026." in done.said


def test_a_logo_that_is_no_picture_is_told_and_the_paper_is_made(places: Places) -> None:
    done = carry_out(job("copy", "html", HouseStyle("Zwolle", logo=b"no picture")), places)
    assert done.path is not None
    assert not done.is_wrong
    assert "geen plaatje" in done.said
    assert b"Zwolle" in done.path.read_bytes()


def test_a_logo_that_is_a_picture_comes_on_paper(places: Places) -> None:
    logo = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    )
    done = carry_out(job("copy", "html", HouseStyle("Zwolle", logo=logo)), places)
    assert done.path is not None
    assert b"<img" in done.path.read_bytes()
    assert done.said == f"De kopie staat in {done.path}"


def test_signs_that_a_pdf_cannot_show_are_named(places: Places) -> None:
    made = DESK.made(TALK, NOON)
    odd = replace(made, document=replace(made.document, title="Feest 🐝"))
    done = carry_out(replace(job("copy", "pdf"), made=odd), places)
    assert "Deze tekens kan een PDF niet tonen: 🐝 (U+1F41D)." in done.said
    assert "tekens" not in carry_out(replace(job("copy", "txt"), made=odd), places).said


def test_a_disk_that_refuses_is_a_sentence(places: Places) -> None:
    places.data.write_text("in the way")
    done = carry_out(job("copy"), places)
    assert done.is_wrong
    assert done.path is None
    assert "bewaren" in done.said.lower() or "bewaard" in done.said


def test_the_folder_is_that_of_what_was_handed_out_before_that_of_copies(places: Places) -> None:
    assert folder_with_papers(places, TALK.intake.id) is None
    carry_out(job("copy"), places)
    assert folder_with_papers(places, TALK.intake.id) == folder_of(places, TALK.intake.id)
    carry_out(job("issue"), places)
    assert folder_with_papers(places, TALK.intake.id) == places.issued / TALK.intake.id


def test_it_is_said_which_of_the_two_happened_to_a_text() -> None:
    path = Path("verslag.txt")
    assert "klembord van je terminal gestuurd" in said_of_text(path, is_sent=True)
    assert "geen klembord" in said_of_text(path, is_sent=False)
