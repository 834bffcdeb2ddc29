"""Where two people filled in something else: told and chosen, in plain lines."""

from collections.abc import Iterator, Mapping

from burgeridee.core.talk import Talk
from burgeridee.core.undecided import Choice, decided, undecided
from burgeridee.plain.talking import Command, Talking

HELP = """\
:verschillen - waar twee mensen iets anders invulden; :verschillen 1 ander - dat antwoord nemen
:verschillen 1 laten - laten staan wat er staat; :verschillen 1 allebei - beide antwoorden"""
NONE = "Er is niets te kiezen: nergens staan twee antwoorden."
HOW = "Typ het nummer en je keuze, zoals :verschillen 1 ander. Of laten, of allebei."
NO_BOTH = "Hier kan maar één antwoord staan. Kies laten of ander."
DONE = "Dat staat er nu. Met :ongedaan neem je dat terug."
_CHOICES: Mapping[str, Choice] = {"laten": "ours", "ander": "theirs", "allebei": "both"}


def waiting_lines(talk: Talk) -> Iterator[str]:
    """A word for who opens a talk in which two answers wait for a choice."""
    count = len(undecided(talk))
    if count:
        places = "Op 1 plek" if count == 1 else f"Op {count} plekken"
        yield f"{places} vulden twee mensen iets anders in. Typ :verschillen."


def _decide(talking: Talking, rest: str) -> None:
    found = undecided(talking.talk)
    if not found:
        talking.say(NONE)
        return
    words = rest.lower().split()
    if not words:
        for place, one in enumerate(found, 1):
            talking.say(f"{place}. {one.label}")
            _tell(talking, "nu staat er", one.ours)
            _tell(talking, "een ander vulde in", one.theirs)
        talking.say(HOW)
        return
    choice = _CHOICES.get(words[-1])
    number = words[0]
    is_number = number.isdecimal() and len(number) < len(str(len(found))) + 1
    if choice is None or not is_number or not 1 <= int(number) <= len(found):
        talking.say(HOW)
        return
    chosen = found[int(number) - 1]
    if choice == "both" and not chosen.both:
        talking.say(NO_BOTH)
    elif talking.become(decided(talking.talk, chosen, choice, talking.now())):
        talking.say(DONE)


def _tell(talking: Talking, name: str, said: str) -> None:
    first, *others = (said or "niets").splitlines()
    talking.say(f"  {name}: {first}")
    for line in others:
        talking.say(f"    {line}")


DECIDE_COMMANDS: Mapping[str, Command] = {"verschillen": _decide}
