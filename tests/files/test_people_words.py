"""What screen and plain lines say of people's data."""

from pathlib import Path

import pytest

from burgeridee.core.anonymous import Line
from burgeridee.core.wording.sought import FIXED, Sought
from burgeridee.files import people_words as words
from burgeridee.files.forgetting import Gone
from burgeridee.files.papers_kept import Loose
from burgeridee.files.person_places import Looked, Place

WHO = (Sought("Fatma", "name"),)
SURE = Place("t/a", "t", "a", "Contact", "Fatma", 1, is_whole=True, first="replace")
UNSURE = Place("t/b", "t", "b", "Verhaal", "Voor Fatma", 3, is_whole=False, first=None)
PAPER = Loose("t/issued/verslag-1", "Uitgegeven: verslag-1", (Path("x"),), "leave")
SEEN = Looked(("t",), {"t": "De tuin"}, WHO, (SURE, UNSURE), (PAPER,))


def test_nothing_goes_before_every_place_was_looked_at() -> None:
    choices = words.first_choice(SEEN)
    assert choices == {"t/a": True, "t/b": None, "t/issued/verslag-1": False}
    assert words.what_stops(SEEN, choices) == words.STILL_TO_CHOOSE
    choices["t/b"] = False
    assert words.what_stops(SEEN, choices) == ""
    assert words.chosen_of(choices) == {"t/a"}
    assert words.what_stops(SEEN, dict.fromkeys(choices, False)) == words.NOTHING_CHOSEN
    assert [words.mark_of(one) for one in (None, True, False)] == ["?", "●", "○"]


def test_a_place_and_a_paper_are_told_in_full() -> None:
    assert words.looking_for(SEEN) == "Ik zoek: Fatma."
    assert words.place_in_line(UNSURE, SEEN) == "Verhaal: Voor Fatma"
    assert [*words.place_in_full(UNSURE, SEEN)][-1] == f"Dat wordt: Voor {FIXED}"
    assert next(words.place_in_full(SURE, SEEN)) == "Contact, in 1 bestand."
    assert len([*words.loose_in_full(PAPER)]) == 3
    assert (words.counted({"a"}), words.counted({"a", "b"})) == ("1 ding", "2 dingen")


def test_what_became_of_it_names_what_is_left() -> None:
    told = [*words.gone_in_words(Gone(2, 1, 1, ("x is niet veranderd.",), ("papier",)))]
    assert told[0] == f"Weggehaald op 2 plekken, in 1 bestand. Daar staat nu: {FIXED}."
    assert "! x is niet veranderd." in told
    assert "· papier" in told
    assert words.NO_REMAINS in words.gone_in_words(Gone(1, 2, 0, (), ()))


def test_a_text_is_told_as_it_was_and_as_it_would_be() -> None:
    line = Line(("a",), "Naam", "De tuin van Piet", "De tuin van [naam]")
    assert words.line_mark(line) == "!"
    assert [*words.line_in_full(line)][2] == "Dat wordt: De tuin van [naam]"
    assert words.line_in_short(line) == "Naam: De tuin van [naam]"
    assert words.how_far((line,), 0).startswith("Kijk eerst naar elke tekst: nog 1.")


@pytest.mark.parametrize(
    ("typed", "weeks"), [("0", 0), ("52", 52), ("501", None), ("-1", None), ("x", None), ("", None)]
)
def test_weeks_are_a_whole_number(typed: str, weeks: int | None) -> None:
    assert words.weeks_of(typed) == weeks
