from pathlib import Path

import pytest
from tests.app.gathering import archive_in
from tests.core import meetings

from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import Harvest
from burgeridee.files.settings import Settings
from burgeridee.plain.meeting_papers import NOTHING_WRITTEN, MeetingPapers, place_of
from burgeridee.report.meeting import INVITATION

PLAN = plan_of(meetings.meeting())


class Desk:
    def __init__(self, folder: Path) -> None:
        self.archive = archive_in(folder)
        self.said: list[str] = []
        settings = Settings(name="Samira", municipality="Voorbeeld")
        self.papers = MeetingPapers(
            self.archive, settings, self.said.append, lambda: (PLAN, Harvest())
        )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_paper_is_read_in_the_style_of_the_house(desk: Desk) -> None:
    desk.papers.read(INVITATION)
    assert desk.said[0] == "Voorbeeld"
    assert "Samira" in desk.said
    assert desk.said[-1] == "Dit was het papier. Met :maak 1 maak je het."


def test_a_copy_is_made_in_the_chosen_form_and_never_over_another(desk: Desk) -> None:
    desk.papers.show_folder()
    desk.papers.choose("md")
    desk.papers.make_one("1")
    folder = desk.archive.places.data / "copies" / PLAN.number
    made = folder / "uitnodiging.md"
    assert desk.said == [NOTHING_WRITTEN, "Vorm: Markdown.", f"De kopie staat in {made}"]
    made.write_text("by hand", "utf-8")
    desk.papers.make_one("1")
    assert made.read_text("utf-8") == "by hand"
    assert (folder / "uitnodiging-2.md").exists()
    desk.papers.show_folder()
    assert str(folder) in desk.said[-1]


def test_the_papers_have_numbers(desk: Desk) -> None:
    desk.papers.list_all()
    assert desk.said[0] == "1. Uitnodiging."
    assert desk.said[2] == "3. Kaart voor de gespreksleider (3 keer)."
    assert "Vorm: pdf." in desk.said[-1]


@pytest.mark.parametrize(
    ("typed", "place"), [("1", 0), ("7", 6), ("0", None), ("8", None), ("", None), ("9" * 9, None)]
)
def test_a_number_is_a_place_in_the_list(typed: str, place: int | None) -> None:
    assert place_of(typed, 7) == place


def test_another_form_than_there_is_changes_nothing(desk: Desk) -> None:
    desk.papers.choose("papyrus")
    assert desk.papers.form.name == "pdf"
    assert desk.said[0].startswith("Kies uit: pdf,")


def test_a_disk_that_refuses_is_a_sentence(desk: Desk) -> None:
    desk.archive.places.data.write_text("in the way")
    desk.papers.make_one("1")
    assert len(desk.said) == 1
    assert "De kopie" not in desk.said[0]
