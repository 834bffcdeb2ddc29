"""Whether a rule can ever speak, and ever be silent: tried on the answers that could be given.

Of all answers only those are tried that a condition could tell apart: one of each group of
options, the numbers around a bound, short lists of each kind of line. Where that is too much to
try, or not all there is, the rule has the benefit of the doubt.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, combinations_with_replacement, islice, product
from math import ceil, floor
from typing import assert_never

from burgeridee.core.conditions import (
    Condition,
    Count,
    Days,
    Jargon,
    Length,
    Number,
    Said,
    Share,
    Sign,
    Signs,
    Where,
    Within,
    holds,
    matching,
    questions_of,
    speaks,
)
from burgeridee.core.intake import Cell, Heard, Item, Value
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

Demand = tuple[Condition, bool]
"""A condition, and whether it must hold or must not."""
Choice = tuple[Value | None, ...]
"""What may be heard on one question: nothing, or one thing (`None` = left open)."""

_MOST_TRIED = 20_000
_MOST_WAYS = 200
_LONGEST_LIST = 6
_LONGEST_TEXT = 2_000
_SOME_DAY = date(2026, 1, 1)
_MOST_DAYS = 700_000
"""No further from that day: the calendar ends, on both sides."""
_WORD = "zzz"


def can_speak(signs: Signs, questions: Sequence[Question]) -> bool:
    """Whether some answers make one of these signs hold. False only where that is sure."""
    known = {question.id: question for question in questions}
    return any(_is_possible(way, known) for sign in signs for way in _ways(sign, known))


def can_be_silent(signs: Signs, questions: Sequence[Question]) -> bool:
    """Whether some answers make none of these signs hold. False only where that is sure."""
    if speaks(signs, {}) is None:
        return True
    known = {question.id: question for question in questions}
    ways = (tuple((part, False) for part in way) for way in product(*signs))
    some = tuple(islice(ways, _MOST_WAYS))
    return len(some) == _MOST_WAYS or any(_is_possible(way, known) for way in some)


def _ways(sign: Sign, known: Mapping[str, Question]) -> Iterator[tuple[Demand, ...]]:
    """The sign, with each way in which the questions that it needs come on the route."""
    needed = dict.fromkeys(chain.from_iterable(_needed(part) for part in sign))
    routes = [known[name].only_when for name in needed if name in known and known[name].only_when]
    for way in islice(product(*routes), _MOST_WAYS):
        yield tuple((part, True) for part in (*sign, *chain.from_iterable(way)))


def _needed(part: Condition) -> tuple[str, ...]:
    """The questions without which a condition cannot hold."""
    if isinstance(part, Jargon) or holds(part, {}):
        return ()
    return questions_of(part) if isinstance(part, Days) else questions_of(part)[:1]


def _is_possible(demands: Sequence[Demand], known: Mapping[str, Question]) -> bool:
    """Whether some answers meet all demands; what no question links is tried apart."""
    return all(_Trial(tuple(group), known).succeeds() for group in _groups(demands))


def _groups(demands: Sequence[Demand]) -> list[list[Demand]]:
    """The demands, those that look at the same questions together."""
    groups: list[tuple[set[str], list[Demand]]] = []
    for demand in demands:
        names, together = set(questions_of(demand[0])), [demand]
        apart = []
        for other, group in groups:
            if names & other:
                names |= other
                together = group + together
            else:
                apart.append((other, group))
        groups = [*apart, (names, together)]
    return [group for _, group in groups]


@dataclass(frozen=True)
class _Trial:
    """Demands on the same few questions, tried on what could be heard on those."""

    demands: tuple[Demand, ...]
    known: Mapping[str, Question]

    def succeeds(self) -> bool:
        """Whether something meets all demands, or could for all that was tried."""
        names = tuple(dict.fromkeys(chain.from_iterable(questions_of(p) for p in self._parts)))
        if any(name not in self.known for name in names):
            return True
        choices = [self._choices(self.known[name]) for name in names]
        worlds = product(*(islice(choice, _MOST_TRIED) for choice in choices))
        for _ in range(_MOST_TRIED):
            world = next(worlds, None)
            if world is None:
                return not self._is_all
            heard = {name: said[0] for name, said in zip(names, world, strict=True) if said}
            if all(holds(part, heard) is wanted for part, wanted in self.demands):
                return True
        return True

    @cached_property
    def _parts(self) -> tuple[Condition, ...]:
        return tuple(part for part, _ in self.demands)

    @property
    def _is_all(self) -> bool:
        """Whether no other answers than those tried could make a difference."""
        for part in self._parts:
            most = max(_bounds(part), default=0)
            match part:
                case Share(share=name):
                    others = [p for p in self._parts if isinstance(p, Share) and p.share == name]
                    if sum(len(_bounds(other)) for other in others) > 1:
                        return False
                case Count() if most >= _LONGEST_LIST:  # for options this is only careful
                    return False
                case Jargon(words=words) if not words:
                    return False
                case Length() | Jargon() if most >= _LONGEST_TEXT:
                    return False
        return True

    def _choices(self, question: Question) -> Iterator[Choice]:
        yield from ((value,) for value in self._values(question))
        yield (None,)
        yield ()

    def _values(self, question: Question) -> Iterator[Value]:
        match question:
            case SingleQuestion() | YnuQuestion():
                yield from question.options
            case MultiQuestion():
                yield from self._selections(question)
            case ScaleQuestion():
                yield from question.steps
            case NumberQuestion():
                yield from sorted({0, 1, *self._edges(Number)})
            case DateQuestion():
                # Only the days between dates count: the first one may stand still.
                offsets = (0,) if question.id == self._dates[0] else self._offsets
                yield from (_SOME_DAY + timedelta(days=days) for days in offsets)
            case TextQuestion() | LongTextQuestion():
                yield from self._texts()
            case ListQuestion():
                yield from self._lists(question)
            case _:
                assert_never(question)

    def _edges(self, *kinds: type[Condition]) -> set[int]:
        """The numbers on and beside every bound of these measures."""
        parts = (part for part in self._parts if isinstance(part, kinds))
        bounds = chain.from_iterable(_bounds(part) for part in parts)
        near = chain.from_iterable((floor(b) - 1, floor(b), ceil(b), ceil(b) + 1) for b in bounds)
        return {number for number in near if number >= 0}

    def _selections(self, question: MultiQuestion) -> Iterator[Value]:
        """So many options of each group that the conditions cannot tell apart."""
        tests = [p.words for p in self._parts if isinstance(p, Said) and p.answer == question.id]
        groups: dict[tuple[bool, ...], list[str]] = {}
        for option in question.options:
            if option in question.alone:
                yield (option,)
            else:
                groups.setdefault(tuple(option in words for words in tests), []).append(option)
        for sizes in product(*(range(len(group) + 1) for group in groups.values())):
            taken = zip(groups.values(), sizes, strict=True)
            chosen = tuple(chain.from_iterable(group[:size] for group, size in taken))
            if chosen:
                yield chosen

    @cached_property
    def _dates(self) -> tuple[str, ...]:
        """The questions with a date, in the order of the conditions."""
        names = dict.fromkeys(chain.from_iterable(questions_of(part) for part in self._parts))
        return tuple(name for name in names if isinstance(self.known[name], DateQuestion))

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        """The days from some day on that bounds could tell apart, over all dates together."""
        bounds = {b for part in self._parts if isinstance(part, Days) for b in _bounds(part)}
        near = {step for b in bounds for step in (ceil(b) - 1, ceil(b), floor(b), floor(b) + 1)}
        sums = {0}
        for _ in self._dates[1:]:
            sums |= {total + sign * step for total in sums for step in near for sign in (1, -1)}
            if len(sums) > _MOST_TRIED:
                break
        return tuple(sorted((days for days in sums if abs(days) < _MOST_DAYS), key=abs))

    def _texts(self) -> Iterator[Value]:
        listed = next((p.words for p in self._parts if isinstance(p, Jargon) and p.words), ())
        office = min(listed, key=lambda word: (len(word.split()), word), default="")
        most = {min(edge, _LONGEST_TEXT) for edge in self._edges(Jargon)} if office else set()
        lengths = {min(edge, _LONGEST_TEXT) for edge in self._edges(Length)}
        for count in sorted({0, *most}):
            least = count * len(office.split())
            for length in sorted({1, least, *lengths}):
                if length >= max(1, least):
                    yield " ".join([*[office] * count, *[_WORD] * (length - least)])

    def _lists(self, question: ListQuestion) -> Iterator[Value]:
        """Short lists of every mixture of lines, and longer ones of one kind of line."""
        wheres = [
            part.where
            for part in self._parts
            if isinstance(part, Count | Share) and questions_of(part)[0] == question.id
        ]
        lines = self._lines(question, wheres)
        for size in range(1, _LONGEST_LIST + 1):
            yield from combinations_with_replacement(lines, size)
        for size in sorted(self._edges(Count)):
            for line in lines if size > _LONGEST_LIST else ():
                yield (line,) * min(size, _LONGEST_TEXT)

    def _lines(self, question: ListQuestion, wheres: Sequence[Where]) -> list[Item]:
        """One line of each kind that the conditions could tell apart."""
        columns = question.columns
        tests = [[where[c.id] for where in wheres if c.id in where] for c in columns]
        cells = [tuple(self._cells(c, t)) for c, t in zip(columns, tests, strict=True)]
        found: dict[object, Item] = {}
        for row in islice(product(*cells), _MOST_TRIED):
            named = zip(columns, row, strict=True)
            line = {column.id: cell for column, cell in named if cell is not None}
            if line:
                found.setdefault(self._kind_of(line, wheres), line)
        return list(found.values())

    def _kind_of(self, line: Item, wheres: Sequence[Where]) -> object:
        """What the conditions see of a line; where dates may move, the line itself."""
        if len(self._offsets) > 1:
            return tuple(line.items())
        tests = (test for where in wheres for test in where.values())
        heard: Heard = {test.after: _SOME_DAY for test in tests if isinstance(test, Within)}
        return tuple(bool(matching((line,), where, heard)) for where in wheres)

    def _cells(
        self, column: ItemField, tests: Sequence[tuple[str, ...] | Within]
    ) -> Iterator[Cell | None]:
        """The cells that the tests could tell apart; one, where nothing looks at the column."""
        if not tests:
            yield next(iter(column.options), _WORD) if column.kind != "date" else _SOME_DAY
            return
        yield None
        words = {word for test in tests if not isinstance(test, Within) for word in test}
        match column.kind:
            case "single":
                yield from column.options
            case "text":
                yield from sorted(words)
                yield _WORD
            case "date":
                steps = {0, *(test.within + 1 for test in tests if isinstance(test, Within))}
                days = sorted({start + step for start in self._offsets for step in steps})
                yield from (_SOME_DAY + timedelta(days=day) for day in days)
            case _:
                assert_never(column.kind)


def _bounds(part: Condition) -> tuple[float, ...]:
    if isinstance(part, Said):
        return ()
    return tuple(b for b in (part.at_least, part.at_most, part.above) if b is not None)
