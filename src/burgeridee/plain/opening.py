"""Opening a talk in plain lines: the talk, or a line for each thing that is wrong with it."""

from collections.abc import Callable
from pathlib import Path

from burgeridee.core.text import cleaned
from burgeridee.files import emergency
from burgeridee.files.archive import Archive, IntakeError, Opened, in_line
from burgeridee.files.disk import DiskError

UNKNOWN = "Dat ken ik niet. Typ het nummer van een gesprek uit de lijst, of :hulp voor uitleg."
_BARE = {
    **dict.fromkeys(("hulp", "help", "?"), ":hulp"),
    **dict.fromkeys(("stop", "q", ":q", "quit", "exit"), ":stop"),
}
"""What somebody types who has not read how commands look."""


def asked(raw: str) -> str:
    """A line as it is meant: cleaned, and with the colon where somebody forgot it."""
    line = cleaned(raw.rstrip("\r\n")).strip()
    return _BARE.get(line.lower(), line)


def opened(archive: Archive, name: str | Path, say: Callable[[str], None]) -> Opened | None:
    """The talk of an id, or of a file; `None` when it cannot be opened, and then it is said why."""
    try:
        return emergency.opened(archive, name)
    except DiskError as error:
        is_word = isinstance(name, str) and name.isalpha()
        say(UNKNOWN if is_word else str(error))
    except IntakeError as error:
        for mistake in error.mistakes:
            say(in_line(mistake))
    return None
