"""Who promised what by when, and what is late; in one talk, and over many."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from burgeridee.core.conditions import matching
from burgeridee.core.intake import ITEM_ID, Item, Outcome
from burgeridee.core.questions import ListQuestion, cell_in_words
from burgeridee.core.talk import Talk

Urgency = Literal["late", "today", "soon", "later", "undated", "done"]
URGENCIES: tuple[Urgency, ...] = ("late", "today", "soon", "later", "undated", "done")
"""In the order in which they press."""
WEEK = timedelta(days=7)
OFFICIAL = "De ambtenaar"
"""Who does what has no field for it, because only the official can have said it."""


@dataclass(frozen=True)
class Agreement:
    """One agreed item of a talk. `due` is where it stands now, moved dates included.

    `by_official` says that the official said so, and does it: a promise, the next message.
    `reason` is the line that was written when it was moved or ticked off.
    """

    item: str
    what: str
    who: str
    due: date | None
    done: date | None = None
    by_official: bool = False
    moved: bool = False
    reason: str = ""

    @property
    def whose(self) -> str:
        """Who does it, as one looks for it: empty where nobody was named."""
        return OFFICIAL if self.by_official else self.who

    def urgency(self, today: date) -> Urgency:
        """How the item stands on a day; "soon" is within a week."""
        if self.done is not None:
            return "done"
        if self.due is None:
            return "undated"
        if self.due < today:
            return "late"
        if self.due == today:
            return "today"
        return "soon" if self.due <= today + WEEK else "later"

    def order(self, today: date) -> tuple[int, int]:
        """By which the most pressing comes first; what is done comes last, the latest first."""
        urgency = URGENCIES.index(self.urgency(today))
        if self.done is not None:
            return urgency, -self.done.toordinal()
        return urgency, self.due.toordinal() if self.due else 0


@dataclass(frozen=True)
class Agreed:
    """What was agreed in one talk, with what a list over many talks tells of it.

    `changed` is when this revision was made. Nothing private stands in it.
    """

    intake: str
    title: str
    status: str
    revision: int
    changed: datetime | None
    agreements: tuple[Agreement, ...]


def agreements(talk: Talk) -> tuple[Agreement, ...]:
    """What was agreed in a talk: its actions, the next message, and what the official promised."""
    became = {outcome.item: outcome for outcome in talk.intake.agreements}
    return (*_actions(talk, became), *_next_message(talk, became), *_promises(talk, became))


def agreed(talk: Talk) -> Agreed:
    """What a list over many talks may know of this one: no private answer, no reason, no note.

    A practice talk agrees nothing.
    """
    found = () if talk.intake.practice else agreements(talk)
    open_to_others = (a for a in found if not _is_private(talk, a.item.partition("/")[0]))
    return Agreed(
        intake=talk.intake.id,
        title=_title(talk),
        status=talk.intake.status,
        revision=talk.intake.revision,
        changed=talk.intake.changed or talk.intake.created,
        agreements=tuple(replace(agreement, reason="") for agreement in open_to_others),
    )


def next_due(talk: Talk) -> date | None:
    """The first day on which something that was agreed and is not done yet is due."""
    days = [a.due for a in agreements(talk) if a.done is None and a.due is not None]
    return min(days, default=None)


def _actions(talk: Talk, became: Mapping[str, Outcome]) -> Iterator[Agreement]:
    for question, line in _lines(talk, talk.conversation.uses.actions):
        item = f"{question.id}/{line.get(ITEM_ID, '')}"
        who = next((c for c in question.columns if c.kind == "single"), None)
        due = next((cell for cell in line.values() if isinstance(cell, date)), None)
        said = Agreement(
            item=item,
            what=_what(question, line),
            who=cell_in_words(who, line.get(who.id)) if who else "",
            due=due,
        )
        yield _as_it_became(said, became.get(item))


def _next_message(talk: Talk, became: Mapping[str, Outcome]) -> Iterator[Agreement]:
    question = talk.conversation.by_id.get(talk.conversation.uses.contact_on)
    due = talk.heard.get(question.id) if question else None
    if question is not None and isinstance(due, date):
        said = Agreement(question.id, question.label, who="", due=due, by_official=True)
        yield _as_it_became(said, became.get(question.id))


def _promises(talk: Talk, became: Mapping[str, Outcome]) -> Iterator[Agreement]:
    """What the official promised; nobody asks for a day then, so it has one only once moved."""
    for question, line in _lines(talk, talk.conversation.uses.promises):
        item = f"{question.id}/{line.get(ITEM_ID, '')}"
        said = Agreement(item, _what(question, line), who="", due=None, by_official=True)
        yield _as_it_became(said, became.get(item))


def _lines(talk: Talk, question_id: str) -> Iterator[tuple[ListQuestion, Item]]:
    question = talk.conversation.by_id.get(question_id)
    if isinstance(question, ListQuestion):
        for line in matching(talk.heard.get(question.id), {}, talk.heard):
            yield question, line


def _what(question: ListQuestion, line: Item) -> str:
    column = next((c for c in question.columns if c.kind == "text"), None)
    return cell_in_words(column, line.get(column.id)) if column else ""


def _as_it_became(said: Agreement, became: Outcome | None) -> Agreement:
    if became is None:
        return said
    return replace(
        said,
        due=became.moved_to or said.due,
        done=became.done,
        moved=became.moved_to is not None,
        reason=became.reason,
    )


def _is_private(talk: Talk, question_id: str) -> bool:
    question = talk.conversation.by_id.get(question_id)
    return question is not None and question.shared_with == "nobody"


def _title(talk: Talk) -> str:
    """What the talk is called, unless that is the official's own."""
    uses = talk.conversation.uses
    is_own = any(_is_private(talk, question) for question in (uses.title, uses.story) if question)
    return "" if is_own else talk.title
