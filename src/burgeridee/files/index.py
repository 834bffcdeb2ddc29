"""The index: what was agreed in every talk, read once and remembered. It may be thrown away.

One JSON file in the machine's state folder. It is written whole, so what was deleted from the
data is not left behind in it, as it would be in the free pages of a database.
"""

import hashlib
import json
import os
import stat
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from burgeridee import __version__
from burgeridee.core.agreements import Agreed, agreed
from burgeridee.files.archive import Archive, digest
from burgeridee.files.away import INDEX, unseen
from burgeridee.files.batches import batches
from burgeridee.files.copy_names import copy_name
from burgeridee.files.disk import DiskError, read_guarded, write_whole
from burgeridee.files.erased import erased
from burgeridee.files.toml import INTAKE_LIMIT

NAME = INDEX
LIMIT = 512_000_000
"""More than any municipality has; a file that is larger is not ours."""
SETTLED = 3_000_000_000
"""Nanoseconds after which a file that changes surely gets another time than it had."""


@dataclass(frozen=True)
class Known:
    """What is remembered of one file: the marks it had, when it was read, what was agreed."""

    mtime: int
    size: int
    digest: str
    read_at: int
    agreed: Agreed

    def is_surely(self, mark: tuple[int, int]) -> bool:
        """Whether a file with this mark is the one that was read, without looking into it.

        One that was written shortly before it was read may have changed within the same tick
        of the clock of its disk: then only its hash can say.
        """
        return mark == (self.mtime, self.size) and self.mtime + SETTLED < self.read_at


@dataclass(frozen=True)
class Indexed:
    """One talk file as the index gives it; without `agreed` it could not be opened."""

    path: Path
    agreed: Agreed | None


@dataclass(frozen=True)
class _Kept:
    """The whole file. `made_for` says with which program and which models it was read."""

    made_for: str
    files: Mapping[str, Known]


_FILE = TypeAdapter(_Kept)
_ASKED = {"version", "title", "builds_on", "uses", "terms", "phases"}


class Index:
    """What was agreed in all talks of an archive, practice talks left out."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._path = archive.places.state / NAME

    def talks(self) -> Generator[tuple[Indexed, ...], None, None]:
        """Every talk, in batches: at once what is known, then what must be read.

        What was learnt is kept when all was given, and when one stops halfway.
        """
        made_for = _made_for(self._archive)
        before = self._kept(made_for)
        marks = _one_version_each(dict(self._archive.marks()))
        if not marks and unseen(self._archive.places):
            return  # what was learnt of a folder that is away stays
        known = {
            path: before[str(path)]
            for path, mark in marks.items()
            if str(path) in before and before[str(path)].is_surely(mark)
        }
        try:
            if known:
                yield tuple(Indexed(path, one.agreed) for path, one in known.items())
            others = (path for path in marks if path not in known)
            for some in batches(others):
                fresh = {path: self._read(path, before.get(str(path))) for path in some}
                known.update((path, one) for path, one in fresh.items() if one is not None)
                yield tuple(
                    Indexed(path, one.agreed if one else None) for path, one in fresh.items()
                )
        finally:
            files = {str(path): one for path, one in known.items() if _is_text(path)}
            if files != before:
                self._keep(_Kept(made_for, files))

    def forget(self) -> None:
        """Throw the index away; the next look makes it anew."""
        with suppress(OSError):
            self._path.unlink()

    def _read(self, path: Path, before: Known | None) -> Known | None:
        """What a file holds now; `None` when it cannot be opened, which may be over in a moment."""
        read_at = time.time_ns()
        try:
            state = path.stat()
            found = digest(read_guarded(path, INTAKE_LIMIT))
        except (OSError, DiskError):
            return None
        if before is not None and before.digest == found:
            return replace(before, mtime=state.st_mtime_ns, size=state.st_size, read_at=read_at)
        entry = self._archive.entry(path)
        if entry.talk is None:
            return None
        # What it held when it was opened: it may have changed since the line above.
        held = entry.talk.intake.parent
        return Known(state.st_mtime_ns, state.st_size, held, read_at, agreed(entry.talk))

    def _kept(self, made_for: str) -> Mapping[str, Known]:
        """What was remembered; nothing at the least doubt."""
        try:
            if not _is_ours(self._path):
                return {}
            kept = _FILE.validate_json(read_guarded(self._path, LIMIT), strict=True)
        except (OSError, DiskError, ValidationError):
            return {}
        if kept.made_for != made_for:
            self.forget()  # it may remember what was removed since
            return {}
        return kept.files

    def _keep(self, kept: _Kept) -> None:
        with suppress(DiskError):  # then the next look reads the talks again
            write_whole(self._path, _FILE.dump_json(kept))


def one_of_each(found: Iterable[Indexed]) -> tuple[Indexed, ...]:
    """The talks with each number once: the file that is named so, else the highest revision.

    A copy of a file has its agreements too, and nobody wants to be told twice.
    """
    best: dict[str, Indexed] = {}
    for one in found:
        if one.agreed is not None:
            other = best.get(one.agreed.intake)
            if other is None or _rank(one) > _rank(other):
                best[one.agreed.intake] = one
    return tuple(best.values())


def _rank(one: Indexed) -> tuple[bool, int, str]:
    if one.agreed is None:
        return False, 0, ""
    return one.path.stem == one.agreed.intake, one.agreed.revision, one.path.name


def _one_version_each(marks: Mapping[Path, tuple[int, int]]) -> dict[Path, tuple[int, int]]:
    """The files without the other versions that stand beside one."""
    names = {path.stem for path in marks}

    def is_other(path: Path) -> bool:
        copy = copy_name(path.stem)
        return copy is not None and copy.id in names

    return {path: mark for path, mark in marks.items() if not is_other(path)}


def _made_for(archive: Archive) -> str:
    """What the rows depend on beside the files: this program, and what its models ask.

    Of the exercises, which make models too, only which files there are: they are not read here.
    """
    models = {
        name: conversation.model_dump(include=_ASKED)
        for name, conversation in archive.library.conversations.items()
    }
    gone = sorted(erased(archive.places.data).removed)  # nothing of these is remembered anywhere
    # A set has another order in each run of Python: written as it comes, no index would be ours.
    exercises = sorted(archive.models.marks)
    content = json.dumps([__version__, models, exercises, gone], default=sorted, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def _is_ours(path: Path) -> bool:
    """Whether nobody else can have written or read the index."""
    state = path.lstat()
    if not stat.S_ISREG(state.st_mode):
        return False
    return os.name == "nt" or (state.st_uid == os.getuid() and not state.st_mode & 0o077)


def _is_text(path: Path) -> bool:
    """Whether a path can stand in JSON; a name of odd bytes is read each time."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True
