"""Looking for one person in everything that is kept: for whoever asks what stands about them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core import spelled
from burgeridee.core.access import Access, Held, Spot, others_marked
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import name_of
from burgeridee.core.removal import Part
from burgeridee.core.retention import LABELS, Judged
from burgeridee.core.text import one_line
from burgeridee.core.wording.sought import Sought, asked_for, hits
from burgeridee.files.access_papers import keep_access
from burgeridee.files.archive import Archive
from burgeridee.files.away import unseen
from burgeridee.files.copies import folder_of
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.every_version import Stored
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.interrupted import FOLDER
from burgeridee.files.issued import issued
from burgeridee.files.keeping import Keeping
from burgeridee.files.log_done import Done
from burgeridee.files.looking import at_hand, files_below
from burgeridee.files.noting import note
from burgeridee.files.traces import LARGEST, Trace

_CONTENT = frozenset(("models", "cases", "exercises", "workshops", "checklists"))
_PARTS: dict[str, Part] = {
    "intakes": "intake",
    "practice": "intake",
    "history": "history",
    "issued": "issued",
}
_ID = re.compile(r"[a-z0-9-]{1,40}")
_EARLIER = "alleen in eerdere versies"
_AS_ISSUED = "zoals het was toen er een papier werd gegeven"
_ON_MACHINE = "in een noodkopie op deze computer"


def looked_up(archive: Archive, typed: str) -> Access:
    """Everything that is kept of whoever was typed. It may take long: not while one waits.

    Raises `DiskError` where something cannot be looked into: what is told must be all there is.
    """
    hidden = unseen(archive.places)
    if hidden:
        raise DiskError(hidden)
    wanted = asked_for(typed)
    found = _Found(archive, wanted)
    for path, part in _files(archive):
        found.take(path, part)
    return Access(typed, tuple(found.held()), tuple(found.elsewhere), tuple(found.unread))


def write_access(archive: Archive, access: Access, suffix: str, content: bytes) -> Path:
    """Keep a paper about access, under a name that says nothing of whom. Raises `DiskError`."""
    talks = {held.id for held in access.held}
    stem = f"inzage-{archive.now():%Y%m%d}"
    path = keep_access(archive.places, stem, suffix, content, talks)
    note(archive.places, Done(archive.now(), "access"))
    return path


def _files(archive: Archive) -> Iterator[tuple[Path, Part | None]]:
    """Every file of a talk with its part, and every other file of people without one."""
    data, state = archive.places.data, archive.places.state
    for path in files_below(data):
        inner = path.relative_to(data).parts
        if inner[0] in _CONTENT:
            continue
        part = _PARTS.get(inner[0]) if path.suffix == ".toml" else None
        if part == "issued" and not path.stem.endswith(".gesprek"):
            continue
        if part == "intake" and "." in path.stem:
            part = "other"
        yield path, part
    for path in files_below(state):
        if path.suffix == ".toml" and FOLDER not in path.relative_to(state).parts:
            yield path, None if path.parent.name in {BOARDS, WORKSHOPS_HELD} else "machine"


@dataclass
class _Place:
    """One place of a talk, in the newest version that has it."""

    newest: Stored
    label: str
    texts: list[str]
    is_sure: bool
    parts: set[Part] = field(default_factory=set)


class _Found:
    """What was found, talk by talk."""

    def __init__(self, archive: Archive, wanted: Collection[Sought]) -> None:
        self._archive = archive
        self._wanted = wanted
        self._talks: dict[str, dict[str, _Place]] = {}
        self._files: dict[str, list[str]] = {}
        self._contact: set[str] = set()
        self.elsewhere: list[str] = []
        self.unread: list[str] = []

    def take(self, path: Path, part: Part | None) -> None:
        """Look through one file."""
        try:
            text = read_guarded(path, LARGEST).decode("utf-8", "replace")
        except DiskError:
            self.unread.append(self._named(path))
            return
        if not hits(text, self._wanted):
            return
        if part is None:
            self.elsewhere.append(self._named(path))
            return
        stored = Stored.of(self._archive, "", Trace(path, part))
        name = (stored.document or {}).get("id")
        if isinstance(name, str) and _ID.fullmatch(name):
            self._files.setdefault(name, []).append(self._named(path))
            self._take(name, stored)
        else:
            self.unread.append(self._named(path))

    def _take(self, name: str, stored: Stored) -> None:
        here: dict[str, list[str]] = {}
        for path, text in stored.texts:
            if hits(text, self._wanted):
                here.setdefault(spelled.place_of(path), []).append(text)
                if stored.is_of_contact(path):
                    self._contact.add(name)
        places = self._talks.setdefault(name, {})
        for place, texts in here.items():
            sure = any(hit.is_sure for text in texts for hit in hits(text, self._wanted))
            label = spelled.label_of(place, stored.model)
            fresh = _Place(stored, label, texts, sure)
            known = places.setdefault(place, fresh)
            parts = known.parts | {stored.part}
            if stored.newness > known.newest.newness:
                known = places[place] = fresh
            known.parts = parts

    def held(self) -> Iterator[Held]:
        """What each talk holds, the newest first."""
        today = self._archive.now().date()
        judged = {
            (one.kept.id, one.kept.kind == "issued"): one
            for one in Keeping(self._archive).judged(today)
        }
        for name in sorted(self._talks, reverse=True):
            talk, papers = judged.get((name, False)), judged.get((name, True))
            yield Held(
                id=name,
                title=self._title(name),
                kind=LABELS[talk.kept.kind] if talk else "Alleen nog oude versies of papieren",
                files=tuple(sorted(self._files[name])),
                kept=talk.why if talk else "",
                is_contact=name in self._contact,
                spots=tuple(self._spots(name)),
                papers=tuple(self._papers(name, papers)),
            )

    def _spots(self, name: str) -> Iterator[Spot]:
        for place in self._talks[name].values():
            text = "\n".join(others_marked(text, self._wanted) for text in place.texts)
            yield Spot(place.label, text, _when(place.parts), place.is_sure)

    def _papers(self, name: str, judged: Judged | None) -> Iterator[str]:
        places = self._archive.places
        for paper in issued(places, name):
            yield f"{paper.path.name}, gegeven op {day_in_words(paper.on)}"
        folder = folder_of(places, name)
        for path in at_hand(folder):
            if not path.name.startswith("."):
                yield f"{one_line(path.name)}, een kopie"
        if judged is not None:
            yield f"Hoe lang: {judged.why}"

    def _title(self, name: str) -> str:
        try:
            talk = self._archive.entry(self._archive.path_of(name)).talk
        except DiskError:
            return ""
        return name_of(talk) if talk else ""

    def _named(self, path: Path) -> str:
        places = self._archive.places
        for root in (places.data, places.state):
            if path.is_relative_to(root):
                return one_line(str(path.relative_to(root)))
        return one_line(path.name)


def _when(parts: Collection[Part]) -> str:
    if not {"intake", "other"}.isdisjoint(parts):
        return ""
    if "history" in parts:
        return _EARLIER
    return _AS_ISSUED if "issued" in parts else _ON_MACHINE
