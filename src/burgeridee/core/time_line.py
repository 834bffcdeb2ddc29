"""The time line of an initiative: each record and each agreement of it, in order of day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from burgeridee.core.agreements import Agreement, Urgency, agreed
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import held_on, name_within
from burgeridee.core.talk import Talk

MomentKind = Literal["record", "agreement"]
_ORDER: dict[MomentKind, int] = {"record": 0, "agreement": 1}


@dataclass(frozen=True)
class Moment:
    """Something on the time line: a record that was made, or something that was agreed in one.

    `day` is the day of the talk; of an agreement the day on which it was done, or is to be done.
    `intake` is the record it belongs to, `item` which agreement of it. `urgency` says how an
    agreement stands today; `is_open` that a record is not closed yet.
    """

    day: date | None
    kind: MomentKind
    words: str
    intake: str
    who: str = ""
    item: str = ""
    urgency: Urgency | None = None
    is_open: bool = False
    is_coming: bool = False

    @property
    def is_done(self) -> bool:
        """Whether this was agreed, and is done."""
        return self.urgency == "done"

    @property
    def is_late(self) -> bool:
        """Whether this was agreed, and should have been done by now."""
        return self.urgency == "late"


def moments(talks: Iterable[Talk], today: date) -> tuple[Moment, ...]:
    """Each record and each agreement of these talks, the earliest first; undated ones come last.

    What an official keeps for himself is not there: somebody may look along.
    """
    found = (moment for talk in talks for moment in _of(talk, today))
    return tuple(sorted(found, key=lambda one: (one.day or date.max, _ORDER[one.kind])))


def first_and_last(line: Sequence[Moment]) -> tuple[date, date] | None:
    """The first and the last day of a time line; nothing where no day is known."""
    days = [moment.day for moment in line if moment.day is not None]
    return (min(days), max(days)) if days else None


def in_words(line: Sequence[Moment]) -> str:
    """How long an initiative runs, and what belongs to it."""
    records = sum(1 for one in line if one.kind == "record")
    agreed = len(line) - records
    told = "1 gesprek of blad" if records == 1 else f"{records} gesprekken en bladen"
    if agreed:
        told += f", {'1 afspraak' if agreed == 1 else f'{agreed} afspraken'}"
    span = first_and_last(line)
    if span is None or not records:
        return f"{told}."
    first, last = span
    since = day_in_words(first)
    return f"{since}: {told}." if first == last else f"{since} – {day_in_words(last)}: {told}."


def _of(talk: Talk, today: date) -> Iterator[Moment]:
    day = held_on(talk)
    yield Moment(
        day=day,
        kind="record",
        words=name_within(talk),
        intake=talk.intake.id,
        is_open=talk.intake.status == "open",
        is_coming=day is not None and day > today,
    )
    for one in agreed(talk).agreements:
        yield _agreement(one, talk.intake.id, today)


def _agreement(one: Agreement, intake: str, today: date) -> Moment:
    urgency = one.urgency(today)
    return Moment(
        day=one.done or one.due,
        kind="agreement",
        words=" ".join(one.what.split()),
        intake=intake,
        who=one.whose,
        item=one.item,
        urgency=urgency,
        is_coming=urgency in {"today", "soon", "later"},
    )
