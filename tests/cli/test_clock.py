"""The clock, as it hangs in the town hall."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Self

import pytest

from burgeridee.cli import clock
from burgeridee.cli.clock import local_now

ASK = "from burgeridee.cli.clock import local_now; print(local_now().isoformat())"
SUMMER, WINTER = timedelta(hours=2), timedelta(hours=1)


def test_the_clock_has_an_offset_of_whole_minutes_and_no_parts_of_seconds() -> None:
    now = local_now()
    assert now.microsecond == 0
    assert now.utcoffset() in {SUMMER, WINTER}
    assert abs(now.timestamp() - datetime.now(UTC).timestamp()) <= 5
    assert now.tzname() in {"UTC+01:00", "UTC+02:00"}  # an offset, and no zone of its own


@pytest.mark.parametrize("zone", ["UTC", "nonsense", "", "America/New_York", "AMT-0:19:32"])
def test_the_zone_of_the_machine_does_not_count(zone: str) -> None:
    asked = subprocess.run(
        [sys.executable, "-c", ASK], env={"TZ": zone}, check=True, capture_output=True, text=True
    )
    told = datetime.fromisoformat(asked.stdout.strip())
    assert told.utcoffset() == local_now().utcoffset()
    assert abs(told.timestamp() - datetime.now(UTC).timestamp()) <= 60


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-03-10T23:30:00", "2026-03-11T00:30:00+01:00"),
        ("2026-07-10T22:30:00", "2026-07-11T00:30:00+02:00"),
        ("2026-03-29T00:59:59", "2026-03-29T01:59:59+01:00"),
        ("2026-03-29T01:00:00", "2026-03-29T03:00:00+02:00"),
        ("2026-10-25T00:30:00", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T01:30:00", "2026-10-25T02:30:00+01:00"),
        ("2024-02-28T23:00:00", "2024-02-29T00:00:00+01:00"),
        ("2026-12-31T23:00:00", "2027-01-01T00:00:00+01:00"),
    ],
    ids=[
        "after midnight in winter",
        "after midnight in summer",
        "before summer time",
        "summer time begins",
        "02:30 the first time",
        "02:30 the second time",
        "29 February",
        "new year",
    ],
)
def test_every_moment_has_its_own_day_and_offset(
    moment: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`moment` is in UTC, as the machine counts."""

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls.fromisoformat(moment).replace(tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(clock, "datetime", Stopped)
    assert local_now().isoformat() == told
