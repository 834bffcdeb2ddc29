"""Clearing away what saves that never ended left behind, wherever we write."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import chain
from pathlib import Path

from burgeridee.files.disk import DiskError, read_guarded, swept, write_whole
from burgeridee.files.interrupted import interruptions
from burgeridee.files.looking import at_hand, is_folder
from burgeridee.files.places import Places
from burgeridee.files.press_rests import presses_cleared

STAMP = "swept.txt"
"""The file of this machine that says on which day all folders were last looked through."""


def tidied(places: Places, now: datetime) -> int:
    """How many drafts were removed at a start: of the folders of all, and of interrupted talks.

    The folders of every talk are looked through once a day: there may be very many.
    """
    ours = (path for top in (places.data, places.config, places.state) for path in _in(top))
    once_a_day = _tops(places)
    alone = (folder for folder in ours if folder not in once_a_day)
    of_talks = (top / one.id for one in interruptions(places, now) for top in _tops(places))
    every = _all_of_talks(places) if _is_due(places.state / STAMP, now) else ()
    presses_cleared()
    return sum(swept(folder) for folder in chain(alone, of_talks, every))


def _tops(places: Places) -> tuple[Path, ...]:
    return places.history, places.issued, places.data / "copies"


def _all_of_talks(places: Places) -> Iterator[Path]:
    for top in _tops(places):
        yield from _in(top)


def _in(top: Path) -> Iterator[Path]:
    """A folder and the folders in it: also those that only one sort of file is written to."""
    yield top
    with suppress(OSError):
        yield from (path for path in at_hand(top) if is_folder(path) and not path.is_symlink())


def _is_due(stamp: Path, now: datetime) -> bool:
    """Whether today was not noted yet; then it is noted."""
    today = str(now.date()).encode()
    with suppress(DiskError):
        if read_guarded(stamp, 100) == today:
            return False
    with suppress(DiskError):
        write_whole(stamp, today)
    return True
