"""What stands on a disk that may say no: looked at without an `OSError` that gets out.

One folder that may not be read, or a share that fails for a moment, must not hide all others.
"""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from burgeridee.files.disk import DiskError, shown

_ABSENT = (FileNotFoundError, NotADirectoryError)
_FORBIDDEN = "je mag er niet in kijken. Vraag je beheerder om toegang."
_FAILS = "de schijf of het netwerk geeft een fout. Kijk of die nog verbonden is."


def is_folder(path: Path) -> bool:
    """Whether a folder stands there; not where that cannot be known now."""
    return _known(path.is_dir, in_doubt=False)


def is_file(path: Path) -> bool:
    """Whether a file stands there; not where that cannot be known now."""
    return _known(path.is_file, in_doubt=False)


def stands(path: Path) -> bool:
    """Whether something stands there; not where that cannot be known now."""
    return _known(path.exists, in_doubt=False)


def may_stand(path: Path) -> bool:
    """Whether something stands there; also where that cannot be known now: reading says why."""
    return _known(path.exists, in_doubt=True)


def may_be_folder(path: Path) -> bool:
    """Whether a folder stands there; also where that cannot be known now: reading says why."""
    return _known(path.is_dir, in_doubt=True)


def within(folder: Path, ending: str = "") -> list[Path]:
    """What stands in a folder, by name; nothing where no folder is. Raises `DiskError`."""
    try:
        found = sorted(folder.iterdir())
    except _ABSENT:
        return []
    except OSError as error:
        raise DiskError(_told(folder, error), error.errno) from error
    return [path for path in found if path.name.endswith(ending)]


def at_hand(folder: Path, ending: str = "") -> list[Path]:
    """What stands in a folder, by name; nothing where it cannot be read now."""
    try:
        return within(folder, ending)
    except DiskError:
        return []


def walked(top: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    """Each folder from here down, with the names of the folders and of the files in it.

    Raises `DiskError` at a folder that cannot be read: whoever asks must not think to have seen
    all. A name that is taken out of the folders is not gone into.
    """

    def refused(error: OSError) -> None:
        if not isinstance(error, _ABSENT):
            raise DiskError(_told(Path(os.fsdecode(error.filename)), error), error.errno) from error

    for here, folders, names in os.walk(top, onerror=refused):
        yield Path(here), folders, names


def files_below(top: Path) -> list[Path]:
    """Every file from here down, by path. Raises `DiskError` at a folder that cannot be read."""
    return sorted(here / name for here, _, names in walked(top) for name in names)


def refusal(folder: Path) -> str:
    """Why a folder that is there cannot be looked into now, as a sentence; empty where it can."""
    try:
        for _ in folder.iterdir():
            break
        (folder / ".burgeridee").lstat()  # one may read the names, and still be kept out
    except _ABSENT:
        return ""
    except OSError as error:
        return _told(folder, error)
    return ""


def _known(look: Callable[[], bool], *, in_doubt: bool) -> bool:
    try:
        return look()
    except OSError:
        return in_doubt


def _told(folder: Path, error: OSError) -> str:
    words = _FORBIDDEN if error.errno in {errno.EACCES, errno.EPERM} else _FAILS
    return f"De map '{shown(folder)}' is nu niet te lezen: {words}"
