"""Exercises of the toolbox in; mistakes out. Read only when somebody chooses one, or checks."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from burgeridee.core.questions import ItemField
from burgeridee.core.toolbox import Exercise, Group, PointsLine, SheetBlock, Step
from burgeridee.files.library.building import signs_of
from burgeridee.files.library.exercising import Draft, exercise_slips
from burgeridee.files.library.folder import sheet
from burgeridee.files.library.mistakes import Home, Mistake
from burgeridee.files.library.one_a_file import EXERCISES, by_id, files_in
from burgeridee.files.library.reading import Reader
from burgeridee.files.library.shelves import Library

_ROWS = ("steps", "fields", "worksheet", "points")
_SOME_GROUP = {"least": 1, "most": 1}
_SOME = {
    "id": "x",
    **dict.fromkeys(("name", "purpose", "good_when", "not_when", "facilitator"), "x"),
    "phase": 1,
    "group": _SOME_GROUP,
    **dict.fromkeys(("materials", "steps", "fields", "worksheet"), ()),
}
"""An exercise about which nothing can be said."""


@dataclass(frozen=True)
class Exercises:
    """Exercises by their id."""

    exercises: Mapping[str, Exercise] = field(default_factory=dict)

    @property
    def in_order(self) -> tuple[Exercise, ...]:
        """All exercises in the order of doing."""
        return tuple(sorted(self.exercises.values(), key=lambda one: one.place))

    @property
    def from_a_to_z(self) -> tuple[Exercise, ...]:
        """All exercises by name."""
        return tuple(sorted(self.exercises.values(), key=lambda one: one.name.casefold()))


@dataclass(frozen=True)
class ExerciseLibrary(Exercises):
    """All exercises, and what is wrong with those that were left out."""

    mistakes: tuple[Mistake, ...] = ()


def load_exercises(folders: Sequence[Path], library: Library) -> ExerciseLibrary:
    """The exercises of these content folders. One with a mistake is left out; it is told."""
    found = by_id(exercise_files(folders), lambda path: _read(path, library), "opdracht")
    return ExerciseLibrary(*found)


def exercise_files(folders: Sequence[Path]) -> Iterator[Path]:
    """The files with an exercise in these content folders, those of a folder by name."""
    return files_in(folders, EXERCISES)


def exercise_mistakes(path: Path, library: Library) -> tuple[Mistake, ...]:
    """Every mistake in one exercise; `library` holds the models and sources that it may name."""
    return _read(path, library)[1]


def _read(path: Path, library: Library) -> tuple[Exercise | None, tuple[Mistake, ...]]:
    found = sheet(path)
    if found.document is None:
        return None, found.mistakes
    reader = Reader({})
    draft = _drafted(found.document, found.home, reader)
    slips = (*reader.mistakes, *exercise_slips(draft, library))
    mistakes = tuple(sorted(slips, key=lambda mistake: mistake.line or 0))
    return (None if mistakes else _built(draft)), mistakes


def _drafted(document: dict[str, Any], home: Home, reader: Reader) -> Draft:
    """The exercise in parts, so that one slip hides no other."""
    rows = {key: reader.rows(document, key, home) for key in _ROWS}
    inner: dict[str, Any] = dict.fromkeys(_ROWS, ())
    if "group" in document:
        inner["group"] = _SOME_GROUP

    def homes(key: str, called: str) -> Iterator[tuple[object, Home]]:
        for at, row in enumerate(rows[key]):
            yield row, home.part(key, at, called=f"{called} {at + 1}")

    head = reader.part(Exercise, {**document, **inner}, home)
    draft = Draft(
        head=head,
        group=reader.part(Group, document["group"], home.part("group", called="groep"))
        if "group" in document
        else None,
        steps=tuple(reader.part(Step, row, at) for row, at in homes("steps", "stap")),
        fields=tuple(reader.part(ItemField, row, at) for row, at in homes("fields", "veld")),
        blocks=tuple(
            reader.part(SheetBlock, row, at) for row, at in homes("worksheet", "werkblad, blok")
        ),
        points=tuple(
            reader.part(PointsLine, row, at, "when") for row, at in homes("points", "puntenregel")
        ),
    )
    if head.made is None:
        return replace(draft, head=replace(head, made=_as_far_as_good(document, draft)))
    return draft


def _as_far_as_good(document: Mapping[str, Any], draft: Draft) -> Exercise:
    """What is good in a head that cannot be read, so that one slip hides no other."""
    total = sum(step.made.minutes for step in draft.steps if step.made is not None)
    good = {**_SOME, "minutes": max(total, 1)}
    own = Exercise.model_fields.keys() - {*_ROWS, "group"}
    stem = Path(draft.head.home.file).stem
    for key, value in (("id", stem), *document.items()):
        if key in own:
            with suppress(ValidationError):
                Exercise.model_validate({**good, key: value})
                good[key] = value
    return Exercise.model_validate(good)


def _built(draft: Draft) -> Exercise | None:
    """The exercise that a draft without mistakes describes."""
    head, group = draft.head.made, draft.group.made if draft.group else None
    if head is None or group is None:
        return None
    points = (
        part.made.model_copy(update={"when": signs_of(part)})
        for part in draft.points
        if part.made is not None
    )
    return head.model_copy(
        update={
            "group": group,
            "steps": tuple(part.made for part in draft.steps if part.made is not None),
            "fields": tuple(part.made for part in draft.fields if part.made is not None),
            "worksheet": tuple(part.made for part in draft.blocks if part.made is not None),
            "points": tuple(points),
        }
    )
