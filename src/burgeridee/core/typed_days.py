"""Days as people type them: 21-3, morgen, over 2 weken."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from burgeridee.core.days import MONTHS, MONTHS_IN_SHORT, NEARBY, WEEKDAYS

_NUMBERS = {
    "een": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
}
_WEEK = 7
_SPELLINGS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name: number for number, name in enumerate(MONTHS_IN_SHORT, 1)},
    "febr": 2,
    "sept": 9,
}

_WEEKDAY = "(?P<weekday>" + "|".join(f"{name}|{name[:2]}" for name in WEEKDAYS) + ")"
_SOME_WEEKDAY = f"(?:{_WEEKDAY.replace('?P<weekday>', '?:')},? )?"
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = "(?P<year>[0-9]{4}|[0-9]{2})"
_COUNT = f"(?P<count>[0-9]{{1,4}}|{'|'.join(_NUMBERS)})"
_UNIT = "(?P<unit>dag|dagen|week|weken|maand|maanden)"
_MONTH_NAME = "(?P<month>" + "|".join(sorted(_SPELLINGS, key=len, reverse=True)) + ")"


def day_from(text: str, today: date) -> date | None:
    """The day that a text means to somebody who types it today; `None` when it means none.

    A day without a year is the nearest one, of last year, this year or next: so 21-3 typed in
    December is next March, and 28-12 typed in January is last December. (Of two equally far,
    the one to come. 29 February exists only where one of those years has it.) Two figures for
    a year are of this century. A weekday is the coming one, and today's own weekday is in a
    week, because for today people say "vandaag". A weekday in front of a date is passed over.
    """
    said = " ".join(text.lower().replace("é", "e").split()).removeprefix("op ")
    for pattern, meaning in _MEANINGS:
        match = pattern.fullmatch(said)
        if match:
            try:
                return meaning(match, today)
            except (ValueError, OverflowError):  # 31-2, or past the end of the calendar
                return None
    return None


def _nearby(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=NEARBY[match["word"]])


def _later(match: re.Match[str], today: date) -> date:
    return _shifted(match, today, 1)


def _earlier(match: re.Match[str], today: date) -> date:
    return _shifted(match, today, -1)


def _shifted(match: re.Match[str], today: date, sign: int) -> date:
    count = sign * (_NUMBERS.get(match["count"]) or int(match["count"]))
    match match["unit"][0]:
        case "d":
            return today + timedelta(days=count)
        case "w":
            return today + timedelta(weeks=count)
        case _:
            return _months_on(today, count)


def _months_on(today: date, count: int) -> date:
    """The same day so many months on; where that month is too short, its last day."""
    years, month = divmod(today.month - 1 + count, 12)
    first = date(today.year + years, month + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(today.day, last.day))


def _dated(match: re.Match[str], today: date) -> date:
    return _of(match["year"], int(match["month"]), int(match["day"]), today)


def _named(match: re.Match[str], today: date) -> date:
    return _of(match["year"], _SPELLINGS[match["month"]], int(match["day"]), today)


def _of(year: str | None, month: int, day: int, today: date) -> date:
    if year:
        return date(int(year) + (2000 if len(year) == len("26") else 0), month, day)
    days = [
        date(near, month, day)
        for near in (today.year - 1, today.year, today.year + 1)
        if _exists(near, month, day)
    ]
    return min(days, key=lambda one: (abs(one - today), one < today))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _number(match: re.Match[str]) -> int:
    """Which weekday was named, monday being 0."""
    return [name[:2] for name in WEEKDAYS].index(match["weekday"][:2])


def _coming(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=(_number(match) - today.weekday() - 1) % _WEEK + 1)


def _past(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=(today.weekday() - _number(match) - 1) % _WEEK + 1)


def _in_week(match: re.Match[str], today: date) -> date:
    week = {"vorige": -1, "afgelopen": -1, "deze": 0, "volgende": 1, "komende": 1}[match["week"]]
    return today + timedelta(weeks=week, days=_number(match) - today.weekday())


def _week_on(_match: re.Match[str], today: date) -> date:
    return today + timedelta(weeks=1)


_WHICH_WEEK = "(?P<week>vorige|afgelopen|deze|volgende|komende) week"
_MEANINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date]], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (f"(?P<word>{'|'.join(NEARBY)})", _nearby),
        (f"over {_COUNT} {_UNIT}", _later),
        (f"{_COUNT} {_UNIT} geleden", _earlier),
        (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})", _dated),
        (
            rf"{_SOME_WEEKDAY}{_DAY} ?[-/. ] ?(?P<month>[0-9]{{1,2}})(?: ?[-/. ] ?{_YEAR})?",
            _dated,
        ),
        (rf"{_SOME_WEEKDAY}{_DAY}[- ]?{_MONTH_NAME}\.?(?:[- ]'?{_YEAR})?", _named),
        (rf"(?:(?:aanstaande|aankomende|komende|a\.?s\.?) )?{_WEEKDAY}", _coming),
        (rf"(?:afgelopen|vorige|laatste) {_WEEKDAY}", _past),
        (f"{_WHICH_WEEK} {_WEEKDAY}", _in_week),
        (f"{_WEEKDAY} {_WHICH_WEEK}", _in_week),
        ("volgende week", _week_on),
    )
)
