"""What would change the role advice: the smallest change of one, else two answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from burgeridee.core.advice import is_ruled_out, matching_lines, role_advice, total
from burgeridee.core.conditions import Signs, questions_of
from burgeridee.core.conversation import Advice, Conversation, Criterion
from burgeridee.core.intake import Answer, Heard, Value
from burgeridee.core.questions import (
    MultiQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    YnuQuestion,
    in_words,
)
from burgeridee.core.reasons import called
from burgeridee.core.route import walked
from burgeridee.core.talk import Talk

MOST_SHOWN = 5


@dataclass(frozen=True)
class Step:
    """One answer changed by one step: another option, an option on or off, a step of a scale."""

    question: Question
    value: Value
    words: str


@dataclass(frozen=True)
class WhatIf:
    """A change of one or two answers that gives another main role."""

    steps: tuple[Step, ...]
    then: str

    @property
    def words(self) -> str:
        """The change as a Dutch clause: "als je bij …"."""
        return "als " + " en ".join(step.words for step in self.steps)


@dataclass(frozen=True)
class _Effect:
    """What one step does: points added per role, and the criteria that it touches."""

    step: Step
    points: tuple[int, ...]
    touched: frozenset[int]
    is_plain: bool
    rules_out: bool


def would_change(talk: Talk) -> tuple[WhatIf, ...]:
    """At most five smallest changes that give another main role; empty without an advice.

    Changes of one answer, in the order of the model; only where there is none, of two answers.
    """
    now = role_advice(talk)
    if now is None or talk.conversation.advice is None:
        return ()
    table = _Table(talk, talk.conversation.advice)
    effects = [table.effect(step) for step in _steps(talk, table.looked_at)]
    for size in (1, 2):
        found = table.turning(combinations(effects, size), now.main)
        some = tuple(what for what, _ in zip(found, range(MOST_SHOWN), strict=False))
        if some:
            return some
    return ()


class _Table:
    """The point table of a talk, ready to be asked "what if" many times."""

    def __init__(self, talk: Talk, advice: Advice) -> None:
        self._talk = talk
        self._advice = advice
        self._base = self._sums(advice.criteria, talk.heard)
        self._looks = [_questions(*(line.when for line in c.lines)) for c in advice.criteria]
        lanes = talk.conversation.lanes
        self._ruling_out = _questions(*(lane.when for lane in lanes if lane.no_advice))
        self._routing = _routing(talk.conversation, self._ruling_out.union(*self._looks))

    @cached_property
    def looked_at(self) -> frozenset[str]:
        """The questions on which the points hang, or whether others count."""
        return self._routing.union(*self._looks)

    def effect(self, step: Step) -> _Effect:
        """What one step does to the points."""
        changed = step.question.id
        heard = self._heard((step,))
        touched = frozenset(i for i, looks in enumerate(self._looks) if changed in looks)
        is_plain = changed not in self._routing
        chosen = touched if is_plain else frozenset(range(len(self._looks)))
        return _Effect(
            step=step,
            points=self._difference(chosen, heard),
            touched=chosen,
            is_plain=is_plain,
            rules_out=is_ruled_out(self._talk, heard),
        )

    def turning(self, groups: Iterator[tuple[_Effect, ...]], main: str) -> Iterator[WhatIf]:
        """The groups of steps after which another role leads."""
        roles = self._advice.roles
        for group in groups:
            if len({effect.step.question.id for effect in group}) < len(group):
                continue
            points = self._together(group)
            if points is None:
                continue
            leader = roles[max(range(len(roles)), key=lambda at: (points[at], -at))]
            if leader != main:
                yield WhatIf(tuple(effect.step for effect in group), leader)

    def _together(self, group: tuple[_Effect, ...]) -> tuple[int, ...] | None:
        first, *others = group
        if self._is_ruled_out(group):
            return None
        if not others:
            return _sum(self._base, first.points)
        other = others[0]
        if first.touched & other.touched or not (first.is_plain and other.is_plain):
            heard = self._heard(tuple(effect.step for effect in group))
            return self._sums(self._advice.criteria, heard)
        return _sum(_sum(self._base, first.points), other.points)

    def _is_ruled_out(self, group: tuple[_Effect, ...]) -> bool:
        touching = [e for e in group if e.step.question.id in self._ruling_out or not e.is_plain]
        if len(touching) > 1:
            heard = self._heard(tuple(effect.step for effect in group))
            return is_ruled_out(self._talk, heard)
        return any(effect.rules_out for effect in group)

    def _heard(self, steps: tuple[Step, ...]) -> Heard:
        if all(step.question.id not in self._routing for step in steps):
            said = {step.question.id: step.value for step in steps if step.value != ()}
            gone = {step.question.id for step in steps if step.value == ()}
            kept = {key: value for key, value in self._talk.heard.items() if key not in gone}
            return {**kept, **said}
        intake = self._talk.intake
        for step in steps:
            answer = Answer(state="answered", value=step.value)
            intake = intake.with_answer(step.question.id, answer if step.value != () else None)
        return walked(self._talk.conversation, intake, self._talk.closed_before)[1]

    def _sums(self, criteria: tuple[Criterion, ...], heard: Heard) -> tuple[int, ...]:
        lines = (line for c in criteria for line, _ in matching_lines(c, heard))
        points = total(self._advice, lines)
        return tuple(points[role] for role in self._advice.roles)

    def _difference(self, touched: frozenset[int], heard: Heard) -> tuple[int, ...]:
        criteria = tuple(self._advice.criteria[i] for i in sorted(touched))
        before = self._sums(criteria, self._talk.heard)
        after = self._sums(criteria, heard)
        return tuple(new - old for new, old in zip(after, before, strict=True))


def _sum(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _questions(*several: Signs) -> frozenset[str]:
    return frozenset(
        question
        for signs in several
        for sign in signs
        for condition in sign
        for question in questions_of(condition)
    )


def _routing(conversation: Conversation, counting: frozenset[str]) -> frozenset[str]:
    """The questions by which others that count are asked or not; they look back only."""
    found: frozenset[str] = frozenset()
    for question in reversed(conversation.questions):
        if question.id in counting or question.id in found:
            found |= _questions(question.only_when)
    return found


def _steps(talk: Talk, looked_at: frozenset[str]) -> Iterator[Step]:
    for question in talk.route:
        if question.id in looked_at:
            yield from steps_of(talk, question)


def steps_of(talk: Talk, question: Question) -> Iterator[Step]:
    """Each other answer to a question of a talk that is one step away."""
    value = talk.heard.get(question.id)
    name = called(question.id, talk.conversation)
    match question:
        case SingleQuestion() | YnuQuestion():
            for option, label in question.options.items():
                if option != value:
                    yield Step(question, option, f'bij {name} "{label}" staat')
        case MultiQuestion():
            yield from _toggles(question, value, name)
        case ScaleQuestion():
            for step in question.steps:
                if not isinstance(value, int):
                    yield Step(question, step, f"bij {name} een {step} staat")
                elif abs(step - value) == 1:
                    yield Step(question, step, f"bij {name} een {step} staat in plaats van {value}")
        case _:
            return


def _toggles(question: MultiQuestion, value: Value | None, name: str) -> Iterator[Step]:
    chosen = value if isinstance(value, tuple) else ()
    for option in question.options:
        label = in_words(question, (option,))
        if option in chosen:
            rest = tuple(str(part) for part in chosen if part != option)
            yield Step(question, rest, f'je bij {name} "{label}" weghaalt')
            continue
        beside = {part for part in chosen if question.go_together(str(part), option)}
        more = tuple(part for part in question.options if part in beside or part == option)
        also = "ook" if beside else "alleen"
        yield Step(question, more, f'je bij {name} {also} "{label}" aankruist')
