"""The partnership sheet: six partners on a sheet, and who is the seventh on the next."""

from datetime import date
from itertools import pairwise

import pytest
from tests.conftest import NOON
from tests.content.reading import shipped
from tests.core.making import talk_of
from tests.report.sheets import HOUSE, exercises, lines_across, pages, sizes
from tests.report.test_sheet import ROW
from tests.report.unpacked import bare, pdf_text

from burgeridee.core.intake import Value
from burgeridee.core.questions import ListQuestion
from burgeridee.core.share import shared
from burgeridee.report import text
from burgeridee.report.document import Document, Drawing, Field, Size, Table
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.partnership import (
    AGREED,
    COLUMNS,
    ON_A_SHEET,
    PARTNERSHIP,
    SENTENCE,
    partnership_sheet,
)
from burgeridee.report.pdf import render
from burgeridee.report.sheet import Known

PARTS = ("doelen", "risicos", "verantwoordelijkheden", "kansen", "verantwoording")
SENTENCES: dict[str, Value] = {
    "pb_zin": "Samen houden we de strook groen.",
    "pb_beslissen": "Met wie er is.",
    "pb_stoppen": "We zeggen het drie maanden vooraf.",
    "pb_opnieuw_op": date(2026, 12, 1),
}


def known(partners: int, **more: Value) -> Known:
    """A partnership sheet that so many partners filled in."""
    lines = tuple(
        {"partner": f"partner{at}", **{part: f"{part}{at}" for part in PARTS}}
        for at in range(partners)
    )
    answers: dict[str, Value] = {**SENTENCES, "pb_partners": lines, **more}
    talk = talk_of(answers, shipped().conversations[PARTNERSHIP])
    return Known(shared(talk, "residents"), "De strook")


def words(document: Document) -> str:
    return pdf_text(render(document))


def test_the_columns_and_what_is_agreed_are_those_of_the_model() -> None:
    model = shipped().conversations[PARTNERSHIP]
    partners = model.by_id["pb_partners"]
    assert isinstance(partners, ListQuestion)
    assert [column.label for column in partners.columns] == [name for name, _ in COLUMNS]
    assert {SENTENCE[0], *(question for question, _, _ in AGREED)} <= model.by_id.keys()


@pytest.mark.parametrize(("size", "millimetres"), [("a3", (420, 297)), ("a4", (297, 210))])
@pytest.mark.parametrize("partners", [0, 2, 6])
def test_up_to_six_partners_are_one_sheet(
    size: Size, millimetres: tuple[int, int], partners: int
) -> None:
    content = render(partnership_sheet(NOON, HOUSE, size, known(partners)))
    assert sizes(content) == [millimetres]
    assert all(f"kansen{at}" in pdf_text(content) for at in range(partners))


def test_an_empty_sheet_has_six_rows_to_write_in_with_a_marker() -> None:
    document = partnership_sheet(NOON, HOUSE)
    assert document.blocks[1] == Field("Initiatief", "")
    [page] = pages(render(document))
    rows = [high - low for low, high in pairwise(lines_across(page, 20)) if high - low >= ROW]
    assert len(rows) >= ON_A_SHEET
    seen = bare(page.extract_text())
    assert all(bare(part) in seen for column in COLUMNS for part in column)
    assert all(bare(name) in seen for _, name, _ in (SENTENCE, *AGREED))


def test_what_was_said_stands_on_the_sheet() -> None:
    seen = words(partnership_sheet(NOON, HOUSE, "a3", known(2)))
    for piece in ("De strook", "Samen houden we", "Met wie er is", "drie maanden", "1 december"):
        assert piece in seen


@pytest.mark.parametrize(("partners", "sheets"), [(7, 2), (12, 2), (13, 3)])
def test_the_seventh_partner_goes_on_to_a_next_sheet(partners: int, sheets: int) -> None:
    document = partnership_sheet(NOON, HOUSE, "a3", known(partners))
    content = render(document)
    assert sizes(content) == [(420, 297)] * sheets
    first, second = (page.extract_text() for page in pages(content)[:2])
    assert "partner5" in first
    assert "partner6" not in first
    assert "partner6" in second
    assert "Partnerblad, blad 2" in second
    assert "verantwoording6" in text.render(document).decode()
    tables = [b for one in document.enclosed for b in one.blocks if isinstance(b, Table)]
    assert {len(table.rows) for table in tables} == {ON_A_SHEET}


def test_what_was_agreed_besides_has_a_sheet_of_its_own() -> None:
    agreed = ({"wat": "de sleutel bewaren", "wie": "partner1"},)
    document = partnership_sheet(NOON, HOUSE, "a3", known(2, pb_afspraken=agreed))
    [more] = document.enclosed
    assert "de sleutel bewaren" in words(more)
    assert more.title == "Partnerblad: wie neemt wat over"


def test_the_exercise_with_partners_has_this_sheet() -> None:
    filled = known(3)
    assert exercise_sheet(exercises()["partners"], NOON, HOUSE, "a3", filled) == partnership_sheet(
        NOON, HOUSE, "a3", filled
    )
    frame = next(b for b in partnership_sheet(NOON, HOUSE).blocks if isinstance(b, Drawing))
    assert frame.shape == "frame"
