"""The case number in plain lines."""

from collections.abc import Mapping

from burgeridee.core.case_number import (
    ASK,
    NOT_NEEDED,
    can_have_one,
    case_in_words,
    with_case_number,
)
from burgeridee.plain.talking import Command, Talking

HELP = ":zaaknummer Z2026-1234 - het nummer in jullie zaaksysteem; :zaaknummer weg - zonder nummer"
AWAY = "weg"
NONE = "Er staat geen zaaknummer."
TYPE_IT = "Typ :zaaknummer met het nummer erachter."


def told_before_closing(talking: Talking) -> None:
    """Say the number, or ask for it once; nothing where a talk can have none."""
    if can_have_one(talking.talk):
        talking.say(case_in_words(talking.talk) or f"{ASK} {TYPE_IT} Het hoeft niet.")


def _number(talking: Talking, rest: str) -> None:
    if rest and can_have_one(talking.talk):
        typed = "" if rest.lower() == AWAY else rest
        talking.become(with_case_number(talking.talk, typed, talking.now()))
    talking.say(case_in_words(talking.talk) or f"{NONE} {TYPE_IT} {NOT_NEEDED.split('. ')[0]}.")


CASE_COMMANDS: Mapping[str, Command] = {"zaaknummer": _number}
