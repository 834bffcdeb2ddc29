"""The record of one talk: what was asked, what was said, what was judged."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from burgeridee.core.numbers import Whole

SCHEMA = 1
ID_PATTERN = r"^[a-z0-9-]{1,40}$"

IntakeId = Annotated[str, Field(pattern=ID_PATTERN)]

Cell = str | int | date
Item = Mapping[str, Cell]
Value = str | int | date | tuple[str, ...] | tuple[Item, ...]
Heard = Mapping[str, Value | None]
"""What rules may see: absent = not heard, `None` = asked and left open."""

Form = Literal["full", "short"]
State = Literal["answered", "parked", "skipped", "not-applicable"]

OWN_PRACTICE = "vrij"
"""What a practice talk without a case is called in its file."""
FREE_FIELD = "tekst"
"""The one field of a list question that names no fields."""
ITEM_ID = "id"
"""The key that a line of a list gets at its first save, and keeps."""


def _plain(value: object) -> bool:
    """Whether a value is a text, a whole number or a day (and not a clock time or a switch)."""
    return isinstance(value, str | int | date) and not isinstance(value, bool | datetime)


def _is_line(raw: object) -> bool:
    return isinstance(raw, Mapping) and all(
        isinstance(key, str) and _plain(cell) for key, cell in raw.items()
    )


def _value(raw: object) -> object:
    """A value as the core holds it. The words of the errors are codes; files tell them."""
    if raw is None or _plain(raw):
        return raw
    if isinstance(raw, list | tuple):
        if all(isinstance(part, str) for part in raw):
            return tuple(raw)
        if all(isinstance(part, str) or _is_line(part) for part in raw):
            return lines_of(tuple(raw))
    raise ValueError("value-kind")


CheckedValue = Annotated[Any, BeforeValidator(_value)]


class Record(BaseModel):
    """A part of an intake: never changed in place; a key that we do not know is kept."""

    model_config = ConfigDict(
        frozen=True,
        extra="allow",
        hide_input_in_errors=True,
    )

    def with_(self, **changes: object) -> Self:
        """A copy with these fields changed."""
        return self.model_copy(update=changes)


class Answer(Record):
    """What was heard on one question, and how far it came.

    `carried` is the id of the talk from which it was taken over, while it was not changed here.
    """

    asked: str = ""
    state: State
    value: CheckedValue = None
    in_words: str = ""
    note: str = ""
    at: datetime | None = None
    carried: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether something was answered: not blank, not an empty list."""
        return self.state == "answered" and filled(self.value)


class Tick(Record):
    """A checklist item that was ticked, or un-ticked, by hand."""

    ticked: bool
    note: str = ""
    at: datetime | None = None


class Judgement(Record):
    """What the official made of a flag."""

    judged: Literal["seen", "does-not-apply"]
    reason: str = ""


class RoleView(Record):
    """How official and residents themselves see the role of the municipality."""

    official: str = ""
    residents: str = ""
    reason: str = ""


class RolePart(Record):
    """The role in one part of the initiative, now and wished."""

    part: str = ""
    now: str = ""
    wanted: str = ""
    until: date | None = None
    official: str = ""
    residents: str = ""


class Limit(Record):
    """What cannot be done, or is still being found out, and why."""

    kind: Literal["no", "finding-out"] = "no"
    what: str = ""
    why: str = ""
    decided_by: str = ""
    instead: str = ""


class LetterDraft(Record):
    """What the official typed for a letter, kept so that it is not lost. No rule reads it."""

    to: str = ""
    phone: str = ""
    day: date | None = None
    reason: str = ""
    decided_by: str = ""
    instead: str = ""
    objection: str = ""


class Outcome(Record):
    """What became of one agreed item."""

    item: str
    done: date | None = None
    moved_to: date | None = None
    reason: str = ""


class Links(Record):
    """What this talk belongs with."""

    initiative: str = ""
    initiative_name: str = ""
    previous: str = ""
    imported: str = ""
    """The hash of the file on another laptop that this was taken over from."""


