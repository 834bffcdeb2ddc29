"""What screen and plain lines both say of people: forgetting, a talk without names, access."""

from collections.abc import Collection, Iterator

from burgeridee.core.anonymous import Line, not_seen
from burgeridee.core.wording.sought import FIXED, without
from burgeridee.files.forgetting import Gone
from burgeridee.files.papers_kept import Loose
from burgeridee.files.person_places import Looked, Place

HEAD = "Gegevens van mensen"
ACCESS_JOB = "Wat staat er over mij? Eén persoon zoeken in alle gesprekken"
NO_TALKS = "Er zijn nog geen gesprekken."
READING = "Ik kijk overal waar deze persoon kan staan …"
BUSY = "Ik haal het overal weg …"
NOBODY = "Ik weet niet welke naam ik moet zoeken."
SEARCH = "Zoek met + op een naam, een nummer of een mailadres."
STILL_TO_CHOOSE = "Kijk nog naar elke plek met een vraagteken: weghalen of laten staan."
NOTHING_CHOSEN = "Er is niets gekozen."
OPEN_NOW = "Dit gesprek staat nog open op deze computer. Sluit het eerst."
MORE = "Welke naam, welk nummer of welk mailadres zoek ik nog meer?"
FAR = (
    "papieren die al gegeven, gemaild of geprint zijn",
    "reservekopieën (back-ups), tot hun eigen termijn voorbij is",
    "kopieën bij collega's, en oude versies bij OneDrive of een andere clouddienst",
    "een bijnaam of een omschrijving: lees het gesprek zelf na",
)
"""What forgetting cannot reach."""
NO_REMAINS = "In de mappen van burgeridee staat deze persoon nergens meer, voor zover ik kan zien."
WEEKS = "Hoeveel weken schuiven de dagen terug? Een heel getal; 0 is niet schuiven."
NO_WEEKS = "Typ een heel getal van 0 tot en met 500."
WHERE = "In welke map? Leeg: bij je oefengesprekken."
STILL_TO_SEE = "Kijk eerst naar elke tekst: nog {}."
ALL_SEEN = "Alles is bekeken. Met s schrijf je het nieuwe bestand."
ANONYMOUS_TOLD = (
    "Het gesprek zelf blijft zoals het is. Het contact, de brief en wat alleen voor jou is, gaan "
    "niet mee. Het programma ziet niet alles: lees elke tekst."
)
MOST_WEEKS = 500
_SHORTEST = 60


def first_choice(seen: Looked) -> dict[str, bool | None]:
    """What would happen with each place and paper; `None` where a person must look."""
    places: dict[str, bool | None] = {
        one.id: None if one.first is None else one.first == "replace" for one in seen.places
    }
    return {**places, **{one.id: one.first == "replace" for one in seen.loose}}


def chosen_of(choices: dict[str, bool | None]) -> set[str]:
    """The places and papers that were chosen."""
    return {key for key, yes in choices.items() if yes}


def what_stops(seen: Looked, choices: dict[str, bool | None]) -> str:
    """Why nothing can be taken away yet; empty where it can."""
    if seen.is_open:
        return OPEN_NOW
    if None in choices.values():
        return STILL_TO_CHOOSE
    return "" if chosen_of(choices) else NOTHING_CHOSEN


def looking_for(seen: Looked) -> str:
    """Whom is looked for, in a line."""
    words = "; ".join(one.words for one in seen.sought)
    return f"Ik zoek: {words}." if words else NOBODY


def mark_of(choice: bool | None) -> str:
    """The mark before a place or a paper."""
    return "?" if choice is None else "●" if choice else "○"


def place_in_line(one: Place, seen: Looked) -> str:
    """A place in a list."""
    said = one.said.replace("\n", " / ")
    short = f"{said[:_SHORTEST]}…" if len(said) > _SHORTEST else said
    of = f"{seen.titles[one.talk]}: " if len(seen.talks) > 1 else ""
    return f"{of}{one.label}: {short}"


def place_in_full(one: Place, seen: Looked) -> Iterator[str]:
    """All that there is to say of a place."""
    files = "1 bestand" if one.files == 1 else f"{one.files} bestanden, met de eerdere versies"
    yield f"{one.label}, in {files}."
    yield f"Er staat: {one.said}"
    became = FIXED if one.is_whole else without(one.said, seen.sought)
    yield f"Dat wordt: {became}"


def loose_in_full(one: Loose) -> Iterator[str]:
    """All that there is to say of a paper."""
    yield f"{one.label}."
    yield "Dit kan niet veranderd worden, wel verwijderd."
    if "/issued/" in one.id:
        yield "Het nummer van dit papier wordt niet opnieuw gebruikt."


def counted(chosen: Collection[str]) -> str:
    """How many places and papers."""
    return "1 ding" if len(chosen) == 1 else f"{len(chosen)} dingen"


def gone_in_words(gone: Gone) -> Iterator[str]:
    """What became of it, line by line."""
    places = "1 plek" if gone.places == 1 else f"{gone.places} plekken"
    files = "1 bestand" if gone.files == 1 else f"{gone.files} bestanden"
    yield f"Weggehaald op {places}, in {files}. Daar staat nu: {FIXED}."
    if gone.removed:
        yield f"Verwijderd: {'1 papier' if gone.removed == 1 else f'{gone.removed} papieren'}."
    yield from (f"! {said}" for said in gone.failed)
    if gone.still:
        yield "Hier staat deze persoon nog:"
        yield from (f"· {said}" for said in gone.still)
    else:
        yield NO_REMAINS
    yield "In het gesprek staat alleen dat dit gebeurde, en wanneer. Dit kan ik niet weghalen:"
    yield from (f"· {said}" for said in FAR)


def line_mark(line: Line) -> str:
    """The mark before a text that somebody looks through."""
    return "●" if line.is_seen else "!" if line.is_other else "○"


def line_in_short(line: Line) -> str:
    """A text in a list."""
    said = line.now.replace("\n", " / ")
    return f"{line.label}: {f'{said[:_SHORTEST]}…' if len(said) > _SHORTEST else said}"


def line_in_full(line: Line) -> Iterator[str]:
    """All that there is to say of a text."""
    yield line.label
    yield f"Er staat: {line.was}"
    yield f"Dat wordt: {line.now}" if line.is_other else "Dat blijft zo."


def how_far(lines: tuple[Line, ...], weeks: int) -> str:
    """How many texts are still to be looked at, and by how much the days move."""
    left = not_seen(lines)
    told = STILL_TO_SEE.format("1" if left == 1 else left) if left else ALL_SEEN
    moved = f"Alle dagen gaan {weeks} weken terug." if weeks else "De dagen blijven zoals ze zijn."
    return f"{told} {moved}"


def weeks_of(typed: str) -> int | None:
    """The number of weeks that was typed; `None` where it is none."""
    text = typed.strip()
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_WEEKS))
    return int(text) if is_number and int(text) <= MOST_WEEKS else None
