"""Clock times as people type them: 19.30, 19:30, 19u30, 7 uur."""

import re
from datetime import time

_TIME = re.compile(r"(?P<hour>[0-9]{1,2})(?: ?(?:[.:,uh]|uur) ?(?P<minute>[0-9]{2})?)?(?: ?uur)?")
_FIGURES = re.compile(r"(?P<hour>[0-9]{1,2})(?P<minute>[0-9]{2})(?: ?uur)?")


def typed_time(text: str) -> time | None:
    """The clock time that a text means; `None` when it means none, or might mean two.

    "Half acht" is none: in the morning and in the evening it is something else.
    """
    said = " ".join(text.lower().split()).removeprefix("om ")
    match = _FIGURES.fullmatch(said) or _TIME.fullmatch(said)
    if match is None:
        return None
    try:
        return time(int(match["hour"]), int(match["minute"] or 0))
    except ValueError:  # 25.00, or 19.75
        return None


def time_in_words(moment: time) -> str:
    """A clock time as Dutch people write it: 19.30."""
    return f"{moment.hour}.{moment:%M}"
