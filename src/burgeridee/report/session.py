"""All papers of a session in one file: a cover that says what to print and bring, the sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from burgeridee.core.chooser import Slot
from burgeridee.core.days import day_in_words
from burgeridee.core.toolbox import Exercise
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Heading,
    House,
    Paragraph,
    Size,
    Table,
)
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.sheet import Known, in_words

TITLE = "Papieren voor jullie bijeenkomst"
BREAK = "Pauze"
_PAPER = {"a3": "A3 liggend, enkelzijdig, in kleur", "a4": "A4 liggend, enkelzijdig, in kleur"}
_COPIES = {
    "tafel": "één voor elke tafel",
    "mens": "één voor iedereen",
    "partij": "één voor elke partij",
}
_ALWAYS = (
    "Drie stiften voor iedereen",
    "Plakbriefjes en plakband",
    "Een klok die iedereen kan zien",
)
_KNOWN = ("stiften", "plakbriefjes")
"""What an exercise asks for and is always brought."""
_SHEETS = ("werkblad", "partnerblad")
"""What is printed."""
_LED_BY = (
    "Vraag iemand te begeleiden die er zelf geen belang bij heeft. "
    "Is die er niet? Wissel dan bij elke opdracht."
)


@dataclass(frozen=True)
class Session:
    """What is going to be done together: the exercises, and their plan (`core.chooser.session`).

    With the number of people the cover says how many of each sheet to print.
    """

    exercises: Sequence[Exercise]
    slots: Sequence[Slot] = ()
    initiative: str = ""
    people: int = 0


def session_set(session: Session, made: datetime, house: House, size: Size = "a3") -> Document:
    """The set: the cover on A4, then a sheet for each exercise."""
    known = Known(initiative=session.initiative)
    return Document(
        TITLE,
        tuple(_cover(session, size)),
        made,
        is_fitted=True,
        foot=f"{TITLE}, {day_in_words(made)}",
        house=house,
        enclosed=tuple(exercise_sheet(one, made, house, size, known) for one in session.exercises),
    )


def _cover(session: Session, size: Size) -> Iterator[Block]:
    if session.initiative:
        yield Field("Initiatief", session.initiative)
    if session.slots:
        first, last = session.slots[0].begins, session.slots[-1].ends
        yield Field("Tijd", f"van {_clock(first)} tot {_clock(last)} uur")
        yield Heading("Zo ziet de bijeenkomst eruit")
        yield Table(("Tijd", "Wat jullie doen", "Minuten"), tuple(_plan(session.slots)), (1, 5, 1))
    yield Heading("Wat je afdrukt")
    yield Paragraph(
        f"Dit blad is A4. De werkbladen erachter zijn {size.upper()}. "
        "Druk af op ware grootte (100\u00a0%), en niet dubbelzijdig.",
        is_soft=True,
    )
    rows = ((_sheet(one), _copies(one, session.people), _PAPER[size]) for one in session.exercises)
    yield Table(("Blad", "Hoe vaak", "Op welk papier"), tuple(rows), (3, 2, 3))
    yield Heading("Wat je meeneemt")
    yield Bullets(tuple(_to_bring(session.exercises)))
    yield Heading("Wie begeleidt")
    yield Paragraph(_LED_BY)
    for one in session.exercises:
        yield Field(one.name, one.facilitator.strip())


def _plan(slots: Sequence[Slot]) -> Iterator[tuple[str, str, str]]:
    """A row for each exercise and each break, with the steps under its name."""
    for name, group in groupby(slots, key=_name):
        parts = tuple(group)
        steps = (f"{_clock(one.begins)}  {one.step.title}" for one in parts if one.step)
        minutes = int((parts[-1].ends - parts[0].begins).total_seconds() // 60)
        times = f"{_clock(parts[0].begins)} - {_clock(parts[-1].ends)}"
        yield times, "\n".join((name, *steps)), str(minutes)


def _name(slot: Slot) -> str:
    return slot.exercise.name if slot.exercise else BREAK


def _clock(moment: datetime) -> str:
    return f"{moment:%H.%M}"


def _sheet(exercise: Exercise) -> str:
    return f"{exercise.name}\n{in_words(exercise.group)}"


def _copies(exercise: Exercise, people: int) -> str:
    """How many of a sheet: "één voor elke tafel (2)"."""
    words = _COPIES[exercise.sheet_for]
    if not people or exercise.sheet_for == "partij" or exercise.group.of == "partijen":
        return words
    count = people if exercise.sheet_for == "mens" else -(-people // exercise.group.most)
    return f"{words} ({count})"


def _to_bring(exercises: Sequence[Exercise]) -> Iterator[str]:
    """What each exercise asks for, each thing once; the sheets themselves are printed."""
    yield from _ALWAYS
    seen = set(_KNOWN)
    for one in exercises:
        for thing in one.materials:
            key = thing.casefold()
            if key not in seen and not any(word in key for word in _SHEETS):
                seen.add(key)
                yield f"{thing} ({one.name})"
