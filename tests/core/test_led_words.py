"""An exercise that is led, in words."""

from datetime import timedelta

import pytest
from tests.conftest import NOON
from tests.core.test_leading import STEPS, leading, turn
from tests.core.test_toolbox import made

from burgeridee.core.intake import Led
from burgeridee.core.leading import Leading, Turn
from burgeridee.core.led_words import (
    LAST,
    aloud,
    done_before,
    following,
    group_in_words,
    heading,
    here,
    how_far,
    on_the_sheet,
    whole_time,
)
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Group, record_of


def test_each_page_says_where_the_group_is_without_a_judgement() -> None:
    one = leading(turn("a"), turn("b"))
    assert heading(one) == "Voor je begint"
    assert here(one) == "Opdracht 1 van 2 · 30 minuten · voor 2 tot 8 mensen"
    one = one.moved(1, NOON).ticked(NOON + timedelta(minutes=14), timedelta(hours=1))
    assert heading(one) == "Een"
    assert here(one) == "Stap 1 van 2 · 12.00 tot 12.10 · gepland 10 minuten · nu 14 minuten"
    assert whole_time(one, NOON + timedelta(minutes=14)) == "14 van 60 minuten · klaar om 13.04"
    assert here(one.moved(2, one.counted)) == "Gepland 30 minuten · het werd 14 minuten"
    assert here(leading()) == "30 minuten · voor 2 tot 8 mensen"


def test_what_comes_next_is_told_until_the_last() -> None:
    one = leading(turn("a"), turn("b"))
    told = [following(one.moved_to(at, NOON)) for at in range(8)]
    assert told == [
        "Hierna: Een, 10 minuten",
        "Hierna: Twee, 20 minuten",
        "Hierna: opschrijven wat eruit kwam",
        "Hierna: B",
        "Hierna: Een, 10 minuten",
        "Hierna: Twee, 20 minuten",
        "Hierna: opschrijven wat eruit kwam",
        LAST,
    ]


def test_a_break_says_when_one_goes_on_and_with_what() -> None:
    long = [turn(name, minutes=60) for name in ("a", "b")]
    one = Leading.of(long, NOON, minutes=200).moved_to(4, NOON)
    assert (heading(one), here(one)) == ("Pauze", "10 minuten · verder om 12.40")
    assert aloud(one) == ("Even pauze. Daarna doen we: B",)


def test_the_words_to_say_are_those_of_the_step() -> None:
    steps = [{**STEPS[0], "say": ["Hallo.", "Dag."]}]
    exercise = made(steps=steps, minutes=10)
    talk = Talk.start(record_of(exercise), "20260311-praten", NOON)
    one = Leading.of([Turn(exercise, talk)], NOON)
    assert aloud(one) == ("Praten.",)
    assert aloud(one.moved(1, NOON)) == ("Hallo.", "Dag.")
    assert "op het blad" in aloud(one.moved(2, NOON))[0]


def test_what_stands_on_the_sheet_is_told_in_numbers() -> None:
    talk = turn().talk
    assert on_the_sheet(talk) == ()
    talk = talk.moved_to("uitkomst").answered(({"wat": "a"}, {"wat": "b"}), NOON)
    talk = talk.moved_to("terugkijken_op").answered(NOON.date(), NOON)
    assert on_the_sheet(talk) == ("2 regels", "Samen terugkijken")


@pytest.mark.parametrize(
    ("at_step", "status", "words"),
    [
        (0, "open", "Verder met het blad van 11 maart 2026"),
        (2, "open", "Verder bij stap 2 van 2, begonnen op 11 maart 2026"),
        (3, "open", "Verder met opschrijven wat er op 11 maart 2026 uitkwam"),
        (2, "closed", "Kijken wat er op 11 maart 2026 uitkwam"),
    ],
)
def test_what_was_done_before_is_told_as_the_way_on(at_step: int, status: str, words: str) -> None:
    assert how_far(turn(led=Led(at_step=at_step), status=status)) == words


def test_a_record_without_a_day_was_done_earlier() -> None:
    talk = turn().talk
    undated = talk.intake.with_(created=None)
    assert done_before(Talk.resume(talk.conversation, undated)) == "eerder"


def test_a_group_may_be_of_parties() -> None:
    assert group_in_words(Group(least=2, most=6, of="partijen")) == "2 tot 6 partijen"
