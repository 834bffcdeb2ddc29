from datetime import time

import pytest

from burgeridee.core.typed_times import time_in_words, typed_time


@pytest.mark.parametrize(
    "typed",
    ["19.30", "19:30", "1930", "19u30", "19 u 30", " 19.30 UUR ", "om 19.30 uur", "19,30", "19h30"],
)
def test_a_time_can_be_typed_in_many_ways(typed: str) -> None:
    assert typed_time(typed) == time(19, 30)


@pytest.mark.parametrize(("typed", "hour"), [("9", 9), ("20 uur", 20), ("7u", 7), ("900", 9)])
def test_a_whole_hour_needs_no_minutes(typed: str, hour: int) -> None:
    assert typed_time(typed) == time(hour)


@pytest.mark.parametrize(
    "typed", ["", "straks", "half acht", "25.00", "19.75", "19.3", "-1", "1e3", "12345", "٣"]
)
def test_what_is_no_time_is_none(typed: str) -> None:
    assert typed_time(typed) is None


def test_a_time_is_written_with_a_point() -> None:
    assert time_in_words(time(9, 5)) == "9.05"
