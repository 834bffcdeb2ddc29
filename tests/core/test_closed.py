from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.conftest import NOON
from tests.core.making import KLEIN, at, intake, said, talk_of

from burgeridee.core.closed import (
    closed_in_words,
    closing_in_words,
    may_become,
    reopened,
    why_reopened,
)
from burgeridee.core.intake import Change, Judgement, RoleView, Tick
from burgeridee.core.talk import Talk

LATER = NOON + timedelta(minutes=5)
Step = Callable[[Talk], Talk]


def closed() -> Talk:
    """A talk that was closed, read from disk again."""
    told = talk_of({"naam": "tuin", "groepen": ("buren", "school"), "bericht": NOON.date()})
    return Talk.resume(KLEIN, told.closed(NOON).intake)


SETTLED: dict[str, Step] = {
    "another answer": lambda talk: talk.moved_to("naam").answered("hof", LATER),
    "a first answer": lambda talk: talk.moved_to("zin").answered(3, LATER),
    "no answer": lambda talk: talk.moved_to("naam").cleared(LATER),
    "a line less": lambda talk: talk.moved_to("groepen").answered(("buren",), LATER),
    "straks": lambda talk: talk.moved_to("naam").put_off(LATER),
    "straks without an answer": lambda talk: talk.moved_to("trekkers").put_off(LATER),
    "not discussed": lambda talk: talk.moved_to("naam").passed_over(LATER),
    "not applicable": lambda talk: talk.moved_to("trekkers").ruled_out(LATER),
    "open without a reason": lambda talk: Talk(KLEIN, talk.intake.with_(status="open")),
}
FREE: dict[str, Step] = {
    "moving": lambda talk: talk.moved_to("zin"),
    "an answer after the talk": lambda talk: talk.moved_to("gevoel").answered(3, LATER),
    "no answer after the talk": lambda talk: talk.moved_to("bericht").cleared(LATER),
    "a note": lambda talk: talk.moved_to("naam").with_note("bel", LATER),
    "a note without an answer": lambda talk: talk.moved_to("trekkers").with_note("bel", LATER),
    "a quick note": lambda talk: talk.with_quick_note("bel", LATER),
    "a tick": lambda talk: talk.ticked("c1", Tick(ticked=True), LATER),
    "a judgement": lambda talk: talk.judged("r", Judgement(judged="seen"), LATER),
    "a role": lambda talk: talk.with_role(RoleView(official="loslaten"), LATER),
    "minutes": lambda talk: talk.with_minutes("na", 3),
    "open with a reason": lambda talk: reopened(talk, "er belde iemand", LATER),
}


@pytest.mark.parametrize("step", SETTLED.values(), ids=SETTLED)
def test_what_closing_settled_changes_only_with_a_reason(step: Step) -> None:
    assert not may_become(closed(), step(closed()))
    assert may_become(reopened(closed(), "reden", LATER), step(reopened(closed(), "r", LATER)))


@pytest.mark.parametrize("step", FREE.values(), ids=FREE)
def test_what_comes_after_a_talk_needs_no_reason(step: Step) -> None:
    assert step(closed()).intake != closed().intake
    assert may_become(closed(), step(closed()))


def test_closing_is_not_undone_without_a_reason() -> None:
    talk = at("naam").answered("tuin", NOON).closed(NOON)
    assert not may_become(talk, talk.undone(LATER))


def test_an_answer_that_the_model_does_not_know_is_settled_too() -> None:
    talk = Talk(KLEIN, intake({"weg": said("x")}, status="closed"))
    assert not may_become(talk, Talk(KLEIN, intake({}, status="closed")))


def test_opening_again_writes_down_why_and_keeps_what_was_left_open() -> None:
    opened = reopened(closed(), "er belde iemand", LATER)
    assert opened.intake.status == "open"
    assert opened.intake.changes == (
        Change(at=LATER, old="closed", new="open", reason="er belde iemand"),
    )
    assert opened.intake.changed == LATER
    assert opened.heard == closed().heard
    assert opened.undone(LATER).intake.status == "closed"


@pytest.mark.parametrize(
    ("called", "closing", "is_closed"),
    [
        ("het gesprek", "Gesprek afsluiten", "Dit gesprek is afgesloten."),
        ("de opdracht", "Opdracht afsluiten", "Deze opdracht is afgesloten."),
        ("het partnerblad", "Partnerblad afsluiten", "Dit partnerblad is afgesloten."),
    ],
)
def test_closing_names_what_is_closed(called: str, closing: str, is_closed: str) -> None:
    model = KLEIN.model_copy(update={"called": called})
    assert closing_in_words(model) == closing
    assert closed_in_words(model) == is_closed
    assert why_reopened(model) == f"Waarom open je {called} weer?"
