"""What a save of a talk is in the logbook: begun, changed, closed or opened again."""

import errno
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from burgeridee.core.intake import Intake
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.log_done import Did, Done
from burgeridee.files.noting import is_news, note
from burgeridee.files.places import Places
from burgeridee.files.toml import INTAKE_LIMIT

_CLOSED = re.compile(rb'^status\s*=\s*"closed"', re.MULTILINE)


def on_disk(path: Path) -> bytes | None:
    """What stands there now; `None` where nothing does. Raises `DiskError`."""
    try:
        return read_guarded(path, INTAKE_LIMIT)
    except DiskError as error:
        if error.code == errno.ENOENT:
            return None
        raise


def log_save(
    places: Places, at: datetime, intake: Intake, stood: bytes | None, did: Did | None = None
) -> None:
    """Write down what a save did to a talk, given what stood in its place before.

    Of plain changes there is one line a day in each run of the program: not one for each letter.
    `did` is what this save is by another name. Practice is nobody's business.
    """
    if not intake.practice:
        for one in _done(places, at, intake, stood, did):
            note(places, Done(at, one, intake.id, intake.revision))


def log_kept(places: Places, at: datetime, name: str, revision: int, *, is_new: bool) -> None:
    """Write down that a workshop that is held, or a board, was begun or changed: once a day."""
    if is_news(places, name, at.date()):
        note(places, Done(at, "begun" if is_new else "changed", name, revision))


def _done(
    places: Places, at: datetime, intake: Intake, stood: bytes | None, did: Did | None
) -> Iterator[Did]:
    is_begun = did is None and not intake.parent and (stood is None or intake.revision == 1)
    was_closed = stood is not None and _CLOSED.search(stood.partition(b"\n[")[0]) is not None
    is_closed = intake.status == "closed"
    if is_begun:
        is_news(places, intake.id, at.date())
        yield "begun"
    elif did is not None:
        yield did
    elif was_closed == is_closed and is_news(places, intake.id, at.date()):
        yield "changed"
    if was_closed != is_closed:
        yield "closed" if is_closed else "reopened"
