import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burgeridee.core.wording import office_words, words_in
from burgeridee.core.wording.words import placed_words

LISTED = frozenset({"draagvlak", "kaders", "sociale cohesie", "inzake beheer", "coöperatie"})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een tuin, voor ons!", ["een", "tuin", "voor", "ons"]),
        ("foto's van oma’s zo-even", ["foto's", "van", "oma’s", "zo-even"]),
        ("- … 🙂 _ '", []),
        ("3 tuinen in 2026", ["3", "tuinen", "in", "2026"]),
        ("  \n\t", []),
        ("مرحبا بكم", ["مرحبا", "بكم"]),
        (unicodedata.normalize("NFD", "Coöperatie café"), ["coöperatie", "café"]),
    ],
    ids=[
        "marks go",
        "apostrophes and hyphens hold a word together",
        "marks alone are no words",
        "numbers are words",
        "blank",
        "another script",
        "accents written apart",
    ],
)
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Draagvlak!", ["draagvlak"]),
        ("DRAAGVLAK en draagvlak", ["draagvlak", "draagvlak"]),
        ("draagvlakonderzoek, draagvlak-onderzoek", []),
        ("binnen de (kaders)", ["kaders"]),
        ("sociale cohesie", ["sociale cohesie"]),
        ("Sociale\n  Cohesie sociale cohesie", ["sociale cohesie", "sociale cohesie"]),
        ("asociale cohesie, sociale cohesies", []),
        ("sociale zaken en cohesie", []),
        ("inzake beheer: sociale cohesie", ["inzake beheer", "sociale cohesie"]),
        (unicodedata.normalize("NFD", "coöperatie"), ["coöperatie"]),
    ],
    ids=[
        "with a mark",
        "any case, each time",
        "a longer word",
        "in brackets",
        "two words",
        "two words, twice in a row",
        "parts of longer words",
        "two words apart",
        "in the order of the list",
        "accents written apart",
    ],
)
def test_office_words_are_whole_words_each_time_they_occur(text: str, found: list[str]) -> None:
    assert list(office_words(text, LISTED)) == found


@given(st.lists(st.sampled_from(["de", "draagvlak", "kaders", "sociale", "cohesie"])))
def test_a_phrase_is_counted_as_often_as_it_is_said(words: list[str]) -> None:
    pairs = sum(pair == ("sociale", "cohesie") for pair in pairwise(words))
    single = words.count("draagvlak") + words.count("kaders")
    assert len(office_words(" ".join(words), LISTED)) == pairs + single


@pytest.mark.parametrize(
    "text", ["Een tuin, voor ons!", "foto's van oma’s zo-even", "3 tuinen_in 2026", "", "مرحبا بكم"]
)
def test_placed_words_are_the_words_with_their_places(text: str) -> None:
    placed = list(placed_words(text))
    assert [one.word for one in placed] == words_in(text)
    assert [text[one.start : one.end].lower() for one in placed] == words_in(text)


def test_accents_written_apart_belong_to_the_word() -> None:
    text = unicodedata.normalize("NFD", "De coöperatie.")
    [_, one] = placed_words(text)
    assert one.word == "coöperatie"
    assert text[one.end :] == "."
