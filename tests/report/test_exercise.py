"""The worksheets of the exercises that ship: one sheet each, with room to write on."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise, takewhile
from typing import Any

import docx as word
import pytest
from tests.conftest import NOON
from tests.content.reading import case
from tests.core.test_toolbox import made as exercise
from tests.report.sheets import (
    HOUSE,
    Filling,
    exercises,
    known,
    lines_across,
    pages,
    sheet,
    sizes,
)
from tests.report.test_sheet import ROW
from tests.report.unpacked import bare, docx_lines, odt_lines, pdf_text

from burgeridee.core.share import shared
from burgeridee.report import docx, html, odt, text
from burgeridee.report.document import (
    Block,
    Document,
    Drawing,
    Field,
    Heading,
    Lines,
    Place,
    Size,
    Table,
)
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.pdf import render
from burgeridee.report.sheet import Known

FILLINGS: tuple[Filling, ...] = ("empty", "short", "long")
TABLES = ("zelfde-taal", "wie-doet-wat", "beslissen", "wat-als", "trap", "partners")
"""Exercises whose table is as wide as the sheet."""


def of(blocks: list[dict[str, Any]], filling: Filling = "empty", **more: Any) -> Document:
    """The sheet of a small exercise with these blocks."""
    one = exercise(worksheet=blocks, **more)
    return exercise_sheet(one, NOON, HOUSE, "a3", known(one, filling))


def only(document: Document, *kinds: type[Block]) -> Block:
    """The one block of these kinds."""
    [found] = [block for block in document.blocks if isinstance(block, kinds)]
    return found


# Every sheet that ships


@pytest.mark.parametrize("filling", FILLINGS)
@pytest.mark.parametrize(("size", "millimetres"), [("a3", (420, 297)), ("a4", (297, 210))])
def test_every_worksheet_is_one_sheet(
    size: Size, millimetres: tuple[int, int], filling: Filling
) -> None:
    sheets = tuple(sheet(name, filling, size) for name in exercises())
    content = render(replace(sheets[0], enclosed=sheets[1:]))
    assert sizes(content) == [millimetres] * 15
    for page, one in zip(pages(content), sheets, strict=True):
        words = page.extract_text()
        assert one.title in words
        assert ("De bloemenstrook" in words) is (filling != "empty")


@pytest.mark.parametrize("name", TABLES)
def test_a_row_of_a_table_has_room_for_a_marker(name: str) -> None:
    [page] = pages(render(sheet(name)))
    gaps = [high - low for low, high in pairwise(lines_across(page, 20))]
    rows = [list(group) for group in _runs(gaps)]
    assert max(map(len, rows)) >= 3


def _runs(gaps: list[float]) -> list[list[float]]:
    """The gaps after each other that are as high as a row."""
    runs: list[list[float]] = []
    at = 0
    while at < len(gaps):
        run = list(takewhile(lambda gap: ROW <= gap <= 2 * ROW, gaps[at:]))
        runs.append(run)
        at += len(run) + 1
    return runs


@pytest.mark.parametrize("name", [one.id for one in exercises().values() if not one.kept_in])
def test_what_came_out_of_an_exercise_stands_on_its_sheet(name: str) -> None:
    filled = bare(pdf_text(render(sheet(name, "short"))))
    told = known(exercises()[name], "short").shared
    assert told is not None
    for answer in told.told:
        cells = [cell for row in answer.rows for cell in row] or [answer.words]
        assert [cell for cell in cells if bare(cell) not in filled] == []


@pytest.mark.parametrize("name", ["kring", "routekaart", "tijdlijn", "toekomstfoto", "trap"])
def test_every_other_format_says_the_same_words(name: str) -> None:
    document = sheet(name, "short")
    lines = text.render(document).decode()
    page = html.render(document).decode()
    office = bare(" ".join(odt_lines(odt.render(document))))
    document_words = bare(" ".join(docx_lines(docx.render(document))))
    for block in document.blocks:
        if isinstance(block, Drawing):
            for place in block.places:
                for piece in filter(None, (place.name, *place.text.split("\n"))):
                    assert bare(piece) in bare(lines)
                    assert bare(piece) in office
                    assert bare(piece) in document_words
    assert "size: A3 landscape;" in page
    paper = word.Document(BytesIO(docx.render(document))).sections[0]
    assert (paper.page_width or 0) > (paper.page_height or 0)


# What stands on a sheet


def test_a_sheet_of_a_talk_bears_its_title_and_its_dream() -> None:
    talk = Known(shared(case("bloemenstrook-goed"), "residents"))
    document = exercise_sheet(exercises()["routekaart"], NOON, HOUSE, "a3", talk)
    assert Field("Initiatief", "De bloemenstrook") in document.blocks
    line = next(b for b in document.blocks if isinstance(b, Drawing) and b.shape == "line")
    assert line.ends[1].text.startswith("Kinderen spelen tussen de bloemen")
    assert line.ends[0].text == ""
    assert document.foot == "Opdracht Routekaart, versie 1.0.0, kenmerk bloemenstrook-goed"


def test_a_table_has_its_hints_and_short_choices_under_the_names() -> None:
    fields = [
        {"id": "wat", "label": "Wat"},
        {"id": "erg", "label": "Hoe erg", "kind": "single", "options": {"a": "Mild", "b": "Erg"}},
    ]
    block = {"kind": "table", "rows": 3, "hints": {"wat": "Met rood"}, "beside": True}
    table = only(of([{"kind": "box", "rows": 1}, block], fields=fields), Table)
    assert table == Table(
        ("Wat\nMet rood", "Hoe erg\nMild / Erg"), (("", ""),) * 3, (1.45, 1.0), is_beside=True
    )


def test_what_is_filled_in_leaves_one_row_at_least() -> None:
    table = only(of([{"kind": "table", "fields": ["wat"], "rows": 2}], "short"), Table)
    assert isinstance(table, Table)
    assert table.rows[-2:] == (("mensen bellen",), ("",))


def test_a_frame_is_called_by_its_words_or_by_its_field() -> None:
    named = of([{"kind": "frame", "text": "Deze week", "rows": 2}], "short")
    of_field = of(
        [{"kind": "frame", "fields": ["wat"], "rows": 2, "hints": {"wat": "Eén zin"}}], "short"
    )
    assert only(named, Drawing) == Drawing("frame", (Place("Deze week"),), 2)
    place = Place(
        "Wat", "Eén zin", "koffie zetten\nhet hek verven\nde sleutel bewaren\nmensen bellen"
    )
    assert only(of_field, Drawing) == Drawing("frame", (place,), 2)


def test_what_is_known_lies_on_its_ring_or_step() -> None:
    fields = [
        {"id": "wie", "label": "Wie"},
        {
            "id": "waar",
            "label": "Waar",
            "kind": "single",
            "options": {"a": "Binnen", "b": "Buiten"},
        },
    ]
    rings = {
        "kind": "rings",
        "items": ["binnen: dichtbij", "buiten"],
        "fields": ["wie", "waar"],
        "rows": 9,
    }
    drawing = only(of([rings], "short", fields=fields), Drawing)
    assert isinstance(drawing, Drawing)
    assert drawing.places == (
        Place("binnen", "dichtbij", "koffie zetten\nde sleutel bewaren"),
        Place("buiten", "", "het hek verven\nmensen bellen"),
    )
    bare_rings = only(of([{**rings, "fields": []}], "short", fields=fields), Drawing)
    assert isinstance(bare_rings, Drawing)
    assert {place.text for place in bare_rings.places} == {""}
    long = only(of([{**rings, "kind": "stairs", "text": "Plak"}], "long", fields=fields), Drawing)
    assert isinstance(long, Drawing)
    assert long.sides == ("Plak",)
    assert all(len(line) <= 48 for place in long.places for line in place.text.split("\n"))


def test_a_line_has_a_card_for_each_line_and_empty_ones() -> None:
    line = {
        "kind": "line",
        "items": ["Nu", "De droom: Hoe?"],
        "fields": ["wat", "wanneer"],
        "rows": 6,
    }
    drawing = only(of([line], "short"), Drawing)
    assert isinstance(drawing, Drawing)
    assert drawing.ends == (Place("Nu"), Place("De droom", "Hoe?"))
    due = "Op welke dag is het dan klaar"
    assert drawing.places[0] == Place("", "Wat", "koffie zetten", (Field(due, "1 september 2026"),))
    assert drawing.places[4:] == (Place("", "Wat", "", (Field(due, ""),)),) * 2
    bare_line = only(of([{**line, "fields": []}], "short"), Drawing)
    assert isinstance(bare_line, Drawing)
    assert bare_line.places == ()


def test_ticks_say_what_was_chosen() -> None:
    fields = [
        {"id": "rol", "label": "Rol", "kind": "single", "options": {"a": "Loslaten", "b": "Helpen"}}
    ]
    ticks = {"kind": "ticks", "text": "Onze rol", "items": ["Loslaten", "Helpen"]}
    titles: dict[Filling, str] = {"empty": "Onze rol", "short": "Onze rol: Loslaten"}
    for filling, title in titles.items():
        document = of([ticks], filling, fields=fields, form="boxes")
        assert Heading(title) in document.blocks
        assert Lines(boxes=("Loslaten", "Helpen")) in document.blocks
