"""The chooser: never more than four, never over the time, always a reason, in order of doing."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.core.making import only, question, signs, talk_of
from tests.core.test_toolbox import made

from burgeridee.core.chooser import BREAK, LONGEST_SITTING, MOST, choice, session
from burgeridee.core.conversation import Rule
from burgeridee.core.flags import Flag
from burgeridee.core.intake import Judgement
from burgeridee.core.toolbox import Exercise

MODEL = only(
    [
        question("waar", "single", options={"begin": "Aan het begin", "eind": "Aan het eind"}),
        question("tijd", "number"),
    ]
).model_copy(update={"id": "keuzehulp"})
USES = MODEL.uses.model_copy(update={"minutes": "tijd"})
MODEL = MODEL.model_copy(update={"uses": USES})
AT_THE_START = [[{"answer": "waar", "one_of": ["begin"]}]]


def for_start(name: str, points: int, **more: Any) -> Exercise:
    return made(name, points=[{"when": AT_THE_START, "points": points}], **more)


def flag(rule: str, severity: int = 2, *, private: bool = False, judged: str = "") -> Flag:
    never = signs([[{"answer": "waar", "given": True}]])
    made_of = Rule(id=rule, sign="pitfall", title=rule.capitalize(), severity=severity, when=never)
    judgement = Judgement.model_validate({"judged": judged}) if judged else None
    whole = made_of.model_copy(update={"private": private})
    return Flag(whole, never[0], ("omdat",), (), judgement)


def chosen(several: Sequence[Exercise], minutes: int = 90, flags: Sequence[Flag] = ()) -> list[str]:
    talk = talk_of({"waar": "begin", "tijd": minutes}, MODEL)
    return [one.id for one in choice(several, talk, flags).exercises]


def test_most_points_go_first_and_what_no_longer_fits_is_passed_over() -> None:
    several = (for_start("veel", 5, minutes=60), for_start("lang", 3, minutes=45), made("niets"))
    assert chosen((*several, for_start("kort", 1, phase=2))) == ["veel", "kort"]


def test_at_equal_points_the_lower_phase_goes_first_and_then_the_order() -> None:
    several = (for_start("c", 1, phase=2), for_start("b", 1, order=2), for_start("a", 1, order=3))
    assert chosen(several, 60) == ["b", "a"]
    assert chosen(several, 30) == ["b"]


def test_an_exercise_of_another_chooser_gets_no_points_for_answers() -> None:
    assert chosen((for_start("ander", 5, chooser="elders"),)) == []


def test_a_flag_counts_by_its_severity_unless_it_was_set_aside() -> None:
    several = (for_start("kalm", 2), made("helpt", helps_with=["haast"], phase=2))
    assert chosen(several, 30, (flag("haast", 3),)) == ["helpt"]
    assert chosen(several, 30, (flag("haast", 1),)) == ["kalm"]
    assert chosen(several, 30, (flag("haast", 3, judged="does-not-apply"),)) == ["kalm"]
    assert chosen(several, 30, (flag("haast", 3, judged="seen"),)) == ["helpt"]


def test_reasons_are_told_the_weightiest_first_and_private_ones_to_the_official_alone() -> None:
    one = for_start("a", 2, helps_with=["haast", "stil"])
    talk = talk_of({"waar": "begin", "tijd": 30}, MODEL)
    flags = (flag("haast", 3, private=True), flag("stil", 1))
    [found] = choice((one,), talk, flags).chosen
    assert found.points == 6
    assert found.because == (
        "omdat deze valkuil speelt: Haast",
        "omdat je bij 'Waar' \"Aan het begin\" invulde",
        "omdat deze valkuil speelt: Stil",
    )
    assert found.because_for_all == found.because[1:]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"waar": "begin"}, "Vul in hoeveel minuten"),
        ({"waar": "begin", "tijd": 0}, "In 0 minuten past geen opdracht"),
        ({"waar": "begin", "tijd": 29}, "De kortste duurt 30 minuten"),
        ({"tijd": 90}, "Er springt geen opdracht uit"),
        ({"waar": "begin", "tijd": 1200}, "Meer dan 4 opdrachten"),
        ({"waar": "begin", "tijd": 120}, ""),
    ],
)
def test_what_is_odd_is_said(said: dict[str, Any], told: str) -> None:
    several = [for_start(name, 1) for name in "abcde"]
    found = choice(several, talk_of(said, MODEL))
    assert told in found.said
    assert bool(found.said) is bool(told)


EXERCISES = st.lists(
    st.builds(
        lambda name, points, minutes, phase: for_start(
            f"n{name}", points, minutes=minutes, phase=phase
        ),
        st.integers(0, 99),
        st.integers(1, 5),
        st.integers(1, 120),
        st.integers(1, 5),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)


@given(EXERCISES, st.integers(0, 400))
def test_never_more_than_four_nor_over_the_time_and_always_with_a_reason(
    several: list[Exercise], minutes: int
) -> None:
    talk = talk_of({"waar": "begin", "tijd": minutes}, MODEL)
    found = choice(several, talk)
    assert len(found.chosen) <= MOST
    assert found.used <= minutes
    assert all(one.because for one in found.chosen)
    assert list(found.exercises) == sorted(found.exercises, key=lambda one: one.place)
    if len(found.chosen) < MOST:
        assert all(one.exercise.minutes > minutes - found.used for one in found.others)
    plan = session(found.exercises, NOON, minutes)
    assert all(slot.begins < slot.ends for slot in plan)
    assert not plan or plan[-1].ends <= NOON + timedelta(minutes=minutes)


def test_a_break_comes_before_people_sit_too_long_and_only_where_time_is_left() -> None:
    two = (made("a", minutes=60), made("b", minutes=60))
    assert [slot.exercise.id if slot.exercise else "rust" for slot in session(two, NOON, 130)] == [
        *("a", "rust", "b")
    ]
    assert len(session(two, NOON, 120 + BREAK - 1)) == 2
    assert len(session((made("a"), made("b"), made("c")), NOON, 480)) == 3
    assert LONGEST_SITTING == 90
