"""Where a person stands in some talks: in the talk, its versions, and what was made of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core import spelled
from burgeridee.core.initiative import name_of
from burgeridee.core.text import one_line
from burgeridee.core.wording.sought import FIXED, Sought, all_sought, hits
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.every_version import VERSIONS, Stored
from burgeridee.files.interrupted import is_open
from burgeridee.files.papers_kept import Choice, Loose, papers_of
from burgeridee.files.traces import Trace, traces


@dataclass(frozen=True)
class Place:
    """One place of a talk where the person stands: what is there, and in how many files.

    `first` is what to do with it where nobody says otherwise; empty where one must look.
    """

    id: str
    talk: str
    place: str
    label: str
    said: str
    files: int
    is_whole: bool
    first: Choice | None


@dataclass(frozen=True)
class Looked:
    """Where a person stands in some talks. Nothing was touched."""

    talks: tuple[str, ...]
    titles: Mapping[str, str]
    sought: tuple[Sought, ...]
    places: tuple[Place, ...]
    loose: tuple[Loose, ...]
    is_open: bool = False
    marks: Mapping[Path, str] = field(default_factory=dict)
    files: tuple[tuple[str, Trace], ...] = ()


def looked(archive: Archive, talks: Sequence[str], more: str = "") -> Looked:
    """Where the contact of these talks stands in them, and whoever else was typed."""
    found = traces(archive.places, talks)
    files = tuple((name, trace) for name in talks for trace in found[name])
    read = [Stored.of(archive, name, trace) for name, trace in files if trace.part in VERSIONS]
    wanted = all_sought((text for one in read for text in one.contact), more)
    gathered = _Gathered(wanted)
    for one in read:
        gathered.take(one)
    titles = {name: _title(archive, name) for name in talks}
    initiatives = {one.initiative for one in read} - {""}
    return Looked(
        talks=tuple(talks),
        titles=titles,
        sought=wanted,
        places=tuple(gathered.places(titles)),
        loose=(*papers_of(archive.places, files, initiatives), *gathered.unreadable()),
        is_open=any(is_open(archive.places, name) for name in talks),
        marks={one.path: one.mark for one in read if one.part == "intake"},
        files=files,
    )


class _Gathered:
    """The places that were found, each once for all versions of a talk."""

    def __init__(self, wanted: Collection[Sought]) -> None:
        self._wanted = wanted
        self._found: dict[tuple[str, str], list[tuple[Stored, list[str], bool]]] = {}
        self._broken: list[Stored] = []

    def take(self, one: Stored) -> None:
        """Look through one version."""
        if one.document is None:
            is_ours = one.path.suffix == ".toml" and one.part != "machine"
            if is_ours or hits(one.text, self._wanted):
                self._broken.append(one)
            return
        here: dict[str, tuple[list[str], bool]] = {}
        for path, text in one.texts:
            place = spelled.place_of(path)
            is_whole = text != FIXED and (one.is_of_contact(path) or one.is_of_ours(place))
            if is_whole or hits(text, self._wanted):
                said, was_whole = here.get(place, ([], False))
                here[place] = ([*said, text], was_whole or is_whole)
        for place, (said, is_whole) in here.items():
            self._found.setdefault((one.talk, place), []).append((one, said, is_whole))

    def places(self, titles: Mapping[str, str]) -> Iterator[Place]:
        """The places, talk by talk; who the contact is comes first."""
        told = [self._place(talk, place, some) for (talk, place), some in self._found.items()]
        order = list(titles)
        yield from sorted(told, key=lambda one: (order.index(one.talk), not one.is_whole))

    def _place(self, talk: str, place: str, some: list[tuple[Stored, list[str], bool]]) -> Place:
        newest, said, _ = max(some, key=lambda row: row[0].newness)
        is_whole = all(whole for _, _, whole in some)
        found = [hits(text, self._wanted) for _, texts, _ in some for text in texts]
        is_sure = all(hit.is_sure for one in found for hit in one)
        first: Choice | None = "replace" if is_whole or is_sure else None
        if is_whole and not any(found) and newest.is_of_ours(place):
            first = "leave"  # the contact of the municipality: only where somebody wants that
        return Place(
            id=f"{talk}/{place}",
            talk=talk,
            place=place,
            label=spelled.label_of(place, newest.model),
            said="\n".join(said),
            files=len(some),
            is_whole=is_whole,
            first=first,
        )

    def unreadable(self) -> Iterator[Loose]:
        """The files that cannot be read, and so cannot be changed."""
        for one in self._broken:
            label = f"Niet te lezen: {one_line(one.path.name)}"
            yield Loose(f"file/{one.path}", label, (one.path,), "leave")


def _title(archive: Archive, name: str) -> str:
    try:
        talk = archive.entry(archive.path_of(name)).talk
    except DiskError:
        return name
    return (name_of(talk) if talk else "") or name
