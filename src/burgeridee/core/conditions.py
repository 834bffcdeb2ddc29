"""The small language of "when": what a condition may look at, and what it must be.

Two flat levels: any of these signs, and within a sign all of these conditions. One evaluator
serves flags, lanes, role points, checklist evidence and the route.
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self, assert_never

from pydantic import Discriminator, Field, Tag, model_validator

from burgeridee.core.intake import Heard, Value, filled
from burgeridee.core.measures import (
    Part,
    Where,
    Within,
    days_between,
    heaviest_of,
    matching,
    part_of,
    total_of,
)
from burgeridee.core.numbers import MOST, Bound
from burgeridee.core.wording import office_words, words_in


class _Bounded(Part):
    """A measure that gives a number, and the bounds it must keep."""

    at_least: Bound | None = None
    at_most: Bound | None = None
    above: Bound | None = None

    @model_validator(mode="after")
    def _has_a_bound(self) -> Self:
        if self.at_least is None and self.at_most is None and self.above is None:
            raise ValueError("no-bound")
        return self

    def fits(self, number: float | None) -> bool:
        """Whether a number keeps the bounds; what is unknown never does."""
        return (
            number is not None
            and (self.at_least is None or number >= self.at_least)
            and (self.at_most is None or number <= self.at_most)
            and (self.above is None or number > self.above)
        )


class Said(Part):
    """The words that were chosen or said on one question."""

    look: ClassVar[str] = "answer"
    answer: str
    one_of: tuple[str, ...] | None = None
    none_of: tuple[str, ...] | None = None
    only: tuple[str, ...] | None = None
    given: bool | None = None

    @model_validator(mode="after")
    def _has_one_test(self) -> Self:
        tests = (self.one_of, self.none_of, self.only, self.given)
        if sum(test is not None for test in tests) != 1:
            raise ValueError("one-test")
        return self

    @property
    def words(self) -> tuple[str, ...]:
        """The options that the condition names."""
        return self.one_of or self.none_of or self.only or ()


class Number(_Bounded):
    """The number given on a scale or number question."""

    look: ClassVar[str] = "number"
    number: str


class Count(_Bounded):
    """How many lines, or chosen options, an answer has; nothing said counts as 0."""

    look: ClassVar[str] = "count"
    count: str
    where: Where = Field(default_factory=dict)


class Share(_Bounded):
    """Which part (0 to 1) of the lines of a list is like this; unknown for an empty list.

    With `of`, a field with a number, a line weighs as much as that says.
    """

    look: ClassVar[str] = "share"
    share: str
    of: str = ""
    where: Where


class Total(_Bounded):
    """What the numbers in one field of a list add up to; unknown for an empty list."""

    look: ClassVar[str] = "total"
    total: str
    of: str
    where: Where = Field(default_factory=dict)


class Heaviest(_Bounded):
    """Which part (0 to 1) of all entries in one field stands in the line that has most of them.

    Unknown while there are fewer than `least` entries in all lines together.
    """

    look: ClassVar[str] = "heaviest"
    heaviest: str
    of: str
    least: int = Field(default=3, ge=1, le=MOST)


class Days(_Bounded):
    """Calendar days from the first date to the second."""

    look: ClassVar[str] = "days"
    days: tuple[str, str]


class Length(_Bounded):
    """How many words a text has."""

    look: ClassVar[str] = "length"
    length: str


class Jargon(_Bounded):
    """How many office words stand in these texts together."""

    look: ClassVar[str] = "jargon"
    jargon: tuple[str, ...]
    words: frozenset[str] = frozenset()


Measure = Said | Number | Count | Share | Total | Heaviest | Days | Length | Jargon
"""What a condition looks at."""
_ALL: tuple[type[Measure], ...] = (
    Said,
    Number,
    Count,
    Share,
    Total,
    Heaviest,
    Days,
    Length,
    Jargon,
)
MEASURES: Mapping[str, type[Measure]] = {measure.look: measure for measure in _ALL}
"""All that a condition can look at, by the key that says so."""


def _measure(raw: Any) -> str | None:  # a raw table of an author, or a condition already
    keys = raw if isinstance(raw, Mapping) else type(raw).model_fields
    return next((name for name in MEASURES if name in keys), None)


Condition = Annotated[
    Annotated[Said, Tag("answer")]
    | Annotated[Number, Tag("number")]
    | Annotated[Count, Tag("count")]
    | Annotated[Share, Tag("share")]
    | Annotated[Total, Tag("total")]
    | Annotated[Heaviest, Tag("heaviest")]
    | Annotated[Days, Tag("days")]
    | Annotated[Length, Tag("length")]
    | Annotated[Jargon, Tag("jargon")],
    Discriminator(
        _measure, custom_error_type="no_measure", custom_error_message="no measure named"
    ),
]
Sign = tuple[Condition, ...]
"""Conditions that must all hold."""
Signs = tuple[Sign, ...]
"""Signs of which any is enough."""


def speaks(signs: Signs, heard: Heard) -> Sign | None:
    """The first sign that holds, or `None`. Any sign is enough."""
    return next((sign for sign in signs if all(holds(part, heard) for part in sign)), None)


def holds(condition: Condition, heard: Heard) -> bool:
    """Whether the answers make this condition true."""
    match condition:
        case Said():
            return _said(condition, heard)
        case Number(number=question):
            value = heard.get(question)
            return condition.fits(value if isinstance(value, int) else None)
        case Count(count=question, where=where):
            return condition.fits(len(matching(heard.get(question), where, heard)))
        case Share(share=question, where=where, of=of):
            return condition.fits(part_of(heard.get(question), where, of, heard))
        case Total(total=question, where=where, of=of):
            return condition.fits(total_of(heard.get(question), where, of, heard))
        case Heaviest(heaviest=question, of=of, least=least):
            most = heaviest_of(heard.get(question), of, least, heard)
            return condition.fits(most.part if most else None)
        case Days(days=(first, last)):
            return condition.fits(days_between(heard.get(first), heard.get(last)))
        case Length(length=question):
            return condition.fits(len(words_in(_text(heard.get(question)))))
        case Jargon():
            return condition.fits(len(jargon_found(condition, heard)))
        case _:
            assert_never(condition)


def questions_of(condition: Condition) -> tuple[str, ...]:
    """The questions that a condition looks at, in its own order."""
    match condition:
        case Said(answer=question) | Number(number=question) | Length(length=question):
            return (question,)
        case Heaviest(heaviest=question):
            return (question,)
        case (
            Count(count=question, where=where)
            | Share(share=question, where=where)
            | Total(total=question, where=where)
        ):
            others = (test.after for test in where.values() if isinstance(test, Within))
            return (question, *others)
        case Days(days=questions) | Jargon(jargon=questions):
            return questions
        case _:
            assert_never(condition)


def jargon_found(condition: Jargon, heard: Heard) -> tuple[str, ...]:
    """The office words that stand in the named answers, in the order of the questions."""
    texts = (_text(heard.get(question)) for question in condition.jargon)
    return tuple(word for text in texts for word in office_words(text, condition.words))


def _said(condition: Said, heard: Heard) -> bool:
    value = heard.get(condition.answer)
    chosen = _words(value)
    if condition.one_of is not None:
        return any(word in condition.one_of for word in chosen)
    if condition.none_of is not None:
        return not any(word in condition.none_of for word in chosen)
    if condition.only is not None:
        return len(chosen) == len(condition.only) and set(chosen) == set(condition.only)
    if condition.given:
        return filled(value)
    return condition.answer in heard and not filled(value)


def _words(value: Value | None) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return tuple(part for part in value if isinstance(part, str))
    return ()


def _text(value: Value | None) -> str:
    return value if isinstance(value, str) else ""
