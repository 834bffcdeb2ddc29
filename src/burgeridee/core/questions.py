"""The nine kinds of question, and how an answer reads in words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from burgeridee.core.conditions import Signs
from burgeridee.core.days import day_in_words
from burgeridee.core.intake import FREE_FIELD, Cell, CheckedValue, Item, Value, filled, lines_of

Audience = Literal["residents", "official"]
Sharing = Literal["residents", "file", "nobody"]
Id = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,40}$")]

WHO_BEGINS = "wie"
"""How the id of the field begins that tells who does what was agreed."""
_MANY_TEXTS = 4
"""From so many texts in one line nobody sees any more which is which."""
YES_NO_UNKNOWN: Mapping[str, str] = {"ja": "Ja", "nee": "Nee", "onbekend": "Onbekend"}


class Content(BaseModel):
    """A part of a content file: fixed once read; a key that we do not know is a mistake."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
    )


class _Question(Content):
    """What each question has.

    `carry` takes over the answer of the talk that this one follows: to the question of the same
    id, or to the one that it names. `begins_with` is what stands there when a talk begins.
    """

    id: Id
    label: str
    ask: str
    audience: Audience
    required: bool = False
    short: bool = False
    private: bool = False
    share: Sharing | None = None
    why: str = ""
    probes: tuple[str, ...] = ()
    only_when: Signs = ()
    carry: bool | str = False
    begins_with: CheckedValue = None

    @property
    def carries(self) -> str:
        """The question of which the answer is taken over; empty where it begins anew."""
        return self.carry if isinstance(self.carry, str) else self.id if self.carry else ""

    @property
    def shared_with(self) -> Sharing:
        """Who may read the answer on paper; what is private can never be shared."""
        if self.private:
            return "nobody"
        return self.share or ("residents" if self.audience == "residents" else "file")


class TextQuestion(_Question):
    """Answered with one line."""

    kind: Literal["text"]


class LongTextQuestion(_Question):
    """Answered with as many lines as it takes."""

    kind: Literal["longtext"]


class SingleQuestion(_Question):
    """Answered with one of the options."""

    kind: Literal["single"]
    options: Mapping[Id, str]


class MultiQuestion(_Question):
    """Answered with one or more of the options; `alone` names those that go with no other."""

    kind: Literal["multi"]
    options: Mapping[Id, str]
    alone: tuple[str, ...] = ()

    def go_together(self, one: str, other: str) -> bool:
        """Whether two options may both be chosen."""
        return one not in self.alone and other not in self.alone


class YnuQuestion(_Question):
    """Answered with yes, no or unknown."""

    kind: Literal["ynu"]

    @property
    def options(self) -> Mapping[str, str]:
        """The three fixed options."""
        return YES_NO_UNKNOWN


class ScaleQuestion(_Question):
    """Answered with a step from 1 to 5."""

    kind: Literal["scale"]
    low: str = ""
    high: str = ""

    @property
    def steps(self) -> range:
        """The steps of the scale."""
        return range(1, 6)


class NumberQuestion(_Question):
    """Answered with a whole number, 0 or more."""

    kind: Literal["number"]


class DateQuestion(_Question):
    """Answered with a day."""

    kind: Literal["date"]


class ItemField(Content):
    """One column of a list question. `reason` words a share of lines (see core.reasons).

    `share` narrows who may read the column on paper, within what the question allows.
    """

    id: Id
    label: str
    kind: Literal["text", "single", "date", "number"] = "text"
    required: bool = False
    options: Mapping[Id, str] = {}
    reason: str = ""
    share: Sharing | None = None


