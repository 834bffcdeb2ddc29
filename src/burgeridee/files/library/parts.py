"""A model in parts: each read by itself, so that one slip hides no other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from burgeridee.core.conditions import Condition
from burgeridee.core.conversation import (
    Advice,
    ChecklistItem,
    Conversation,
    Criterion,
    CriterionLine,
    Fit,
    FitLine,
    FitOutcome,
    Knockout,
    Lane,
    Phase,
    Rule,
    SideRole,
)
from burgeridee.core.questions import Question
from burgeridee.files.library.mistakes import Home, Mistake

Made = TypeVar("Made")
Signs = tuple[tuple["Part[Condition]", ...], ...]
Table = Mapping[str, Any]


@dataclass(frozen=True)
class Part(Generic[Made]):
    """One table of a model: where it stands, and what it became. `made` is `None` where it broke.

    `is_whole` tells whether nothing in it was wrong, the conditions of its signs included.
    """

    home: Home
    id: str
    made: Made | None
    is_whole: bool
    signs: Signs = ()


@dataclass(frozen=True)
class PhasePart:
    """A phase and its questions, in the order of asking."""

    phase: Part[Phase]
    questions: tuple[Part[Question], ...]


@dataclass(frozen=True)
class CriterionPart:
    """A criterion of the role advice and its lines."""

    criterion: Part[Criterion]
    lines: tuple[Part[CriterionLine], ...]


@dataclass(frozen=True)
class AdvicePart:
    """The role advice and what belongs to it."""

    advice: Part[Advice]
    criteria: tuple[CriterionPart, ...]
    side_roles: tuple[Part[SideRole], ...]


@dataclass(frozen=True)
class FitPart:
    """The fit of a model and what belongs to it."""

    fit: Part[Fit]
    knockouts: tuple[Part[Knockout], ...]
    lines: tuple[Part[FitLine], ...]
    outcomes: tuple[Part[FitOutcome], ...]


@dataclass
class Draft:
    """A model as it was read: its parts, good or bad, and the mistakes found so far."""

    head: Part[Conversation]
    phases: tuple[PhasePart, ...] = ()
    rules: tuple[Part[Rule], ...] = ()
    items: tuple[Part[ChecklistItem], ...] = ()
    lanes: tuple[Part[Lane], ...] = ()
    advice: AdvicePart | None = None
    fit: FitPart | None = None
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def questions(self) -> tuple[Part[Question], ...]:
        """All questions, in the order of asking."""
        return tuple(question for phase in self.phases for question in phase.questions)
