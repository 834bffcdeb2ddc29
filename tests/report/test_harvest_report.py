"""The harvest on one A4: differences as large as agreements, wishes as wishes, nothing dropped."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.conftest import NOON
from tests.core.meetings import meeting, table, tables
from tests.report.unpacked import LOGO

from burgeridee.core.harvest import Harvest, harvest
from burgeridee.report import pdf, text
from burgeridee.report.document import Document, House, Table
from burgeridee.report.formats import FORMATS
from burgeridee.report.harvest_report import APART, SHARED, harvest_report
from burgeridee.report.look import shares
from burgeridee.report.outline import Signed
from burgeridee.report.texts import texts

HOUSE = House("Gemeente Waterhoek", "#7a1f3d", LOGO)
PLAIN = House()
KARIN = Signed("Karin de Wit", "0512-345678")
SENTENCE = "Zin {} van tafel {}, met genoeg woorden om een hele regel op papier te vullen."


def report(found: Harvest, house: House = PLAIN) -> Document:
    return harvest_report(found, NOON, house, KARIN)


def pages(document: Document) -> list[str]:
    found = PdfReader(BytesIO(pdf.render(document))).pages
    return [" ".join(page.extract_text().split()) for page in found]


def words(document: Document) -> str:
    return " ".join(text.render(document).decode().split())


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("house", [PLAIN, HOUSE], ids=["plain", "with a logo"])
def test_an_ordinary_evening_is_one_page(count: int, house: House) -> None:
    assert len(pages(report(harvest(meeting(), tables(count)), house))) == 1


def test_of_a_full_evening_the_first_page_says_what_stands_on_the_second() -> None:
    first, second = pages(report(harvest(meeting(), tables(6, much=True))))
    names = ", ".join(f"Tafel {number}" for number in range(1, 7))
    assert f"staat achteraan: {names}." in first
    assert "Proeftafel" in first
    assert "Hoe het verder gaat" in first
    assert second.count("Vorige zomer") == 6 * 3


def test_as_many_tables_as_fit_stand_on_the_first_page() -> None:
    long = " ".join(["Vorige zomer zaten we buiten."] * 22)
    found = harvest(meeting(), [table(f"Tafel {n}", n, og_verhaal=long) for n in range(1, 5)])
    first, second = pages(report(found))
    assert "Wat er verder is verteld, staat achteraan: " in first
    told_here = first.count("“Een bank")
    assert 0 < told_here < 4
    assert second.count("“Een bank") == 4 - told_here


def test_differences_have_as_much_room_as_what_is_shared() -> None:
    long = tuple(SENTENCE.format(n, 1) for n in range(6))
    for insights, differences in ((long, ("nee",)), (("ja",), long), (("ja",), None)):
        one = table("1", og_inzicht=insights, og_verschil=differences)
        document = report(harvest(meeting(), [one]))
        [beside] = [
            b for b in document.blocks if isinstance(b, Table) and b.head == (SHARED, APART)
        ]
        assert shares(beside) == (0.5, 0.5)


def test_no_differences_are_told_and_not_left_out() -> None:
    said = words(report(harvest(meeting(), [table("1", og_verschil=None)])))
    assert "Zie jij het anders? Laat het weten." in said


def test_an_action_without_name_or_date_is_a_wish_with_what_it_misses() -> None:
    steps = (
        {"wat": "bankje", "wie": "Ans", "met_wie": "Wim", "soort": "bewoners"},
        {"wat": "fietsles", "met_wie": "Wim", "wanneer": date(2026, 4, 2)},
        {"wie": "Ans", "wanneer": date(2026, 4, 2)},
    )
    said = words(report(harvest(meeting(), [table("1", og_acties=steps)])))
    assert "Dit gaan we doen" not in said
    assert "bankje (Ans (bewoners), met Wim; mist nog: een datum)" in said
    assert "fietsles (met Wim; op 2 april 2026; mist nog: een naam)" in said
    assert "Een wens zonder woorden (Ans; op 2 april 2026; mist nog: wat er gebeurt)" in said
    assert "Wil je met een wens beginnen?" in said


def test_a_question_without_a_name_has_a_place_for_it_and_a_day() -> None:
    said = words(report(harvest(meeting(), [table("1")])))
    assert "Hoe laat rijdt de laatste bus?" in said
    assert "[naam volgt]" in said
    assert "8 april 2026" in said


def test_it_says_how_it_goes_on_and_who_signs() -> None:
    said = words(report(harvest(meeting(), [table("1")])))
    for part in (
        "Op woensdag 25 maart 2026 praatten we aan 1 tafel.",
        "Uiterlijk woensdag 1 april 2026 weet je wat ermee gebeurt.",
        "Op woensdag 6 mei 2026 kijken we samen terug",
        "Bel 0512-345678.",
        "Karin de Wit",
        "Bij de verhalen staan geen namen.",
    ):
        assert part in said
    house = House(privacy="Onze eigen regel.")
    assert "Onze eigen regel." in words(report(harvest(meeting(), [table("1")]), house))


def test_no_host_or_harvester_is_named() -> None:
    said = words(report(harvest(meeting(), tables(3))))
    assert not any(name in said for name in ("Joke", "Achmed", "Lotte"))


def test_with_nothing_harvested_it_says_so() -> None:
    document = harvest_report(Harvest(), NOON, PLAIN)
    assert document.title == "De oogst van onze bijeenkomst"
    assert "De oogst van de tafels is nog niet ingevuld." in words(document)
    assert not [b for b in document.blocks if isinstance(b, Table)]
    [page] = pages(document)
    assert "Laat het weten. Dan pas ik het aan." in page


def test_a_harvest_of_practice_says_so() -> None:
    assert report(Harvest(is_practice=True)).mark == "OEFENING"


@pytest.mark.parametrize("much", [False, True], ids=["ordinary", "full"])
def test_every_format_can_be_made_and_holds_all_that_was_said(much: bool) -> None:
    found = harvest(meeting(), tables(6, much=much))
    document = report(found, HOUSE)
    for one in FORMATS:
        assert one.render(document)
    told = " ".join(texts(document))
    for said in (*found.insights, *found.differences, *found.strengths, *found.dreams):
        assert said.text in told


@settings(max_examples=12)
@given(st.lists(st.integers(0, 200), max_size=5))
def test_however_much_was_told_nothing_is_dropped_and_the_first_page_is_whole(
    stories: list[int],
) -> None:
    brought = [
        table(
            str(number),
            number,
            og_verhaal=" ".join(["verhaal"] * story) + f" EINDE{number}A",
            og_inzicht=(f"EINDE{number}B",),
            og_verschil=(f"EINDE{number}C",),
        )
        for number, story in enumerate(stories)
    ]
    first, *others = pages(report(harvest(meeting(), brought), HOUSE))
    told = " ".join((first, *others))
    for number in range(len(stories)):
        assert [told.count(f"EINDE{number}{part}") for part in "ABC"] == [1, 1, 1]
    assert "Hoe het verder gaat" in first
    assert ("staat achteraan" in first) is bool(others)


def test_more_than_any_page_can_hold_runs_on() -> None:
    many = tuple(SENTENCE.format(n, 1) for n in range(200))
    found = pages(report(harvest(meeting(), [table("1", og_inzicht=many)])))
    told = " ".join(found)
    assert all(f"Zin {n} van tafel 1," in told for n in range(200))
    assert "Hoe het verder gaat" in told


def test_formats_without_pages_hold_all_in_one_run() -> None:
    document = report(harvest(meeting(), tables(6, much=True)))
    said = words(document)
    assert "staat achteraan" not in said
    assert said.count("Dat kon door:") == 6
    assert said.count("Tafel 6:") == 1
