"""How the lines of a list are measured: which are like this, how much they add up to, who has most.

And the days between two dates. All that is known here of a question is its answer.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict

from burgeridee.core.intake import Heard, Item, Value, filled, lines_of
from burgeridee.core.numbers import Whole

_BETWEEN_ENTRIES = re.compile(r"[;\n]")


class Part(BaseModel):
    """A part of a condition: fixed once read; a key that we do not know is a mistake."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
    )


class Within(Part):
    """A day from another answer's day up to and including so many days later."""

    within: Whole
    after: str


class Filled(Part):
    """Something stands in the field, or nothing does."""

    filled: bool


Test = tuple[str, ...] | Within | Filled
"""What a field must be: one of these words; no words = the field is empty."""
Where = Mapping[str, Test]
"""Which lines of a list count: what each of these fields must be."""


@dataclass(frozen=True)
class Most:
    """The line with the largest part (0 to 1) of all entries in one field, and how many it has."""

    line: Item
    part: float
    entries: int
    whole: int


def matching(value: Value | None, where: Where, heard: Heard) -> tuple[Item, ...]:
    """The lines of a list that are like this; without `where` all lines, or chosen options.

    A line in which nothing stands is no line.
    """
    return tuple(
        line
        for line in lines_of(value)
        if filled(line) and all(_fits(line, *test, heard) for test in where.items())
    )


def part_of(value: Value | None, where: Where, of: str, heard: Heard) -> float | None:
    """Which part (0 to 1) of the lines is like this; unknown where there is nothing to divide.

    With `of`, a field with a number, a line weighs as much as that says.
    """
    some, whole = (_weight(matching(value, test, heard), of) for test in (where, {}))
    return some / whole if whole else None


def total_of(value: Value | None, where: Where, of: str, heard: Heard) -> int | None:
    """What the lines that are like this add up to in one field; unknown for an empty list."""
    if not matching(value, {}, heard):
        return None
    return _weight(matching(value, where, heard), of)


def heaviest_of(value: Value | None, of: str, least: int, heard: Heard) -> Most | None:
    """The line with most of all entries in one field; unknown where there are fewer than `least`.

    Of two lines with as many it is the first.
    """
    counted = [(len(tuple(entries(line, of))), line) for line in matching(value, {}, heard)]
    whole = sum(count for count, _ in counted)
    if whole < max(least, 1):
        return None
    most, line = max(counted, key=lambda pair: pair[0])
    return Most(line, most / whole, most, whole)


def entries(line: Item, field: str) -> Iterator[str]:
    """What stands in a field, thing by thing: parted by a semicolon or a new line."""
    cell = line.get(field)
    if isinstance(cell, str):
        yield from (part.strip() for part in _BETWEEN_ENTRIES.split(cell) if part.strip())
    elif cell is not None:
        yield str(cell)


def days_between(first: Value | None, last: Value | None) -> int | None:
    """Calendar days from one date to another; unknown when either is missing."""
    if isinstance(first, date) and isinstance(last, date):
        return (last - first).days
    return None


def _weight(lines: tuple[Item, ...], of: str) -> int:
    if not of:
        return len(lines)
    numbers = (line.get(of) for line in lines)
    return sum(number for number in numbers if isinstance(number, int))


def _fits(line: Item, field: str, test: Test, heard: Heard) -> bool:
    cell = line.get(field)
    match test:
        case Within():
            later = days_between(heard.get(test.after), cell)
            return later is not None and 0 <= later <= test.within
        case Filled():
            return filled(cell) is test.filled
        case _:
            return cell in test if test else not filled(cell)
