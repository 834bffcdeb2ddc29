"""What this machine remembers of its own logbook: what it is called, and how each file ended.

By that it shows when lines are taken off the end: nothing in the file itself could tell.
"""

import errno
import hashlib
import json
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from burgeridee.files.disk import DiskError, read_guarded, write_whole
from burgeridee.files.letters import any_letters
from burgeridee.files.log_done import FOLDER
from burgeridee.files.log_lines import MACHINE, NAME, hash_of
from burgeridee.files.places import Places

_LETTERS_IN_NAME = 8
_LARGEST = 1_000_000
_NONE_OF_OURS = {None, errno.ENOENT, errno.ELOOP, errno.EMLINK, errno.EFBIG}
"""What it is when nothing is there, or something that we never put there."""
_HERE = hashlib.sha256(f"logboek {platform.node()}".encode()).hexdigest()[:12]
"""By which a state folder that was copied to another machine is known."""


@dataclass(frozen=True)
class End:
    """The last line that this machine wrote in a file: where it stands, and its hash."""

    lines: int
    start: int
    size: int
    last: str

    def is_in(self, content: bytes, offset: int = 0) -> bool:
        """Whether that line stands there yet; `content` begins so far into the file."""
        return hash_of(content[self.start - offset : self.size - offset]) == self.last


@dataclass(frozen=True)
class Memory:
    """What this machine is called in a logbook, and how the files end that it wrote."""

    machine: str
    files: Mapping[str, End] = field(default_factory=dict)

    def with_end(self, name: str, end: End) -> "Memory":
        """The memory after a line was written."""
        return Memory(self.machine, {**self.files, name: end})


def memory_path(places: Places) -> Path:
    """Where a machine keeps what it remembers of the logbook of these places."""
    return places.state / FOLDER / "stand.json"


def remembered(places: Places) -> Memory | None:
    """What this machine remembers; `None` where it has no name yet, or one that is not its own.

    Raises `DiskError` where it is there and cannot be read now.
    """
    try:
        told: Any = json.loads(read_guarded(memory_path(places), _LARGEST))
        name, files = told["machine"], told["files"]
        if told["host"] != _HERE or not MACHINE.fullmatch(name):
            return None
        return Memory(name, dict(_ends(name, files)))
    except DiskError as error:
        if error.code in _NONE_OF_OURS:
            return None
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def fresh_memory() -> Memory:
    """A machine that wrote nothing yet, under a name that says nothing."""
    return Memory(any_letters(_LETTERS_IN_NAME))


def remember(places: Places, memory: Memory) -> None:
    """Keep it, for this machine alone. Raises `DiskError`."""
    files = {
        name: {"lines": end.lines, "start": end.start, "size": end.size, "last": end.last}
        for name, end in memory.files.items()
    }
    told = {"machine": memory.machine, "host": _HERE, "files": files}
    write_whole(memory_path(places), json.dumps(told, indent=1).encode())


def _ends(machine: str, files: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, End]]:
    for name, told in files.items():
        lines, start, size = (told[key] for key in ("lines", "start", "size"))
        named = NAME.fullmatch(name)
        is_own = named is not None and named["machine"] == machine
        if is_own and all(type(number) is int and number >= 0 for number in (lines, start, size)):
            yield name, End(lines, start, size, str(told["last"]))
