from collections.abc import Sequence

import pytest
from tests.conftest import NOON
from tests.core import meetings

from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import Harvest, harvest
from burgeridee.core.talk import Talk
from burgeridee.report.document import Bullets, Document, Heading, House, Paragraph, Table
from burgeridee.report.formats import FORMATS, Format
from burgeridee.report.meeting import (
    ASK,
    MEETING_PAPERS,
    NOTHING,
    MeetingPaper,
    Told,
    meeting_paper_named,
    read_back,
)
from burgeridee.report.outline import PRACTICE, Signed

HOUSE = House("Gemeente Voorbeeld")


def brought(*tables: Talk) -> Harvest:
    return harvest(meetings.meeting(), tables)


def back(*tables: Talk) -> Document:
    return read_back(brought(*tables), NOON, HOUSE)


def under(document: Document, heading: str) -> object:
    """The block that stands under a heading."""
    blocks = document.blocks
    return blocks[blocks.index(Heading(heading)) + 1]


def headings(document: Document) -> Sequence[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_each_theme_tells_all_tables() -> None:
    document = back(meetings.table("Tafel 1"), meetings.table("Raam", 2))
    assert document.blocks[0] == Paragraph(ASK)
    assert headings(document) == [
        "Verhalen over wat werkte",
        "Wat maakte dat mogelijk",
        "Onze droombeelden",
        "Inzichten en verschillen",
        "Dit gaan we doen",
        "Wensen: nog zonder naam of datum",
        "Vragen aan de gemeente",
        "Zinnen die blijven hangen",
    ]
    dreams = under(document, "Onze droombeelden")
    assert isinstance(dreams, Bullets)
    assert [dream.rpartition("(")[2] for dream in dreams.items] == ["Tafel 1)", "Raam)"]


def test_what_people_see_alike_and_differently_stand_beside_each_other() -> None:
    table = under(back(meetings.table("A", og_verschil=None)), "Inzichten en verschillen")
    assert isinstance(table, Table)
    assert table.widths == (1, 1)
    [(alike, apart)] = table.rows
    assert alike.splitlines()[0] == "– Schaduw is belangrijker dan spelen. (A)"
    assert apart.startswith("Hier schreef geen tafel iets bij op.")


def test_an_action_a_wish_and_a_question_are_told_apart() -> None:
    document = back(meetings.table("A"))
    actions = under(document, "Dit gaan we doen")
    assert isinstance(actions, Table)
    what, who, when = actions.rows[0]
    assert what == "Proeftafel op het plein zetten (A)"
    assert (who, when) == ("Ans, met de bakker", "zaterdag 11 april 2026")
    wishes = under(document, "Wensen: nog zonder naam of datum")
    assert isinstance(wishes, Bullets)
    [wish] = wishes.items
    assert wish == "Fietslessen voor nieuwe bewoners (A). Mist nog: een naam en een datum."
    asked = under(document, "Vragen aan de gemeente")
    assert isinstance(asked, Table)
    assert asked.rows[1] == (
        "Hoe laat rijdt de laatste bus? (A)",
        "nog geen naam",
        "woensdag 8 april 2026",
    )


def test_without_a_harvest_it_says_so() -> None:
    assert back().blocks == (Paragraph(NOTHING),)


def test_practice_is_marked() -> None:
    talk = meetings.meeting()
    practice = Talk.resume(talk.conversation, talk.intake.with_(practice="vrij"))
    assert read_back(harvest(practice, ()), NOON, HOUSE).mark == PRACTICE


@pytest.mark.parametrize("paper", MEETING_PAPERS, ids=lambda paper: paper.name)
def test_every_paper_can_be_made_of_nothing_and_of_much(paper: MeetingPaper) -> None:
    signed = Signed("Samira", "0612345678")
    much = meetings.tables(6, much=True)
    for talk, tables in ((meetings.blank(), ()), (meetings.meeting(), much)):
        told = Told(plan_of(talk), harvest(talk, tables), signed)
        document = paper.make(told, NOON, HOUSE)
        assert document.title
        for form in (one for one in FORMATS if one.is_text):
            assert form.render(document)


def test_a_paper_for_each_table_says_how_often_one_prints_it() -> None:
    plan = plan_of(meetings.meeting())
    labels = [paper.labelled(plan) for paper in MEETING_PAPERS]
    assert "Kaart voor de gespreksleider (3 keer)" in labels
    assert "Uitnodiging" in labels
    blank = plan_of(meetings.blank())
    assert not any("keer" in paper.labelled(blank) for paper in MEETING_PAPERS)


def test_a_paper_is_known_by_its_name() -> None:
    assert [meeting_paper_named(one.name) for one in MEETING_PAPERS] == list(MEETING_PAPERS)
    assert meeting_paper_named("iets anders") is MEETING_PAPERS[0]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_read_back_can_be_made_in_every_form(form: Format) -> None:
    assert form.render(back(meetings.table("A")))
