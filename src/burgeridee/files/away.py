"""Whether the folder with the talks is to be seen: what is gone must not look like a beginning.

A share that is away, or a folder that may not be read, says the same as one that was never there:
nothing. What this machine remembers tells them apart.
"""

import errno
import json
import re
from contextlib import suppress
from pathlib import Path

from burgeridee.core.text import one_line
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.log_memory import remembered
from burgeridee.files.looking import at_hand, is_folder, stands, within
from burgeridee.files.places import Places
from burgeridee.files.toml import INTAKE_LIMIT

OPEN = "open"
"""The folder of this machine with a mark for each talk that stands open."""
INDEX = "index.json"
"""The file of this machine that remembers what was agreed in which talk."""
_LARGEST = 512_000_000
_REAL = re.compile(rb'\A[^\[]*^practice = ""$', re.MULTILINE)
"""How the file of a talk begins that is no practice, as we write it."""
_GONE = (
    "De map {} is er nu niet, en daar staan je gesprekken. Verbind de schijf of het netwerk weer. "
    "Is de map echt weg? Maak hem dan zelf opnieuw."
)
_EMPTY = (
    "De map {} is nu leeg, en daar stonden je gesprekken. Verbind de schijf of het netwerk weer, "
    "of zet je gesprekken terug."
)
_REFUSED = "De map {} is nu niet te lezen, en daar staan je gesprekken. Er is niets weggegooid. {}"
_ASK = "Vraag je beheerder om toegang."
_LOOK = "Kijk of de schijf of het netwerk nog verbonden is."
_NO_FOLDER = "{} is geen map, dus er staan geen gesprekken in. Noem na --data een map."


def is_away(places: Places, folder: Path | None = None) -> bool:
    """Whether the data folder is gone, and this machine has seen it: it is not to be made anew.

    Or this folder in it, where that is the one with the talks, and there were any.
    """
    if not is_folder(places.data):
        return was_here(places)
    return folder == places.intakes and not is_folder(folder) and _had_talks(places)


def was_here(places: Places) -> bool:
    """Whether this machine remembers anything of what stood in the data folder.

    That is: what it wrote in the logbook there, marks of talks that stood open, the index. An
    emergency copy alone says nothing: it may be of the very first save, which never got there.
    """
    marks = at_hand(places.state / OPEN, ".toml")
    return bool(marks) or _logged(places) or _indexed(places.state)


def unseen(places: Places) -> str:
    """Why the talks are not to be seen now, and what to do; empty where they are.

    Empty too where nothing was ever kept: a first start is none of this.
    """
    for folder in (places.data, places.intakes):
        try:
            found = within(folder)
        except DiskError as error:
            what = _ASK if error.code in {errno.EACCES, errno.EPERM} else _LOOK
            return _REFUSED.format(_shown(folder), what)
        if folder == places.data and not any(one.name[:1] != "." for one in found):
            return _nothing_in(places)
    gone = is_away(places, places.intakes)
    return _GONE.format(_shown(places.intakes)) if gone else ""


def none_seen(places: Places, none: str) -> str:
    """What to say where nothing was found: why the talks are not to be seen, or that it is none."""
    return unseen(places) or none


def _nothing_in(places: Places) -> str:
    """What to say of a data folder that is not there, or holds nothing."""
    if stands(places.data) and not is_folder(places.data):
        return _NO_FOLDER.format(_shown(places.data))
    if not was_here(places):
        return ""
    return (_EMPTY if is_folder(places.data) else _GONE).format(_shown(places.data))


def _logged(places: Places) -> bool:
    with suppress(DiskError):
        memory = remembered(places)
        return memory is not None and bool(memory.files)
    return False


def _had_talks(places: Places) -> bool:
    """Whether talks stood in their folder: the index knows them, or an earlier version is left."""
    return _indexed(places.state) or any(map(_is_real, at_hand(places.history)))


def _is_real(versions: Path) -> bool:
    """Whether these are the earlier versions of a talk that is no practice."""
    with suppress(DiskError):
        return any(_REAL.search(read_guarded(one, INTAKE_LIMIT)) for one in at_hand(versions)[-1:])
    return False


def _indexed(state: Path) -> bool:
    with suppress(DiskError, ValueError, RecursionError):
        told = json.loads(read_guarded(state / INDEX, _LARGEST))
        return isinstance(told, dict) and bool(told.get("files"))
    return False


def _shown(path: Path) -> str:
    return one_line(str(path).encode(errors="replace").decode())
