"""Whether something is sensible now: knock-outs, points, outcome, what is missing, what if.

The content is the `fit` of a model. It looks at the answers of the talk itself, and at those of
the talk that it builds on. Points and bounds are this project's own choice (domain: 6.2).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from burgeridee.core.conditions import Sign, Signs, questions_of, speaks
from burgeridee.core.conversation import SHORT_FORM, Conversation, Fit, FitLine, FitStop, Knockout
from burgeridee.core.intake import Heard, Value
from burgeridee.core.questions import Question, YnuQuestion
from burgeridee.core.reasons import because
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import MOST_SHOWN, Step, WhatIf, steps_of

_UNKNOWN = "onbekend"
_UNLINKED = "Nog koppelen: het gesprek waar dit bij hoort. Wat je daar hoorde, telt nu niet mee."


@dataclass(frozen=True)
class Against:
    """A knock-out that speaks, and why."""

    knockout: Knockout
    because: tuple[str, ...]


@dataclass(frozen=True)
class InFavour:
    """A line that gives points, and why."""

    line: FitLine
    because: tuple[str, ...]


@dataclass(frozen=True)
class Unknown:
    """A question to which the answer is not known yet; `asked_in` names the other talk's model."""

    question: Question
    asked_in: str = ""

    @property
    def sentence(self) -> str:
        """What is to be found out, and where it belongs."""
        where = f" in '{self.asked_in}'" if self.asked_in else ""
        return f"Nog uitzoeken{where}: {self.question.ask}"


@dataclass(frozen=True)
class CoCreation:
    """What comes out, by the answers so far.

    `unknown` are the questions still to be found out, `arrange` the lines that gave no points and
    that somebody can do something about. `is_unlinked`: the talk that it builds on is not there.
    """

    outcome: FitStop
    points: int
    against: tuple[Against, ...]
    in_favour: tuple[InFavour, ...]
    unknown: tuple[Unknown, ...]
    arrange: tuple[FitLine, ...]
    is_unlinked: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no answer said anything for it or against it yet."""
        return not self.against and not self.in_favour

    @property
    def because(self) -> tuple[str, ...]:
        """Why this comes out, in sentences: the knock-outs, else the lines that gave points."""
        if self.against:
            return tuple(
                f"{one.knockout.text} Dat staat hier {_joined(one.because)}."
                for one in self.against
            )
        return tuple(
            f"{one.line.text} ({_points(one.line.points)}), {_joined(one.because)}."
            for one in self.in_favour
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still to be found out, and then what is still to be arranged, in sentences."""
        without = (_UNLINKED,) if self.is_unlinked else ()
        finding = (one.sentence for one in self.unknown)
        arranging = (f"Nog regelen: {line.arrange}" for line in self.arrange)
        return (*without, *finding, *arranging)


def co_creation(talk: Talk, linked: Talk | None = None) -> CoCreation | None:
    """What comes out for a talk of a model with a `fit`, else `None`.

    `linked` is the talk that it builds on; without it nothing is known of those answers.
    """
    fit = talk.conversation.fit
    return None if fit is None else _Weighing(fit, talk, linked).result()


def fit_would_change(talk: Talk, linked: Talk | None = None) -> tuple[WhatIf, ...]:
    """At most five smallest changes by which something else comes out; `then` is its id.

    Changes of one answer, in the order of the questions; only where there is none, of two.
    """
    fit = talk.conversation.fit
    if fit is None:
        return ()
    weighing = _Weighing(fit, talk, linked)
    now = weighing.outcome(weighing.heard).id
    steps = tuple(weighing.steps())
    for size in (1, 2):
        found: list[WhatIf] = []
        for group in combinations(steps, size):
            then = weighing.outcome(_changed(weighing.heard, group)).id
            if then != now and len({step.question.id for step in group}) == size:
                found.append(WhatIf(group, then))
        if found:
            return tuple(found[:MOST_SHOWN])
    return ()


