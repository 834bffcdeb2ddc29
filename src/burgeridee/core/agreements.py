"""Who promised what by when, and what is late; in one talk, and over many."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from burgeridee.core.initiative import name_of
from burgeridee.core.intake import ITEM_ID, Item, Outcome
from burgeridee.core.measures import matching
from burgeridee.core.questions import ListQuestion, cell_in_words, what_field, who_field
from burgeridee.core.talk import Talk

Urgency = Literal["late", "today", "soon", "later", "undated", "done"]
URGENCIES: tuple[Urgency, ...] = ("late", "today", "soon", "later", "undated", "done")
"""In the order in which they press."""
WEEK = timedelta(days=7)
OFFICIAL = "De ambtenaar"
"""Who does what has no field for it, because only the official can have said it."""
LOOK_BACK = "Samen terugkijken"
"""What is agreed on the day that a model calls `look_back_on`."""


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
        return self.who or (OFFICIAL if self.by_official else "")

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
class Wish:
    """A line that is no agreement yet; `misses` names what it lacks for that."""

    item: str
    what: str
    who: str
    due: date | None
    misses: tuple[str, ...]


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
    initiative: str = ""
    initiative_name: str = ""


def agreements(talk: Talk) -> tuple[Agreement, ...]:
    """What was agreed in a talk: its actions, the days of the official, what he promised."""
    became = {outcome.item: outcome for outcome in talk.intake.agreements}
    uses = talk.conversation.uses
    return tuple(
        _as_it_became(said, became.get(said.item))
        for said in (
            *_said_in(talk, uses.actions),
            *_day(talk, uses.contact_on),
            *_day(talk, uses.look_back_on, LOOK_BACK),
            *(replace(one, by_official=True) for one in _said_in(talk, uses.promises)),
        )
    )


def wishes(talk: Talk) -> tuple[Wish, ...]:
    """What was written down as an action or a promise, and misses what makes it one."""
    uses = talk.conversation.uses
    return tuple(
        Wish(said.item, said.what, said.who, said.due, question.misses(line))
        for question_id in (uses.actions, uses.promises)
        for question, line in _lines(talk, question_id)
        if question.misses(line)
        for said in (_said(talk, question, line),)
    )


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
        initiative=talk.intake.links.initiative,
        initiative_name=talk.intake.links.initiative_name,
    )


def next_due(talk: Talk) -> date | None:
    """The first day on which something that was agreed and is not done yet is due."""
    days = [a.due for a in agreements(talk) if a.done is None and a.due is not None]
    return min(days, default=None)


def _said_in(talk: Talk, question_id: str) -> Iterator[Agreement]:
    """The lines of a list of actions, or of promises, that are agreements."""
    for question, line in _lines(talk, question_id):
        if not question.misses(line):
            yield _said(talk, question, line)


def _said(talk: Talk, question: ListQuestion, line: Item) -> Agreement:
    what, who = what_field(question.columns), who_field(question.columns)
    if who is None and question.id != talk.conversation.uses.promises:
        who = next((column for column in question.columns if column.kind == "single"), None)
    days = (line.get(column.id) for column in question.columns if column.kind == "date")
    return Agreement(
        item=f"{question.id}/{line.get(ITEM_ID, '')}",
        what=cell_in_words(what, line.get(what.id)) if what else "",
        who=cell_in_words(who, line.get(who.id)).strip() if who else "",
        due=next((day for day in days if isinstance(day, date)), None),
    )


def _day(talk: Talk, question_id: str, called: str = "") -> Iterator[Agreement]:
    """A day on which the official does something that was agreed."""
    question = talk.conversation.by_id.get(question_id)
    due = talk.heard.get(question.id) if question else None
    if question is not None and isinstance(due, date):
        yield Agreement(question.id, called or question.label, who="", due=due, by_official=True)


def _lines(talk: Talk, question_id: str) -> Iterator[tuple[ListQuestion, Item]]:
    question = talk.conversation.by_id.get(question_id)
    if isinstance(question, ListQuestion):
        for line in matching(talk.heard.get(question.id), {}, talk.heard):
            yield question, line


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
    return "" if is_own else name_of(talk)
