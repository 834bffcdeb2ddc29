"""The answers to a list that conditions could tell apart, so that a rule can be tried on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, combinations_with_replacement, islice, product
from math import ceil, floor
from typing import assert_never

from burgeridee.core.conditions import Condition, Count, Heaviest, Said, Share, Total, questions_of
from burgeridee.core.intake import Cell, Heard, Item, Value
from burgeridee.core.measures import Filled, Test, Where, Within, entries, matching
from burgeridee.core.questions import ItemField, ListQuestion

MOST_TRIED = 20_000
LONGEST_LIST = 6
LONGEST_TEXT = 2_000
SOME_DAY = date(2026, 1, 1)
MOST_DAYS = 700_000
"""No further from that day: the calendar ends, on both sides."""
WORD = "zzz"
"""A text that means nothing."""


def bounds_of(part: Condition) -> tuple[float, ...]:
    """The bounds of a condition; none for one that looks at words."""
    if isinstance(part, Said):
        return ()
    return tuple(b for b in (part.at_least, part.at_most, part.above) if b is not None)


def edges(parts: Sequence[Condition], *kinds: type[Condition]) -> set[int]:
    """The numbers on and beside every bound of these measures."""
    found = (part for part in parts if isinstance(part, kinds))
    bounds = chain.from_iterable(bounds_of(part) for part in found)
    near = chain.from_iterable((floor(b) - 1, floor(b), ceil(b), ceil(b) + 1) for b in bounds)
    return {number for number in near if number >= 0}


@dataclass(frozen=True)
class PossibleLists:
    """Answers to one list question, tried on the conditions that look at it.

    `offsets` are the days from some day on that the conditions could tell apart.
    """

    question: ListQuestion
    parts: tuple[Condition, ...]
    offsets: tuple[int, ...] = (0,)

    @property
    def are_all(self) -> bool:
        """Whether no other lists than these could make a difference."""
        shares = [part for part in self._looking if isinstance(part, Share)]
        totals = [part for part in self._looking if isinstance(part, Total)]
        heaviest = [part for part in self._looking if isinstance(part, Heaviest)]
        if sum(len(bounds_of(share)) for share in shares) > 1:
            return False
        if any((one.where, one.of) != (totals[0].where, totals[0].of) for one in totals):
            return False
        if sum(map(bool, (shares, totals, heaviest))) > 1:
            return False
        if sum(len(bounds_of(one)) for one in heaviest) > 1 or any(
            one.at_most is not None for one in heaviest
        ):
            return False
        counts = (part for part in self._looking if isinstance(part, Count))
        return all(bound < LONGEST_LIST for part in counts for bound in bounds_of(part))

    def __iter__(self) -> Iterator[Value]:
        """Short lists of every mixture of lines, and longer ones of one kind of line."""
        lines = self._lines
        for size in range(1, LONGEST_LIST + 1):
            yield from combinations_with_replacement(lines, size)
        for size in sorted(edges(self.parts, Count)):
            for line in lines if size > LONGEST_LIST else ():
                yield (line,) * min(size, LONGEST_TEXT)

    @cached_property
    def _looking(self) -> tuple[Condition, ...]:
        """The conditions that look at the lines of this list."""
        return tuple(
            part
            for part in self.parts
            if isinstance(part, Count | Share | Total | Heaviest)
            and questions_of(part)[0] == self.question.id
        )

    @cached_property
    def _wheres(self) -> tuple[Where, ...]:
        return tuple(p.where for p in self._looking if isinstance(p, Count | Share | Total))

    @property
    def _lines(self) -> list[Item]:
        """One line of each kind that the conditions could tell apart."""
        columns = self.question.columns
        cells = [tuple(dict.fromkeys(self._cells(column))) for column in columns]
        found: dict[object, Item] = {}
        for row in islice(product(*cells), MOST_TRIED):
            named = zip(columns, row, strict=True)
            line = {column.id: cell for column, cell in named if cell is not None}
            if line:
                found.setdefault(self._kind_of(line), line)
        return list(found.values())

    def _kind_of(self, line: Item) -> object:
        """What the conditions see of a line; where dates may move, the line itself."""
        if len(self.offsets) > 1:
            return tuple(line.items())
        tests = (test for where in self._wheres for test in where.values())
        heard: Heard = {test.after: SOME_DAY for test in tests if isinstance(test, Within)}
        hits = tuple(bool(matching((line,), where, heard)) for where in self._wheres)
        numbers = tuple(line.get(p.of) for p in self._looking if isinstance(p, Total | Share))
        most = (len(tuple(entries(line, p.of))) for p in self._looking if isinstance(p, Heaviest))
        return hits, numbers, tuple(most)

    def _cells(self, column: ItemField) -> Iterator[Cell | None]:
        """The cells that the conditions could tell apart; one, where none looks at the column."""
        tests = [where[column.id] for where in self._wheres if column.id in where]
        measures = self._measured(column)
        if not tests and not measures:
            yield _any_cell(column)
            return
        yield None
        match column.kind:
            case "single":
                yield from column.options
            case "text":
                yield from self._texts(tests, measures)
            case "number":
                yield from sorted({0, 1, *edges(measures, Total)})
            case "date":
                yield from self._days(tests)
            case _:
                assert_never(column.kind)

    def _measured(self, column: ItemField) -> tuple[Condition, ...]:
        """The conditions that take together what stands in a column."""
        measures = (p for p in self._looking if isinstance(p, Share | Total | Heaviest))
        return tuple(part for part in measures if part.of == column.id)

    def _texts(self, tests: Sequence[Test], measures: Sequence[Condition]) -> Iterator[str]:
        words = (test for test in tests if not isinstance(test, Within | Filled))
        yield from sorted(set(chain.from_iterable(words)))
        yield WORD
        for part in measures:
            if isinstance(part, Heaviest):
                yield ";".join([WORD] * min(part.least, LONGEST_TEXT))

    def _days(self, tests: Sequence[Test]) -> Iterator[date]:
        steps = {0, *(test.within + 1 for test in tests if isinstance(test, Within))}
        days = sorted({start + step for start in self.offsets for step in steps})
        yield from (SOME_DAY + timedelta(days=day) for day in days if abs(day) < MOST_DAYS)


def _any_cell(column: ItemField) -> Cell:
    match column.kind:
        case "date":
            return SOME_DAY
        case "number":
            return 1
        case _:
            return next(iter(column.options), WORD)
