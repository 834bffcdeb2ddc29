from datetime import datetime, timedelta

import pytest
from tests.app.staging import empty

from burgeridee.core.stopwatch import Stopwatch


def after(noon: datetime, minutes: float) -> datetime:
    return noon + timedelta(minutes=minutes)


def test_a_phase_in_front_uses_minutes(noon: datetime) -> None:
    watch = Stopwatch.started("idee", {}, noon)
    assert watch.ticked(after(noon, 0.9)).minutes("idee") == 0
    assert watch.ticked(after(noon, 3)).minutes("idee") == 3
    assert watch.ticked(after(noon, 3)).minutes("droom") == 0


def test_kept_minutes_go_on(noon: datetime) -> None:
    watch = Stopwatch.started("idee", {"idee": 12, "droom": 4}, noon).ticked(after(noon, 2))
    assert (watch.minutes("idee"), watch.minutes("droom")) == (14, 4)


def test_many_short_ticks_count_as_one_long(noon: datetime) -> None:
    watch = Stopwatch.started("idee", {}, noon)
    for third in range(1, 10):
        watch = watch.ticked(after(noon, third / 3))
    assert watch.minutes("idee") == 3


def test_the_next_phase_counts_from_the_key_that_opened_it(noon: datetime) -> None:
    watch = Stopwatch.started("idee", {}, noon)
    watch = watch.pressed("droom", after(noon, 4)).ticked(after(noon, 6))
    assert (watch.minutes("idee"), watch.minutes("droom")) == (4, 2)


@pytest.mark.parametrize("ticks", [(), (1, 6, 60, 600)], ids=["asleep", "ticking on"])
def test_a_talk_left_open_overnight_counts_no_hours(noon: datetime, ticks: tuple[int, ...]) -> None:
    watch = Stopwatch.started("idee", {}, noon)
    for minute in ticks:
        watch = watch.ticked(after(noon, minute))
    watch = watch.pressed("idee", after(noon, 16 * 60))
    assert watch.minutes("idee") == 5
    assert watch.ticked(after(noon, 16 * 60 + 2)).minutes("idee") == 7


def test_keys_in_between_make_it_no_break(noon: datetime) -> None:
    watch = Stopwatch.started("idee", {}, noon)
    for minute in (4, 8, 12):
        watch = watch.pressed("idee", after(noon, minute))
    assert watch.minutes("idee") == 12


def test_a_clock_that_is_set_back_takes_nothing_away(noon: datetime) -> None:
    watch = Stopwatch.started("idee", {"idee": 3}, noon)
    watch = watch.pressed("idee", after(noon, -60)).ticked(after(noon, -58))
    assert watch.minutes("idee") == 5


def test_the_minutes_are_written_into_an_open_talk_only(noon: datetime) -> None:
    talk = empty()
    watch = Stopwatch.started("idee", {}, noon).ticked(after(noon, 3))
    assert watch.written(talk).intake.minutes == {"idee": 3}
    assert watch.written(watch.written(talk)).past == ()
    closed = talk.closed(noon)
    assert watch.written(closed) is closed
