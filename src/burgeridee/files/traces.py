"""Every file that belongs to a record, wherever the program may have put it.

A file belongs to a record when its folder or its name is called so, or when it says so itself: a
copy that a sync client made under a name of its own.
"""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.removal import Part
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.erased import NAME as TOMBSTONE
from burgeridee.files.index import NAME as INDEX
from burgeridee.files.log_done import FOLDER as LOG
from burgeridee.files.looking import walked
from burgeridee.files.places import Places
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, parsed

LARGEST = 64_000_000
"""In bytes: a larger file in the state folder is not looked into."""
_HEADS = ("intakes", "practice")
_PARTS: dict[str, Part] = {
    "history": "history",
    "issued": "issued",
    "copies": "copies",
    "boards": "workshop",
    "workshops_held": "workshop",
}
_CONTENT = frozenset(("models", "cases", "exercises", "workshops", "checklists", "verwijderd", LOG))
"""Folders with content of a municipality, with proofs, and the log: none of it is of one talk."""
_ELSEWHERE = re.compile(r"[0-9a-f]{12}")
"""How the corner of another data folder is called in the state folder."""
_MADE = re.compile(r"[0-9]{8}-[a-z2-9]{6}")
_SAYS_ID = re.compile(rb"""^\s*["']?id["']?\s*=\s*["']([a-z0-9-]{1,40})["']""", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Trace:
    """One file of a record: where it stands, and as which part it counts.

    What is no record of anything (a lock, the mark of a number) goes along and is not counted.
    """

    path: Path
    part: Part
    counts: bool = True


def traces(places: Places, ids: Collection[str]) -> dict[str, tuple[Trace, ...]]:
    """Every file of each of these records, by its number. It may take long: not while one waits."""
    wanted = {name: _pattern(name) for name in ids}
    found: dict[str, set[Trace]] = {name: set() for name in ids}
    for name, trace in (*_in_data(places, wanted), *_in_state(places, wanted)):
        found[name].add(trace)
    return {name: tuple(sorted(some)) for name, some in found.items()}


_Wanted = dict[str, re.Pattern[str]]


def _in_data(places: Places, wanted: _Wanted) -> Iterator[tuple[str, Trace]]:
    for here, folders, names in walked(places.data):
        inner = here.relative_to(places.data).parts
        if not inner:
            folders[:] = [name for name in folders if name not in _CONTENT]
        top = inner[0] if inner else ""
        owner = next((part for part in inner if part in wanted), "")
        links = [name for name in folders if (here / name).is_symlink()]
        for name in (*names, *links):
            path = here / name
            of = owner or _named(name, wanted) or _said(path, top, wanted)
            if of and name != TOMBSTONE:
                yield of, Trace(path, _part(top, path, of), counts=_counts(name))


def _in_state(places: Places, wanted: _Wanted) -> Iterator[tuple[str, Trace]]:
    """What this machine keeps apart: emergency copies, marks of talks that stand open, rests."""
    for here, folders, names in walked(places.state):
        if here == places.state:
            folders[:] = [
                name for name in folders if not _ELSEWHERE.fullmatch(name) and name != LOG
            ]
        inner = here.relative_to(places.state).parts
        owner = next((part for part in inner if part in wanted), "")
        for name in names:
            path = here / name
            if name == INDEX:
                continue  # it is thrown away whole
            for of in {owner or _named(name, wanted)} - {""} or _within(path, wanted):
                yield of, Trace(path, "machine", counts=not name.endswith(".lock"))


def _part(top: str, path: Path, record_id: str) -> Part:
    if top in _PARTS:
        return _PARTS[top]
    return "intake" if top in _HEADS and path.name == f"{record_id}.toml" else "other"


def _counts(name: str) -> bool:
    return not name.endswith((".slot", ".verwijderd"))


def _pattern(record_id: str) -> re.Pattern[str]:
    """How a name says that it is of this record. `tuin-2` is not of `tuin`."""
    after = r"(?![a-z0-9])" if _MADE.fullmatch(record_id) else r"(?![a-z0-9-])"
    return re.compile(rf"(?<![a-z0-9-]){re.escape(record_id)}{after}")


def _named(name: str, wanted: _Wanted) -> str:
    lowered = name.lower()
    return next((one for one, pattern in wanted.items() if pattern.search(lowered)), "")


def _said(path: Path, top: str, wanted: _Wanted) -> str:
    """The record that a file says to be, under whatever name it stands there."""
    if top not in (*_HEADS, "boards", "workshops_held"):
        return ""
    try:
        content = read_guarded(path, INTAKE_LIMIT)
    except DiskError:
        return ""
    if not any(said.decode() in wanted for said in _SAYS_ID.findall(content)):
        return ""
    name: object = ""
    with suppress(TomlError):
        name = parsed(content, INTAKE_LIMIT).get("id")
    return name if isinstance(name, str) and name in wanted else _at_its_head(content, wanted)


def _at_its_head(content: bytes, wanted: _Wanted) -> str:
    """The number in a file that is broken further on."""
    said = _SAYS_ID.search(content.split(b"\n[", 1)[0])
    name = said[1].decode() if said else ""
    return name if name in wanted else ""


def _within(path: Path, wanted: _Wanted) -> set[str]:
    """The records of which a file of this machine speaks."""
    try:
        content = read_guarded(path, LARGEST).decode(errors="replace")
    except DiskError:
        return set()
    return {one for one, pattern in wanted.items() if pattern.search(content)}
