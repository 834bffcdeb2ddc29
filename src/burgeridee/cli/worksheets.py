"""The command `worksheet`: what is written on by hand, empty or with what is known filled in."""

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of, opened_talk
from burgeridee.cli.printing import format_of, house_in, no_format, write_paper
from burgeridee.cli.saying import FAULT, fault
from burgeridee.core.conversation import RECORD
from burgeridee.core.dialogue import plan_of
from burgeridee.core.share import Shared, shared
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import Record, records_of
from burgeridee.files.library import nearest
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings
from burgeridee.files.toolbox import known_for
from burgeridee.report.dialogue import table_sheet
from burgeridee.report.document import Document, House, Size
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.partnership import PARTNERSHIP, partnership_sheet
from burgeridee.report.sheet import NOTHING, Known
from burgeridee.report.worksheet import worksheet as form_of

HARVEST, MEETING = "oogst", "dialoog"


@dataclass(frozen=True)
class _Kind:
    """A kind of sheet: how it is made, and whether a talk can be on it.

    On a table lies a sheet of A3; a form with all questions is A4.
    """

    make: Callable[[Talk | None, House, Size], Document]
    takes: Callable[[Talk], bool]
    size: Size = "a3"


def worksheet(asked: argparse.Namespace, places: Places) -> int:
    """Write the worksheet of an exercise, or the paper form of a conversation model."""
    archive = archive_of(places)
    kind = _kind(asked.model, archive)
    if kind is None:
        return fault(_nothing(asked.model, archive))
    form = format_of(asked.out)
    if form is None:
        return fault(no_format(asked.out))
    talk = None
    if asked.source:
        opened = opened_talk(archive, asked.source)
        if opened is None:
            return FAULT
        if not kind.takes(opened.talk):
            return fault(_of_another(opened.talk, asked.model))
        talk = opened.talk
    house = house_in(places, load_settings(places))
    document = kind.make(talk, house, asked.size or kind.size)
    return write_paper(document, form, asked.out or Path(f"{asked.model}{form.suffix}"))


def _kind(name: str, archive: Archive) -> _Kind | None:
    """The sheet of this name: a sheet of its own, an exercise, or the form of a model."""
    if name == PARTNERSHIP:
        return _Kind(_partnership, lambda talk: _may_begin(talk, PARTNERSHIP))
    if name == HARVEST:
        return _Kind(_harvest(archive), lambda talk: talk.conversation.id == MEETING)
    model = archive.library.conversations.get(name)
    if model is not None:
        return _Kind(
            lambda talk, house, size: form_of(model, local_now(), house, size, _known(talk).shared),
            lambda talk: talk.conversation.id == model.id,
            "a4",
        )
    exercise = load_exercises(archive.places.content_folders, archive.library).exercises.get(name)
    if exercise is None:
        return None
    kept = exercise.kept_in or f"{RECORD}{exercise.id}"

    def make(talk: Talk | None, house: House, size: Size) -> Document:
        known = _known(talk, _found(archive, exercise, talk))
        return exercise_sheet(exercise, local_now(), house, size, known)

    return _Kind(make, lambda talk: _may_begin(talk, kept))


def _known(talk: Talk | None, found: Shared | None = None) -> Known:
    """What may lie on a table of a talk; the initiative was named by who prints the sheet."""
    if talk is None:
        return NOTHING
    name = talk.intake.links.initiative_name or talk.title
    return Known(found or shared(talk, "residents"), name)


def _found(archive: Archive, exercise: Exercise, talk: Talk | None) -> Shared | None:
    """What the initiative of a talk, or the talk alone, knows for the sheet of an exercise."""
    if talk is None or talk.conversation.id.startswith(RECORD):
        return None
    initiative = talk.intake.links.initiative
    own = (Record(archive.place_of(talk.intake), talk),)
    return known_for(archive, (initiative and records_of(archive, initiative)) or own, exercise)


def _partnership(talk: Talk | None, house: House, size: Size) -> Document:
    return partnership_sheet(local_now(), house, size, _known(talk))


def _harvest(archive: Archive) -> Callable[[Talk | None, House, Size], Document]:
    """What makes the sheet of one table, with the theme of a meeting where there is one."""

    def make(talk: Talk | None, house: House, size: Size) -> Document:
        model = archive.library.conversations[MEETING]
        meeting = talk or Talk.start(model, "leeg", local_now())
        return table_sheet(plan_of(meeting), local_now(), house, size)

    return make


def _may_begin(talk: Talk, kept: str) -> bool:
    """Whether a sheet can begin with this talk: the outcome itself, or a talk of the initiative."""
    name = talk.conversation.id
    return name == kept or not name.startswith((RECORD, PARTNERSHIP))


def _names(archive: Archive) -> Iterable[str]:
    exercises = load_exercises(archive.places.content_folders, archive.library).exercises
    return sorted({*archive.library.conversations, *exercises, PARTNERSHIP})


def _nothing(name: str, archive: Archive) -> str:
    there = tuple(_names(archive))
    near = nearest(name, there)
    hint = f"Bedoel je '{near}'?" if near else f"Kies uit: {', '.join(there)}."
    return f"Er is geen werkblad en geen gespreksmodel dat '{name}' heet. {hint}"


def _of_another(talk: Talk, name: str) -> str:
    return (
        f"Gesprek {talk.intake.id} heeft andere vragen dan {name}. "
        f"Maak een blad van {talk.conversation.id.removeprefix(RECORD)}, of laat --from weg."
    )