class ListQuestion(_Question):
    """Answered with lines: a small table, or plain lines where no fields are named.

    `named_by` is the field by which a line is called. With more lines than `most` the control
    says so; it refuses none. `agreed_with` names the fields without which a line is only a wish.
    """

    kind: Literal["list"]
    fields: tuple[ItemField, ...] = ()
    items: tuple[str, str] = ("regel", "regels")
    named_by: str = ""
    most: Annotated[int, Field(ge=0, le=999)] = 0
    agreed_with: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[ItemField, ...]:
        """The columns of the table; without fields one free column."""
        return self.fields or (ItemField(id=FREE_FIELD, label="Tekst", required=True),)

    @property
    def begun(self) -> tuple[Item, ...]:
        """The lines that stand there when a talk begins."""
        return lines_of(self.begins_with)

    def misses(self, line: Item) -> tuple[str, ...]:
        """What a line still misses to be an agreement, by the names of the fields.

        Nothing where the model asks for nothing. A line that misses something is a wish.
        """
        wanted = (column for column in self.columns if column.id in self.agreed_with)
        return tuple(column.label for column in wanted if not filled(line.get(column.id)))


Question = Annotated[
    TextQuestion
    | LongTextQuestion
    | SingleQuestion
    | MultiQuestion
    | YnuQuestion
    | ScaleQuestion
    | NumberQuestion
    | DateQuestion
    | ListQuestion,
    Field(discriminator="kind"),
]


def what_field(columns: Iterable[ItemField]) -> ItemField | None:
    """The column that tells what is agreed: the first with a text."""
    return next((column for column in columns if column.kind == "text"), None)


def who_field(columns: Iterable[ItemField]) -> ItemField | None:
    """The column that tells who does it, by its name: its id begins with "wie"."""
    some = (column for column in columns if column.kind in {"text", "single"})
    return next((column for column in some if column.id.startswith(WHO_BEGINS)), None)


def in_words(question: Question, value: Value | None) -> str:
    """An answer as a reader needs it: labels for choices, days written out, lines joined."""
    match question:
        case SingleQuestion() | YnuQuestion() if isinstance(value, str):
            return question.options.get(value, value)
        case MultiQuestion() if isinstance(value, tuple):
            return "; ".join(question.options.get(str(part), str(part)) for part in value)
        case ListQuestion():
            return "; ".join(line_in_words(question, line) for line in lines_of(value))
        case _:
            return plain_words(value)


def typed_in(question: Question, value: Value | None) -> str:
    """What an answer holds in words of one's own: no choices, days or numbers."""
    match question:
        case TextQuestion() | LongTextQuestion():
            return plain_words(value)
        case ListQuestion():
            cells = (_typed_cells(question, line) for line in lines_of(value))
            return "\n".join(cell for line in cells for cell in line)
        case _:
            return ""


def _typed_cells(question: ListQuestion, line: Item) -> tuple[str, ...]:
    columns = (column.id for column in question.columns if column.kind == "text")
    return tuple(str(line[name]) for name in columns if name in line)


def line_in_words(question: ListQuestion, line: Item) -> str:
    """One line of a list answer, its cells in the order of the columns.

    With many texts beside each other, each says what it is: nobody knows by themselves whether
    "rust" is a goal or a risk. A number says what is counted.
    """
    columns = question.columns
    told = [(column, cell_in_words(column, line.get(column.id))) for column in columns]
    told = [(column, cell) for column, cell in told if cell]
    if sum(column.kind == "text" for column in columns) >= _MANY_TEXTS:
        name = question.named_by or columns[0].id
        return " ".join(_sentence(column, cell, name) for column, cell in told)
    words = [
        f"{column.label.lower()}: {cell}" if column.kind == "number" else cell
        for column, cell in told
    ]
    return ", ".join((*(word.removesuffix(".") for word in words[:-1]), *words[-1:]))


def _sentence(column: ItemField, cell: str, name: str) -> str:
    words = cell if column.id == name else f"{column.label}: {cell}"
    return words if words.endswith((".", "!", "?")) else f"{words}."


def cell_in_words(column: ItemField, cell: Cell | None) -> str:
    """One cell of a list answer, a choice by its label."""
    return column.options.get(str(cell), plain_words(cell)) if column.options else plain_words(cell)


def plain_words(value: Value | None) -> str:
    """A value that needs no question to be read: a text, a number or a day."""
    match value:
        case None:
            return ""
        case date():
            return day_in_words(value)
        case tuple():
            return "; ".join(str(part) for part in value)
        case _:
            return str(value)
