"""What the screen about keeping and removing says: its list, what goes, and what became of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from burgeridee.app.widgets.choice_list import Group, Line
from burgeridee.core.days import day_in_words
from burgeridee.core.removal import GROUNDS, OUT_OF_REACH, Ground, parts_in_words, records_in_words
from burgeridee.core.retention import LABELS, Judged, Kept, Kind
from burgeridee.files.removal import Going, Went, standing

MOST_SHOWN = 400
"""More records than this of one group are not shown at once."""
SOON = timedelta(days=31)
HALF, BACK = "Verwijderen is niet klaar", "Weer opgedoken: dit was al verwijderd"
DUE, NEXT, STAYS = "Nu aan de beurt", "Aan de beurt binnen een maand", "Blijft nog"
GOES, BELONGS, WHY = "Dit gaat weg", "Dit hoort erbij: kies zelf", "Waarom"
STANDS = "Dit blijft staan. Doe dit zelf"
FAR = "Dit kan burgeridee niet weghalen"
READING = "Ik kijk wat er ligt …"
NOTHING = "Er is nog niets om te bewaren."
NO_TERMS = "Er zijn geen termijnen ingesteld: alles blijft, tot jij het verwijdert."
FINISH = "Kies dit en druk op v om het af te maken."
CAME_BACK = "Een andere computer of een reservekopie zette dit terug. Kies het en druk op v."
CHOOSE_FIRST = "Kies eerst iets met Enter of de spatiebalk."
GATHERING = "Ik zoek alles bij elkaar wat erbij hoort …"
REMOVING = "Ik verwijder …"


@dataclass(frozen=True)
class Listed:
    """All that the list tells: what is half removed or came back, and every record."""

    judged: tuple[Judged, ...] = ()
    half: Mapping[tuple[str, Kind], tuple[Kept, Ground, date]] | None = None
    back: tuple[Kept, ...] = ()
    problem: str = ""
    log: str = ""
    """Whether the logbook is whole."""

    @property
    def by_key(self) -> dict[str, Kept]:
        """Each record by the key of its line."""
        half = [row[0] for row in (self.half or {}).values()]
        every = (*half, *self.back, *(one.kept for one in self.judged))
        return {key_of(kept): kept for kept in every}

    @property
    def due(self) -> tuple[str, ...]:
        """The keys of what is due."""
        return tuple(key_of(one.kept) for one in self.judged if one.is_due)


def key_of(kept: Kept) -> str:
    """By which key a record is known in a list."""
    return f"{kept.kind}:{kept.id}"


def groups(listed: Listed, chosen: Collection[str], today: date) -> Iterator[Group]:
    """The list: what asks for something first, then what is due, then what stays."""
    half = [row[0] for row in (listed.half or {}).values()]
    yield _group(HALF, [(key_of(one), "!", _short(one)) for one in half], chosen)
    yield _group(BACK, [(key_of(one), "!", _short(one)) for one in listed.back], chosen)
    parts: dict[str, list[tuple[str, str, str]]] = {DUE: [], NEXT: [], STAYS: []}
    for one in listed.judged:
        is_next = one.until is not None and one.until <= today + SOON
        name = DUE if one.is_due else NEXT if is_next else STAYS
        parts[name].append((key_of(one.kept), "○", in_line(one)))
    for name, lines in parts.items():
        yield _group(name, lines, chosen)


def _group(name: str, lines: Sequence[tuple[str, str, str]], chosen: Collection[str]) -> Group:
    shown = tuple(
        Line(key, "●" if key in chosen else mark, words) for key, mark, words in lines[:MOST_SHOWN]
    )
    more = f", {MOST_SHOWN} te zien" if len(lines) > MOST_SHOWN else ""
    return Group(f"{name} ({len(lines)}{more})", shown)


def in_line(one: Judged) -> str:
    """A record in a list: what it is called, what it is, of when, and until when it stays."""
    label, since = LABELS[one.kept.kind].lower(), one.kept.since
    if one.until is not None:
        when = f"{'was' if one.is_due else 'blijft'} tot en met {day_in_words(one.until)}"
    else:
        when = f"{day_in_words(since)}, blijft" if since else "blijft"
    return f"{one.kept.title}  ({label}, {when})"


def _short(kept: Kept) -> str:
    return f"{kept.id}  ({LABELS[kept.kind].lower()})"


def why(listed: Listed, key: str) -> str:
    """What there is to say of the line under the cursor."""
    if key in {key_of(row[0]) for row in (listed.half or {}).values()}:
        [begun] = [row[2] for row in (listed.half or {}).values() if key_of(row[0]) == key]
        return (
            f"Begonnen op {day_in_words(begun)}, en onderbroken of niet helemaal gelukt. {FINISH}"
        )
    if key in {key_of(one) for one in listed.back}:
        return CAME_BACK
    found = next((one for one in listed.judged if key_of(one.kept) == key), None)
    if found is None:
        return ""
    return " ".join(filter(None, (f"Nummer {found.kept.id}.", found.kept.problem, found.why)))


def head(listed: Listed, *, has_terms: bool, chosen: int) -> str:
    """How much is due, or that nothing has a term, and how much was chosen."""
    count = len(listed.due)
    told = f"{records_in_words(count).capitalize()} aan de beurt." if has_terms else NO_TERMS
    if not listed.by_key:
        told = NOTHING
    picked = f" Gekozen: {records_in_words(chosen)}." if chosen else ""
    return f"{told}{picked}"


# ── What goes


def going_groups(
    going: Iterable[Going], offered: Iterable[Going], chosen: Collection[str], ground: Ground
) -> Iterator[Group]:
    """What goes with each record, what belongs to it, what stays, why, what is out of reach."""
    going, offered = tuple(going), tuple(offered)
    yield Group(GOES, tuple(_going(one, chosen) for one in going))
    yield Group(BELONGS, tuple(_going(one, chosen) for one in offered))
    staying = standing(one for one in (*going, *offered) if key_of(one.kept) in chosen).told
    yield Group(STANDS, tuple(Line(f"{STANDS}:{at}", "!", said) for at, said in enumerate(staying)))
    yield Group(
        WHY,
        tuple(
            Line(f"{WHY}:{name}", "●" if name == ground else "○", words)
            for name, words in GROUNDS.items()
        ),
    )
    yield Group(FAR, tuple(Line(f"{FAR}:{at}", "·", said) for at, said in enumerate(OUT_OF_REACH)))


def _going(one: Going, chosen: Collection[str]) -> Line:
    key = key_of(one.kept)
    days = f", van {day_in_words(one.kept.since)}" if one.kept.since else ""
    what = f"{LABELS[one.kept.kind]} {one.kept.id}{days}"
    title = f" “{one.kept.title}”" if one.kept.title else ""
    words = f"{what}{title}: {parts_in_words(one.removed.parts)}"
    return Line(key, "●" if key in chosen else "○", words)


def told_after(went: Went) -> Iterator[str]:
    """What became of a removal, line by line."""
    removal = went.removal
    count = records_in_words(len(removal.records))
    if went.is_done:
        yield f"Verwijderd: {count}."
    else:
        yield "Nog niet klaar:"
        yield from (f"! {said}" for said in went.failed)
        yield "Wat weg is, blijft weg. Probeer het later nog eens: het staat bovenaan de lijst."
    for one in removal.records:
        yield f"{one.id}: {parts_in_words(one.parts)}"
    staying = tuple(removal.standing.told)
    if staying:
        yield f"{STANDS}:"
        yield from (f"! {said}" for said in staying)
    if went.proof is not None:
        yield f"Het bewijs staat in {went.proof.parent.name}/{went.proof.name}, bij je gesprekken."
    yield f"{FAR}:"
    yield from (f"· {said}" for said in OUT_OF_REACH)
