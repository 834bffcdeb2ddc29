"""The toolbox: exercises to do together, each with its steps, its fields and its worksheet.

Nothing of this is read before somebody looks for an exercise, or checks.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from burgeridee.core.conditions import Signs
from burgeridee.core.conversation import RECORD, Conversation
from burgeridee.core.questions import Content, ItemField, who_field

ExerciseId = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,30}$")]
Minutes = Annotated[int, Field(ge=1, le=480)]
OUTCOME = "uitkomst"
"""The phase of what came out; where that is a table, also its question."""
ROLES = "roles"
"""What an exercise begins with that begins with the role of the municipality in each part."""
_LONGEST = 22
"""Signs in the short name of a question."""
WHO = {
    "bewoners": "De bewoners",
    "gemeente": "De gemeente",
    "samen": "Samen",
    "ander": "Iemand anders",
}


class Group(Content):
    """How many can do it together: people, or parties that each may come with more people."""

    least: Annotated[int, Field(ge=1, le=200)]
    most: Annotated[int, Field(ge=1, le=200)]
    of: Literal["mensen", "partijen"] = "mensen"


class Step(Content):
    """A step of an exercise: what happens, how long, what to say and what to look after."""

    title: str
    minutes: Minutes
    say: tuple[str, ...] = ()
    do: tuple[str, ...] = ()


class SheetBlock(Content):
    """A block of the worksheet.

    `table` has the named fields as columns and so many empty rows, `box` has room to write for
    each named field, so many lines. Without names both take all fields. `ticks` are words to tick.
    `frame` is one place that stands out, called by its text or its only field; `rings` go from the
    inside out and `stairs` from the lowest step up, called by their items ("Naam: uitleg"), with on
    them what the first field is called, placed by the second. A `line` runs between its two items,
    with a card for each line of the fields. `beside` puts a block to the right of the one before
    it; `hints` say under the name of a field what to write there.
    """

    kind: Literal[
        "heading", "text", "list", "ticks", "table", "box", "frame", "rings", "stairs", "line"
    ]
    text: str = ""
    items: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    rows: Annotated[int, Field(ge=0, le=40)] = 0
    hints: Mapping[str, str] = {}
    sides: tuple[str, ...] = ()
    beside: bool = False


class PointsLine(Content):
    """An answer to the questions of the chooser, and how much it speaks for the exercise."""

    when: Signs
    points: Annotated[int, Field(ge=1, le=20)]


class KnownOf(Content):
    """What stands on the sheet before anybody writes.

    `of` is `roles`, or a list of the talk before. `fields` tells which field gets which part of it.
    """

    of: str
    fields: Mapping[str, str]


class Exercise(Content):
    """An exercise.

    `phase` and `order` give its place beside others. `helps_with` names pitfalls, `chooser` the
    model whose questions `points` look at. What comes out is a `table` with the fields as columns,
    or `boxes`: a text for each field. With `agreed` the lines of the table are agreements. With
    `kept_in` it is kept in that conversation model, and in none of its own. The table begins with
    what is `known`. `sheet_for` says for whom a worksheet is: one for a table, for each or a party.
    """

    id: ExerciseId
    version: str = "1.0.0"
    name: str
    phase: Annotated[int, Field(ge=1, le=9)]
    order: Annotated[int, Field(ge=1, le=9999)] = 1000
    minutes: Minutes
    group: Group
    purpose: str
    good_when: str
    not_when: str
    materials: tuple[str, ...]
    helps_with: tuple[str, ...] = ()
    facilitator: str
    sources: tuple[str, ...] = ()
    form: Literal["table", "boxes"] = "table"
    items: tuple[str, str] = ("regel", "regels")
    agreed: bool = False
    kept_in: str = ""
    known: KnownOf | None = None
    fields: tuple[ItemField, ...]
    steps: tuple[Step, ...]
    worksheet: tuple[SheetBlock, ...]
    sheet_for: Literal["tafel", "mens", "partij"] = "tafel"
    chooser: str = "keuzehulp"
    points: tuple[PointsLine, ...] = ()

    @property
    def place(self) -> tuple[int, int, str]:
        """By which exercises come in the order of doing."""
        return self.phase, self.order, self.id

    def named(self, names: Iterable[str]) -> tuple[ItemField, ...]:
        """The fields of these names, in that order; without names all of them."""
        by_id = {field.id: field for field in self.fields}
        return tuple(by_id[name] for name in names if name in by_id) or self.fields


def helping(exercises: Iterable[Exercise], rule: str) -> tuple[Exercise, ...]:
    """The exercises that help with a pitfall, in the order of doing."""
    found = (exercise for exercise in exercises if rule in exercise.helps_with)
    return tuple(sorted(found, key=lambda exercise: exercise.place))


def record_of(exercise: Exercise) -> Conversation:
    """The conversation in which is kept what came out of an exercise, as any talk is kept."""
    is_agreed = exercise.agreed and exercise.form == "table"
    return Conversation.model_validate(
        {
            "id": f"{RECORD}{exercise.id}",
            "version": exercise.version,
            "title": exercise.name,
            "called": "de opdracht",
            "uses": {
                "actions": OUTCOME if is_agreed else "afspraken",
                "look_back_on": "terugkijken_op",
            },
            "phases": [
                _outcome(exercise),
                {
                    "id": "afspraken",
                    "title": "Afspraken",
                    "short_title": "Afspraken",
                    "minutes": 0,
                    "moment": "during",
                    "questions": [*(() if is_agreed else (_AGREED,)), _LOOK_BACK],
                },
            ],
        }
    )


def _outcome(exercise: Exercise) -> Mapping[str, Any]:
    table = {
        **_asked(OUTCOME, "Wat kwam eruit", "Wat staat er op het blad?"),
        "kind": "list",
        "items": exercise.items,
        "fields": [field.model_dump() for field in exercise.fields],
        "agreed_with": _agreed_with(exercise.fields) if exercise.agreed else (),
    }
    boxes = [_box(field) for field in exercise.fields]
    return {
        "id": OUTCOME,
        "title": "Wat kwam eruit",
        "short_title": "Uitkomst",
        "minutes": exercise.minutes,
        "moment": "during",
        "goal": exercise.purpose,
        "questions": [table] if exercise.form == "table" else boxes,
    }


def _agreed_with(fields: tuple[ItemField, ...]) -> tuple[str, ...]:
    """The fields that make a line of a table an agreement: who, and when."""
    when = next((field for field in fields if field.kind == "date"), None)
    return tuple(field.id for field in (who_field(fields), when) if field is not None)


def _box(field: ItemField) -> Mapping[str, Any]:
    kind = "longtext" if field.kind == "text" else field.kind
    options = {"options": dict(field.options)} if field.kind == "single" else {}
    label = field.label if len(field.label) <= _LONGEST else f"{field.label[: _LONGEST - 1]}…"
    return {
        **_asked(field.id, label, f"Wat staat er bij '{field.label}'?"),
        "kind": kind,
        "required": field.required,
        "share": field.share,
        **options,
    }


def _asked(name: str, label: str, ask: str) -> dict[str, Any]:
    return {"id": name, "label": label, "ask": ask, "audience": "residents"}


_AGREED: Mapping[str, Any] = {
    **_asked("afspraken", "Wie doet wat", "Wat spreken jullie af? Wie doet wat, en wanneer?"),
    "kind": "list",
    "items": ("afspraak", "afspraken"),
    "why": "Een afspraak zonder naam of datum is een wens.",
    "agreed_with": ("wie", "wanneer"),
    "fields": (
        {"id": "wat", "label": "Wat", "required": True},
        {"id": "wie", "label": "Wie", "kind": "single", "options": WHO},
        {"id": "wanneer", "label": "Wanneer", "kind": "date"},
    ),
}
_LOOK_BACK: Mapping[str, Any] = {
    **_asked("terugkijken_op", "Samen terugkijken", "Wanneer kijken jullie hier samen op terug?"),
    "kind": "date",
}
