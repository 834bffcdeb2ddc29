from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.report.papers import WHOLE, paper

from burgeridee.report.document import Drawing, Field, Heading, House, Paragraph, Place
from burgeridee.report.texts import (
    at_length,
    in_utc,
    language,
    named,
    plain,
    retold,
    texts,
    ticked,
    tidied,
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\x1b[31mrood\x1b[0m", "rood"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("\ufeffa\ufffe\uffff", "a\ufffd\ufffd"),
        ("a\tb", "a   b"),
        ("\ud83d\ude00 \ud800", "😀 \ufffd"),
        ("🌻 é مرحبا", "🌻 é مرحبا"),
    ],
    ids=["colours", "line ends", "no signs", "tab", "halves", "what people say"],
)
def test_plain_text_is_what_every_format_can_hold(text: str, kept: str) -> None:
    assert plain(text) == kept


def test_every_text_is_seen_once_and_can_be_changed() -> None:
    seen = texts(WHOLE)
    assert {"Een papier", "OEFENING", "Onderaan", "Gemeente Voorbeeld"} <= set(seen)
    assert {"Eerste kop", "een punt", "koffie", "Datum", "Iets terzijde."} <= set(seen)
    assert texts(retold(WHOLE, str.upper)) == tuple(text.upper() for text in seen)
    assert retold(WHOLE, str) == WHOLE


def test_headings_skip_no_level_and_say_something() -> None:
    blocks = (Heading("a", 3), Heading(" "), Heading("b", 3), Heading("c", 3), Heading("d", 1))
    levels = [block.level for block in tidied(paper(*blocks)).blocks if isinstance(block, Heading)]
    assert levels == [1, 2, 3, 1]


def test_a_paper_has_a_title_on_one_line() -> None:
    assert tidied(replace(paper(), title=" een\n titel ")).title == "een titel"
    assert tidied(replace(paper(), title="\x00 \n")).title == "Zonder titel"


def test_what_stands_on_each_page_stays_short() -> None:
    tidy = tidied(replace(paper(), mark="een\nmerk", foot="w" * 10_000, house=House("x" * 500)))
    assert tidy.mark == "een merk"
    assert len(tidy.foot) == 160
    assert tidy.foot.endswith("…")
    assert len(tidy.house.name) == 500


@pytest.mark.parametrize(
    ("name", "shown"), [("Datum", "Datum:"), ("Vragen?", "Vragen?"), ("Met: ", "Met:"), ("", "")]
)
def test_a_name_ends_in_one_sign(name: str, shown: str) -> None:
    assert named(Field(name, "x")) == shown


def test_a_box_stays_with_its_word() -> None:
    assert ticked(("Ja", "Nee")) == "☐\u00a0Ja     ☐\u00a0Nee"


@pytest.mark.parametrize(
    ("code", "known"), [("nl", "nl"), ("nl-NL", "nl"), ("FR", "fr"), ("", "nl"), ("dutch", "nl")]
)
def test_the_language_is_a_short_code(code: str, known: str) -> None:
    assert language(code) == known


def test_a_moment_is_the_same_on_every_machine() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    assert in_utc(summer) == summer
    assert in_utc(summer).hour == 10
    assert in_utc(summer.replace(tzinfo=None)) == datetime(2026, 7, 1, 12, tzinfo=UTC)


def test_the_words_of_a_drawing_and_of_what_is_enclosed_are_changed_too() -> None:
    place = Place("naam", "waarover", "bekend", (Field("wie", "buren"),))
    inner = paper(Drawing("line", (place,), ends=(Place("eind"),), sides=("boven", "onder")))
    whole = paper(Paragraph("buiten"), enclosed=(inner,))
    seen = texts(whole)
    every = ("naam", "waarover", "bekend", "wie", "buren", "eind", "boven", "onder", "buiten")
    assert set(every) <= set(seen)
    assert texts(retold(whole, str.upper)) == tuple(text.upper() for text in seen)
    assert tidied(replace(whole, enclosed=(replace(inner, title=" \n"),))).enclosed[0].title == (
        "Zonder titel"
    )


def test_at_length_each_enclosed_paper_follows_under_its_own_heading() -> None:
    deep = replace(paper(Heading("diep", 3)), title="Dieper")
    inner = replace(paper(Heading("kop"), enclosed=(deep,)), title="Blad")
    long = at_length(paper(Paragraph("voor"), enclosed=(inner,)))
    assert long.enclosed == ()
    assert long.blocks == (
        Paragraph("voor"),
        Heading("Blad"),
        Heading("kop", 2),
        Heading("Dieper", 2),
        Heading("diep", 3),
    )
