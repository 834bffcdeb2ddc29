"""Talks that stand open on this machine, and those that were when the program suddenly ended.

While a talk stands open there is a small mark in the state folder: which talk, at which question,
since when. No answer stands in it. Beside it a file is held locked: that lock dies with the
process, however it ends, so a mark without one is a talk that was interrupted. A number of a
process says less: after a restart another program may have it.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from pydantic import ValidationError

from burgeridee.core.days import moment_in_words
from burgeridee.core.intake import Intake, IntakeId, Record
from burgeridee.core.numbers import Whole
from burgeridee.core.talk import Talk
from burgeridee.files.away import OPEN
from burgeridee.files.disk import DiskError, make_folder, read_guarded, write_whole
from burgeridee.files.places import Places
from burgeridee.files.toml import TomlError, parsed, proven

FOLDER = OPEN
_HEADER = "Dit gesprek staat open. Er staan geen antwoorden in."
_LARGEST = 4_000
_TRYING = Lock()
"""Who tries a lock holds it for a moment: another thread must not take that for a life."""
_FAULTS = (OSError, DiskError, TomlError, ValidationError)
"""What may go wrong with a mark. It is a kindness, and never stops a talk."""


class _Lock(Protocol):
    def release(self) -> None: ...


class _Mark(Record):
    """What stands in a mark."""

    id: IntakeId
    question: str = ""
    pid: Whole = 0
    since: datetime | None = None


@dataclass(frozen=True)
class Interruption:
    """A talk that stood open when the program ended, at which question, and when that was.

    `at` is the last sign of life: where the talk stood is written down time and again.
    """

    id: str
    question: str
    at: datetime
    mark: Path


class OpenTalk:
    """A talk that stands open in this program, for as long as `left` was not said."""

    def __init__(self, places: Places) -> None:
        name = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._path = places.state / FOLDER / f"{name}.toml"
        self._lock: _Lock | None = None
        self._told = ("", "")
        self._since: datetime | None = None

    def stands_at(self, intake: Intake, question_id: str, now: datetime) -> None:
        """Write down where the talk stands; practice, and what was never saved, leave no mark."""
        told = (intake.id, question_id)
        if intake.practice or not intake.revision or told == self._told:
            return
        self._told, self._since = told, self._since or now
        mark = {"id": intake.id, "question": question_id, "pid": os.getpid(), "since": self._since}
        with suppress(*_FAULTS):
            if self._lock is None:
                self._lock = _held(self._path)
            write_whole(self._path, proven(mark, _HEADER))

    def lives(self) -> None:
        """Say that the talk still stands open."""
        if self._told[0]:
            with suppress(OSError):
                os.utime(self._path)

    def left(self) -> None:
        """Take the mark away: the talk was left in order."""
        self._told = ("", "")
        _removed(self._path)
        if self._lock is not None:
            with suppress(OSError):
                self._lock.release()
            self._lock = None


def interruptions(places: Places, now: datetime) -> tuple[Interruption, ...]:
    """The talks that were interrupted on this machine, the latest first; of one talk the latest.

    What is no mark of ours, or cannot be read, is passed over.
    """
    found: dict[str, Interruption] = {}
    every = sorted(_interruptions(places, now), key=lambda one: (one.at, one.mark), reverse=True)
    for one in every:
        found.setdefault(one.id, one)
    return tuple(found.values())


def in_words(found: Interruption, talk: Talk, now: datetime) -> str:
    """When and where a talk was interrupted, and what of it is safe; follows "onderbroken"."""
    return f"{place_in_words(found, talk, now)}, {safe_in_words(talk)}"


def place_in_words(found: Interruption, talk: Talk, now: datetime) -> str:
    """When a talk was interrupted, and at which question: "om 14:03 bij vraag 3.2"."""
    number = talk.conversation.numbers.get(found.question, "")
    at = f" bij vraag {number}" if number else ""
    return f"{moment_in_words(found.at, now.date())}{at}"


def safe_in_words(talk: Talk) -> str:
    """What of an interrupted talk is safe."""
    count = sum(1 for answer in talk.intake.answers.values() if answer.is_filled)
    said = "1 antwoord" if count == 1 else f"{count or 'nog geen'} antwoorden"
    return f"{said} bewaard"


def settled(places: Places, intake_id: str) -> None:
    """Take away the marks of a talk that was interrupted: somebody goes on with it."""
    for path in _marks(places):
        mark = _read(path)
        if mark is not None and mark.id == intake_id and not _is_held(path):
            _removed(path)


def is_open(places: Places, intake_id: str) -> bool:
    """Whether a talk stands open on this machine now."""
    found = ((path, _read(path)) for path in _marks(places))
    return any(mark is not None and mark.id == intake_id and _is_held(path) for path, mark in found)


def _interruptions(places: Places, now: datetime) -> Iterator[Interruption]:
    for path in _marks(places):
        mark = _read(path)
        with suppress(OSError):
            if mark is not None and not _is_held(path):
                at = datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
                yield Interruption(mark.id, mark.question, at, path)


def _marks(places: Places) -> tuple[Path, ...]:
    try:
        return tuple((places.state / FOLDER).glob("*.toml"))
    except OSError:
        return ()


def _read(path: Path) -> _Mark | None:
    with suppress(*_FAULTS):
        return _Mark.model_validate(parsed(read_guarded(path, _LARGEST), _LARGEST))
    return None


def _held(path: Path) -> _Lock:
    """A lock beside a mark, that lives as long as this process."""
    from filelock import FileLock

    make_folder(path.parent)
    # Not tied to a thread: where the loop hangs, another thread ends the program in order.
    lock: Any = FileLock(path.with_suffix(".lock"), mode=0o600, thread_local=False)
    lock.acquire(timeout=0)
    made: _Lock = lock
    return made


def _is_held(path: Path) -> bool:
    """Whether a living process holds the lock beside a mark; in doubt it does."""
    if not path.with_suffix(".lock").exists():
        return False
    with _TRYING:
        try:
            _held(path).release()
        except OSError:
            return True
    return False


def _removed(path: Path) -> None:
    for one in (path, path.with_suffix(".lock")):
        with suppress(OSError):
            one.unlink()
