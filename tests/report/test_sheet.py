"""What stands around a sheet, and how the press lays it out: one page, whatever is on it."""

from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Any

import pytest
from tests.conftest import NOON
from tests.content.reading import case
from tests.core.test_toolbox import made as exercise
from tests.report.sheets import HOUSE, lines_across, pages, sizes
from tests.report.unpacked import LOGO, bare, pdf_root, pdf_tags, pdf_text

from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Drawing,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Place,
    Table,
)
from burgeridee.report.pdf import render
from burgeridee.report.sheet import NOTHING, Known, around, as_sheet, asks, in_words, steps_of

ROW = 22
"""Millimetres on A3: in less nobody writes with a marker."""
EVERY_DRAWING = (
    Drawing("boxes", tuple(Place(f"Vak {at}", "waarover") for at in range(5))),
    Drawing("frame", (Place("Onze zin"),)),
    Drawing("rings", tuple(Place(f"Ring {at}") for at in range(4)), rows=9),
    Table(("Wie", "Wat"), (("", ""),) * 9, is_beside=True),
    Drawing("stairs", tuple(Place(f"Trede {at}", "hoe dan") for at in range(5)), sides=("Plak",)),
    Drawing(
        "line",
        (Place("", "Stap", "", (Field("Wie", ""),)),) * 5,
        ends=(Place("Vandaag"), Place("Dan", "Hoe is het?")),
        sides=("Boven", "Onder"),
    ),
)


def sheet(*blocks: Block, house: House = HOUSE) -> Document:
    return as_sheet(
        Document("Een blad", blocks, NOON, foot="Voet", house=house, size="a3"), NOTHING
    )


# What stands around it


def test_around_a_sheet_stand_how_long_what_for_and_who() -> None:
    blocks = around(exercise(), (Paragraph("Midden"),), "De strook")
    assert blocks == (
        Paragraph("Opdracht, 30 minuten, 2 tot 8 mensen", is_soft=True),
        Paragraph("Praten."),
        Field("Initiatief", "De strook"),
        Field("Datum", ""),
        Field("Wie zijn erbij", ""),
        Paragraph("Midden"),
    )


@pytest.mark.parametrize(
    ("more", "who"),
    [
        ({}, ["Wie zijn erbij"]),
        ({"sheet_for": "mens"}, ["Mijn naam"]),
        ({"sheet_for": "partij"}, ["Onze partij"]),
        ({"sheet_for": "mens", "fields": [{"id": "naam", "label": "Mijn naam en plek"}]}, []),
        ({"group": {"least": 2, "most": 6, "of": "partijen"}}, []),
    ],
    ids=["a table", "each", "a party", "the sheet asks itself", "parties each have a row"],
)
def test_a_sheet_asks_who_writes_on_it_where_it_does_not_already(
    more: dict[str, Any], who: list[str]
) -> None:
    names = [b.name for b in around(exercise(**more), (), "") if isinstance(b, Field)]
    assert names[2:] == who


def test_a_sheet_that_begins_with_a_question_asks_that_in_place_of_its_purpose() -> None:
    ask = {"kind": "text", "text": "Wie hoort erbij?"}
    assert asks(exercise(worksheet=[ask])) == "Wie hoort erbij?"
    assert asks(exercise(worksheet=[{"kind": "heading", "text": "x"}, ask])) == "Praten."
    assert in_words(exercise().group) == "2 tot 8 mensen"
    assert steps_of(exercise()) == Bullets(("Praat\n30 minuten",), is_numbered=True)


def test_a_sheet_says_of_which_talk_it_is_and_that_it_is_practice() -> None:
    talk = case("bloemenstrook-goed")
    practice = Talk.resume(talk.conversation, talk.intake.with_(practice="vrij"))
    paper = Document("x", (), NOON, foot="Voet")
    assert as_sheet(paper, NOTHING).foot == "Voet"
    real, tried = (as_sheet(paper, Known(shared(one, "residents"))) for one in (talk, practice))
    assert (real.foot, real.mark) == ("Voet, kenmerk bloemenstrook-goed", "")
    assert tried.mark == "OEFENING"


def test_what_is_known_has_a_title_of_the_talk_or_else_of_the_initiative() -> None:
    talk = shared(case("bloemenstrook-goed"), "residents")
    assert Known(talk, "Anders").title == "De bloemenstrook"
    assert Known(initiative="De strook").title == "De strook"
    assert NOTHING.title == ""
    assert NOTHING.told("id_naam") is None
    told = Known(talk).told("id_naam")
    assert told is not None
    assert told.words == "De bloemenstrook"


# How the press lays it out


