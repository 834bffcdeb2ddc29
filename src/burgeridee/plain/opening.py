"""Opening a talk in plain lines: the talk, or a line for each thing that is wrong with it."""

from collections.abc import Callable
from pathlib import Path

from burgeridee.files import emergency
from burgeridee.files.archive import Archive, IntakeError, Opened, in_line
from burgeridee.files.disk import DiskError


def opened(archive: Archive, name: str | Path, say: Callable[[str], None]) -> Opened | None:
    """The talk of an id, or of a file; `None` when it cannot be opened, and then it is said why."""
    try:
        return emergency.opened(archive, name)
    except DiskError as error:
        say(str(error))
    except IntakeError as error:
        for mistake in error.mistakes:
            say(in_line(mistake))
    return None
