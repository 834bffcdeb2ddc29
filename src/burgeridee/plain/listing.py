"""What the list at the beginning says of a talk in plain lines, and of what asks for attention."""

from collections.abc import Iterable

from burgeridee.core.agreements import next_due
from burgeridee.core.attention import Asking
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import name_of, name_within
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Entry
from burgeridee.files.away import none_seen
from burgeridee.files.places import Places
from burgeridee.plain.words import sentence

NAMELESS = "Nog zonder naam"
NONE = "Nog geen gesprekken. Begin er een, of oefen eerst."
NOT_FOUND = "Niets gevonden. Probeer een ander woord, of minder letters."
WHEN = {"late": "Te laat, was", "today": "Vandaag,", "soon": "Komt eraan,"}


def titled(talk: Talk) -> str:
    """What a talk is called, also when it has no name yet."""
    return name_of(talk) or NAMELESS


def talks_in(entries: Iterable[Entry]) -> list[Talk]:
    """The talks among these files, each once: another version of one is none."""
    return [entry.talk for entry in entries if entry.talk is not None and not entry.other_of]


def numbers_of(entries: Iterable[Entry]) -> dict[str, int]:
    """The number of each talk in the list, by its id."""
    numbered = enumerate(entries, 1)
    return {one.id: place for place, one in numbered if one.talk and not one.other_of}


def none_in_words(places: Places, *, sought: bool = False) -> str:
    """What to say where no talk is to be seen, or none is found: why not, or that it is so."""
    return none_seen(places, NOT_FOUND if sought else NONE)


def asking_in_words(one: Asking, talk: Talk) -> str:
    """One thing that asks for attention."""
    agreed = one.agreement
    if agreed is None or agreed.due is None:
        return sentence(f"Verslag nodig: {titled(talk)}")
    who = f", {agreed.who}" if agreed.who else ""
    told = f"{day_in_words(agreed.due)}: {agreed.what}{who}, {titled(talk)}"
    return sentence(f"{WHEN[one.kind]} {told}")


def entry_in_words(entry: Entry, *, is_within: bool = False) -> str:
    """One line of the list; `is_within` its initiative that name is not said again."""
    if entry.talk is None:
        return f"{entry.called}: niet te openen. {entry.problem}"
    answered, route = entry.talk.progress
    status = "afgesloten" if entry.talk.intake.status == "closed" else "bezig"
    due = next_due(entry.talk)
    following = f", eerstvolgende datum {day_in_words(due)}" if due else ""
    note = f". {entry.note}" if entry.note else ""
    called = name_within(entry.talk) if is_within else titled(entry.talk)
    return f"{called}, {status}, {answered} van {route} vragen{following}{note}"
