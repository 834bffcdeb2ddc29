"""Days as we say them, seen from today."""

from datetime import date, datetime, timedelta

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MONTHS_IN_SHORT = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
NEARBY = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_NOON, _EVENING = 12, 18
_HOUR = 60


def later(day: date, span: timedelta) -> date:
    """The day so much later; the last of the calendar where that ends before."""
    return day + span if span <= date.max - day else date.max


def day_in_words(day: date) -> str:
    """A day as Dutch people write it: 11 maart 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date, today: date) -> str:
    """A day in at most eight letters: "vandaag", "21 mrt", "mrt 2025"."""
    apart = (day - today).days
    return _near(apart) if abs(apart) <= 1 else calendar_day(day, today)


def calendar_day(day: date, today: date) -> str:
    """A day by its date; of another year only the month, which is what one wants to know."""
    month = MONTHS_IN_SHORT[day.month - 1]
    return f"{day.day} {month}" if day.year == today.year else f"{month} {day.year}"


def seen_from(day: date, today: date) -> str:
    """How far a day lies ahead, or how late it is."""
    apart = (day - today).days
    if apart < 0:
        return f"{-apart} {'dag' if apart == -1 else 'dagen'} te laat"
    return _near(apart) or f"over {apart} dagen"


def whole_day(day: date) -> str:
    """A day with its weekday: "woensdag 11 maart 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day_in_words(day)}"


def moment_in_words(moment: datetime, today: date) -> str:
    """A moment in the past: "om 14:03" for today, "gisteren om 14:03", "9 maart om 14:03"."""
    day, at = moment.date(), f"om {moment:%H:%M}"
    if day == today:
        return at
    if (today - day).days == 1:
        return f"gisteren {at}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year} {at}"


def weekday_and_day(day: date, today: date) -> str:
    """A day with its weekday, and how far off it is: zaterdag 21 maart 2026 (over 10 dagen)."""
    apart = (day - today).days
    off = _near(apart) or (f"over {apart} dagen" if apart > 0 else f"{-apart} dagen geleden")
    return f"{whole_day(day)} ({off})"


def greeting(now: datetime, name: str) -> str:
    """A greeting for this part of the day."""
    part = "Goedemorgen" if now.hour < _NOON else "Goedemiddag"
    part = "Goedenavond" if now.hour >= _EVENING else part
    return f"{part}, {name}." if name else f"{part}."


def _near(apart: int) -> str:
    """The word for a day that lies so near; empty for one farther off."""
    return next((word for word, days in NEARBY.items() if days == apart), "")


def minutes_in_words(minutes: int) -> str:
    """So many minutes, as people say it: "1 minuut", "1 uur en 5 minuten"."""
    hours, rest = divmod(minutes, _HOUR)
    told = "1 minuut" if rest == 1 else f"{rest} minuten"
    if not hours:
        return told
    return f"{hours} uur en {told}" if rest else f"{hours} uur"
