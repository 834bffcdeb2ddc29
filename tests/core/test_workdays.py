"""Working days: the Dutch calendar, day by day."""

from datetime import date

import pytest

from burgeridee.core.workdays import easter_sunday, holidays, is_working_day, working_days_after


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5)],
)
def test_easter_falls_as_in_the_almanac(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


def test_the_holidays_of_a_year_are_those_of_the_law() -> None:
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),  # Good Friday
        date(2026, 4, 6),  # Easter Monday
        date(2026, 4, 27),  # King's Day
        date(2026, 5, 5),
        date(2026, 5, 14),  # Ascension Day
        date(2026, 5, 25),  # Whit Monday
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


def test_kings_day_moves_off_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)


@pytest.mark.parametrize(
    ("day", "report"),
    [
        (date(2026, 3, 11), date(2026, 3, 18)),
        (date(2026, 3, 13), date(2026, 3, 20)),
        (date(2026, 3, 14), date(2026, 3, 20)),
        (date(2026, 3, 31), date(2026, 4, 9)),
        (date(2026, 4, 24), date(2026, 5, 4)),
        (date(2026, 12, 23), date(2026, 12, 31)),
        (date(9999, 12, 30), date.max),
    ],
    ids=[
        "a Wednesday: a week later",
        "a Friday: the weekend does not count",
        "a Saturday counts as the Friday before it",
        "over Good Friday and Easter Monday",
        "over King's Day",
        "over Christmas",
        "no further than the calendar goes",
    ],
)
def test_five_working_days_after(day: date, report: date) -> None:
    assert working_days_after(day, 5) == report


def test_a_working_day_is_never_a_weekend_or_a_holiday() -> None:
    assert not is_working_day(date(2026, 3, 14))
    assert not is_working_day(date(2026, 5, 14))
    assert is_working_day(date(2026, 5, 15))
    assert working_days_after(date(2026, 3, 14), 0) == date(2026, 3, 14)
