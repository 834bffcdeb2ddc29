"""The papers of a dialogue meeting, before it and on the tables."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.conftest import NOON
from tests.core.meetings import blank, meeting
from tests.report.unpacked import LOGO

from burgeridee.core.dialogue import plan_of
from burgeridee.core.meeting_plan import Plan
from burgeridee.report import pdf
from burgeridee.report.dialogue import host_card, invitation, table_sheet
from burgeridee.report.document import Document, House
from burgeridee.report.formats import FORMATS
from burgeridee.report.outline import Signed
from burgeridee.report.programme import programme
from burgeridee.report.texts import texts

HOUSE = House("Gemeente Waterhoek", "#7a1f3d", LOGO)
PLAIN = House()
FULL, EMPTY = plan_of(meeting()), plan_of(blank())
NOTHING = Plan("20260311-dialog")
Paper = Callable[[Plan, House], Document]
PAPERS: dict[str, Paper] = {
    "programme": lambda plan, house: programme(plan, NOON, house),
    "invitation": lambda plan, house: invitation(plan, NOON, house, Signed("Karin", "0512-345678")),
    "host card": lambda plan, house: host_card(plan, NOON, house),
    "table sheet, A3": lambda plan, house: table_sheet(plan, NOON, house),
    "table sheet, A4": lambda plan, house: table_sheet(plan, NOON, house, "a4"),
}
PAGES = dict.fromkeys(PAPERS, 1) | {"programme": 2}


def pages(document: Document) -> int:
    return len(PdfReader(BytesIO(pdf.render(document))).pages)


def words(document: Document) -> str:
    return " ".join(" ".join(texts(document)).split())


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("plan", [FULL, EMPTY, NOTHING], ids=["filled", "empty", "nothing"])
def test_each_paper_has_its_pages_with_a_logo_and_without(name: str, plan: Plan) -> None:
    assert {pages(PAPERS[name](plan, house)) for house in (HOUSE, PLAIN)} == {PAGES[name]}


@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_can_be_made_in_every_format(name: str) -> None:
    for one in FORMATS:
        assert one.render(PAPERS[name](FULL, HOUSE))


def test_a_table_sheet_is_as_large_as_was_asked() -> None:
    for size, width in (("a3", 420), ("a4", 297)):
        document = PAPERS[f"table sheet, {size.upper()}"](FULL, PLAIN)
        [page] = PdfReader(BytesIO(pdf.render(document))).pages
        assert round(float(page.mediabox.width) / 72 * 25.4) == width


def test_an_invitation_is_honest_and_says_whom_to_call() -> None:
    said = words(PAPERS["invitation"](FULL, PLAIN))
    for part in (
        "woensdag 25 maart 2026, van 19.30 tot 22.20 uur",
        "buurthuis De Kade",
        "De bussen blijven rijden. Er is 20.000 euro.",
        "Waar bomen, banken en speelplekken komen, en wie ze onderhoudt.",
        "Wethouder Smit neemt de uitkomst mee in het ontwerp. Uiterlijk woensdag 1 april 2026",
        "Op woensdag 6 mei 2026 kijken we samen terug",
        "Karin, telefoon 0512-345678",
        "Er is plek voor 24 mensen.",
    ):
        assert part in said
    assert "[" not in said


def test_an_invitation_names_each_place_that_is_still_open() -> None:
    said = words(invitation(EMPTY, NOON, PLAIN))
    for place in ("[het thema]", "[dag]", "[plek]", "[wat vastligt]", "[jouw naam]"):
        assert place in said


def test_another_day_for_the_message_is_told_apart_from_the_report() -> None:
    later = replace(FULL.shown, contact_on=FULL.look_back_on)
    said = words(invitation(later, NOON, PLAIN))
    assert "Uiterlijk woensdag 6 mei 2026 weet je wat ermee gebeurt." in said
    typed = replace(FULL.shown, begins=None, begins_at="half acht", ends=None)
    assert "woensdag 25 maart 2026, half acht" in words(invitation(typed, NOON, PLAIN))


def test_who_hosts_and_who_is_invited_is_for_the_organiser_alone() -> None:
    said = words(PAPERS["programme"](FULL, PLAIN))
    for name in ("invitation", "host card", "table sheet, A3"):
        other = words(PAPERS[name](FULL, PLAIN))
        for secret in ("Joke", "Achmed", "Lotte", "Sara van het jongerenwerk"):
            assert secret in said
            assert secret not in other


def test_a_host_reads_the_questions_of_each_round_with_its_minutes() -> None:
    said = words(PAPERS["host card"](FULL, PLAIN))
    assert "20.00 Verkennen (35 minuten)" in said
    assert "Wat maakte dat mogelijk?" in said
    assert "Iedereen vertelt, niemand overtuigt." in said
    assert "Verkennen (35 minuten)" in words(PAPERS["host card"](EMPTY, PLAIN))


def test_a_table_sheet_gives_differences_as_much_room_as_what_is_shared() -> None:
    document = table_sheet(FULL, NOON, PLAIN, table="Tafel 3")
    said = words(document)
    assert "Tafel 3" in said
    assert "Dit zien we" in said
    assert "Hier denken we verschillend over" in said
    assert "Een plein waar jong en oud graag zit" in said


@pytest.mark.parametrize("name", PAPERS)
def test_the_papers_of_practice_say_so(name: str) -> None:
    practice = replace(FULL, is_practice=True, for_guests=replace(FULL.shown, is_practice=True))
    assert PAPERS[name](practice, PLAIN).mark == "OEFENING"
    assert pages(PAPERS[name](practice, HOUSE)) == PAGES[name]


@pytest.mark.parametrize("name", [name for name in PAPERS if name != "programme"])
def test_what_residents_may_not_read_is_on_no_paper_for_them(name: str) -> None:
    plan = replace(FULL, for_guests=Plan("x", theme="Alleen het thema"))
    said = words(PAPERS[name](plan, PLAIN))
    assert "Alleen het thema" in said
    assert "De bussen blijven rijden" not in said
    assert "Verkennen" not in said


def test_a_very_long_plan_loses_nothing() -> None:
    long = " ".join(["Het plein is van ons allemaal."] * 200) + " SLOTWOORD"
    plan = plan_of(meeting(aanleiding=long, wat_ligt_vast=long, wat_is_open=long))
    for name, make in PAPERS.items():
        document = make(plan, HOUSE)
        found = PdfReader(BytesIO(pdf.render(document))).pages
        told = " ".join(page.extract_text() for page in found)
        wanted = {"programme": 3, "invitation": 3, "host card": 2}.get(name, 0)
        assert told.count("SLOTWOORD") == wanted


def test_a_programme_into_the_next_day_says_when_it_begins_and_not_when_it_ends() -> None:
    long = plan_of(meeting(agenda=({"onderdeel": "vormgeven", "minuten": 20 * 60},)))
    said = words(PAPERS["invitation"](long, PLAIN))
    assert "woensdag 25 maart 2026, 19.30 uur" in said
    assert "15.30" not in said
    sheet = words(PAPERS["programme"](long, PLAIN))
    assert "vanaf 19.30 uur" in sheet
    assert "15.30" not in sheet
