"""With whom a folder is shared, as the disk tells it: its group, and whether that group gets in."""

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from burgeridee.core.text import one_line
from burgeridee.files.rights import is_shared

MOST = 20_000
"""So many files and folders are looked at; of more one knows enough."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The group of a folder, and what it may."""

    group: str
    may_write: bool
    hands_on: bool | None
    """Whether what is made in it gets its group; `None` where that hangs on who makes it."""


def shared_with(folder: Path, made: Path) -> Shared | None:
    """The group that a folder is shared with, going by a file that was just made in it."""
    state = folder.stat()
    if not is_shared(state.st_mode):
        return None
    hands_on: bool | None = made.stat().st_gid == state.st_gid
    if hands_on and sys.platform == "linux" and not state.st_mode & stat.S_ISGID:
        hands_on = None  # ours is the same by luck: a colleague's own group may be another
    try:
        group = one_line(folder.group())
    except (KeyError, NotImplementedError):  # a group of another computer
        group = str(state.st_gid)
    return Shared(group, bool(state.st_mode & stat.S_IWGRP), hands_on)


def closed_to_group(folder: Path, *, but: Path) -> int:
    """How many files and folders in a shared folder its group may less with than with the folder.

    Others made them for themselves alone, or before the folder was shared. `but` is not looked at.
    """
    top = folder.stat()
    return sum(_is_closed(path, top) for path in islice(_all_in(folder, but), MOST))


def _all_in(folder: Path, but: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if Path(here, name) != but]
        yield from (Path(here, name) for name in (*folders, *files))


def _is_closed(path: Path, top: os.stat_result) -> bool:
    try:
        state = path.lstat()
    except OSError:  # a draft that was there a moment ago
        return False
    if not stat.S_ISDIR(state.st_mode) and not stat.S_ISREG(state.st_mode):
        return False
    wanted = top.st_mode & (0o070 if stat.S_ISDIR(state.st_mode) else 0o060)
    return bool(wanted & ~state.st_mode) or state.st_gid != top.st_gid
