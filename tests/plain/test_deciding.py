from pathlib import Path

import pytest
from tests.app.dialogs.test_decide import HOSTILE, waiting
from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.trips.playing import places_in, plain

from burgeridee.core.intake import Limit, Undecided
from burgeridee.core.undecided import undecided
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.plain.deciding import DONE, HOW, NO_BOTH, NONE


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = places_in(tmp_path)
    Archive(places, shipped(), lambda: NOON).save(waiting().intake)
    return places


def value(places: Places, question: str) -> object:
    talk = Archive(places, shipped(), lambda: NOON).open(waiting().intake.id).talk
    return talk.intake.answers[question].value


def test_both_answers_are_told_as_text(places: Places) -> None:
    said = plain(places, ["1", ":verschillen"])
    at = said.index("1. 3.2 Naam van het idee")
    assert said[at + 1 : at + 3] == ["  nu staat er: Het park", f"  een ander vulde in: {HOSTILE}"]


@pytest.mark.parametrize(
    ("word", "stands"), [("laten", "Het park"), ("ander", HOSTILE), ("allebei", "Het park / ")]
)
def test_a_choice_is_kept(word: str, stands: str, places: Places) -> None:
    said = plain(places, ["1", f":verschillen 1 {word}", ":verschillen"])
    assert DONE in said
    assert str(value(places, "id_naam")).startswith(stands)
    talk = Archive(places, shipped(), lambda: NOON).open(waiting().intake.id).talk
    assert [one.part for one in undecided(talk)] == ["answers.id_soort"]


def test_undo_takes_a_choice_back(places: Places) -> None:
    plain(places, ["1", ":verschillen 1 ander", ":ongedaan"])
    assert value(places, "id_naam") == "Het park"


@pytest.mark.parametrize("typed", ["3 ander", "0 laten", "een ander", "1", "1 misschien", "999 x"])
def test_what_is_no_choice_is_said_and_changes_nothing(typed: str, places: Places) -> None:
    assert HOW in plain(places, ["1", f":verschillen {typed}"])
    assert value(places, "id_naam") == "Het park"


def test_where_one_can_stand_both_is_refused(places: Places) -> None:
    assert NO_BOTH in plain(places, ["1", ":verschillen 2 allebei"])


def test_without_a_difference_that_is_said(places: Places) -> None:
    assert NONE in plain(places, ["n", ":verschillen"])


def test_a_row_of_a_list_is_told_and_chosen_by_itself(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    beside, other = ({"kind": "no", "what": "paal", "why": why} for why in ("brandweer", "leiding"))
    row = Undecided(part="limits", is_row=True, beside=beside, other=other)
    limits = (Limit(what="paal", why="brandweer"), Limit(what="hek"))
    intake = empty().intake.with_(limits=limits, undecided=(row,))
    Archive(places, shipped(), lambda: NOON).save(intake)
    said = plain(places, ["1", ":verschillen", ":verschillen 1 ander"])
    at = said.index("1. Wat niet kan, of wordt uitgezocht")
    assert said[at + 1 : at + 3] == [
        "  nu staat er: Kan niet: paal. brandweer",
        "  een ander vulde in: Kan niet: paal. leiding",
    ]
    kept = Archive(places, shipped(), lambda: NOON).open(intake.id).talk.intake
    assert [(one.what, one.why) for one in kept.limits] == [("paal", "leiding"), ("hek", "")]
    assert kept.undecided == ()
