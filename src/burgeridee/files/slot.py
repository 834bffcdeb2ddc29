"""The file that a folder is held with for one save, and what may stand in its way."""

import os
import stat
from contextlib import suppress
from pathlib import Path

NAME = ".slot"
_AWAY = "Haal het daar weg, of vraag je beheerder om hulp."


def in_the_way(folder: Path) -> str:
    """Why a folder could not be held, in words; nothing where it is not for this file."""
    path = folder / NAME
    with suppress(OSError):
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return f"{NAME} is daar een verwijzing naar een ander bestand. {_AWAY}"
        if not stat.S_ISREG(mode):
            what = "een map" if stat.S_ISDIR(mode) else "geen gewoon bestand"
            return f"{NAME} is daar {what}. {_AWAY}"
        if os.access(folder, os.W_OK) and not os.access(path, os.R_OK | os.W_OK):
            return (
                f"het bestand {NAME} is daar van een ander, en die mag het alleen. "
                "Vraag je beheerder om rechten voor de groep op alles in deze map."
            )
    return ""
