"""A person is found however they are written, and nobody else is."""

import pytest

from burgeridee.core.wording.sought import (
    FIXED,
    all_sought,
    asked_for,
    composed,
    hits,
    sought,
    without,
    words_of,
)


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Fatma Yilmaz, 06-12345678", {"06-12345678", "Fatma Yilmaz", "Fatma", "Yilmaz"}),
        ("anneke 0612345678 liefst 's avonds", {"0612345678", "anneke"}),
        ("Mevrouw van der Berg, bellen na 18 uur", {"Berg"}),
        ("jan@voorbeeld.nl", {"jan@voorbeeld.nl"}),
        ("Anna de Wit (voorzitter)", {"Anna de Wit", "Anna", "Wit"}),
        ("nog niet", set()),
        (FIXED, set()),
        ("", set()),
    ],
)
def test_an_answer_tells_whom_to_look_for(answer: str, names: set[str]) -> None:
    assert {one.words for one in sought(answer)} == names


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bel FATMA YILMAZ", "bel X"),
        ("Fatma Y\u0131lmaz's zus", "X zus"),
        ("fátma-yilmaz", "X"),
        ("Fatma kwam", "X kwam"),
        ("Fatmagül kwam", "Fatmagül kwam"),
        ("+31 (0)6 12 34 56 78", "X"),
        ("0031612345678 of 06.1234.5678", "X of X"),
        ("06 12 34 56 79", "06 12 34 56 79"),
        ("zaak 9061234567812", "zaak 9061234567812"),
        ("mail FATMA@voorbeeld.nl.", "mail X."),
    ],
)
def test_it_is_found_however_it_is_written(text: str, left: str) -> None:
    wanted = sought("Fatma Yilmaz, 06-12345678, fatma@voorbeeld.nl")
    assert without(text, wanted).replace(FIXED, "X") == left


def test_a_part_of_a_name_is_less_sure_than_the_whole() -> None:
    wanted = sought("Fatma Yilmaz")
    assert [hit.is_sure for hit in hits("Fatma en Fatma Yilmaz", wanted)] == [False, True]


def test_what_is_asked_for_is_looked_for_whatever_it_is() -> None:
    assert [one.words for one in asked_for("iedereen\n\n Piet Bos ")] == [
        "iedereen",
        "Piet Bos",
        "Piet",
        "Bos",
    ]


def test_of_more_answers_each_thing_is_looked_for_once() -> None:
    wanted = all_sought(["Fatma Bos", "Fatma", "Fatma Bos"], "Bos")
    assert [(one.words, one.is_sure) for one in wanted] == [
        ("Fatma Bos", True),
        ("Fatma", True),
        ("Bos", True),
    ]


def test_accents_that_stand_apart_are_put_in_their_letter() -> None:
    assert composed("e\u0301") == "\u00e9"
    assert without("Rene\u0301 belt", sought("Rene")) == f"{FIXED} belt"


def test_a_long_text_costs_no_more_than_reading_it() -> None:
    assert hits("06 12 " * 50_000, sought("06-12345678")) == ()


def test_words_are_there_once() -> None:
    assert words_of("van de van") == {"van", "de"}
