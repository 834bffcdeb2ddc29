"""Another version of a talk beside its file: compared, made into one with it, or put away.

A program that keeps folders the same makes such a copy where two machines saved. Nothing here goes
by a clock: what both came from is found by the hashes that each version names.
"""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.compare import Difference, differences
from burgeridee.core.forgotten import as_forgotten
from burgeridee.core.intake import SCHEMA, Intake
from burgeridee.core.merging import Conflict, merged
from burgeridee.core.talk import Talk
from burgeridee.files import history
from burgeridee.files.archive import Archive, Entry, digest
from burgeridee.files.copy_names import copy_name
from burgeridee.files.disk import DiskError, flushed, is_there, locked, read_guarded, write_whole
from burgeridee.files.intake_file import HEADER, document
from burgeridee.files.log_done import Did, Done
from burgeridee.files.noting import note
from burgeridee.files.together import Together
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, proven

MOST_STEPS = 2_000
"""So many versions back an ancestor is looked for."""
CHANGED = "Er is intussen iets veranderd. Er is niets gedaan. Kijk eerst opnieuw wat er staat."
NEWER = "Een van beide is gemaakt met een nieuwere burgeridee. Er is niets gedaan."
STRANGER = "Deze twee bestanden zijn van een ander soort gesprek. Er is niets gedaan."
NOT_KEPT = "Ik kan deze versie niet bewaren bij de eerdere versies. Daarom blijft ze staan."
BROKEN = "Deze versie is niet te lezen. Je kunt haar alleen opzij zetten."
NOTHING_BESIDE = "Er is geen andere versie van dit gesprek."
_PARENT = re.compile(rb'^parent\s*=\s*"([0-9a-f]{64})"', re.MULTILINE)


@dataclass(frozen=True)
class Became:
    """What came of two versions: what was taken over, and where a person may choose."""

    taken: tuple[Difference, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True)
class Beside:
    """A talk in its own file, and another version of it, as both stood when this was made."""

    archive: Archive
    home: Entry
    other: Entry

    @property
    def program(self) -> str:
        """Which program calls its copies so; empty where the name does not tell."""
        named = copy_name(self.other.path.stem)
        return named.program if named else ""

    @property
    def changed(self) -> tuple[Difference, ...]:
        """What differs, in words: how it is in the talk, and in the other version."""
        if self.home.talk is None or self.other.talk is None:
            return ()
        talk = self.home.talk
        return differences(talk.conversation, talk.intake, self.other.talk.intake)

    def merge(self) -> Became:
        """Take over all that only the other version has, and put it away. Raises `DiskError`.

        Where both say something else, the talk keeps what it says and a person may choose later.
        """
        self._as_seen()
        if self.other.talk is None:
            raise DiskError(BROKEN)
        became = self._take_its_place() if self.home.talk is None else self._into_one()
        self._put_away()
        return became

    def put_away(self) -> None:
        """Take the other version away; it stays among the earlier ones. Raises `DiskError`."""
        self._as_seen()
        self._put_away()
        self._note("put-away")

    # ── How

    def _note(self, did: Did) -> None:
        entry = self.home if self.home.talk else self.other
        intake = entry.talk.intake if entry.talk else None
        name, revision = (intake.id, intake.revision) if intake else (self.other.other_of, 0)
        if intake is None or not intake.practice:
            note(self.archive.places, Done(self.archive.now(), did, name, revision))

    def _into_one(self) -> Became:
        talk, other = self.home.talk, self.other.talk
        if talk is None or other is None:
            raise DiskError(BROKEN)
        here = as_forgotten(talk.intake, other.intake)
        there = as_forgotten(other.intake, talk.intake)
        if max(here.schema_, there.schema_) > SCHEMA:
            raise DiskError(NEWER)
        if here.model.id != there.model.id:
            raise DiskError(STRANGER)
        base = common_ancestor(self.archive, here.id, self.home, self.other)
        made = merged(talk.conversation, base, here, there, "ours")
        intake = made.intake.with_(revision=here.revision, parent=here.parent)
        if intake != talk.intake:
            self.archive.open(self.home.path)  # so that it is saved there, and nowhere else
            ours = Talk.resume(talk.conversation, intake)
            self.archive.save(ours.intake, Together(self.archive, ours), "merged")
        else:
            self._note("merged")
        return Became(made.taken, made.conflicts)

    def _take_its_place(self) -> Became:
        """The talk's own file cannot be read: this version stands there next, and it is kept."""
        if self.other.talk is None or self.home.path.stem != self.other.talk.intake.id:
            raise DiskError(BROKEN)
        intake, here = self.other.talk.intake, self.archive.places
        known = history.versions(here.history, intake.id)
        number = max((intake.revision, *(one.revision for one in known)))
        broken = digest(read_guarded(self.home.path, INTAKE_LIMIT))
        fresh = Archive(here, self.archive.library, self.archive.now)
        fresh.save(intake.with_(revision=number, parent=broken), did="merged")
        return Became()

    def _as_seen(self) -> None:
        """Raise `DiskError` where one of the two is not what a person looked at."""
        for entry in (self.home, self.other):
            if entry.talk is None:
                read_guarded(entry.path, INTAKE_LIMIT)
            elif digest(read_guarded(entry.path, INTAKE_LIMIT)) != entry.talk.intake.parent:
                raise DiskError(CHANGED)

    def _put_away(self) -> None:
        path, places = self.other.path, self.archive.places
        with locked(path.parent):
            found = digest(read_guarded(path, INTAKE_LIMIT))
            talk = self.other.talk
            if talk is not None and talk.intake.parent != found:
                raise DiskError(CHANGED)
            cleared = self._as_forgotten()
            if cleared:  # nobody's words come back among the earlier versions
                write_whole(path, cleared)
                found = digest(cleared)
            revision = talk.intake.revision if talk else 0
            name = talk.intake.id if talk else self.other.other_of
            kept = history.kept(places.history, name, revision, path, found)
            if kept is None:
                raise DiskError(NOT_KEPT)
            with suppress(OSError):
                os.utime(kept)  # it came among the earlier ones today: it has its time from now
            try:
                path.unlink()
            except OSError as error:
                raise DiskError(f"{path.name} is niet weg te halen: {error.strerror}.") from error
            flushed(path.parent)

    def _as_forgotten(self) -> bytes:
        """The other version without who was forgotten in the talk; empty where nobody was."""
        talk, home = self.other.talk, self.home.talk
        if talk is None or home is None:
            return b""
        cleared = as_forgotten(talk.intake, home.intake)
        if cleared is talk.intake:
            return b""
        try:
            return proven(document(cleared, talk.conversation), HEADER)
        except TomlError as error:
            raise DiskError(f"{self.other.path.name}: {error.problem}") from error


