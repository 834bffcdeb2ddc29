"""Clearing away what saves that never ended left behind, wherever we write."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import chain
from pathlib import Path

from burgeridee.files.disk import DiskError, read_guarded, swept, write_whole
from burgeridee.files.emergency import FOLDER as EMERGENCY
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.interrupted import FOLDER as OPEN
from burgeridee.files.interrupted import interruptions
from burgeridee.files.places import Places

STAMP = "swept.txt"
"""The file of this machine that says on which day all folders were last looked through."""


def tidied(places: Places, now: datetime) -> int:
    """How many drafts were removed at a start: of the folders of all, and of interrupted talks.

    The folders of every talk are looked through once a day: there may be very many.
    """
    data, state = places.data, places.state
    alone = (places.intakes, places.practice, data / BOARDS, data / WORKSHOPS_HELD)
    ours = (data, *alone, places.config, state, state / EMERGENCY, state / OPEN)
    of_talks = (top / one.id for one in interruptions(places, now) for top in _tops(places))
    every = _all_of_talks(places) if _is_due(state / STAMP, now) else ()
    return sum(swept(folder) for folder in chain(ours, of_talks, every))


def _tops(places: Places) -> tuple[Path, ...]:
    return places.history, places.issued, places.data / "copies"


def _all_of_talks(places: Places) -> Iterator[Path]:
    for top in _tops(places):
        with suppress(OSError):
            yield from top.iterdir()


def _is_due(stamp: Path, now: datetime) -> bool:
    """Whether today was not noted yet; then it is noted."""
    today = str(now.date()).encode()
    with suppress(DiskError):
        if read_guarded(stamp, 100) == today:
            return False
    with suppress(DiskError):
        write_whole(stamp, today)
    return True
