"""What is told of a removal: what went, on what ground, and what could not be reached.

Nothing in here says what a talk was about: only numbers of talks, kinds of files, and how many.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from burgeridee.core.retention import LABELS, Kept, Kind, Retention, months_in_words

Part = Literal["intake", "other", "history", "issued", "copies", "access", "machine", "workshop"]
PARTS: tuple[Part, ...] = get_args(Part)
OF_A_TALK: frozenset[Part] = frozenset(("intake", "other", "history", "access", "machine"))
OF_PAPERS: frozenset[Part] = frozenset(("issued", "copies"))
OF_A_WORKSHOP: frozenset[Part] = frozenset(("workshop", "machine"))
_IN_WORDS: Mapping[Part, tuple[str, str]] = {
    "intake": ("het gesprek zelf", "{} bestanden van het gesprek zelf"),
    "other": ("1 andere versie of rest", "{} andere versies of resten"),
    "history": ("1 eerdere versie", "{} eerdere versies"),
    "issued": ("1 bestand bij de uitgegeven papieren", "{} bestanden bij de uitgegeven papieren"),
    "copies": ("1 kopie van een papier", "{} kopieën van papieren"),
    "access": ("1 papier over inzage", "{} papieren over inzage"),
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
    "papieren die je gaf, mailde of printte",
    "bestanden die je met -o, op een stick of in je agenda zette",
    "een kopie zonder namen, die je van het gesprek maakte: dat is een oefengesprek",
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
class Standing:
    """The papers for a request for access that stay: over another talk too, or nobody can say.

    `shared` are the names that the program gave them; of `unknown` there is a number only, for
    whoever named those may have used a name.
    """

    shared: tuple[str, ...] = ()
    unknown: int = 0

    @property
    def told(self) -> Iterator[str]:
        """Each with what to do."""
        for name in self.shared:
            yield (
                f"het papier {name} in de map inzage: het gaat ook over een gesprek dat blijft. "
                "Haal weg wat over het verwijderde gesprek gaat, of gooi het papier weg"
            )
        if self.unknown:
            what = "1 bestand" if self.unknown == 1 else f"{self.unknown} bestanden"
            yield f"{what} in de map inzage: over welk gesprek weet ik niet. Kijk dat zelf na"


@dataclass(frozen=True)
class Removal:
    """One removal, as its proof tells it. `by` is only there when somebody typed it.

    `rests_on` is what the municipality wrote about its terms; `left` counts the files that would
    not go, and `standing` is what stays because it is not of these records alone.
    """

    on: datetime
    ground: Ground
    records: tuple[Removed, ...]
    rests_on: str = ""
    by: str = ""
    left: int = 0
    standing: Standing = Standing()


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


def papers_along(chosen: Iterable[Kept], every: Iterable[Kept]) -> Iterator[Kept]:
    """The papers that go along: of a talk that goes, and of an initiative with no talk left."""
    here, there = tuple(chosen), tuple(every)
    ids = {one.id for one in here}
    staying = {one.initiative for one in there if one.kind != "issued" and one.id not in ids}
    ending = {one.initiative for one in here if one.initiative} - staying
    for one in there:
        if one.kind == "issued" and one not in here and one.id in ids | ending:
            yield one


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
