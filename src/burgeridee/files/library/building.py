"""A draft without mistakes, put together into a conversation."""

from collections.abc import Iterable
from typing import TypeVar

from burgeridee.core import conditions
from burgeridee.core.conversation import Advice, Conversation, Fit
from burgeridee.core.questions import Content, Question
from burgeridee.files.library.parts import AdvicePart, Draft, FitPart, Part

Made = TypeVar("Made", bound=Content)


def built(draft: Draft) -> Conversation | None:
    """The conversation that a draft without mistakes describes; `None` when a part is broken."""
    if draft.head.made is None:
        return None
    phases = tuple(
        phase.phase.made.model_copy(update={"questions": _questions(phase.questions)})
        for phase in draft.phases
        if phase.phase.made is not None
    )
    return draft.head.made.model_copy(
        update={
            "phases": phases,
            "rules": _with_signs(draft.rules, "when"),
            "items": _with_signs(draft.items, "evidence"),
            "lanes": _with_signs(draft.lanes, "when"),
            "advice": _advice(draft.advice),
            "fit": _fit(draft.fit),
        }
    )


def signs_of(part: Part[Made]) -> conditions.Signs:
    """The conditions of a part, as the core evaluates them."""
    return tuple(
        tuple(condition.made for condition in sign if condition.made is not None)
        for sign in part.signs
    )


def _questions(parts: Iterable[Part[Question]]) -> tuple[Question, ...]:
    return tuple(
        part.made.model_copy(update={"only_when": signs_of(part)})
        for part in parts
        if part.made is not None
    )


def _with_signs(parts: Iterable[Part[Made]], key: str) -> tuple[Made, ...]:
    return tuple(
        part.made.model_copy(update={key: signs_of(part)})
        for part in parts
        if part.made is not None
    )


def _advice(part: AdvicePart | None) -> Advice | None:
    if part is None or part.advice.made is None:
        return None
    criteria = tuple(
        one.criterion.made.model_copy(update={"lines": _with_signs(one.lines, "when")})
        for one in part.criteria
        if one.criterion.made is not None
    )
    sides = _with_signs(part.side_roles, "when")
    return part.advice.made.model_copy(update={"criteria": criteria, "side_roles": sides})


def _fit(part: FitPart | None) -> Fit | None:
    if part is None or part.fit.made is None:
        return None
    outcomes = tuple(one.made for one in part.outcomes if one.made is not None)
    return part.fit.made.model_copy(
        update={
            "knockouts": _with_signs(part.knockouts, "when"),
            "lines": _with_signs(part.lines, "when"),
            "outcomes": outcomes,
        }
    )
