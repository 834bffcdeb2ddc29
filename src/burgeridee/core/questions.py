"""The nine kinds of question, and how an answer reads in words."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, assert_never

from pydantic import BaseModel, ConfigDict, Field

from burgeridee.core.conditions import Signs
from burgeridee.core.days import day_in_words
from burgeridee.core.intake import FREE_FIELD, Cell, Item, Value, lines_of

Audience = Literal["residents", "official"]
Sharing = Literal["residents", "file", "nobody"]
Id = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,40}$")]

YES_NO_UNKNOWN: Mapping[str, str] = {"ja": "Ja", "nee": "Nee", "onbekend": "Onbekend"}


class Content(BaseModel):
    """A part of a content file: fixed once read; a key that we do not know is a mistake."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
    )


class _Question(Content):
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
    kind: Literal["text", "single", "date"] = "text"
    required: bool = False
    options: Mapping[Id, str] = {}
    reason: str = ""
    share: Sharing | None = None


class ListQuestion(_Question):
    """Answered with lines: a small table, or plain lines where no fields are named."""

    kind: Literal["list"]
    fields: tuple[ItemField, ...] = ()
    items: tuple[str, str] = ("regel", "regels")

    @property
    def columns(self) -> tuple[ItemField, ...]:
        """The columns of the table; without fields one free column."""
        return self.fields or (ItemField(id=FREE_FIELD, label="Tekst", required=True),)


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


def misfit(question: Question, value: Value) -> str:
    """What keeps a value from being an answer to this question; empty when it fits.

    The word is one of: `kind`, `option`, `scale`, `number`, `cell`.
    """
    match question:
        case TextQuestion() | LongTextQuestion():
            return "" if isinstance(value, str) else "kind"
        case SingleQuestion() | YnuQuestion() | MultiQuestion():
            return _choice_misfit(question, value)
        case ScaleQuestion() | NumberQuestion():
            return _number_misfit(question, value)
        case DateQuestion():
            return "" if isinstance(value, date) else "kind"
        case ListQuestion():
            return _list_misfit(question, value)
        case _:
            assert_never(question)


def _choice_misfit(question: SingleQuestion | YnuQuestion | MultiQuestion, value: Value) -> str:
    many = isinstance(question, MultiQuestion)
    if isinstance(value, tuple) is not many or not isinstance(value, str | tuple):
        return "kind"
    words = value if isinstance(value, tuple) else tuple(word for word in (value,) if word.strip())
    if not all(isinstance(word, str) for word in words):
        return "kind"
    return "" if all(word in question.options for word in words) else "option"


def _number_misfit(question: ScaleQuestion | NumberQuestion, value: Value) -> str:
    if not isinstance(value, int):
        return "kind"
    if isinstance(question, ScaleQuestion):
        return "" if value in question.steps else "scale"
    return "" if value >= 0 else "number"


def _list_misfit(question: ListQuestion, value: Value) -> str:
    if not isinstance(value, tuple):
        return "kind"
    columns = {column.id: column for column in question.columns}
    for line in lines_of(value):
        for key, cell in line.items():
            if key in columns and not _cell_fits(columns[key], cell):
                return "cell"
    return ""


def _cell_fits(column: ItemField, cell: Cell) -> bool:
    match column.kind:
        case "text":
            return isinstance(cell, str)
        case "date":
            return isinstance(cell, date)
        case "single":
            return isinstance(cell, str) and (not cell.strip() or cell in column.options)
        case _:
            assert_never(column.kind)


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
    """One line of a list answer, its cells in the order of the columns."""
    cells = (cell_in_words(column, line.get(column.id)) for column in question.columns)
    return ", ".join(cell for cell in cells if cell)


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
