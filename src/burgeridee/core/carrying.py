"""That an answer was taken over from the talk before, told to whoever asks it again."""

import re
from datetime import date

from burgeridee.core.days import day_in_words
from burgeridee.core.intake import Answer

_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})-")
"""How the id of a talk begins that this program made."""


def carried_in_words(answer: Answer | None) -> str:
    """That an answer was taken over, and whether it still holds; empty where it was not."""
    if answer is None or not is_carried(answer):
        return ""
    day = _day_of(answer.carried)
    source = f"het gesprek van {day_in_words(day)}" if day else "een eerder gesprek"
    return f"Overgenomen uit {source}. Klopt dit nog?"


def heard_before(answer: Answer | None) -> str:
    """When an answer that was taken over was heard, in a few words; empty where it was not."""
    if answer is None or not is_carried(answer):
        return ""
    day = _day_of(answer.carried)
    return f"van {day_in_words(day)}" if day else "van eerder"


def is_carried(answer: Answer) -> bool:
    """Whether an answer was taken over from an earlier talk."""
    return bool(answer.carried) and answer.is_filled


def _day_of(intake_id: str) -> date | None:
    """The day on which a talk was begun, as its id tells."""
    found = _DAY.match(intake_id)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