def test_a_sheet_is_one_landscape_page_with_everything_on_it() -> None:
    for drawing in EVERY_DRAWING:
        alone = replace(drawing, is_beside=False)
        content = render(sheet(Paragraph("soft", is_soft=True), Field("Datum", ""), alone))
        assert sizes(content) == [(420, 297)], alone
    content = render(
        sheet(
            *(Paragraph("Zacht", is_soft=True), Paragraph("Waarom?"), Field("Datum", "")),
            *(Heading("Kop"), Paragraph("Tekst"), Bullets(("punt",)), Lines(2)),
            *(Lines(boxes=("Ja", "Nee")), Field("Los", "veld"), *EVERY_DRAWING[2:4]),
            Bullets(("Stap een\n5 minuten", "Stap twee\n10 minuten"), is_numbered=True),
        )
    )
    assert sizes(content) == [(420, 297)]
    words = pdf_text(content)
    for piece in ("Zacht", "Een blad", "Waarom?", "Kop", "punt", "Ring 3", "Stap twee", "Voet"):
        assert piece in words


def test_a_screen_reader_hears_every_place_and_no_line() -> None:
    content = render(sheet(Paragraph("Waarom?"), *EVERY_DRAWING[:2]))
    root = pdf_root(content)
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    tags = pdf_tags(content)
    assert tags.count("/H1") == 6
    assert "/Title" in tags
    words = bare(pdf_text(content))
    places = [words.index(bare(f"Vak {at}")) for at in range(5)]
    assert places == sorted(places)


def test_the_same_sheet_gives_the_same_bytes_with_logo_and_mark() -> None:
    one = replace(
        sheet(*EVERY_DRAWING[2:4], house=House("Gemeente", "#ffd", LOGO)), mark="OEFENING"
    )
    assert render(one) == render(one)
    assert "OEFENING" in pdf_text(render(one))


def test_a_row_to_write_in_is_high_enough_and_one_too_many_is_left_out() -> None:
    [page] = pages(render(sheet(Table(("Wat", "Wie"), (("", ""),) * 40))))
    heights = [high - low for low, high in pairwise(lines_across(page, 100))]
    rows = list(takewhile(lambda height: height > ROW / 2, heights))
    assert len(rows) >= 8
    assert min(rows) >= ROW


def test_a_row_that_is_filled_in_is_never_left_out() -> None:
    rows = tuple((f"taak{at}", "buren") for at in range(18))
    words = pdf_text(render(sheet(Table(("Wat", "Wie"), (*rows, ("", ""))))))
    assert all(f"taak{at}" in words.split() for at in range(18))


def test_long_words_are_drawn_smaller_and_empty_cards_make_room() -> None:
    text = "Dit is een lange zin over wat er moet gebeuren voordat het kan. " * 6
    cards = (Place("", "Stap", text, (Field("Wie", "de buren"),)),) * 3
    empty = (Place("", "Stap", "", (Field("Wie", ""),)),) * 9
    content = render(sheet(Drawing("line", (*cards, *empty))))
    assert len(pages(content)) == 1
    words = bare(pdf_text(content))
    assert words.count(bare(text)) == 3
    assert words.count("Stap") < 12


@pytest.mark.parametrize(
    "long",
    [
        Drawing("boxes", (Place("Vak", "", "een woord " * 3000 + "laatste"),)),
        Table(("Wat", "Wie"), tuple((f"taak{at}", "laatste") for at in range(90))),
        Drawing("line", (Place("", "Stap", "woord " * 2000, (Field("Wie", "laatste"),)),)),
    ],
    ids=["box", "table", "card"],
)
def test_what_fits_on_no_sheet_runs_on_and_loses_no_word(long: Block) -> None:
    content = render(sheet(Paragraph("Waarom?"), long))
    assert len(pages(content)) > 1
    assert set(sizes(content)) == {(420, 297)}
    assert "laatste" in pdf_text(content)


def test_hostile_words_and_words_without_end_are_text() -> None:
    evil = "#panic() *x* " + "w" * 60
    drawings = (
        replace(EVERY_DRAWING[0], places=(Place(evil, evil, evil),)),
        Table((evil, "Wat"), ((evil, ""), ("", ""))),
    )
    content = render(sheet(Field(evil, evil), *drawings))
    assert pdf_text(content).count("#panic() *x*") == 7
    assert pdf_text(content).count("w") == 7 * 60


def test_sheets_in_one_file_each_keep_their_own_size() -> None:
    a3 = sheet(EVERY_DRAWING[0])
    cover = Document(
        "Voorblad",
        (Paragraph("Druk af"),),
        NOON,
        house=HOUSE,
        enclosed=(
            a3,
            replace(a3, title="Klein", size="a4", enclosed=(replace(a3, title="Diep"),)),
        ),
    )
    content = render(cover)
    assert sizes(content) == [(210, 297), (420, 297), (297, 210), (420, 297)]
    assert "Klein" in pages(content)[2].extract_text()
    assert pdf_tags(content).count("/Title") == 1
