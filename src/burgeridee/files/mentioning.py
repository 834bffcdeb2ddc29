"""Whether a file speaks of something at all: much quicker than to open it."""

from pathlib import Path

from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.toml import INTAKE_LIMIT


def mentions(path: Path, word: str) -> bool:
    """Whether an id stands anywhere in a file; a file that cannot be read says nothing."""
    try:
        return word.encode() in read_guarded(path, INTAKE_LIMIT)
    except DiskError:
        return False
