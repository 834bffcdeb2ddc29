"""How long each kind of record is kept: what is due to be removed on a day, and why.

Nothing is ever removed by itself. Without a term a record stays until a person removes it.
"""

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from burgeridee.core.days import day_in_words

Kind = Literal["closed", "open", "practice", "issued", "workshop"]
KINDS: tuple[Kind, ...] = ("closed", "open", "practice", "issued", "workshop")
LABELS: Mapping[Kind, str] = {
    "closed": "Afgesloten gesprek",
    "open": "Gesprek dat open bleef",
    "practice": "Oefengesprek",
    "issued": "Papieren van een gesprek",
    "workshop": "Workshop en bord",
}
"""How one record of each kind is called."""
MANY: Mapping[Kind, str] = {
    "closed": "afgesloten gesprekken",
    "open": "gesprekken die open bleven",
    "practice": "oefengesprekken",
    "issued": "papieren van gesprekken",
    "workshop": "workshops en borden",
}
_SINCE: Mapping[Kind, str] = {
    "closed": "Afgesloten, en voor het laatst veranderd op {day}.",
    "open": "Nog open, en voor het laatst veranderd op {day}.",
    "practice": "Geoefend, en voor het laatst veranderd op {day}.",
    "issued": "Het nieuwste papier is van {day}.",
    "workshop": "Voor het laatst veranderd op {day}.",
}
_YEAR = 12


@dataclass(frozen=True)
class Retention:
    """After how many months a record of a kind may go, and on what ground that rests.

    What has no months here, stays. `ground` is the municipality's own: the line of its
    selection list, for example.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    ground: str = ""

    @property
    def is_set(self) -> bool:
        """Whether there is any term at all."""
        return any(kind in self.months for kind in KINDS)


@dataclass(frozen=True)
class Kept:
    """One record as it is kept: what it is, and when somebody last did something with it.

    `since` is not known where no file says so. `still` is the first day on which something agreed
    in it is still to be done. `refers` are the ids of the talks that it goes on from, or took
    answers of; `problem` says that it cannot be read.
    """

    id: str
    kind: Kind
    since: date | None
    title: str = ""
    initiative: str = ""
    still: date | None = None
    refers: frozenset[str] = frozenset()
    problem: str = ""


@dataclass(frozen=True)
class Judged:
    """A record with the day until which it is kept, and why that is so; no day: it stays."""

    kept: Kept
    until: date | None
    is_due: bool
    why: str


def judged(kept: Kept, retention: Retention, today: date) -> Judged:
    """Whether a record is due on a day, and why."""
    months = retention.months.get(kept.kind)
    since = _SINCE[kept.kind].format(day=day_in_words(kept.since)) if kept.since else ""
    if months is None:
        why = "Er is geen termijn ingesteld: het blijft, tot jij het verwijdert."
        return Judged(kept, None, is_due=False, why=_joined(since, why))
    term = term_in_words(kept.kind, months)
    if kept.since is None:
        why = f"{term} Maar van wanneer dit is, weet ik niet: kijk zelf."
        return Judged(kept, None, is_due=False, why=why)
    until = months_after(kept.since, months)
    is_due = until is not None and until < today
    told = f"Dat was tot en met {day_in_words(until)}." if until and is_due else ""
    if until and not is_due:
        told = f"Dat is tot en met {day_in_words(until)}."
    return Judged(kept, until, is_due, _joined(since, term, told, _still(kept, today)))


def in_order(found: Iterable[Judged]) -> tuple[Judged, ...]:
    """What is due first, the longest due in front; then what is due next; what stays comes last.

    Of what stays the oldest is in front.
    """

    def place(one: Judged) -> tuple[bool, date, date, str]:
        return not one.is_due, one.until or date.max, one.kept.since or date.max, one.kept.id

    return tuple(sorted(found, key=place))


def term_in_words(kind: Kind, months: int) -> str:
    """How long a kind is kept, in a sentence."""
    return f"Jullie bewaren {MANY[kind]} {months_in_words(months)}."


def months_in_words(months: int) -> str:
    """So many months, as people say it: "18 maanden", "2 jaar"."""
    if months and months % _YEAR == 0:
        return f"{months // _YEAR} jaar"
    return "1 maand" if months == 1 else f"{months} maanden"


def months_after(day: date, months: int) -> date | None:
    """The same day so many months later, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, _YEAR)
    year = day.year + years
    if year > date.max.year:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _still(kept: Kept, today: date) -> str:
    if kept.still is None:
        return ""
    when = "had klaar moeten zijn op" if kept.still < today else "is voor"
    return f"Let op: er staat nog een afspraak open, die {when} {day_in_words(kept.still)}."


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
