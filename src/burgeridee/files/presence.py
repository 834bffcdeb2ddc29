"""Who has a talk open: information, and never a bar. Nothing of the talk itself stands in it.

Each opening has a small file of its own in `aanwezig/`, with a sign of life every half minute; so
nobody writes over another's. A file that says nothing new for two minutes is of somebody who is
probably gone. Nothing is ever decided by it.
"""

import hashlib
import os
import platform
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from burgeridee.core.intake import Intake, IntakeId, Record
from burgeridee.core.numbers import Whole
from burgeridee.core.text import one_line
from burgeridee.files.disk import DiskError, read_guarded, write_whole
from burgeridee.files.erased import refuse_erased
from burgeridee.files.looking import is_folder
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings
from burgeridee.files.toml import TomlError, parsed, proven

FOLDER = "aanwezig"
EVERY = 30.0
"""Seconds between two signs of life."""
GONE_AFTER = 120.0
"""Seconds without a sign of life after which somebody is probably gone."""
FORGOTTEN_AFTER = 24 * 60 * 60.0
LONGEST_NAME = 40
_HEADER = "Wie dit gesprek open heeft. Het is alleen om te weten; niemand wacht erop."
_LARGEST = 4_000
_FAULTS = (OSError, DiskError, TomlError, ValidationError)
"""What may go wrong. To know who is there is a kindness, and never stops a talk."""
_MACHINE = hashlib.sha256(f"aanwezig {platform.node()}".encode()).hexdigest()[:12]


class _Sign(Record):
    """What stands in a file."""

    id: IntakeId
    who: str = ""
    host: str = ""
    machine: str = ""
    pid: Whole = 0
    since: datetime | None = None


@dataclass(frozen=True)
class Someone:
    """Somebody who has a talk open: who, since when, and whether that is surely so still."""

    id: str
    who: str
    host: str
    since: datetime | None
    is_here: bool
    """Whether it is on this machine: another window."""
    is_live: bool

    @property
    def called(self) -> str:
        """By what people call them: a name, else the machine."""
        if self.is_here and not self.who:
            return "een ander venster"
        return self.who or self.host or "iemand"


class Presence:
    """That a talk stands open here, told to others as long as `left` was not said.

    A thread of its own writes and looks, so that a slow folder never makes anybody wait. `others`
    is what it saw last.
    """

    def __init__(self, places: Places, now: Callable[[], datetime], every: float = EVERY) -> None:
        self._places = places
        self._now = now
        self._every = every
        self._path: Path | None = None
        self._done = threading.Event()
        self._thread: threading.Thread | None = None
        self.others: tuple[Someone, ...] = ()

    def stands(self, intake: Intake) -> None:
        """Begin to tell, once the talk has a file; practice is nobody's business."""
        if self._thread is not None or intake.practice or not intake.revision:
            return
        name = f"{intake.id}.{_MACHINE[:6]}{secrets.token_hex(3)}.toml"
        self._path = self._places.data / FOLDER / name
        sign = _Sign(
            id=intake.id,
            host=one_line(platform.node())[:LONGEST_NAME],
            machine=_MACHINE,
            pid=os.getpid(),
            since=self._now().replace(microsecond=0),
        )
        self._thread = threading.Thread(target=self._live, args=(sign,), daemon=True)
        self._thread.start()

    def left(self, wait: float = 1.0) -> None:
        """Take our sign away. A folder that hangs is not waited for long."""
        self._done.set()
        if self._thread is not None:
            self._thread.join(wait)
        self.others = ()

    def _live(self, sign: _Sign) -> None:
        path = self._path
        if path is None:
            return
        try:
            name = load_settings(self._places).name
            who = one_line(name).strip()[:LONGEST_NAME]
            while True:
                self._tell(path, sign.with_(who=who))
                self.others = tuple(
                    one for one in present(self._places, sign.id, beside=path) if one.id == sign.id
                )
                if self._done.wait(self._every):
                    return
        finally:
            with suppress(OSError):
                path.unlink()

    def _tell(self, path: Path, sign: _Sign) -> None:
        with suppress(*_FAULTS):
            refuse_erased(self._places.data, sign.id)
            if not is_folder(self._places.intakes):
                return  # a share that is away must not become a folder here
            if path.exists():
                os.utime(path)  # the clock of the folder, where it has one
            else:
                told = {key: value for key, value in sign.model_dump().items() if value}
                write_whole(path, proven(told, _HEADER))


def present(
    places: Places, intake_id: str = "", *, beside: Path | None = None
) -> tuple[Someone, ...]:
    """Who has talks open (or one of them), without the opening in `beside`, which is our own.

    Signs of programs on this machine that ended badly are cleared away.
    """
    found: list[Someone] = []
    reference = _written(beside) if beside is not None else None
    for path, sign in _signs(places, intake_id):
        if path == beside:
            continue
        written = _written(path)
        age = (reference or time.time()) - (written if written is not None else 0.0)
        is_here = sign.machine == _MACHINE
        if (is_here and _is_gone(sign, age)) or age > FORGOTTEN_AFTER:
            with suppress(OSError):
                path.unlink()
            continue
        if is_here and sign.pid == os.getpid() and beside is None:
            continue  # on Start: what stands open here is seen here
        who, host = (one_line(word).strip()[:LONGEST_NAME] for word in (sign.who, sign.host))
        found.append(Someone(sign.id, who, host, sign.since, is_here, age <= GONE_AFTER))
    return tuple(sorted(found, key=lambda one: (not one.is_live, one.called)))


def by_talk(places: Places) -> Mapping[str, tuple[Someone, ...]]:
    """Who surely has which talk open, by the id of the talk."""
    found: dict[str, tuple[Someone, ...]] = {}
    for one in present(places):
        if one.is_live:
            found[one.id] = (*found.get(one.id, ()), one)
    return found


def in_words(others: tuple[Someone, ...]) -> str:
    """Who else has this talk open, as one calm word for a line; empty where nobody has."""
    live = [one.called for one in others if one.is_live]
    if live:
        return f"ook open bij {_row(live)}"
    gone = [one.called for one in others]
    return f"was ook open bij {_row(gone)}, waarschijnlijk niet meer" if gone else ""


def _row(names: list[str]) -> str:
    names = list(dict.fromkeys(names))
    *first, last = names
    return f"{', '.join(first)} en {last}" if first else last


def _signs(places: Places, intake_id: str) -> Iterator[tuple[Path, _Sign]]:
    try:
        paths = sorted((places.data / FOLDER).glob(f"{intake_id or '*'}.*toml"))
    except OSError:
        return
    for path in paths:
        with suppress(*_FAULTS):
            yield path, _Sign.model_validate(parsed(read_guarded(path, _LARGEST), _LARGEST))


def _written(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def _is_gone(sign: _Sign, age: float) -> bool:
    """Whether a program on this machine is gone: a number may be used again, silence may not."""
    if age > GONE_AFTER:
        return True
    if os.name == "nt" or sign.pid <= 0:
        return False  # there, to ask would end the process
    try:
        os.kill(sign.pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
