"""The numbers of what was removed, so that it does not come back; and what is half removed.

They stand in `verwijderd.toml` in the data folder, numbers and days only. A sync client may make
a second copy of that file: all of them count.
"""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from burgeridee.core.days import day_in_words
from burgeridee.core.removal import PARTS, Ground, Removed
from burgeridee.core.retention import KINDS
from burgeridee.core.text import one_line
from burgeridee.files.disk import DiskError, is_there, locked, read_guarded, write_whole
from burgeridee.files.toml import TomlError, parsed, proven

NAME = "verwijderd.toml"
LIMIT = 32_000_000
"""In bytes: half a million numbers."""
_EVERY = "verwijderd*.toml"
_HEADER = (
    "Nummers van wat is verwijderd, met de dag. Laat dit bestand staan: zo komt niets terug. "
    "Er staat niet in waar een gesprek over ging."
)
_BROKEN = "Daardoor weet ik niet wat er al verwijderd is. Vraag je beheerder om een reservekopie."


class ErasedError(DiskError):
    """A record that was removed, and may not come back."""


@dataclass(frozen=True)
class Unfinished:
    """A removal of a record that was begun and is not done; `removed` counts what there was."""

    removed: Removed
    ground: Ground
    begun: date


@dataclass(frozen=True)
class Erased:
    """What was removed, by number with the day; and what is half removed, by number and kind."""

    removed: Mapping[str, date] = field(default_factory=dict)
    unfinished: Mapping[tuple[str, str], Unfinished] = field(default_factory=dict)
    problem: str = ""


def erased(data: Path) -> Erased:
    """What was removed from a data folder. It is read again when it changed."""
    try:
        paths = _files(data)
    except DiskError as error:
        return Erased(problem=f"{error} {_BROKEN}")
    found: list[Erased] = []
    for path in paths:
        with suppress(OSError):  # gone since the folder was read
            state = path.stat()
            found.append(_read(path, (state.st_mtime_ns, state.st_size, state.st_ino)))
    if any(one.problem for one in found):
        _read.cache_clear()  # it may be over in a moment
    if len(found) == 1:
        return found[0]
    return Erased(
        {name: day for one in found for name, day in one.removed.items()},
        {key: row for one in found for key, row in one.unfinished.items()},
        next((one.problem for one in found if one.problem), ""),
    )


def refuse_erased(data: Path, record_id: str) -> None:
    """Raise `ErasedError` where a record was removed from this data folder.

    Raises `DiskError` where the folder cannot even be looked into.
    """
    _files(data)
    day = erased(data).removed.get(record_id)
    if day is not None:
        raise ErasedError(
            f"Dit gesprek ({record_id}) is verwijderd op {day_in_words(day)}. "
            "Het komt niet terug onder dit nummer."
        )


def _files(data: Path) -> tuple[Path, ...]:
    try:
        with os.scandir(data) as entries:
            names = sorted(one.name for one in entries)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        words = f"De map {one_line(data.name)} is nu niet te lezen."
        raise DiskError(words, error.errno) from error
    return tuple(data / name for name in names if fnmatch(name, _EVERY))


def begin(data: Path, records: Iterable[Removed], ground: Ground, today: date) -> None:
    """Write down that these records go, before anything of them does. Raises `DiskError`.

    Of papers alone only that they are going: their talk stays.
    """
    with locked(data):
        document = _document(data)
        removed, unfinished = _table(document, "removed"), _table(document, "unfinished")
        for one in records:
            if one.kind != "issued":
                removed.setdefault(one.id, today)
            parts = {part: count for part, count in one.parts.items() if count}
            row = {"ground": ground, "begun": today, "parts": parts}
            there = unfinished.get(one.id)
            unfinished[one.id] = {**(there if isinstance(there, dict) else {}), one.kind: row}
        _write(data, {**document, "removed": removed, "unfinished": unfinished})


def finish(data: Path, records: Iterable[Removed]) -> None:
    """Write down that these records are gone. Raises `DiskError`."""
    with locked(data):
        document = _document(data)
        unfinished = _table(document, "unfinished")
        for one in records:
            rows = unfinished.get(one.id)
            if isinstance(rows, dict):
                rows.pop(one.kind, None)
            if not rows:
                unfinished.pop(one.id, None)
        _write(data, {**document, "unfinished": unfinished})


def _document(data: Path) -> dict[str, Any]:
    path = data / NAME
    if not is_there(path):
        return {"schema": 1}
    try:
        return parsed(read_guarded(path, LIMIT), LIMIT)
    except TomlError as error:
        raise DiskError(f"{NAME}, {error} {_BROKEN}") from error


def _write(data: Path, document: Mapping[str, Any]) -> None:
    full = {key: value for key, value in document.items() if value != {}}
    try:
        content = proven(full, _HEADER, LIMIT)
    except TomlError as error:
        raise DiskError(f"{NAME} is niet bewaard: {error.problem}") from error
    write_whole(data / NAME, content)


@lru_cache(maxsize=8)
def _read(path: Path, _mark: tuple[int, int, int]) -> Erased:
    try:
        document = parsed(read_guarded(path, LIMIT), LIMIT)
    except DiskError as error:
        return Erased(problem=f"{error} {_BROKEN}")
    except TomlError as error:
        return Erased(problem=f"{path.name}, {error} {_BROKEN}")
    removed = {
        name: day if isinstance(day, date) else date.min
        for name, day in _table(document, "removed").items()
    }
    unfinished = {
        (name, kind): found
        for name, rows in _table(document, "unfinished").items()
        for kind, row in (rows.items() if isinstance(rows, dict) else ())
        if (found := _unfinished(name, kind, row)) is not None
    }
    return Erased(removed, unfinished)


def _unfinished(name: str, kind: str, row: object) -> Unfinished | None:
    known = next((one for one in KINDS if one == kind), None)
    if known is None or not isinstance(row, dict):
        return None
    ground: Ground = next((one for one in get_args(Ground) if one == row.get("ground")), "other")
    begun, counted = row.get("begun"), _table(row, "parts")
    parts = {part: counted[part] for part in PARTS if isinstance(counted.get(part), int)}
    day = begun if isinstance(begun, date) else date.min
    return Unfinished(Removed(name, known, parts), ground, day)


def _table(document: Mapping[str, Any], key: str) -> dict[str, Any]:
    table = document.get(key, {})
    return dict(table) if isinstance(table, dict) else {}