@dataclass(frozen=True)
class _Weighing:
    """A fit, with all that was heard."""

    fit: Fit
    talk: Talk
    linked: Talk | None

    @property
    def heard(self) -> Heard:
        """What was heard in both talks."""
        return {**(self.linked.heard if self.linked else {}), **self.talk.heard}

    @property
    def talks(self) -> tuple[Talk, ...]:
        """The talks whose answers count."""
        return (self.talk, self.linked) if self.linked else (self.talk,)

    def result(self) -> CoCreation:
        """All that comes out."""
        heard = self.heard
        unknown = tuple(self._unknown(heard))
        names = {one.question.id for one in unknown}
        lines = self.fit.lines
        found = {line.id: sign for line in lines if (sign := speaks(line.when, heard)) is not None}
        return CoCreation(
            outcome=self.outcome(heard),
            points=_total(self.fit, heard),
            against=tuple(self._against(heard)),
            in_favour=tuple(
                InFavour(line, self._because(found[line.id], heard))
                for line in lines
                if line.id in found
            ),
            unknown=unknown,
            arrange=tuple(
                line
                for line in lines
                if line.arrange and line.id not in found and not names & _looked_at(line.when)
                if self._can_ask(line)
            ),
            is_unlinked=bool(self.talk.conversation.builds_on) and self.linked is None,
        )

    def outcome(self, heard: Heard) -> FitStop:
        """What comes out of what was heard."""
        if any(speaks(one.when, heard) is not None for one in self.fit.knockouts):
            return self.fit.stop
        points = _total(self.fit, heard)
        reached = (one for one in self.fit.outcomes if one.at_least <= points)
        return max(reached, key=lambda one: one.at_least, default=self.fit.stop)

    def steps(self) -> Iterator[Step]:
        """Each change of one answer that the fit looks at, own questions first."""
        looked_at = _all_looked_at(self.fit)
        for talk in self.talks:
            for question in _asked(talk):
                if question.id in looked_at:
                    yield from steps_of(talk, question)

    def _against(self, heard: Heard) -> Iterator[Against]:
        for one in self.fit.knockouts:
            sign = speaks(one.when, heard)
            if sign is not None:
                yield Against(one, self._because(sign, heard))

    def _because(self, sign: Sign, heard: Heard) -> tuple[str, ...]:
        """Why a sign holds, each question by its name in the model that asks it."""
        clauses = (
            clause
            for part in sign
            for clause in because((part,), heard, self._asks(questions_of(part)))
        )
        return tuple(dict.fromkeys(clauses))

    def _asks(self, names: tuple[str, ...]) -> Conversation:
        own = self.talk.conversation
        if self.linked is None or any(name in own.by_id for name in names):
            return own
        return self.linked.conversation

    def _unknown(self, heard: Heard) -> Iterator[Unknown]:
        looked_at = _all_looked_at(self.fit)
        for talk in self.talks:
            asked_in = "" if talk is self.talk else talk.conversation.title
            for question in _asked(talk):
                if question.id in looked_at and _is_unknown(question, heard):
                    yield Unknown(question, asked_in)

    def _can_ask(self, line: FitLine) -> bool:
        """Whether the talk that a line looks at is there."""
        known = {name for talk in self.talks for name in talk.conversation.by_id}
        return _looked_at(line.when) <= known


def _asked(talk: Talk) -> Iterator[Question]:
    """The questions that could have been answered; those that the short form leaves out too."""
    route = {question.id for question in talk.route}
    is_short = talk.intake.form == SHORT_FORM
    for question in talk.conversation.questions:
        is_left_out = is_short and not question.only_when
        is_ruled_out = talk.intake.state_of(question.id) == "not-applicable"
        if (question.id in route or is_left_out) and not is_ruled_out:
            yield question


def _total(fit: Fit, heard: Heard) -> int:
    return sum(line.points for line in fit.lines if speaks(line.when, heard) is not None)


def _all_looked_at(fit: Fit) -> frozenset[str]:
    several = [*(one.when for one in fit.knockouts), *(line.when for line in fit.lines)]
    return frozenset(name for signs in several for name in _looked_at(signs))


def _looked_at(signs: Signs) -> frozenset[str]:
    return frozenset(name for sign in signs for part in sign for name in questions_of(part))


def _is_unknown(question: Question, heard: Heard) -> bool:
    """Whether nothing is known: not heard, left open, or said to be unknown."""
    value = heard.get(question.id)
    has_word = isinstance(question, YnuQuestion) or _UNKNOWN in getattr(question, "options", ())
    return value is None or (has_word and value == _UNKNOWN)


def _changed(heard: Heard, steps: tuple[Step, ...]) -> Heard:
    changed: dict[str, Value | None] = dict(heard)
    for step in steps:
        changed[step.question.id] = step.value
    return changed


def _joined(clauses: tuple[str, ...]) -> str:
    return " en ".join(clauses)


def _points(points: int) -> str:
    return "1 punt" if points == 1 else f"{points} punten"
