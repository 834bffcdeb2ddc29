import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.making import KLEIN, intake, said, talk_of

from burgeridee.core.intake import Answer, Links, Note
from burgeridee.core.search import AROUND, matching, spots
from burgeridee.core.talk import Talk

TUIN = Talk.resume(
    KLEIN,
    intake(
        {
            "naam": said("Café de Tuin", note="bel Oma ’s avonds"),
            "verhaal": said("Een tuin\nachter de Straße, met bloemen."),
            "duur": said("even"),
            "acties": said(({"wat": "snoeien", "wie": "samen"},)),
        },
        notes=(Note(text="gasleiding!"),),
    ),
)
WEG = talk_of({"naam": "De weg", "verhaal": "Een drempel"})


@pytest.mark.parametrize(
    ("words", "where", "excerpt"),
    [
        ("cafe", "", "Café de Tuin"),
        ("CAFÉ", "", "Café de Tuin"),
        (unicodedata.normalize("NFD", "café"), "", "Café de Tuin"),
        ("bloemen tuin", "", "Café de Tuin"),
        ("drempel", "", ""),
        ("oma", "Naam", "bel Oma ’s avonds"),
        ("bloem", "Verhaal", "…en tuin achter de Straße, met bloemen."),
        ("tijdje", "Duur", "Een tijdje"),
        ("snoei", "Acties", "snoeien, Samen"),
        ("gas", "Notitie", "gasleiding!"),
    ],
)
def test_a_word_is_found_in_titles_answers_and_notes(words: str, where: str, excerpt: str) -> None:
    found = list(matching([TUIN], words))
    assert [(one.where, one.excerpt) for one in found] == ([(where, excerpt)] if excerpt else [])


def test_a_word_written_with_loose_accents_is_found() -> None:
    loose = talk_of({"naam": unicodedata.normalize("NFD", "Drie cafés")})
    assert [one.excerpt for one in matching([loose], "cafés")] == ["Drie cafés"]


def test_all_words_must_stand_somewhere_and_without_words_all_talks_are_given() -> None:
    assert [one.talk for one in matching([TUIN, WEG], "een")] == [TUIN, WEG]
    assert [one.talk for one in matching([TUIN, WEG], "een drempel")] == [WEG]
    assert list(matching([TUIN, WEG], "een zwembad")) == []
    assert [one.talk for one in matching([WEG, TUIN], "  ")] == [WEG, TUIN]
    assert [one.excerpt for one in matching([TUIN], "")] == [""]


def test_an_excerpt_is_cut_around_the_word() -> None:
    text = "ß" * 40 + " midden " + "y" * 60
    [found] = matching([talk_of({"verhaal": text, "naam": "x"})], "midden")
    assert found.excerpt == "…" + "ß" * (AROUND - 1) + " midden " + "y" * (AROUND - 7) + "…"


def test_an_answer_is_found_by_its_label_when_its_file_has_no_words() -> None:
    bare = Talk.resume(KLEIN, intake({"hulp": Answer(state="answered", value=["plek"])}))
    assert [one.excerpt for one in matching([bare], "een plek")] == ["Een plek"]


@given(st.text(), st.text(max_size=4))
def test_searching_never_fails(text: str, words: str) -> None:
    talk = talk_of({"naam": text, "verhaal": text})
    for one in matching([talk], words):
        assert len(one.excerpt) <= 2 * AROUND + 2


@pytest.mark.parametrize(
    ("text", "words", "bold"),
    [
        ("De tuin, een tuintje", "tuin", ["tuin", "tuin"]),
        ("Café aan de Écluse", "ecl CAFE", ["Écl", "Café"]),
        ("niets ervan", "  ", []),
    ],
)
def test_the_spots_are_where_the_words_stand(text: str, words: str, bold: list[str]) -> None:
    assert sorted(text[a:b] for a, b in spots(text, words)) == sorted(bold)


def test_all_of_an_initiative_is_found_by_its_name() -> None:
    links = Links(initiative="groen-4t8w", initiative_name="Groene straat")
    [found] = matching([talk_of({"naam": "De weg"}, links=links), WEG], "groene")
    assert (found.where, found.excerpt) == ("Initiatief", "Groene straat")
