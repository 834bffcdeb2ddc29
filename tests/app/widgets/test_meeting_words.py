from datetime import date

import pytest
from tests.app.staging import text_of
from tests.conftest import NOON
from tests.core import meetings

from burgeridee.app.widgets import meeting_keys as keys
from burgeridee.app.widgets.choice_list import Group
from burgeridee.app.widgets.meeting_words import (
    NO_AGREEMENTS,
    Meeting,
    Shown,
    groups_of,
    look_back_told,
)
from burgeridee.core.agreements import agreements
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import harvest
from burgeridee.core.talk import Talk

SHOWN = Shown("draaiboek", "odt")
TODAY = NOON.date()


def meeting(talk: Talk | None = None, *tables: Talk, today: date = TODAY) -> Meeting:
    talk = talk or meetings.meeting()
    return Meeting(talk, plan_of(talk), harvest(talk, tables), today)


def said(groups: tuple[Group, ...]) -> dict[str, list[str]]:
    return {
        group.name: [f"{line.mark} {text_of(line.words)}" for line in group.lines]
        for group in groups
    }


def ids(groups: tuple[Group, ...]) -> list[str]:
    return [line.id for group in groups for line in group.lines]


@pytest.mark.parametrize("part", range(keys.LOOK_BACK))
@pytest.mark.parametrize("talk", [meetings.blank(), meetings.meeting()], ids=["blank", "full"])
def test_every_line_has_an_id_of_its_own_and_leads_somewhere(part: int, talk: Talk) -> None:
    # Lines that are only there to be read may share a name, each in a list of its own.
    one = meeting(talk, *meetings.tables(6))
    found = ids(groups_of(part, one, SHOWN))
    assert len(found) == len(set(found))
    asked = [name.split(":")[1] for name in found if name.startswith("go:")]
    assert set(asked) <= set(talk.conversation.by_id)


def test_a_plan_in_which_all_is_arranged_says_so() -> None:
    plan = said(groups_of(keys.PLAN, meeting(), SHOWN))
    assert plan["Nog te regelen"] == ["● Alles is geregeld."]
    assert "● Het thema: Een plein waar jong en oud graag zit" in plan["Het plan"]
    assert plan["Het programma (2 uur en 50 minuten)"][0] == "19.30 Inloop, 15 minuten"


def test_without_an_hour_the_programme_has_no_clock() -> None:
    plan = said(groups_of(keys.PLAN, meeting(meetings.meeting(begintijd=None)), SHOWN))
    assert plan["Het programma (2 uur en 50 minuten)"][0] == "· Inloop, 15 minuten"


def test_a_mix_at_which_nothing_is_wrong_says_so() -> None:
    mix = said(groups_of(keys.INVITE, meeting(), SHOWN))
    assert mix["Klopt de mix?"] == ["● Aan de mix valt niets op."]


def test_what_is_chosen_is_marked() -> None:
    papers = said(groups_of(keys.PAPERS, meeting(), SHOWN))
    assert [line for line in papers["Welk papier"] if line[0] == "●"] == ["● Draaiboek"]
    forms = [line for line in papers["Welke vorm"] if line[0] == "●"]
    assert forms == ["● Tekst om aan te passen (ODT)"]


def test_so_many_of_the_tables_that_were_planned() -> None:
    one = meeting(None, meetings.table("Tafel 1"))
    assert "Tafels (1 van 3)" in said(groups_of(keys.HARVEST, one, SHOWN))
    looking = groups_of(keys.HARVEST, meeting(), Shown("draaiboek", "odt", is_looking=True))
    assert "Ik kijk welke tafels" in said(looking)["Tafels (0 van 3)"][0]


@pytest.mark.parametrize(
    ("sent", "today", "told"),
    [
        (None, date(2026, 3, 27), "○ Nog niet verstuurd. Uiterlijk woensdag 1 april 2026"),
        (None, date(2026, 4, 2), "! Nog niet verstuurd. Uiterlijk woensdag 1 april 2026"),
        (date(2026, 3, 30), date(2026, 4, 2), "● Verstuurd op maandag 30 maart 2026."),
    ],
    ids=["in time", "late", "sent"],
)
def test_when_the_report_must_be_out(sent: date | None, today: date, told: str) -> None:
    one = meeting(meetings.meeting(verslag_op=sent), today=today)
    [line] = said(groups_of(keys.REPORT, one, SHOWN))["Versturen"]
    assert line.startswith(told)


def test_without_a_day_and_without_a_table_the_report_says_what_to_do() -> None:
    report = said(groups_of(keys.REPORT, meeting(meetings.blank()), SHOWN))
    assert report["Eerst nog dit"] == ["! Er is nog geen tafel. Bij Oogst voeg je die toe."]
    assert report["Versturen"] == ["○ Nog niet verstuurd. Doe het binnen vijf werkdagen."]


def test_looking_back_tells_its_day_its_answers_and_what_was_done() -> None:
    one = meeting(meetings.meeting(db_geleerd="Begin klein."))
    told = look_back_told(one, agreements(meetings.table("A"))).plain
    assert told.splitlines() == [
        "Samen terugkijken: woensdag 6 mei 2026 (over 56 dagen)",
        "○ Wat is er gedaan: nog niet opgeschreven",
        "● Wat we leerden: Begin klein.",
        "○ Wat we nu doen: nog niet opgeschreven",
        "0 van 3 gedaan.",
    ]
    assert NO_AGREEMENTS in look_back_told(meeting(meetings.blank()), ()).plain
