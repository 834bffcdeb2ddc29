"""Why something is not saved: what one reads below a talk while the program keeps trying."""

import errno
from pathlib import Path

from burgeridee.files.disk import DiskError, HeldError, shown, trouble

_FULL = {
    errno.ENOSPC: "De schijf van de map {} is vol. Maak daar ruimte vrij.",
    errno.EDQUOT: "Je ruimte op de schijf van de map {} is op. Maak daar ruimte vrij.",
}
_FITS = 30
"""So many letters of the name of a folder fit in that line."""


def why(error: DiskError, folder: Path) -> str:
    """What keeps a disk from saving in a folder, as sentences of their own.

    They name no file; and the folder only where one has to know which of two disks it is.
    """
    if isinstance(error, HeldError) or error.code in {None, errno.EAGAIN}:
        return str(error)
    name = shown(folder)
    cut = name if len(name) <= _FITS else f"{name[: _FITS - 1]}…"
    said = _FULL.get(error.code or 0, "").format(cut) or trouble(error.code)
    return f"{said[0].upper()}{said[1:]}"