def beside(archive: Archive, path: Path) -> Beside:
    """Another version in a file, and the talk that it belongs to. Raises `DiskError`."""
    other = archive.entry(path)
    if not other.other_of:
        twins = [one for one in _folder(archive, path) if one.path == path]
        other = next((one for one in twins if one.other_of), other)
    if not other.other_of:
        raise DiskError(NOTHING_BESIDE)
    home = path.with_name(f"{other.other_of}.toml")
    if not is_there(home):
        heads = [one for one in _folder(archive, path) if one.id == other.id and not one.other_of]
        home = heads[0].path if heads else home
    return Beside(archive, archive.entry(home), other)


def others_of(archive: Archive, path: Path) -> tuple[Beside, ...]:
    """Every other version of the talk that this file is, or was, one of. Raises `DiskError`."""
    first = beside(archive, path)
    name = first.home.id if first.home.talk else first.other.other_of
    found = [first] if is_there(path) else []
    with suppress(OSError):
        for one in sorted(path.parent.iterdir()):
            is_named = one.suffix == ".toml" and name in one.stem.lower() and one.name[0] != "."
            if is_named and one not in (first.other.path, first.home.path):
                entry = archive.entry(one)
                if entry.other_of == name:
                    found.append(Beside(archive, first.home, entry))
    if not found:
        raise DiskError(NOTHING_BESIDE)
    return tuple(found)


def common_ancestor(archive: Archive, name: str, one: Entry, other: Entry) -> Intake | None:
    """The version that both were made from, by the hashes that they name; `None` if it is gone."""
    kept = history.versions(archive.places.history, name)
    here = frozenset(_back(kept, one))
    found = next((hash_ for hash_ in _back(kept, other) if hash_ in here), "")
    for entry in (one, other):
        if entry.talk is not None and entry.talk.intake.parent == found:
            return entry.talk.intake
    path = _kept_as(kept, found) if found else None
    talk = archive.entry(path).talk if path else None
    return talk.intake if talk else None


def _back(kept: Sequence[history.Version], entry: Entry) -> Iterator[str]:
    """The hash of a version, of the one it was made from, and so on, as far as they are there."""
    if entry.talk is None:
        return
    path: Path | None = entry.path
    hash_ = entry.talk.intake.parent
    for _ in range(MOST_STEPS):
        yield hash_
        hash_ = _parent_in(path) if path else ""
        if not hash_:
            return
        path = _kept_as(kept, hash_)


def _parent_in(path: Path) -> str:
    """Of which version a file says that it was made from."""
    with suppress(DiskError):
        head = read_guarded(path, INTAKE_LIMIT).split(b"\n[", 1)[0]
        found = _PARENT.search(head)
        return found[1].decode() if found else ""
    return ""


def _kept_as(kept: Sequence[history.Version], hash_: str) -> Path | None:
    """The earlier version with this hash."""
    for version in kept:
        if hash_.startswith(version.digest):
            with suppress(DiskError):
                if digest(read_guarded(version.path, INTAKE_LIMIT)) == hash_:
                    return version.path
    return None


def _folder(archive: Archive, path: Path) -> Iterator[Entry]:
    """The talks in the folder of a file, which is needed only where no file has its own name."""
    return archive.entries(practice=path.parent == archive.places.practice)
