"""What is told of a removal: what went, on what ground, and what could not be reached.

Nothing in here says what a talk was about: only numbers of talks, kinds of files, and how many.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from burgeridee.core.retention import LABELS, Kept, Kind, Retention, months_in_words

Part = Literal["intake", "other", "history", "issued", "copies", "machine", "workshop"]
PARTS: tuple[Part, ...] = ("intake", "other", "history", "issued", "copies", "machine", "workshop")
OF_A_TALK: frozenset[Part] = frozenset(("intake", "other", "history", "machine"))
OF_PAPERS: frozenset[Part] = frozenset(("issued", "copies"))
OF_A_WORKSHOP: frozenset[Part] = frozenset(("workshop",))
_IN_WORDS: Mapping[Part, tuple[str, str]] = {
    "intake": ("het gesprek zelf", "{} bestanden van het gesprek zelf"),
    "other": ("1 andere versie of rest", "{} andere versies of resten"),
    "history": ("1 eerdere versie", "{} eerdere versies"),
    "issued": ("1 bestand bij de uitgegeven papieren", "{} bestanden bij de uitgegeven papieren"),
    "copies": ("1 kopie van een papier", "{} kopieën van papieren"),
    "machine": ("1 bestand op deze computer", "{} bestanden op deze computer"),
    "workshop": ("1 bestand van de workshop", "{} bestanden van de workshop"),
}

Ground = Literal["term", "request", "mistake", "other"]
GROUNDS: Mapping[Ground, str] = {
    "term": "De bewaartermijn is voorbij",
    "request": "Iemand vroeg erom",
    "mistake": "Het was een proef of een vergissing",
    "other": "Een andere reden",
}
"""Why something goes: chosen and not typed, so that no name ends up in a proof."""
OUT_OF_REACH = (
    "reservekopieën (back-ups), tot hun eigen termijn voorbij is",
    "papieren die je gaf, mailde of printte, en bestanden die je met -o of in je agenda zette",
    "papieren over inzage, in de map inzage: kijk die zelf na",
    "kopieën bij collega's, en op andere computers die deze map gebruiken",
    "oude versies en de prullenbak van OneDrive, Nextcloud of een andere clouddienst",
    "sporen op de schijf zelf, tot die plek opnieuw beschreven is",
    "wat een gesprek dat hierop verdergaat, heeft overgenomen: dat staat in dat gesprek",
)
"""What the program cannot take away, and a person may have to."""


@dataclass(frozen=True)
class Removed:
    """One record that went: its number, its kind, and how many files of each part."""

    id: str
    kind: Kind
    parts: Mapping[Part, int]

    @property
    def count(self) -> int:
        """All files together."""
        return sum(self.parts.values())


@dataclass(frozen=True)
class Removal:
    """One removal, as its proof tells it. `by` is only there when somebody typed it.

    `rests_on` is what the municipality wrote about its terms; `left` counts the files that would
    not go.
    """

    on: datetime
    ground: Ground
    records: tuple[Removed, ...]
    rests_on: str = ""
    by: str = ""
    left: int = 0


def parts_of(kind: Kind) -> frozenset[Part]:
    """The parts that go with a record of a kind."""
    match kind:
        case "issued":
            return OF_PAPERS
        case "workshop":
            return OF_A_WORKSHOP
        case _:
            return OF_A_TALK


def parts_in_words(parts: Mapping[Part, int]) -> str:
    """How many files of which sort: "het gesprek zelf, 12 eerdere versies"."""
    said = (
        _IN_WORDS[part][0] if parts[part] == 1 else _IN_WORDS[part][1].format(parts[part])
        for part in PARTS
        if parts.get(part)
    )
    return ", ".join(said) or "geen bestanden meer"


def removed_in_words(removed: Removed) -> str:
    """One record that goes or went, in a line."""
    return f"{removed.id}, {LABELS[removed.kind].lower()}: {parts_in_words(removed.parts)}"


def ground_in_words(removal: Removal, retention: Retention) -> str:
    """On what ground a removal rests; for a term also how long that is."""
    if removal.ground != "term":
        return f"{GROUNDS[removal.ground]}."
    kinds = [kind for kind in LABELS if any(one.kind == kind for one in removal.records)]
    terms = [
        f"{LABELS[kind].lower()}: {months_in_words(retention.months[kind])}"
        for kind in kinds
        if kind in retention.months
    ]
    told = f" ({'; '.join(terms)})" if terms else ""
    rests_on = f" {removal.rests_on.rstrip('.')}." if removal.rests_on else ""
    return f"{GROUNDS['term']}{told}.{rests_on}"


def records_in_words(count: int) -> str:
    """How many records: "1 stuk", "3 stukken"."""
    return "1 stuk" if count == 1 else f"{count} stukken"


def related(chosen: Iterable[Kept], every: Iterable[Kept]) -> Iterator[Kept]:
    """What else belongs to the records that were chosen: their papers, initiative and follow-ups.

    A talk that goes on from one of them, or from which one of them goes on, is one of these.
    """
    here = tuple(chosen)
    ids = {one.id for one in here}
    initiatives = {one.initiative for one in here if one.initiative}
    named = {name for one in here for name in one.refers}
    marked = {(one.id, one.kind) for one in here}
    for one in every:
        if (one.id, one.kind) in marked:
            continue
        if one.id in ids or one.initiative in initiatives or one.id in named or one.refers & ids:
            yield one
