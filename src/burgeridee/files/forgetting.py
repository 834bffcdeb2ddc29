"""Forgetting a person in talks that stay: out of the talk, and out of every version of it.

The words go out of the talk, its earlier and other versions and the emergency copies alike. A
paper cannot be changed: it was named, and can be removed.
"""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from burgeridee.core import spelled
from burgeridee.core.text import one_line
from burgeridee.core.wording.sought import FIXED, Sought, hits, without
from burgeridee.files.archive import Archive, digest
from burgeridee.files.disk import DiskError, flushed, locked, read_guarded, write_whole
from burgeridee.files.every_version import HEADS, VERSIONS, Stored
from burgeridee.files.history import versions
from burgeridee.files.index import NAME as INDEX
from burgeridee.files.index import Index
from burgeridee.files.intake_file import HEADER
from burgeridee.files.log_done import Done
from burgeridee.files.looking import files_below, may_be_folder, may_stand
from burgeridee.files.noting import note
from burgeridee.files.papers_kept import taken_away
from burgeridee.files.person_places import Looked, Place
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, proven
from burgeridee.files.traces import LARGEST, Trace

CHANGED = (
    "Intussen is er iets aan veranderd. Er is niets weggehaald. Kijk eerst opnieuw wat er staat."
)


@dataclass(frozen=True)
class Gone:
    """What became of it. `still` says where words of this person stand yet, and why."""

    places: int
    files: int
    removed: int
    failed: tuple[str, ...]
    still: tuple[str, ...]


def forgotten(archive: Archive, seen: Looked, chosen: Collection[str]) -> Gone:
    """Take the person out of the places, and the papers away, that were chosen by their ids.

    Raises `DiskError`: then nothing was changed. One that was cut off can be done again: the
    talk itself is changed last.
    """
    places = [one for one in seen.places if one.id in chosen]
    loose = [one for one in seen.loose if one.id in chosen]
    folders = {path.parent for path in seen.marks} or {archive.places.intakes}
    with ExitStack() as stack:
        for folder in sorted(folder for folder in folders if may_be_folder(folder)):
            stack.enter_context(locked(folder))
        if any(_mark(path) != mark for path, mark in seen.marks.items()):
            raise DiskError(CHANGED)
        work = _Rewriting(archive, seen.sought, places)
        for name in seen.talks:
            work.rewrite(name, [trace for of, trace in seen.files if of == name])
        failed = [*work.failed, *taken_away(loose)]
        Index(archive).forget()
    for name in sorted({one.talk for one in places}):
        if not may_stand(archive.places.practice / f"{name}.toml"):
            note(archive.places, Done(archive.now(), "forgotten", name))
    away = sum(1 for one in loose if not any(map(may_stand, one.files)))
    still = tuple(_still(archive, seen))
    return Gone(len(places), len(work.written), away, tuple(failed), still)


def _mark(path: Path) -> str:
    try:
        return digest(read_guarded(path, INTAKE_LIMIT))
    except DiskError as error:
        return f"{error.code}"


# ── Writing


class _Rewriting:
    """Writes each version anew without the person; the hash by which others name it goes along."""

    def __init__(self, archive: Archive, wanted: Collection[Sought], places: list[Place]) -> None:
        self._archive = archive
        self._wanted = wanted
        self._places = {(one.talk, one.place) for one in places}
        self._became: dict[str, str] = {}
        self.written: list[Path] = []
        self.failed: list[str] = []

    def rewrite(self, name: str, files: Sequence[Trace]) -> None:
        """Write every version of one talk: the oldest first, the talk itself last."""
        some = [Stored.of(self._archive, name, one) for one in files if one.part in VERSIONS]
        readable = [one for one in some if one.document is not None]
        for one in sorted(readable, key=lambda one: (VERSIONS.index(one.part), one.newness[1])):
            try:
                self._one(one)
            except (DiskError, TomlError) as error:
                self.failed.append(f"{one_line(one.path.name)} is niet veranderd: {error}")

    def _one(self, one: Stored) -> None:
        before = dict(one.document or {})
        after = spelled.rewritten(before, one.model, self._change(one))
        parent = before.get("parent")
        if isinstance(parent, str) and parent in self._became:
            after["parent"] = self._became[parent]
        if one.part in HEADS:
            after = self._noted(one, after)
        if after == before:
            return
        content = proven(after, HEADER)
        self._became[one.mark] = digest(content)
        self.written.append(self._put(one, content))

    def _change(self, one: Stored) -> Callable[[spelled.Path, str], str]:
        def change(path: spelled.Path, text: str) -> str:
            place = spelled.place_of(path)
            if (one.talk, place) not in self._places:
                return text
            if one.is_of_contact(path) or one.is_of_ours(place):
                return FIXED
            return without(text, self._wanted)

        return change

    def _noted(self, one: Stored, document: dict[str, Any]) -> dict[str, Any]:
        """That somebody was forgotten here, where something was chosen in this talk."""
        places = sorted(place for talk, place in self._places if talk == one.talk)
        revision = document.get("revision")
        if not places:
            return document
        record = {"at": self._archive.now(), "was": one.mark, "places": places}
        known = document.get("forgotten")
        entries = [*known, record] if isinstance(known, list) else [record]
        number = revision + 1 if isinstance(revision, int) else 1
        return {**document, "revision": number, "forgotten": entries}

    def _put(self, one: Stored, content: bytes) -> Path:
        """Write a version in its place; a kept one is named after its content."""
        kept = versions(self._archive.places.history, one.talk) if one.part == "history" else ()
        version = next((version for version in kept if version.path == one.path), None)
        if version is None:
            write_whole(one.path, content)
            return one.path
        state = one.path.stat()
        short = digest(content)[: len(version.digest)]
        path = one.path.with_name(f"{version.revision:04d}-{short}.toml")
        write_whole(path, content)
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))  # by it versions are thinned
        if path != one.path:
            one.path.unlink(missing_ok=True)
            flushed(path.parent)
        return path


# ── What stands yet


def _still(archive: Archive, seen: Looked) -> Iterator[str]:
    """Where this person stands yet, in all that the program made; only what is sure."""
    sure = [one for one in seen.sought if one.is_sure]
    loose = {path: one for one in seen.loose for path in one.files}
    own = {trace.path for _, trace in seen.files}
    for root in (archive.places.data, archive.places.state):
        for path in files_below(root):
            if path.name != INDEX and path not in loose and _holds(path, sure):
                is_own = path in own or bool({*path.parts} & {*seen.talks})
                what = "" if is_own else " (niet van dit gesprek)"
                yield f"{one_line(str(path.relative_to(root)))}{what}"
    for one in seen.loose:
        if any(map(may_stand, one.files)):
            yield f"{one.label}: kijk zelf wat erin staat"


def _holds(path: Path, sure: Collection[Sought]) -> bool:
    with suppress(DiskError):
        return bool(hits(read_guarded(path, LARGEST).decode("utf-8", "replace"), sure))
    return False
