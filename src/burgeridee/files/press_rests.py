"""What a printing press left among the temporary files when the program was cut off.

A press lays the words of a paper in a folder there, for as long as it prints.
"""

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir

CALLED = "burgeridee-pers-"
"""How such a folder begins, as `report.press` calls it."""
OLD = 600.0
"""In seconds: none prints for so long."""
_NAME = re.compile(rf"{CALLED}[a-z0-9_]{{8}}")


def presses_cleared() -> int:
    """Take away what is left of presses that ended long ago; how many there were."""
    return sum(1 for folder in _left() if _taken_away(folder))


def _left() -> Iterator[Path]:
    try:
        found = [path for path in Path(gettempdir()).iterdir() if _NAME.fullmatch(path.name)]
    except OSError:
        return
    for path in found:
        with suppress(OSError):
            is_old = path.lstat().st_mtime < time.time() - OLD
            if is_old and path.is_dir() and not path.is_symlink():
                yield path


def _taken_away(folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)  # of somebody else it would not go, and stays
    return not folder.exists()
