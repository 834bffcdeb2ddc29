"""The initiatives in an archive: which records belong together, and what to go on from.

Practice is never in one: the index leaves it out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from burgeridee.core.agreements import Agreed, agreed
from burgeridee.core.conversation import RECORD, Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import (
    LONGEST_NAME,
    begun,
    begun_on,
    held_on,
    initiative_id,
    is_talk,
    joined,
    name_of,
    name_within,
)
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.files.amending import Amended, amended, tried
from burgeridee.files.archive import Archive, IntakeError, in_line, new_id
from burgeridee.files.disk import DiskError
from burgeridee.files.index import Index, Indexed, one_of_each
from burgeridee.files.letters import any_letters
from burgeridee.files.linked import earlier_of
from burgeridee.files.mentioning import mentions

LETTERS_IN_ID = 4
MOST_LOOSE = 9
"""So many talks without an initiative are offered; the rest is found on Start."""
MOST_BESIDE = 12
"""So many are named on paper; of more it is said how many there are."""


@dataclass(frozen=True)
class Record:
    """One record of an initiative: its file, and what stands in it."""

    path: Path
    talk: Talk


@dataclass(frozen=True)
class Initiative:
    """What belongs together, as the index tells it: no record is opened for it.

    Without an id these are the records that belong to nothing.
    """

    id: str
    name: str
    records: tuple[Indexed, ...]

    @property
    def agreed(self) -> tuple[Agreed, ...]:
        """What the index knows of each record."""
        return tuple(one.agreed for one in self.records if one.agreed is not None)

    @property
    def changed(self) -> datetime | None:
        """When one of its records was changed last."""
        return max((one.changed for one in self.agreed if one.changed), default=None)

    @property
    def since(self) -> date | None:
        """The day on which its first record was begun, by the ids."""
        return min(filter(None, (begun_on(one.intake) for one in self.agreed)), default=None)

    @property
    def next_due(self) -> date | None:
        """The first day on which something agreed is due that is not done."""
        every = (agreement for one in self.agreed for agreement in one.agreements)
        return min((one.due for one in every if one.due and not one.done), default=None)


@dataclass(frozen=True)
class Whole:
    """One initiative with its records, the oldest first.

    `problems` are sentences on what is odd: a talk that is gone, a record of a newer program.
    """

    id: str
    name: str = ""
    records: tuple[Record, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Renamed:
    """What became of a new name: in how many files it stands, and which could not take it."""

    count: int
    problems: tuple[str, ...] = ()


# ── What there is


def initiatives(archive: Archive) -> tuple[Initiative, ...]:
    """All initiatives, the last changed first; it may read much: not while a screen waits."""
    return tuple(one for one in _grouped(_known(archive)) if one.id)


def without_initiative(archive: Archive) -> Initiative:
    """The records that belong to nothing yet."""
    found = (one for one in _grouped(_known(archive)) if not one.id)
    return next(found, Initiative("", "", ()))


def loose_talks(archive: Archive) -> tuple[Record, ...]:
    """The talks to go on from that belong to nothing yet, the last changed first; a few of them."""
    known = without_initiative(archive).records
    newest = sorted(known, key=lambda one: _moment(_changed(one)), reverse=True)
    entries = (archive.entry(one.path) for one in newest)
    records = (Record(entry.path, entry.talk) for entry in entries if entry.talk is not None)
    return tuple(islice((one for one in records if is_a_talk(one)), MOST_LOOSE))


def records_of(archive: Archive, initiative: str) -> tuple[Record, ...]:
    """The records of an initiative that can be opened, the oldest first."""
    return whole(archive, initiative).records


def whole(archive: Archive, initiative: str) -> Whole:
    """All of an initiative that can be opened, and what is odd about any of it.

    Every file is looked into, and only those that name the initiative are opened: that is quick,
    and needs no index.
    """
    paths = (path for path, _mark in archive.marks() if mentions(path, initiative))
    entries = {path: archive.entry(path) for path in paths}
    held = (Indexed(one.path, agreed(one.talk)) for one in entries.values() if one.talk)
    known = one_of_each(one for one in held if _is_in(one, initiative))
    records, problems = list[Record](), list[str]()
    for entry in (entries[one.path] for one in known):
        if entry.talk is not None:
            records.append(Record(entry.path, entry.talk))
            problems += [entry.note] if entry.note else []
    records.sort(key=_age)
    for record in records:
        problem = earlier_of(archive, record.talk, record.path).problem
        problems += [f"{name_within(record.talk)}: {problem}"] if problem else []
    return Whole(initiative, _name(initiative, known), tuple(records), tuple(problems))


def beside(archive: Archive, talk: Talk) -> tuple[str, ...]:
    """What else belongs to the initiative of a talk: what each is, and its day; for the file."""
    initiative = talk.intake.links.initiative
    if not initiative or talk.intake.practice:
        return ()
    others = [
        record.talk
        for record in records_of(archive, initiative)
        if record.talk.intake.id != talk.intake.id
    ]
    told = tuple(_as_beside(one) for one in others[-MOST_BESIDE:])
    left = len(others) - len(told)
    return (*told, f"en nog {left} eerder") if left else told


def to_build_on(records: Iterable[Record]) -> Record | None:
    """The record from which something new goes on: the newest first talk, or what follows one."""
    newest: Record | None = None
    for record in records:
        newest = record if is_a_talk(record) else newest
    return newest


def is_a_talk(record: Record) -> bool:
    """Whether this is a talk to go on from, and not a check, a sheet or an exercise beside it."""
    model = record.talk.conversation
    return is_talk(model) and not model.id.startswith(RECORD)


def _as_beside(talk: Talk) -> str:
    day = held_on(talk)
    return f"{talk.conversation.title} ({day_in_words(day)})" if day else talk.conversation.title


def _known(archive: Archive) -> tuple[Indexed, ...]:
    return one_of_each(one for batch in Index(archive).talks() for one in batch)


def _is_in(one: Indexed, initiative: str) -> bool:
    return one.agreed is not None and one.agreed.initiative == initiative


def _grouped(known: Iterable[Indexed]) -> list[Initiative]:
    groups: dict[str, list[Indexed]] = {}
    for one in known:
        if one.agreed is not None:
            groups.setdefault(one.agreed.initiative, []).append(one)
    found = [Initiative(key, _name(key, group), tuple(group)) for key, group in groups.items()]
    return sorted(found, key=lambda one: _moment(one.changed), reverse=True)


def _changed(one: Indexed) -> datetime | None:
    return one.agreed.changed if one.agreed else None


def _name(initiative: str, records: Iterable[Indexed]) -> str:
    """What an initiative is called: as it stands in the record that was changed last."""
    named = [one.agreed for one in records if one.agreed and one.agreed.initiative_name.strip()]
    newest = max(named, key=lambda one: _moment(one.changed), default=None)
    return one_line(newest.initiative_name).strip() if newest else initiative


def _moment(moment: datetime | None) -> float:
    return moment.timestamp() if moment else 0.0


def _age(record: Record) -> tuple[date, float, bool, str]:
    """By which the oldest comes first; of one moment, first what another goes on from."""
    intake = record.talk.intake
    day, begun = held_on(record.talk) or date.min, _moment(intake.created)
    return day, begun, bool(intake.links.previous), intake.id


# ── Beginning and belonging


def begin(archive: Archive, model: Conversation, origin: Talk | None) -> Talk:
    """A new record of a model, in the initiative of its origin; it is not yet on disk."""
    now = archive.now()
    earlier = earlier_of(archive, origin).talks if origin is not None else ()
    return begun(model, new_id(now), now, origin, earlier)


def with_initiative(archive: Archive, talk: Talk) -> Talk:
    """The talk in an initiative named after it, kept so on disk; also when it was closed.

    A talk that is in one already stays there. Raises `DiskError` when it cannot be kept.
    """
    if talk.intake.links.initiative:
        return talk
    changed = _on_its_own(talk, archive.now())
    saved = archive.save(changed.intake)
    return changed.kept(saved.intake.revision, saved.intake.parent)


def own_initiative(archive: Archive, path: Path) -> Amended | str:
    """The talk in a file, in an initiative named after it; or a sentence that says why not."""
    now = archive.now()
    return tried(archive, path, lambda talk: _on_its_own(talk, now))


def _on_its_own(talk: Talk, now: datetime) -> Talk:
    if talk.intake.links.initiative:
        return talk
    name = proper_name(talk.title or name_of(talk)) or talk.conversation.title
    return joined(talk, fresh_id(name), name, now)


def put_in(archive: Archive, path: Path, initiative: str, name: str) -> Amended:
    """The record in a file, in an initiative or in none. Raises `DiskError` or `IntakeError`."""
    now = archive.now()
    return amended(archive, path, lambda talk: joined(talk, initiative, name, now))


def renamed(archive: Archive, initiative: str, name: str) -> Renamed:
    """An initiative under another name, in all its files; what cannot take it, is told."""
    count, problems = 0, list[str]()
    known = (one for batch in Index(archive).talks() for one in batch)
    for one in [one for one in known if _is_in(one, initiative)]:  # a copy beside one too
        try:
            count += put_in(archive, one.path, initiative, name).is_changed
        except DiskError as error:
            problems.append(f"{one.path.stem}: {error}")
        except IntakeError as error:
            problems.append(f"{one.path.stem}: {in_line(error.mistakes[0])}")
    return Renamed(count, tuple(problems))


def called(known: Iterable[Initiative], name: str) -> Initiative | None:
    """The initiative of this name, small letters or capitals; the last changed, if more have it."""
    wanted = proper_name(name).casefold()
    return next((one for one in known if one.name.casefold() == wanted), None)


def proper_name(typed: str) -> str:
    """A name as it is kept: on one line, and not longer than a list can show."""
    return " ".join(one_line(typed).split())[:LONGEST_NAME].rstrip()


def fresh_id(name: str) -> str:
    """A new id for an initiative of this name."""
    return initiative_id(name, any_letters(LETTERS_IN_ID))
