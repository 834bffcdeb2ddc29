from datetime import date, timedelta

import pytest
from tests.conftest import NOON
from tests.core.making import talk_of

from burgeridee.core.agreements import Agreement, agreements
from burgeridee.core.closed import may_become
from burgeridee.core.intake import Item, Outcome
from burgeridee.core.settled import moved_to_day, taken_back, ticked_off
from burgeridee.core.talk import Talk

DAY = date(2026, 3, 21)
NEXT = DAY + timedelta(days=7)
LATER = NOON + timedelta(days=10)
ITEM = "acties/a1"
KOFFIE: Item = {"id": "a1", "wat": "koffie", "wie": "samen", "wanneer": DAY}
BELLEN: Item = {"id": "a2", "wat": "bellen", "wie": "gemeente"}


@pytest.fixture(params=["open", "closed"])
def talk(request: pytest.FixtureRequest) -> Talk:
    """Two actions, in a talk that is open, and in one that was closed."""
    return talk_of({"acties": (KOFFIE, BELLEN), "bericht": NEXT}, status=request.param)


def coffee(talk: Talk) -> Agreement:
    """How the first action stands."""
    return next(agreement for agreement in agreements(talk) if agreement.item == ITEM)


def test_an_agreement_is_ticked_off_with_a_day_and_a_line(talk: Talk) -> None:
    after = ticked_off(talk, ITEM, DAY, " gezellig ", LATER)
    assert after.intake.agreements == (Outcome(item=ITEM, done=DAY, reason="gezellig"),)
    assert (coffee(after).done, coffee(after).due) == (DAY, DAY)
    assert after.intake.changed == LATER
    assert after.intake.answers == talk.intake.answers


def test_a_tick_needs_no_reason_also_when_the_talk_was_closed(talk: Talk) -> None:
    after = ticked_off(talk, ITEM, DAY, "", LATER)
    assert coffee(after).done == DAY
    assert after.intake.status == talk.intake.status
    assert after.intake.changes == ()
    assert may_become(talk, after)


def test_an_agreement_moves_to_another_day_with_a_reason(talk: Talk) -> None:
    after = moved_to_day(talk, ITEM, NEXT, "regen", LATER)
    assert (coffee(after).due, coffee(after).reason) == (NEXT, "regen")
    again = moved_to_day(after, ITEM, DAY, "toch droog", LATER)
    assert again.intake.agreements == (Outcome(item=ITEM, moved_to=DAY, reason="toch droog"),)


def test_what_was_done_and_then_moved_is_to_be_done_again(talk: Talk) -> None:
    after = moved_to_day(ticked_off(talk, ITEM, DAY, "", LATER), ITEM, NEXT, "nog eens", LATER)
    assert (coffee(after).done, coffee(after).due) == (None, NEXT)


def test_a_tick_without_a_line_keeps_why_it_was_moved(talk: Talk) -> None:
    after = ticked_off(moved_to_day(talk, ITEM, NEXT, "regen", LATER), ITEM, NEXT, "", LATER)
    assert (coffee(after).done, coffee(after).reason) == (NEXT, "regen")


def test_the_tick_is_taken_back_first_and_then_the_move(talk: Talk) -> None:
    moved = moved_to_day(talk, ITEM, NEXT, "regen", LATER)
    done = ticked_off(moved, ITEM, NEXT, "", LATER)
    assert coffee(taken_back(done, ITEM, LATER)) == coffee(moved)
    nothing_left = taken_back(moved, ITEM, LATER)
    assert nothing_left.intake.agreements == ()
    assert coffee(nothing_left) == coffee(talk)
    assert taken_back(nothing_left, ITEM, LATER) is nothing_left


def test_what_became_of_another_agreement_stays(talk: Talk) -> None:
    after = ticked_off(ticked_off(talk, "bericht", NEXT, "", LATER), ITEM, DAY, "", LATER)
    assert [outcome.item for outcome in after.intake.agreements] == ["bericht", ITEM]
    back = taken_back(after, ITEM, LATER)
    assert [outcome.item for outcome in back.intake.agreements] == ["bericht"]


def test_an_agreement_that_is_not_there_any_more_changes_nothing(talk: Talk) -> None:
    assert ticked_off(talk, "acties/a9", DAY, "", LATER) is talk
    assert moved_to_day(talk, "weg", DAY, "x", LATER) is talk
    assert taken_back(talk, "acties/a9", LATER) is talk


def test_the_same_tick_again_changes_nothing(talk: Talk) -> None:
    done = ticked_off(talk, ITEM, DAY, "", LATER)
    assert ticked_off(done, ITEM, DAY, "", LATER) is done


def test_a_tick_can_be_undone(talk: Talk) -> None:
    after = ticked_off(talk, ITEM, DAY, "", LATER).undone(LATER)
    assert after.intake.agreements == ()


def test_what_we_do_not_know_of_an_outcome_stays() -> None:
    odd = Outcome.model_validate({"item": ITEM, "done": DAY, "door": "Anna"})
    talk = talk_of({"acties": (KOFFIE,)}, agreements=(odd,))
    [kept] = taken_back(talk, ITEM, LATER).intake.agreements
    assert kept.model_extra == {"door": "Anna"}
    assert kept.done is None
