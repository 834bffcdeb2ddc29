"""Working days: Monday to Friday, and none of the days on which the Netherlands is closed.

The days are those of the Algemene termijnenwet, article 3: New Year's Day, Good Friday, Easter
Monday, King's Day, 5 May, Ascension Day, Whit Monday and both days of Christmas.
"""

from datetime import date, timedelta

_FRIDAY = 4
_SUNDAY = 6
_KINGS_DAY = (4, 27)
_FIXED = ((1, 1), (5, 5), (12, 25), (12, 26))
_FROM_EASTER = (-2, 1, 39, 50)
"""Good Friday, Easter Monday, Ascension Day and Whit Monday, in days from Easter Sunday."""


def working_days_after(day: date, count: int) -> date:
    """The day that lies so many working days after this one, which itself counts for none.

    Where the calendar ends before, it is the last day of it.
    """
    while count > 0 and day < date.max:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def is_working_day(day: date) -> bool:
    """Whether a town hall is open on this day."""
    return day.weekday() <= _FRIDAY and day not in holidays(day.year)


def holidays(year: int) -> frozenset[date]:
    """The days of a year on which the Netherlands is closed, Sundays left aside."""
    easter = easter_sunday(year)
    kings_day = date(year, *_KINGS_DAY)
    if kings_day.weekday() == _SUNDAY:
        kings_day -= timedelta(days=1)
    return frozenset(
        (
            kings_day,
            *(date(year, month, day) for month, day in _FIXED),
            *(easter + timedelta(days=apart) for apart in _FROM_EASTER),
        )
    )


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