class Led(Record):
    """How far an exercise was led: `None` or 0 is before its first step, one past its last is done.

    `minutes` went to each step, by its number. `began` is when the session began.
    """

    at_step: Whole | None = None
    minutes: Mapping[str, Whole] = {}
    began: datetime | None = None


class Note(Record):
    """A quick note, made without leaving the question."""

    at: datetime | None = None
    text: str = ""


class Change(Record):
    """A change after the talk was closed, with its reason."""

    at: datetime | None = None
    question: str = ""
    old: str = ""
    new: str = ""
    reason: str = ""


class Undecided(Record):
    """What somebody else filled in where ours stands, as long as nobody chose.

    `part` is where it belongs (`answers.id_naam`), `other` what was said there, as a file holds
    it; without it they had nothing there. With `is_row` it is one row of the list in `part`, and
    `beside` is our row as it stood then.
    """

    part: str
    label: str = ""
    in_words: str = ""
    other: Any = None
    is_row: bool = False
    beside: Any = None


class Forgotten(Record):
    """That somebody was forgotten here on request: when, in which places, and never who.

    `was` is the hash of the file as it stood before that. `places` are named as in a file:
    `answers.wk_contactpersoon.value`.
    """

    at: datetime | None = None
    was: str = ""
    places: tuple[str, ...] = ()


class ModelRef(Record):
    """Which conversation model the talk follows."""

    id: str
    version: str = ""


class Intake(Record):
    """One talk as it is kept: the whole of a TOML file. Its keys are those of design.md."""

    schema_: Whole = Field(alias="schema")
    id: IntakeId
    revision: Whole = 0
    parent: str = ""
    status: Literal["open", "closed"] = "open"
    form: Form = "full"
    practice: str = ""
    at_question: str = ""
    case_number: str = ""
    """The number of this case in the municipality's own case system; no resident reads it."""
    created: datetime | None = None
    changed: datetime | None = None
    model: ModelRef
    answers: Mapping[str, Answer] = {}
    lines_given: Mapping[str, Whole] = {}
    """Of each list: the highest line number ever given, so that no id is used twice."""
    checklist: Mapping[str, Tick] = {}
    flags: Mapping[str, Judgement] = {}
    role: RoleView = RoleView()
    roles: tuple[RolePart, ...] = ()
    limits: tuple[Limit, ...] = ()
    letter: LetterDraft = LetterDraft()
    agreements: tuple[Outcome, ...] = ()
    minutes: Mapping[str, Whole] = {}
    practice_run: Mapping[str, Any] = {}
    led: Led = Led()
    links: Links = Links()
    notes: tuple[Note, ...] = ()
    changes: tuple[Change, ...] = ()
    forgotten: tuple[Forgotten, ...] = ()
    undecided: tuple[Undecided, ...] = ()

    model_config = ConfigDict(populate_by_name=True)

    def with_answer(self, question_id: str, answer: Answer | None) -> Self:
        """A copy in which this question has this answer; `None` takes it out."""
        answers = {key: value for key, value in self.answers.items() if key != question_id}
        if answer is not None:
            answers[question_id] = answer
        return self.with_(answers=answers)

    def state_of(self, question_id: str) -> State | None:
        """How far a question came; `None` when nothing was said of it."""
        answer = self.answers.get(question_id)
        return answer.state if answer else None


def filled(value: object) -> bool:
    """Whether a value says something: a blank text and a list of blank lines do not."""
    match value:
        case None:
            return False
        case str():
            return bool(value.strip())
        case tuple():
            return any(filled(part) for part in value)
        case Mapping():
            return any(filled(cell) for key, cell in value.items() if key != ITEM_ID)
        case _:
            return True


def lines_of(value: Value | None) -> tuple[Item, ...]:
    """The lines of a list answer as tables; a line that is plain text has the one free field."""
    if not isinstance(value, tuple):
        return ()
    return tuple({FREE_FIELD: part} if isinstance(part, str) else part for part in value)
