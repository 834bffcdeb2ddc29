"""What a typed line means as an answer."""

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from burgeridee.core.intake import Cell, Item, Value
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
from burgeridee.core.typed_days import day_from

BETWEEN = "|"
"""Stands between the cells of one line of a list."""


MOST_DIGITS = 9


class NotUnderstoodError(Exception):
    """Why a line is no answer to the question, as a sentence for the person who typed it."""


def value_from(question: Question, line: str, today: date) -> Value:
    """The answer that a line gives. Raises `NotUnderstoodError`; what was typed is in no error."""
    match question:
        case TextQuestion() | LongTextQuestion():
            return line
        case SingleQuestion() | YnuQuestion():
            return _option(question.options, line)
        case MultiQuestion():
            return _chosen(question, line)
        case ScaleQuestion():
            return _step(question, line)
        case NumberQuestion():
            return _number(line)
        case DateQuestion():
            return _day(line, today)
        case ListQuestion():
            return (line_from(question, line, today),)
        case _:
            assert_never(question)


def line_from(question: ListQuestion, line: str, today: date) -> Item:
    """One line of a list, its cells with a | between them."""
    columns = question.columns
    cells = _cells(line) if len(columns) > 1 else [line.strip()]
    if len(cells) > len(columns):
        names = f" {BETWEEN} ".join(column.label.lower() for column in columns)
        raise NotUnderstoodError(f"Dat zijn te veel delen. Schrijf het zo: {names}")
    pairs = zip(columns, cells, strict=False)
    read = {column.id: _cell(column, cell, today) for column, cell in pairs if cell}
    for column in columns:
        if column.required and column.id not in read:
            raise NotUnderstoodError(f"Vul ook in: {column.label.lower()}.")
    return read


def _cells(line: str) -> list[str]:
    """The cells of a line; a doubled mark is the mark itself."""
    kept = line.replace(BETWEEN * 2, "\0").split(BETWEEN)
    return [cell.replace("\0", BETWEEN).strip() for cell in kept]


def _cell(column: ItemField, text: str, today: date) -> Cell:
    match column.kind:
        case "text":
            return text
        case "single":
            return _option(column.options, text)
        case "date":
            return _day(text, today)
        case "number":
            return _number(text)
        case _:
            assert_never(column.kind)


def _option(options: Mapping[str, str], text: str) -> str:
    wanted = text.strip().casefold()
    ids = list(options)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(ids):
        return ids[int(wanted) - 1]
    if wanted in options:
        return wanted
    starting = [
        key
        for key, label in options.items()
        if label.casefold().startswith(wanted) or key.startswith(wanted)
    ]
    exact = [key for key in starting if options[key].casefold() == wanted]
    found = exact or starting
    if wanted and len(found) == 1:
        return found[0]
    raise NotUnderstoodError(f"Kies een nummer van 1 tot en met {len(ids)}, of typ het begin.")


def _chosen(question: MultiQuestion, line: str) -> Value:
    numbers = line.replace(",", " ").split()
    parts = numbers if all(part.isdecimal() for part in numbers) else line.split(",")
    picked = {_option(question.options, part) for part in parts if part.strip()}
    alone = picked & set(question.alone)
    if alone and len(picked) > 1:
        label = question.options[min(alone)]
        raise NotUnderstoodError(f"'{label}' gaat niet samen met iets anders. Kies opnieuw.")
    return tuple(option for option in question.options if option in picked)


def _step(question: ScaleQuestion, line: str) -> int:
    text = line.strip()
    if text.isdecimal() and int(text) in question.steps:
        return int(text)
    first, last = question.steps[0], question.steps[-1]
    raise NotUnderstoodError(f"Kies een cijfer van {first} tot en met {last}.")


def _number(line: str) -> int:
    text = line.strip()
    if text.isdecimal() and len(text) <= MOST_DIGITS:
        return int(text)
    raise NotUnderstoodError("Typ een heel getal, zoals 0 of 3.")


def _day(line: str, today: date) -> date:
    day = day_from(line, today)
    if day is None:
        raise NotUnderstoodError(
            "Ik lees hier geen datum in. Typ bijvoorbeeld 21-3, morgen of over 2 weken."
        )
    return day
