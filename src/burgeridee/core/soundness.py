"""Whether a rule can ever speak, and ever be silent: tried on the answers that could be given.

Of all answers only those are tried that a condition could tell apart: one of each group of
options, the numbers around a bound, short lists of each kind of line. Where that is too much to
try, or not all there is, the rule has the benefit of the doubt.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import chain, islice, product
from math import ceil, floor
from typing import assert_never

from burgeridee.core.conditions import (
    Condition,
    Count,
    Days,
    Heaviest,
    Jargon,
    Length,
    Number,
    Said,
    Share,
    Sign,
    Signs,
    Total,
    holds,
    questions_of,
    speaks,
)
from burgeridee.core.intake import Value
from burgeridee.core.possible_lists import (
    LONGEST_LIST,
    LONGEST_TEXT,
    MOST_DAYS,
    MOST_TRIED,
    SOME_DAY,
    WORD,
    PossibleLists,
    bounds_of,
    edges,
)
from burgeridee.core.questions import (
    DateQuestion,
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

_MOST_WAYS = 200


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


def _worlds(choices: Sequence[Iterator[Choice]]) -> Iterator[tuple[Choice, ...]]:
    """Each choice with each of the others, the last one changing first.

    As `itertools.product`, but nothing is made before it is asked for: most signs hold soon.
    """
    first, *others = choices
    rests: Iterable[tuple[Choice, ...]] = _worlds(others) if others else ((),)
    made: list[tuple[Choice, ...]] = []
    for one in first:
        for rest in rests:
            if rests is not made:
                made.append(rest)
            yield (one, *rest)
        rests = made


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
        worlds = _worlds([self._choices(self.known[name]) for name in names])
        for _ in range(MOST_TRIED):
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
            most = max(bounds_of(part), default=0)
            match part:
                case Count() | Share() | Total() | Heaviest():
                    if not self._are_all_lists(questions_of(part)[0], most):
                        return False
                case Jargon(words=words) if not words:
                    return False
                case Length() | Jargon() if most >= LONGEST_TEXT:
                    return False
        return True

    def _are_all_lists(self, name: str, most: float) -> bool:
        """Whether all that matters of a list was tried; for options this is only careful."""
        question = self.known[name]
        if isinstance(question, ListQuestion):
            return PossibleLists(question, self._parts).are_all
        return most < LONGEST_LIST

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
                yield from sorted({0, 1, *edges(self._parts, Number)})
            case DateQuestion():
                # Only the days between dates count: the first one may stand still.
                offsets = (0,) if question.id == self._dates[0] else self._offsets
                yield from (SOME_DAY + timedelta(days=days) for days in offsets)
            case TextQuestion() | LongTextQuestion():
                yield from self._texts()
            case ListQuestion():
                yield from PossibleLists(question, self._parts, self._offsets)
            case _:
                assert_never(question)

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
        bounds = {b for part in self._parts if isinstance(part, Days) for b in bounds_of(part)}
        near = {step for b in bounds for step in (ceil(b) - 1, ceil(b), floor(b), floor(b) + 1)}
        sums = {0}
        for _ in self._dates[1:]:
            sums |= {total + sign * step for total in sums for step in near for sign in (1, -1)}
            if len(sums) > MOST_TRIED:
                break
        return tuple(sorted((days for days in sums if abs(days) < MOST_DAYS), key=abs))

    def _texts(self) -> Iterator[Value]:
        listed = next((p.words for p in self._parts if isinstance(p, Jargon) and p.words), ())
        office = min(listed, key=lambda word: (len(word.split()), word), default="")
        most = {min(edge, LONGEST_TEXT) for edge in edges(self._parts, Jargon)} if office else set()
        lengths = {min(edge, LONGEST_TEXT) for edge in edges(self._parts, Length)}
        for count in sorted({0, *most}):
            least = count * len(office.split())
            for length in sorted({1, least, *lengths}):
                if length >= max(1, least):
                    yield " ".join([*[office] * count, *[WORD] * (length - least)])
