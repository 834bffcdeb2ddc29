"""What a person does in a talk, as keys for the screens and as lines for the plain program."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from burgeridee.core.intake import ITEM_ID, Cell, Item, Value, lines_of
from burgeridee.core.questions import (
    DateQuestion,
    ItemField,
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    TextQuestion,
    YnuQuestion,
)

STATES = {
    "parked": ("ctrl+p", ":straks"),
    "skipped": ("ctrl+n", ":niet"),
    "not-applicable": ("ctrl+o", ":nvt"),
}
_FIGURES = 9


@dataclass(frozen=True)
class Typed:
    """Letters, one key each; the names of other keys are plain strings."""

    text: str


@dataclass(frozen=True)
class Pasted:
    """A text that comes in at once, where typing is not what is looked at."""

    text: str


Press = str | Typed | Pasted


@dataclass(frozen=True)
class Deed:
    """One thing that a person does: by these keys, or by these lines."""

    keys: tuple[Press, ...]
    lines: tuple[str, ...]


def onward() -> Deed:
    """On to the next question, and nothing said."""
    return Deed(("pagedown",), (":verder",))


def back() -> Deed:
    """Back to the question before, and nothing said."""
    return Deed(("pageup",), (":terug",))


def go(number: str) -> Deed:
    """To a question by its number."""
    return Deed(("f8", Typed(number), "enter"), (f":ga {number}",))


def answer(question: Question, value: Value) -> Deed:
    """An answer to the question in front, and on to the next one."""
    return Deed(tuple(_keys(question, value)), tuple(_lines(question, value)))


def state(name: str) -> Deed:
    """A question put off, not discussed or not applicable, and on to the next one."""
    key, line = STATES[name]
    return Deed((key, "pagedown"), (line,))


def note(text: str) -> Deed:
    """A note at the question in front."""
    return Deed(("ctrl+t", Typed(text), "ctrl+t"), (f":notitie {text}",))


def quick_note(text: str) -> Deed:
    """A note without leaving the question."""
    return Deed(("f2", Typed(text), "enter"), (f":snel {text}",))


def tick(place: int, item: str) -> Deed:
    """The item at this place of the checklist ticked by hand."""
    return Deed(("f3", "home", *["down"] * place, "space", "escape"), (f":vink {item}",))


def seen(rule: str) -> Deed:
    """The gravest pitfall marked as seen."""
    return Deed(("f4", "g", "escape"), (f":gezien {rule}",))


def set_aside(rule: str, reason: str) -> Deed:
    """The gravest pitfall set aside."""
    return Deed(("f4", "v", Typed(reason), "enter", "escape"), (f":vervalt {rule} {reason}",))


def close(parts: int = 6) -> Deed:
    """The talk rounded off and closed, which is the last of so many parts."""
    return Deed(("f9", str(parts), "enter"), (":klaar", "ja"))


def day(value: date) -> str:
    """A day as a person types it."""
    return f"{value.day}-{value.month}-{value.year}"


def _keys(question: Question, value: Value) -> Sequence[Press]:
    match question:
        case TextQuestion() | NumberQuestion():
            return (Typed(str(value)), "enter")
        case DateQuestion():
            return (Typed(day(_date(value))), "enter")
        case LongTextQuestion():
            return (*_typed_lines(str(value)), "pagedown")
        case SingleQuestion() | YnuQuestion():
            return (*_pick(question.options, str(value), "enter"), "pagedown")
        case MultiQuestion():
            return (*_touched(question.options, value), "pagedown")
        case ScaleQuestion():
            return (Typed(str(value)), "enter")
        case ListQuestion():
            return (*_list_keys(question, lines_of(value)), "pagedown")
        case _:
            assert_never(question)


def _date(value: Value | Cell) -> date:
    assert isinstance(value, date)
    return value


def _typed_lines(text: str) -> list[Press]:
    keys: list[Press] = []
    for line in text.split("\n"):
        keys += [Typed(line), "enter"]
    return keys[:-1]


def _pick(options: Mapping[str, str], option: str, choose: str) -> tuple[Press, ...]:
    """An option by its figure, and where there is none by the arrows."""
    place = list(options).index(option)
    if place < _FIGURES:
        return (Typed(str(place + 1)),)
    if choose == "enter":  # the choice goes on by itself after Enter
        choose = "space"
    return ("home", *["down"] * place, choose)


def _touched(options: Mapping[str, str], value: Value) -> tuple[Press, ...]:
    assert isinstance(value, tuple)
    return tuple(key for option in value for key in _pick(options, str(option), "space"))


def _list_keys(question: ListQuestion, lines: Sequence[Item]) -> list[Press]:
    if len(question.columns) == 1:
        [column] = question.columns
        return [key for line in lines for key in (Typed(str(line[column.id])), "enter")]
    return [key for line in lines for key in ("+", *_line_keys(question.columns, line))]


def _line_keys(columns: Sequence[ItemField], line: Item) -> list[Press]:
    keys: list[Press] = []
    for column in columns:
        cell = line.get(column.id)
        match column.kind:
            case "text" | "number":
                keys += [Typed("" if cell is None else str(cell)), "enter"]
            case "date":
                keys += [Typed("" if cell is None else day(_date(cell))), "enter"]
            case "single" if cell is None:
                keys += ["tab"]
            case "single":
                keys += ["home", *["down"] * list(column.options).index(str(cell)), "enter"]
            case _:
                raise AssertionError(column.kind)
    return keys


def _lines(question: Question, value: Value) -> Sequence[str]:
    match question:
        case TextQuestion() | NumberQuestion() | ScaleQuestion():
            return (_spared(str(value)),)
        case DateQuestion():
            return (day(_date(value)),)
        case LongTextQuestion():
            return (*(_spared(line) for line in str(value).split("\n")), ".")
        case SingleQuestion() | YnuQuestion():
            return (str(list(question.options).index(str(value)) + 1),)
        case MultiQuestion():
            assert isinstance(value, tuple)
            places = (str(list(question.options).index(str(one)) + 1) for one in value)
            return (", ".join(places),)
        case ListQuestion():
            return (*(_spared(_cells(question, line)) for line in lines_of(value)), ".")
        case _:
            assert_never(question)


def _spared(line: str) -> str:
    """A line that begins with a colon and is no command."""
    return f":{line}" if line.startswith(":") else line


def _cells(question: ListQuestion, line: Item) -> str:
    assert ITEM_ID not in {column.id for column in question.columns}
    if len(question.columns) == 1:
        return str(line[question.columns[0].id])
    return " | ".join(_cell(column, line.get(column.id)) for column in question.columns)


def _cell(column: ItemField, cell: Cell | None) -> str:
    match column.kind:
        case _ if cell is None:
            return ""
        case "text" | "number":
            return str(cell).replace("|", "||")
        case "date":
            return day(_date(cell))
        case "single":
            return str(list(column.options).index(str(cell)) + 1)
        case _:
            raise AssertionError(column.kind)
