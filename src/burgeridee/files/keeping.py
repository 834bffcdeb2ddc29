"""Everything that is kept, each record once, with when somebody last did something with it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, tzinfo
from pathlib import Path

from burgeridee.core.agreements import next_due
from burgeridee.core.initiative import name_of
from burgeridee.core.intake import ID_PATTERN
from burgeridee.core.retention import Judged, Kept, Kind, Retention, in_order, judged
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.copies import folder_of
from burgeridee.files.copy_names import copy_name
from burgeridee.files.disk import DiskError
from burgeridee.files.erased import erased
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD, board_file, held_file
from burgeridee.files.issued import issued
from burgeridee.files.looking import at_hand, is_folder
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings

Mark = tuple[int, int]
UNREADABLE = "niet te lezen"
NAMELESS = "nog zonder naam"
MARKER = ".verwijderd"
"""How the file ends that keeps the number of a paper that was removed from being used again."""
_NO_TALK = "papieren zonder gesprek"
_OF_INITIATIVE = "werkbladen van een initiatief"


def retention_of(settings: Settings) -> Retention:
    """How long this municipality keeps what."""
    return Retention(settings.retention, settings.ground)


@dataclass
class Keeping:
    """All records in the data folder. A file that did not change is not read again."""

    archive: Archive
    _read: dict[Path, tuple[Mark, Kept | None]] = field(default_factory=dict)
    _terms: tuple[int, Retention] | None = None

    def learn(self, path: Path, mark: Mark, entry: Entry) -> None:
        """Take note of a talk that somebody else just read, where it will be asked for."""
        if self.retention.is_set:
            self._read[path] = (mark, _kept_of(entry))

    def records(self) -> tuple[Kept, ...]:
        """Every record, once: talks, practice, workshops, and the papers of talks."""
        gone = erased(self.archive.places.data).removed
        talks = [one for one in self._talks() if one.id not in gone]
        titles = {one.id: one for one in talks}
        return (
            *talks,
            *(one for one in _workshops(self.archive.places) if one.id not in gone),
            *_papers(self.archive.places, titles, self.archive.now().tzinfo),
        )

    @property
    def retention(self) -> Retention:
        """How long each kind is kept, as the municipality set it by now."""
        path = self.archive.places.municipality
        mark = _written_at(path)
        if self._terms is None or self._terms[0] != mark:
            self._terms = (mark, retention_of(load_settings(self.archive.places)))
        return self._terms[1]

    def judged(self, today: date) -> tuple[Judged, ...]:
        """Every record with the day until which it is kept: what is due first."""
        retention = self.retention
        return in_order(judged(one, retention, today) for one in self.records())

    def due(self, today: date) -> int:
        """How many records are due; nothing is looked at where the municipality set no term."""
        retention = self.retention
        if not retention.is_set:
            return 0
        return sum(judged(one, retention, today).is_due for one in self.records())

    def _talks(self) -> Iterator[Kept]:
        found: dict[tuple[str, bool], Kept] = {}
        seen: set[Path] = set()
        for practice in (False, True):
            for path, mark in self.archive.marks(practice=practice):
                seen.add(path)
                one = self._one(path, mark)
                if one is not None:
                    key = (one.id, practice)
                    found[key] = _newest(found.get(key), one)
        for path in self._read.keys() - seen:
            del self._read[path]
        yield from found.values()

    def _one(self, path: Path, mark: Mark) -> Kept | None:
        known = self._read.get(path)
        if known is None or known[0] != mark:
            known = (mark, _kept_of(self.archive.entry(path)))
            self._read[path] = known
        return known[1]


def _newest(one: Kept | None, other: Kept) -> Kept:
    """Two files of one talk, told as one: what was changed last counts, and what they refer to."""
    if one is None:
        return other
    first, last = sorted((one, other), key=lambda kept: (kept.since or date.min, not kept.problem))
    return replace(last, refers=first.refers | last.refers)


def _kept_of(entry: Entry) -> Kept | None:
    """What a file of a talk holds; `None` for one that has no number by which it can be removed."""
    if entry.talk is None:
        copy = copy_name(entry.id)
        name = entry.other_of or (copy.id if copy else entry.id)
        is_id = re.fullmatch(ID_PATTERN, name)
        kind: Kind = "practice" if entry.path.parent.name == "practice" else "open"
        return Kept(name, kind, None, title=UNREADABLE, problem=entry.problem) if is_id else None
    talk, intake = entry.talk, entry.talk.intake
    changed = intake.changed or intake.created
    carried = {answer.carried for answer in intake.answers.values()}
    return Kept(
        id=intake.id,
        kind=_kind_of(talk),
        since=changed.date() if changed else None,
        title=name_of(talk) or NAMELESS,
        initiative=intake.links.initiative,
        still=next_due(talk),
        refers=frozenset({intake.links.previous, *carried} - {""}),
    )


def _kind_of(talk: Talk) -> Kind:
    if talk.intake.practice:
        return "practice"
    return "closed" if talk.intake.status == "closed" else "open"


def _workshops(places: Places) -> Iterator[Kept]:
    """Workshops that were held with their boards, by their number; a broken one too."""
    folders = (places.data / WORKSHOPS_HELD, places.data / BOARDS)
    for name in sorted({path.stem.split(".")[0] for path in _toml_in(folders)}):
        days: list[datetime] = []
        titles: list[str] = []
        for file in (held_file(places, name), board_file(places, name)):
            try:
                record = file.read()
            except DiskError:
                continue
            titles += [record.title] if record.title else []
            days += [day for day in (record.changed, record.started) if day]
        since = max((day.date() for day in days), default=None)
        if re.fullmatch(ID_PATTERN, name):
            yield Kept(name, "workshop", since, title=next(iter(titles), NAMELESS))


def _toml_in(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in at_hand(folder, ".toml") if not path.name.startswith("."))


def _papers(places: Places, titles: dict[str, Kept], zone: tzinfo | None) -> Iterator[Kept]:
    """The papers of each talk, handed out or copied; also where that talk is gone already.

    The sheets of an initiative stand in a folder of its own.
    """
    initiatives = {talk.initiative for talk in titles.values()}
    for name in sorted(set(_folders_in((places.issued, places.data / "copies")))):
        made = [paper.on.date() for paper in issued(places, name)]
        made += [on for path in _files_in(folder_of(places, name)) for on in _written(path, zone)]
        talk = titles.get(name)
        if not made and not any(_files_in(places.issued / name)):
            continue
        is_shared = name in initiatives
        bare = _OF_INITIATIVE if is_shared else _NO_TALK
        yield Kept(
            id=name,
            kind="issued",
            since=max(made, default=None),
            title=talk.title if talk else bare,
            initiative=talk.initiative if talk else name if is_shared else "",
        )


def _folders_in(folders: Sequence[Path]) -> Iterator[str]:
    for folder in folders:
        for one in at_hand(folder):
            if re.fullmatch(ID_PATTERN, one.name) and is_folder(one):
                yield one.name


def _files_in(folder: Path) -> Iterator[Path]:
    """The papers in a folder; what only says that some were removed is none."""
    for path in at_hand(folder):
        if not path.name.startswith(".") and path.suffix != MARKER:
            yield path


def _written(path: Path, zone: tzinfo | None) -> Iterator[date]:
    with suppress(OSError):  # gone since the folder was read, or not to be known now
        yield datetime.fromtimestamp(path.lstat().st_mtime, zone).date()


def _written_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # not there, or not to be known now
        return 0
