"""The versions of one talk: the one in its file and those that were kept, and the way back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from burgeridee.core.compare import Difference, differences
from burgeridee.core.forgotten import made_from
from burgeridee.core.intake import SCHEMA, Intake
from burgeridee.core.restored import restored
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry, IntakeError, Saved, digest
from burgeridee.files.disk import DiskError, is_there, read_guarded
from burgeridee.files.history import Version, versions
from burgeridee.files.toml import INTAKE_LIMIT

TOGETHER = timedelta(minutes=10)
"""Versions of one text, typed on within this time, are told as one."""
CHANGED_MEANWHILE = (
    "Iemand heeft dit gesprek intussen bewaard. Er is niets teruggezet. "
    "Kijk eerst opnieuw wat er nu staat."
)
NEWER = "Dit gesprek is gemaakt met een nieuwere burgeridee. Er is niets teruggezet."
ELSEWHERE = "Dit bestand is niet te lezen en staat niet bij je gesprekken. Er is niets teruggezet."


@dataclass(frozen=True)
class Revision:
    """One version: its name (the number, longer where two have the same), when, and how far.

    `changed` is what is not as it was in the version before it; of the oldest that is still
    there, and of one that cannot be read, nothing is known.
    """

    name: str
    number: int
    path: Path
    at: datetime | None = None
    answered: int = 0
    changed: tuple[Difference, ...] = ()
    talk: Talk | None = None
    problem: str = ""
    is_current: bool = False
    is_oldest: bool = False


class Revisions:
    """The versions of one talk, as its file stood when this was made."""

    def __init__(self, archive: Archive, current: Entry) -> None:
        self._archive = archive
        self.current = current
        self.id = current.talk.intake.id if current.talk else current.id

    @classmethod
    def of(cls, archive: Archive, name: str) -> "Revisions":
        """The versions of the talk of this id, or in this file. Raises `DiskError`.

        A talk whose file cannot be read, or is gone, has its kept versions still.
        """
        try:
            path = archive.path_of(name)
        except DiskError:
            if not versions(archive.places.history, name):
                raise
            path = archive.places.intakes / f"{name}.toml"
        entry = archive.entry(path)
        if entry.talk is None and not versions(archive.places.history, entry.id):
            raise DiskError(entry.problem)
        return cls(archive, entry)

    def listed(self) -> Iterator[Revision]:
        """Every version, the newest first, read one by one as they are asked for."""
        newer: Revision | None = None
        for revision in self._read():
            if newer is not None and newer.talk is not None and revision.talk is not None:
                yield replace(newer, changed=_changed(revision.talk, newer.talk))
            elif newer is not None:
                yield newer
            newer = revision
        if newer is not None:
            yield replace(newer, is_oldest=True)

    def told(self) -> Iterator[Revision]:
        """The versions as a person tells them apart: one text that was typed on is told once."""
        newer: Revision | None = None
        for older in self.listed():
            joined = _joined(newer, older) if newer else None
            if newer is not None and joined is None:
                yield newer
            newer = joined or older
        if newer is not None:
            yield newer

    def named(self, name: str) -> Revision:
        """The version of this name, whether it was told or not. Raises `DiskError`."""
        wanted = name.strip().lower().lstrip("0")
        found = [one for one in self._found() if wanted in {one.name, str(one.number)}]
        if not found:
            raise DiskError(f"Er is geen versie {name.strip() or 'zonder nummer'}.")
        exact = [one for one in found if one.name == wanted]
        if len(found) > 1 and not exact:
            names = " en ".join(one.name for one in found)
            raise DiskError(f"Van versie {wanted} zijn er meer: {names}. Typ de hele naam.")
        read = self._filled(exact[0] if exact else found[0])
        if read.talk is None:
            raise DiskError(f"Versie {read.name} is niet te lezen: {read.problem}")
        return read

    def bring_back(self, revision: Revision) -> Saved:
        """Keep an earlier version as the newest one; what stands there now is kept as well.

        Nothing is brought back when the file is not as it was when this was made. Raises
        `DiskError`.
        """
        if revision.talk is None:
            raise DiskError(revision.problem)
        intake = self._as_next(revision.talk.intake, revision.name)
        return self._archive.save(intake, did="brought-back")

    def ancestor(self, parent: str) -> Intake | None:
        """The kept version from which another one was made, by the hash that it names."""
        for version in versions(self._archive.places.history, self.id):
            if version.digest and parent.startswith(version.digest):
                talk = self._archive.entry(version.path).talk
                if talk is not None and talk.intake.parent == parent:
                    return talk.intake
        return None

    def since_forgetting(self, parent: str) -> Intake | None:
        """The version that the one of this hash became when somebody was forgotten in it."""
        talk = self.current.talk
        if talk is None or not made_from(talk.intake.forgotten, parent):
            return None
        found = (one.talk.intake for one in self._read() if one.talk is not None)
        made = (intake for intake in found if made_from(intake.forgotten, parent))
        return min(made, key=lambda intake: intake.revision, default=None)

    # ── Reading

    def _read(self) -> Iterator[Revision]:
        for found in self._found():
            yield self._filled(found)

    def _found(self) -> list[Revision]:
        """Every version by its name, and not read yet but for the one in the file itself."""
        here = self.current.talk
        kept = versions(self._archive.places.history, self.id)
        if here is not None:
            kept = tuple(one for one in kept if not _is_same(one, here.intake))
        numbers = [one.revision for one in kept]
        earlier = [Revision(_name(one, numbers, here), one.revision, one.path) for one in kept]
        if here is None:
            return earlier
        number = here.intake.revision
        current = Revision(str(number), number, self.current.path, talk=here, is_current=True)
        return [current, *earlier]

    def _filled(self, found: Revision) -> Revision:
        entry = Entry(self.id, found.path, found.talk)
        if found.talk is None:
            entry = self._archive.entry(found.path)
        if entry.talk is None:
            return replace(found, problem=entry.problem)
        intake = entry.talk.intake
        return replace(
            found,
            talk=entry.talk,
            at=intake.changed or intake.created,
            answered=sum(1 for answer in intake.answers.values() if answer.is_filled),
        )

    # ── Bringing back

    def _as_next(self, earlier: Intake, name: str) -> Intake:
        """An earlier version as the next one of what stands in the file now."""
        path, seen = self.current.path, self.current.talk
        if seen is None:
            return self._over_a_broken_file(earlier)
        try:
            here = self._archive.open(path).talk
        except IntakeError as error:
            raise DiskError(CHANGED_MEANWHILE) from error
        if here.intake.parent != seen.intake.parent:
            raise DiskError(CHANGED_MEANWHILE)
        if here.intake.schema_ > SCHEMA:
            raise DiskError(NEWER)
        reason = f"Versie {name} teruggezet"
        return restored(here, earlier, reason, self._archive.now()).intake

    def _over_a_broken_file(self, earlier: Intake) -> Intake:
        """What stands in the file cannot be read, or is gone: it is kept as it is all the same."""
        path = self.current.path
        home = self._archive.places.practice if earlier.practice else self._archive.places.intakes
        if path != home / f"{earlier.id}.toml":
            raise DiskError(ELSEWHERE)
        found = digest(read_guarded(path, INTAKE_LIMIT)) if is_there(path) else ""
        number = max((one.number for one in self._found()), default=0)
        return earlier.with_(revision=number + 1, parent=found)


def kept_ids(archive: Archive) -> tuple[str, ...]:
    """The ids of all talks of which an earlier version was kept, the newest id first."""
    try:
        names = sorted((one.name for one in archive.places.history.iterdir()), reverse=True)
    except OSError:
        return ()
    return tuple(name for name in names if versions(archive.places.history, name))


def _is_same(version: Version, intake: Intake) -> bool:
    """Whether a version that was kept is the one that stands in the file."""
    return version.revision == intake.revision and intake.parent.startswith(version.digest)


def _name(version: Version, numbers: list[int], here: Talk | None) -> str:
    """The number of a version, with a part of its hash where another has the same number."""
    taken = numbers.count(version.revision) > 1
    if taken or (here is not None and here.intake.revision == version.revision):
        return f"{version.revision}-{version.digest}"
    return str(version.revision)


def _changed(before: Talk, after: Talk) -> tuple[Difference, ...]:
    return differences(after.conversation, before.intake, after.intake)


def _joined(newer: Revision, older: Revision) -> Revision | None:
    """Two versions told as one; `None` where a person would tell them apart."""
    if newer.talk is None or older.talk is None or newer.is_oldest:
        return None
    if not newer.changed:
        return replace(newer, changed=older.changed, is_oldest=older.is_oldest)
    if len(newer.changed) == len(older.changed) == 1 and _is_soon_after(newer.at, older.at):
        [after], [before] = newer.changed, older.changed
        if after.key == before.key and not older.is_oldest:
            change = Difference(after.key, after.label, before.was, after.now)
            return replace(newer, changed=(change,) if change.was != change.now else ())
    return None


def _is_soon_after(newer: datetime | None, older: datetime | None) -> bool:
    if newer is None or older is None or (newer.tzinfo is None) != (older.tzinfo is None):
        return False
    return newer - older <= TOGETHER
