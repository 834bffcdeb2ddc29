"""What asks for attention on a day: agreements, reports that did not go out, talks half done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from burgeridee.core.agreements import Agreement, agreements
from burgeridee.core.talk import Talk

Kind = Literal["late", "today", "soon", "report", "unfinished"]
ORDER: tuple[Kind, ...] = ("late", "today", "soon", "report", "unfinished")


@dataclass(frozen=True)
class Asking:
    """One thing that asks for attention, and why; an agreement where that is the reason."""

    kind: Kind
    agreement: Agreement | None = None

    @property
    def order(self) -> tuple[int, date]:
        """By which the most pressing comes first."""
        due = self.agreement.due if self.agreement else None
        return ORDER.index(self.kind), due or date.max


def asking(talk: Talk, today: date) -> tuple[Asking, ...]:
    """All that a talk asks for on a day, the most pressing first."""
    found: Iterable[Asking] = (*_agreed(talk, today), *_state(talk))
    return tuple(sorted(found, key=lambda one: one.order))


def _agreed(talk: Talk, today: date) -> Iterator[Asking]:
    for agreement in agreements(talk):
        urgency = agreement.urgency(today)
        if urgency in {"late", "today", "soon"}:
            yield Asking(urgency, agreement)


def _state(talk: Talk) -> Iterator[Asking]:
    if talk.intake.status == "open":
        if not talk.conversation.uses.exercises:  # a choice of exercises is of its day: it is done
            yield Asking("unfinished")
    elif needs_report(talk):
        yield Asking("report")


def needs_report(talk: Talk) -> bool:
    """Whether a talk was closed and no day was filled in on which the report went out."""
    question = talk.conversation.by_id.get(talk.conversation.uses.report_sent_on)
    return (
        talk.intake.status == "closed"
        and question is not None
        and not talk.is_answered(question)
        and talk.intake.state_of(question.id) != "not-applicable"
    )
