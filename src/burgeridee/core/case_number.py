"""The number of a talk in the municipality's own case system: never needed, and for no resident."""

from dataclasses import replace
from datetime import datetime

from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line

LABEL = "Zaaknummer"
ASK = "Welk nummer heeft deze zaak in jullie zaaksysteem?"
NOT_NEEDED = "Het hoeft niet. Bewoners zien het niet. Een lege regel haalt het weg."
LONGEST = 80
"""So many signs of it are kept."""


def with_case_number(talk: Talk, typed: str, now: datetime) -> Talk:
    """The talk with this number, or with none. No answer changes, so no reason is asked."""
    number = one_line(typed).strip()[:LONGEST].strip()
    if number == talk.intake.case_number:
        return talk
    intake = talk.intake.with_(case_number=number, changed=now)
    return replace(talk, intake=intake, past=(*talk.past, talk.intake), typing="")


def can_have_one(talk: Talk) -> bool:
    """Whether a talk can be a case: practice is none."""
    return not talk.intake.practice


def case_in_words(talk: Talk) -> str:
    """The number in a line; empty where there is none."""
    number = talk.intake.case_number
    return f"{LABEL}: {number}." if number else ""
