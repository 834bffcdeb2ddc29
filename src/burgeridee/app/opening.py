"""Opening a talk: the talk, or a word on what is wrong with its file."""

from collections.abc import Callable
from pathlib import Path

from burgeridee.files.archive import Archive, IntakeError, Opened, in_line
from burgeridee.files.disk import DiskError
from burgeridee.files.emergency import opened

NOT_OPENED = "Dit gesprek kan niet open"


def opened_or_told(archive: Archive, path: Path, tell: Callable[..., None]) -> Opened | None:
    """The talk in a file; what is wrong with it, or odd about it, is told.

    An emergency copy is brought home first: of this talk, or the one that was asked for.
    """
    try:
        found = opened(archive, path)
    except DiskError as error:
        tell(str(error), title=NOT_OPENED, severity="error")
    except IntakeError as error:
        said = "\n".join(in_line(mistake) for mistake in error.mistakes)
        tell(said, title=NOT_OPENED, severity="error")
    else:
        for warning in found.warnings:
            tell(warning, severity="warning")
        return found
    return None
