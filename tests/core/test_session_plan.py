"""What a talk with the chooser leads to, as the chooser takes it, and as a hand changes it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.conftest import NOON
from tests.core.making import only, question, talk_of
from tests.core.test_toolbox import made

from burgeridee.core.chooser import choice
from burgeridee.core.intake import lines_of
from burgeridee.core.session_plan import (
    EMPTY,
    OWN,
    Session,
    by_hand,
    can_be_changed,
    session_of,
    with_exercises,
    without_hand,
)
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise

LINES = [{"id": "opdracht", "label": "Opdracht"}, {"id": "kenmerk", "label": "Kenmerk"}]
MODEL = only(
    [
        question("waar", "single", options={"begin": "Aan het begin", "eind": "Aan het eind"}),
        question("tijd", "number"),
        question("hoe_laat", "text"),
        question("zelf", "list", items=["opdracht", "opdrachten"], fields=LINES),
    ],
    id="keuzehulp",
)
USES = MODEL.uses.model_copy(update={"minutes": "tijd", "begins": "hoe_laat", "exercises": "zelf"})
MODEL = MODEL.model_copy(update={"uses": USES})
AT_THE_START = [{"when": [[{"answer": "waar", "one_of": ["begin"]}]], "points": 2}]


def exercise(name: str, **more: Any) -> Exercise:
    return made(name, **{"points": AT_THE_START, "phase": "abc".index(name[0]) + 1, **more})


BOX: Mapping[str, Exercise] = {
    "a": exercise("a"),
    "b": exercise("b", minutes=45),
    "c": exercise("c", points=[]),
}


def asked(**answers: Any) -> Talk:
    return talk_of({"waar": "begin", "tijd": 60, **answers}, MODEL)


def session(talk: Talk, now: datetime = NOON) -> Session:
    return session_of(talk, BOX, (), now)


def ids(found: Session) -> list[str]:
    return [one.id for one in found.exercises]


def test_without_a_hand_in_it_the_session_is_what_the_chooser_takes() -> None:
    found = session(asked())
    assert ids(found) == [one.id for one in choice(BOX.values(), asked(), ()).exercises] == ["a"]
    assert [one.exercise.id for one in found.others] == ["b"]
    assert (found.used, found.minutes, found.is_by_hand) == (30, 60, False)


def test_what_is_chosen_by_hand_goes_before_and_keeps_the_order_of_doing() -> None:
    talk = with_exercises(asked(), (BOX["c"], BOX["a"]), NOON)
    found = session(talk)
    assert found.is_by_hand
    assert ids(found) == ["a", "c"]
    assert found.chosen[1].reasons == (OWN,)
    assert found.chosen[0].because == ("omdat je bij 'Waar' \"Aan het begin\" invulde",)
    assert [one.exercise.id for one in found.others] == ["b"]


def test_a_choice_by_hand_is_an_answer_that_one_can_read_and_take_back() -> None:
    before = asked()
    talk = with_exercises(before, (BOX["c"],), NOON)
    [line] = lines_of(talk.intake.answers["zelf"].value)
    assert (line["opdracht"], line["kenmerk"]) == ("C", "c")
    assert talk.intake.at_question == before.intake.at_question
    [back] = talk.past
    assert back.answers == before.intake.answers


def test_all_can_be_taken_out_and_what_the_chooser_takes_can_come_back() -> None:
    before = asked()
    talk = with_exercises(before, (), NOON)
    assert (session(talk).chosen, session(talk).said) == ((), (EMPTY,))
    back = without_hand(with_exercises(talk, (BOX["c"],), NOON), NOON)
    assert not session(back).is_by_hand
    assert ids(session(back)) == ["a"]
    assert len(back.past) == len(before.past) + 3


def test_an_exercise_typed_by_name_counts_and_what_is_no_exercise_does_not() -> None:
    lines = ({"opdracht": " B "}, {"opdracht": "weg"}, {"opdracht": "Anders", "kenmerk": "a"})
    found = by_hand(asked(zelf=lines), BOX)
    assert found is not None
    assert [one.id for one in found] == ["a", "b"]


def test_more_than_the_time_is_said_with_a_way_on() -> None:
    found = session(with_exercises(asked(tijd=60), (BOX["a"], BOX["b"]), NOON))
    [said] = found.said
    assert said.startswith("Deze opdrachten duren samen 75 minuten. Dat is 15 minuten meer dan")
    assert said.endswith("Haal er een weg, of spreek een tweede keer af.")


@pytest.mark.parametrize("minutes", [0, 10, 1200])
def test_odd_times_give_a_sentence_or_a_session_and_never_an_error(minutes: int) -> None:
    found = session(asked(tijd=minutes))
    assert found.used <= minutes
    assert found.said or found.chosen


def test_a_session_begins_when_it_is_typed() -> None:
    found = session(asked(hoe_laat="19u30"))
    assert found.begins == NOON.replace(hour=19, minute=30)
    assert found.slots[0].begins == found.begins
    assert found.slots[0].ends == found.slots[0].begins + timedelta(minutes=30)


@pytest.mark.parametrize("typed", ["", "straks, na de koffie en de taart"])
def test_without_a_time_that_can_be_read_it_begins_at_the_next_quarter(typed: str) -> None:
    found = session(asked(hoe_laat=typed) if typed else asked(), NOON + timedelta(minutes=7))
    assert found.begins is None
    assert found.slots[0].begins == NOON + timedelta(minutes=15)
    said = ("Ik lees in 'straks, na de k…' geen tijd. Typ hem zo: 19.30.",)
    assert found.said == (said if typed else ())


def test_a_model_without_a_question_for_it_cannot_be_changed_by_hand() -> None:
    assert can_be_changed(asked())
    other = MODEL.model_copy(update={"uses": MODEL.uses.model_copy(update={"exercises": ""})})
    assert not can_be_changed(talk_of({}, other))
