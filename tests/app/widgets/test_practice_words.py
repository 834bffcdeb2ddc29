from datetime import timedelta
from pathlib import Path

from tests.conftest import NOON
from tests.core.casting import MODEL, TUIN, practised

from burgeridee.app.widgets.practice_words import (
    about_case,
    about_earlier,
    earlier,
    groups,
    own_talks,
    own_words,
)

HERE = Path("een.toml")
CASES = {TUIN.id: TUIN}
TODAY = NOON.date()


def test_an_earlier_talk_is_told_by_its_case_its_pair_its_day_and_its_state() -> None:
    talk = practised({}, changed=NOON - timedelta(days=1), status="closed")
    one = earlier(talk, HERE, CASES, TODAY)
    assert (one.title, one.told) == ("De tuin", "tafel 1 · gisteren · afgesloten")
    assert one.has_case
    assert "d: de nabespreking." in about_earlier(one).plain


def test_practice_without_a_case_has_no_debrief() -> None:
    own = earlier(practised({}, practice="vrij"), HERE, CASES, TODAY)
    gone = earlier(practised({}, practice="weg"), HERE, CASES, TODAY)
    # This small model asks for no name: then it is called after what it is.
    assert (own.title, own.has_case) == ("Klein", False)
    assert (gone.title, gone.has_case) == ("weg", False)
    assert "nabespreking" not in about_earlier(own).plain


def test_all_that_can_be_chosen_has_a_name_of_its_own() -> None:
    own = own_talks([MODEL])
    one = earlier(practised({}), HERE, CASES, TODAY)
    ids = [line.id for group in groups([TUIN], own, [one]) for line in group.lines]
    assert ids == ["case:tuin", "own:0", "own:1", "earlier:0"]
    assert own_words(own[1]).endswith("kort (ongeveer een kwartier)")


def test_what_a_case_is_about_gives_away_nothing() -> None:
    told = about_case(TUIN, MODEL).plain
    for part in ("De tuin", "Groen · ongeveer een half uur", "Tel tot vijf.", "Ans belde."):
        assert part in told
    for hidden in (TUIN.trap, TUIN.lesson, *(fact.text for fact in TUIN.facts)):
        assert not hidden or hidden not in told
