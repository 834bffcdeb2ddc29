"""Talks that were interrupted, in plain lines."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from burgeridee.core.initiative import name_of
from burgeridee.files.archive import Entry
from burgeridee.files.interrupted import in_words, interruptions
from burgeridee.files.places import Places


def interrupted_lines(places: Places, entries: Sequence[Entry], now: datetime) -> Iterator[str]:
    """Which talks were interrupted, what of them is safe, and how to go on with them."""
    numbers = {
        entry.id: (number, entry.talk)
        for number, entry in enumerate(entries, 1)
        if not entry.other_of
    }
    for found in interruptions(places, now):
        number, talk = numbers.get(found.id, (0, None))
        if talk is not None:
            title = name_of(talk) or "Nog zonder naam"
            told = in_words(found, talk, now)
            yield f"Onderbroken {told}: {title}. Typ {number} om verder te gaan."
