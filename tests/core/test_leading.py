"""A session that is led: its pages, its minutes, its times, and where it goes on."""

from datetime import timedelta
from typing import Any

import pytest
from tests.conftest import NOON
from tests.core.test_toolbox import made

from burgeridee.core.intake import Led
from burgeridee.core.leading import Leading, Turn, phase_of_steps
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import record_of

STEPS = [{"title": "Een", "minutes": 10}, {"title": "Twee", "minutes": 20}]
MINUTE = timedelta(minutes=1)


def turn(name: str = "praten", status: str = "open", led: Led | None = None, **more: Any) -> Turn:
    exercise = made(name, steps=STEPS, **more)
    talk = Talk.start(record_of(exercise), f"20260311-{name}", NOON)
    intake = talk.intake.with_(led=led or Led(), status=status)
    return Turn(exercise, Talk.resume(talk.conversation, intake))


def leading(*turns: Turn, minutes: int = 0) -> Leading:
    return Leading.of(turns or (turn(),), NOON, minutes=minutes)


def kinds(one: Leading) -> list[str]:
    return [f"{page.kind}{page.number or ''}" for page in one.pages]


def test_one_exercise_has_what_is_needed_its_steps_and_what_came_out() -> None:
    assert kinds(leading()) == ["ready", "step1", "step2", "outcome3"]


def test_a_break_stands_between_exercises_where_the_time_allows_it() -> None:
    row = [turn("a"), turn("b")]
    row = [Turn(one.exercise.model_copy(update={"minutes": 60}), one.talk) for one in row]
    one = Leading.of(row, NOON, minutes=200)
    assert kinds(one)[3:6] == ["outcome3", "break", "ready"]
    assert one.pages[4].turn == 1
    assert kinds(Leading.of(row, NOON)).count("break") == 0


def test_the_minutes_go_to_the_step_and_to_the_phase_of_the_record() -> None:
    one = leading().moved(1, NOON)
    for minute in range(1, 4):
        one = one.ticked(NOON + minute * MINUTE)
    one = one.moved(1, NOON + 4 * MINUTE).ticked(NOON + 5 * MINUTE)
    assert one.turn.led.minutes == {"1": 4, "2": 1}
    assert one.turn.talk.intake.minutes == {"uitkomst": 5}
    assert (one.used_in_all, one.planned, one.to_go) == (5, 30, 19)


def test_a_pause_and_a_machine_asleep_do_not_count() -> None:
    one = leading().moved(1, NOON).paused(NOON, is_pause=True).ticked(NOON + MINUTE)
    one = one.paused(NOON + MINUTE, is_pause=False).ticked(NOON + 2 * MINUTE)
    one = one.ticked(NOON + timedelta(hours=3))
    assert one.turn.led.minutes == {"1": 1}


def test_nothing_counts_before_the_first_step_and_nothing_is_written() -> None:
    one = leading().ticked(NOON + MINUTE)
    assert one.turn.talk.intake == leading().turn.talk.intake


def test_the_first_step_begins_the_session_and_the_times_follow_from_it() -> None:
    later = NOON + 15 * MINUTE
    one = leading().ticked(later)
    assert one.begins_at(one.pages[2]) == later + 10 * MINUTE
    one = one.moved(1, later).moved(1, later + 3 * MINUTE)
    assert one.begins_at(one.page) == later + 10 * MINUTE
    assert one.turn.led.began == later
    assert one.begins_at(one.pages[3]) == later + 30 * MINUTE


@pytest.mark.parametrize("at_step", [1, 2, 3])
def test_it_goes_on_where_it_was(at_step: int) -> None:
    one = leading(turn(led=Led(at_step=at_step, began=NOON)))
    assert one.page.number == at_step
    assert one.begins == NOON


def test_on_another_day_the_times_are_those_of_that_day() -> None:
    one = leading(turn(led=Led(at_step=2, began=NOON - timedelta(days=3))))
    assert one.begins_at(one.page) == NOON
    assert one.moved(-1, NOON).turn.led.began == NOON - 10 * MINUTE


def test_a_row_goes_on_at_the_first_exercise_that_is_not_over() -> None:
    one = leading(turn("a", led=Led(at_step=3)), turn("b", led=Led(at_step=1)), turn("c"))
    assert (one.page.turn, one.page.number) == (1, 1)
    one = leading(turn("a", "closed"), turn("b"))
    assert (one.page.turn, one.page.kind) == (1, "ready")


def test_whoever_goes_on_to_the_next_exercise_is_done_with_this_one() -> None:
    one = leading(turn("a"), turn("b")).moved(1, NOON).moved_to(5, NOON)
    assert one.turns[0].is_over
    again = Leading.of(one.turns, NOON)
    assert (again.page.turn, again.page.number) == (1, 1)


def test_a_closed_record_is_looked_at_and_stays_as_it_is() -> None:
    before = leading(turn(status="closed"))
    after = before.moved(-3, NOON).moved(1, NOON).ticked(NOON + MINUTE)
    assert after.turn.talk.intake == before.turn.talk.intake
    assert after.page.kind == "step"


def test_at_an_end_it_stays_there() -> None:
    one = leading()
    assert one.moved(-1, NOON).at == 0
    last = one.moved(99, NOON)
    assert last.following is None
    assert last.moved(1, NOON).at == last.at


def test_a_record_that_another_screen_had_is_taken_on() -> None:
    one = leading().moved(1, NOON)
    talk = one.turn.talk.answered(({"wat": "Bankje"},), NOON)
    assert one.with_talk(talk).turn.talk is talk
    assert one.with_talk(talk).page == one.page


def test_the_minutes_go_to_what_is_done_together() -> None:
    model = record_of(made())
    assert phase_of_steps(model) == "uitkomst"
    renamed = [model.phases[0].model_copy(update={"id": "vullen"}), *model.phases[1:]]
    assert phase_of_steps(model.model_copy(update={"phases": tuple(renamed)})) == "vullen"
