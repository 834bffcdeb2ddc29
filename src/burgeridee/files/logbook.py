"""The logbook: what was done with the records, in lines that are only ever added.

There is a file for each machine and year, so that no machine waits for another and a sync client
finds nothing to make a second copy of. Each line names the hash of the one before it. Writing it
never stops a job: a line that could not be written waits in memory, and goes with the next one.
"""

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Lock

from burgeridee.files.disk import DiskError, flushed, locked, make_folder, read_guarded
from burgeridee.files.log_done import FOLDER, Done
from burgeridee.files.log_lines import end_of, hash_of, written
from burgeridee.files.log_memory import (
    End,
    Memory,
    fresh_memory,
    memory_path,
    remember,
    remembered,
)
from burgeridee.files.looking import is_folder
from burgeridee.files.places import Places
from burgeridee.files.rights import given, rights_in

LIMIT = 8_000_000
"""In bytes: some forty thousand lines of one machine in one year."""
MOST_WAITING = 1000
"""So many lines wait at most; of more the oldest are lost."""
PATIENCE = 1.0
"""Seconds that one waits for another program that adds a line."""
_FLAGS = (
    os.O_RDWR
    | os.O_APPEND
    | os.O_CREAT
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


class Logbook:
    """The lines that this program adds to the logbook of one data folder."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._waiting: list[Done] = []
        self._writing = Lock()
        self._told: set[tuple[str, date]] = set()

    def note(self, done: Done) -> None:
        """Add a line, or keep it for the next time. It never raises.

        Where another thread is adding lines at this moment, that one takes it along.
        """
        self._waiting.append(done)
        while self._waiting and self._writing.acquire(blocking=False):
            try:
                self._write()
            except (DiskError, OSError):
                del self._waiting[:-MOST_WAITING]
                return
            finally:
                self._writing.release()

    @property
    def waits(self) -> int:
        """How many lines could not be written yet."""
        return len(self._waiting)

    def is_news(self, record_id: str, day: date) -> bool:
        """Whether it is not told yet that this record changed on this day; then it is."""
        key = (record_id, day)
        is_new = key not in self._told
        self._told.add(key)
        return is_new

    def _write(self) -> None:
        """Write what waits, in one go. Raises `DiskError` or `OSError`."""
        lines = tuple(self._waiting)
        places = self._places
        if not is_folder(places.data):  # a share that is away must not become a folder here
            raise DiskError("De map met gesprekken is er nu niet.")
        with locked(memory_path(places).parent, seconds=PATIENCE):
            memory = remembered(places)
            if memory is None:
                memory = fresh_memory()
                remember(places, memory)
            after = _added(places.data / FOLDER, memory, lines)
            del self._waiting[: len(lines)]
            with suppress(DiskError):  # what was remembered before is true still
                remember(places, after)


_BOOKS: dict[tuple[Path, Path], Logbook] = {}


def logbook(places: Places) -> Logbook:
    """The logbook of a data folder, one in each program, so that what waits is never lost sight of.

    Whoever opens the same folder anew in this program goes on in the same one.
    """
    return _BOOKS.setdefault((places.data, places.state), Logbook(places))


def _added(folder: Path, memory: Memory, lines: Sequence[Done]) -> Memory:
    """The memory after these lines were added to the file of this year.

    A clock that goes back does not bring us back to an earlier file.
    """
    make_folder(folder)
    latest = max(memory.files, default="")
    name = max(f"{max(line.at.year for line in lines):04d}-{memory.machine}.jsonl", latest)
    start = ""
    if latest and name not in memory.files:
        start = _end_of_file(folder / latest, memory.files[latest])
    path = folder / name
    rights = rights_in(folder)
    handle = os.open(path, _FLAGS, rights.file)
    try:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise DiskError(f"{name} is geen gewoon bestand.")
        if rights.exact and not state.st_size:
            given(handle, rights.file)
        end = _append(handle, memory, lines, memory.files.get(name), start)
    finally:
        with suppress(OSError):
            os.close(handle)
    if not end.start:
        with suppress(DiskError):
            flushed(folder)
    return memory.with_end(name, end)


def _append(
    handle: int, memory: Memory, lines: Sequence[Done], known: End | None, start: str
) -> End:
    """Add the lines to an open file, and give how it ends then.

    What this machine remembers goes before what stands there: where its last line is gone or
    became another, the new one names it all the same, and so the break shows for ever.
    """
    size = os.fstat(handle).st_size
    offset = known.start if known and known.start <= size else 0
    content = _read(handle, offset, size)
    if known and known.is_in(content, offset):
        before = end_of(content)
        number = known.lines + content[known.size - offset :].count(b"\n")
    else:
        content = _read(handle, 0, size)
        before = known.last if known else end_of(content, start)
        number = content.count(b"\n")
    is_torn = bool(content) and not content.endswith(b"\n")
    added = [b"\n" if is_torn else b""]
    for line in lines:
        added.append(written(line, memory.machine, before))
        before = hash_of(added[-1])
    whole = b"".join(added)
    _write_all(handle, whole, size)
    ends = size + len(whole)
    return End(number + is_torn + len(lines), ends - len(added[-1]), ends, before)


def _read(handle: int, offset: int, size: int) -> bytes:
    if size - offset > LIMIT:
        raise DiskError("Het logboek is te groot.")
    os.lseek(handle, offset, os.SEEK_SET)
    parts = bytearray()
    while part := os.read(handle, 1 << 20):
        parts += part
    return bytes(parts)


def _write_all(handle: int, content: bytes, size: int) -> None:
    """Write at the end, and let it stand on the disk; or leave the file as it was."""
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise


def _end_of_file(path: Path, known: End) -> str:
    """The hash after all that stands in an earlier file of this machine."""
    try:
        content = read_guarded(path, LIMIT)
    except DiskError:
        return known.last
    return end_of(content) if known.is_in(content) else known.last
