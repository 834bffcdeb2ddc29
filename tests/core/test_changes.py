from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.conftest import NOON
from tests.core.making import at, talk_of

from burgeridee.core.closed import reopened
from burgeridee.core.intake import Change
from burgeridee.core.talk import Talk

LATER = NOON + timedelta(days=2)
LATEST = NOON + timedelta(days=3)
WHY = "Bewoners belden"


def again() -> Talk:
    """A talk that was closed, and opened again."""
    told = talk_of({"naam": "tuin", "duur": "eens", "groepen": ("buren", "school")})
    return reopened(told.closed(NOON), WHY, NOON)


def since(talk: Talk) -> tuple[Change, ...]:
    """What was written down since the talk was opened again."""
    return talk.intake.changes[1:]


def change(question: str, old: str, new: str) -> Change:
    """A change as it is written down."""
    return Change(at=LATER, question=question, old=old, new=new, reason=WHY)


@pytest.mark.parametrize(
    ("step", "changes"),
    [
        (
            lambda talk: talk.moved_to("naam").answered("hof", LATER),
            (change("naam", "tuin", "hof"),),
        ),
        (lambda talk: talk.moved_to("zin").answered(3, LATER), (change("zin", "", "3"),)),
        (lambda talk: talk.moved_to("naam").cleared(LATER), (change("naam", "tuin", ""),)),
        (
            lambda talk: talk.moved_to("duur").answered("altijd", LATER),
            (change("duur", "Eén keer", "Blijvend"),),
        ),
        (
            lambda talk: talk.moved_to("groepen").answered(("buren",), LATER),
            (change("groepen", "buren; school", "buren"),),
        ),
        (lambda talk: talk.moved_to("naam").put_off(LATER), (change("naam", "tuin", ""),)),
    ],
    ids=["another", "a first", "none", "another choice", "a line less", "straks"],
)
def test_each_change_stands_with_what_it_was_and_why(
    step: Callable[[Talk], Talk], changes: tuple[Change, ...]
) -> None:
    assert since(step(again())) == changes


@pytest.mark.parametrize(
    "step",
    [
        lambda talk: talk.moved_to("zin"),
        lambda talk: talk.moved_to("gevoel").answered(3, LATER),
        lambda talk: talk.moved_to("naam").with_note("bel", LATER),
        lambda talk: talk.moved_to("naam").answered("tuin", LATER),
        lambda talk: talk.moved_to("steun").passed_over(LATER),
        lambda talk: talk.closed(LATER),
    ],
    ids=["moving", "for afterwards", "a note", "the same", "not discussed", "closing"],
)
def test_what_changes_no_answer_is_not_written_down(step: Callable[[Talk], Talk]) -> None:
    assert since(step(again())) == ()


def test_a_talk_that_was_never_closed_writes_nothing_down() -> None:
    assert at("naam").answered("tuin", NOON).answered("hof", LATER).intake.changes == ()


def test_letters_typed_one_by_one_are_one_change() -> None:
    talk = again().moved_to("naam")
    for text in ("h", "ho", "hof"):
        talk = talk.answered(text, LATER, typing=True)
    assert since(talk) == (change("naam", "tuin", "hof"),)


def test_what_is_as_it_was_again_has_not_changed() -> None:
    talk = again().moved_to("naam").answered("hof", LATER)
    assert since(talk.answered("tuin", LATEST)) == ()
    assert since(talk.undone(LATEST)) == ()


def test_each_time_it_is_opened_begins_anew() -> None:
    talk = again().moved_to("naam").answered("hof", LATER).closed(LATER)
    talk = reopened(talk, "En weer", LATEST).moved_to("naam").answered("tuin", LATEST)
    assert [(one.old, one.new, one.reason) for one in talk.intake.changes] == [
        ("closed", "open", WHY),
        ("tuin", "hof", WHY),
        ("closed", "open", "En weer"),
        ("hof", "tuin", "En weer"),
    ]
