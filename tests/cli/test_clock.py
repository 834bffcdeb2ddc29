"""The clock of this machine."""

from datetime import timedelta

from burgeridee.cli.clock import local_now


def test_the_clock_has_an_offset_of_whole_minutes_and_no_parts_of_seconds() -> None:
    now = local_now()
    offset = now.utcoffset()
    assert now.microsecond == 0
    assert offset is not None
    assert offset % timedelta(minutes=1) == timedelta()
