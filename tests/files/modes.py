"""Rights of files: what they are, and what a new one gets."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def umask(mask: int) -> Iterator[None]:
    """New files and folders get no more than this mask leaves."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> int:
    """The rights of a file or a folder, and nothing else of it."""
    return stat.S_IMODE(path.stat().st_mode)
