"""Who may read and write what is made: its owner only, or also the group that shares the folder.

The data folder says which. Where its group may write in it, or where it hands its group on to what
is made in it, all that is made there is for that group too; anywhere else it is for its owner.
Whoever writes a file knows no more than its path, so each run says here which folders are its own.
Only what was made this moment gets rights; what stood there keeps those that it has.
"""

import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rights:
    """The modes of a new folder and a new file; `exact` where the umask takes nothing off."""

    folder: int
    file: int
    exact: bool = False


PRIVATE = Rights(0o700, 0o600)
AS_ANY = Rights(0o777, 0o666)
"""What any other program would make: on Windows the folder settles who may do what."""
_SHARES: dict[Path, bool] = {}  # folders of a run, and whether they may be shared


def told(*, shares: Path, own: tuple[Path, ...]) -> None:
    """Note which folder may be shared, and which are of this user whatever stands round them.

    Where they are one, as on a Mac without a data folder of its own, it is of this user.
    """
    for folder in own:
        _SHARES.setdefault(folder, False)
    _SHARES[shares] = shares not in own


def rights_in(folder: Path) -> Rights:
    """The rights of what is made in a folder now."""
    for seen in (folder.absolute, folder.resolve):  # as it is written, and where it truly is
        with suppress(OSError, RuntimeError):
            here = seen()
            root = next((one for one in (here, *here.parents) if one in _SHARES), None)
            if root is not None:
                return _given_by(root) if _SHARES[root] else PRIVATE
    return PRIVATE


def is_shared(mode: int) -> bool:
    """Whether a folder of this mode is meant for its group.

    To read alone is not enough: many computers give that to every folder that anybody makes.
    """
    return bool(mode & stat.S_IWGRP or (mode & stat.S_ISGID and mode & stat.S_IRGRP))


def made(folder: Path, *, private: bool) -> None:
    """Make one folder. Raises `OSError`, also where it stands already.

    The folders of a run itself are for this user: who wants to share one, opens it to a group.
    """
    is_top = folder.absolute() in _SHARES
    rights = (PRIVATE if is_top else rights_in(folder.parent)) if private else AS_ANY
    folder.mkdir(rights.folder)
    if rights.exact:
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                given(handle, rights.folder)
            finally:
                os.close(handle)


def given(handle: int, mode: int) -> None:
    """Give what was made this moment its mode, also where a umask took some of it off.

    What is not ours is left alone, and so is a disk that knows no rights.
    """
    with suppress(OSError):
        state = os.fstat(handle)
        now = stat.S_IMODE(state.st_mode)
        if state.st_uid == os.geteuid() and now & 0o777 != mode:
            os.fchmod(handle, mode | now & stat.S_ISGID)


def _given_by(root: Path) -> Rights:
    if sys.platform.startswith("win"):
        return AS_ANY
    try:
        mode = root.stat().st_mode
    except OSError:
        return PRIVATE
    if not is_shared(mode):
        return PRIVATE
    return Rights(0o700 | mode & 0o070, 0o600 | mode & 0o060, exact=True)
