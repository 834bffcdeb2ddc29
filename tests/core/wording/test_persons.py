"""What may say who or where somebody is, is proposed to be left out."""

from itertools import pairwise

import pytest

from burgeridee.core.wording.persons import names_in, proposals, proposed
from burgeridee.core.wording.sought import sought


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ik sprak Anna de Wit.", "Ik sprak [naam]."),
        ("Anna Bos belt. Daarna kwam Piet.", "[naam] belt. Daarna kwam [naam]."),
        ("Meneer Bos kwam langs", "Meneer [naam] kwam langs"),
        ("Wij willen een tuin. Ik help.", "Wij willen een tuin. Ik help."),
        ("Op de Dorpsstraat 12a, 1234 AB", "Op de [adres], [postcode]"),
        ("In de Lange Kerkstraat", "In de [straat]"),
        ("in 2026 en 1200 om op te letten", "in 2026 en 1200 om op te letten"),
        ("06-12345678 of a@b.nl", "[telefoon] of [mail]"),
        ("De WMO en de OZB", "De WMO en de OZB"),
        ("hij heeft een depressie", "hij heeft een [gezondheid]"),
        ("", ""),
    ],
)
def test_what_may_tell_who_it_was_is_proposed(text: str, left: str) -> None:
    assert proposed(text) == left


def test_names_that_are_known_are_found_where_a_sentence_begins() -> None:
    assert proposed("Fatma belt.", sought("Fatma Bos")) == "[naam] belt."
    assert [name.words for name in names_in(["Daar kwam Piet", "Piet belt"])] == ["Piet"]


def test_no_two_proposals_overlap() -> None:
    found = proposals("Mevrouw Anna de Wit, Dorpsstraat 12, 1234 AB Utrecht, 06-12345678")
    assert all(one.end <= other.start for one, other in pairwise(found))
