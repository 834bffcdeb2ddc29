"""Whether a value can be an answer to a question."""

from datetime import date
from typing import assert_never

from burgeridee.core.intake import Cell, Value, lines_of
from burgeridee.core.numbers import MOST
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
    return "" if 0 <= value <= MOST else "number"


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
        case "number":
            return isinstance(cell, int) and 0 <= cell <= MOST
        case "single":
            return isinstance(cell, str) and (not cell.strip() or cell in column.options)
        case _:
            assert_never(column.kind)
