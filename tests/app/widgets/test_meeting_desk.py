import pytest
from tests.conftest import NOON
from tests.core import meetings

from burgeridee.app.widgets import meeting_keys as keys
from burgeridee.app.widgets.meeting_desk import MeetingDesk
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import harvest
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.settings import Settings

DESK = MeetingDesk(Settings(name="Samira", phone="0612345678"), HouseStyle("Voorbeeld"))


@pytest.mark.parametrize(
    ("part", "paper"),
    [
        (keys.PLAN, "draaiboek"),
        (keys.INVITE, "uitnodiging"),
        (keys.PAPERS, "tafelblad-a3"),
        (keys.HARVEST, "oogst-voorlezen"),
        (keys.REPORT, "oogstverslag"),
    ],
)
def test_each_part_has_its_paper(part: int, paper: str) -> None:
    assert DESK.with_paper("tafelblad-a3").paper_of(part).name == paper


def test_the_invitation_is_signed_and_in_the_style_of_the_house() -> None:
    talk = meetings.meeting()
    paper = DESK.document(keys.INVITE, plan_of(talk), harvest(talk, ()), NOON)
    assert "Samira" in str(paper.blocks)
    assert paper.house.name == "Voorbeeld"


def test_a_job_is_in_the_chosen_format_and_a_text_is_always_text() -> None:
    talk = meetings.meeting()
    desk = DESK.with_form("odt").with_form("iets anders")
    paper = desk.document(keys.PLAN, plan_of(talk), harvest(talk, ()), NOON)
    copy = desk.job("copy", keys.PLAN, paper, talk.intake, NOON)
    assert (copy.form.name, copy.paper, copy.intake) == ("odt", "draaiboek", talk.intake)
    assert desk.job("text", keys.PLAN, paper, talk.intake, NOON).form.name == "txt"
