"""Papers for a request for access: which there are, and over which talks each of them is.

Beside a paper stands a note with the numbers of its talks; no name is in it. A paper goes with the
last of its talks. Of one without a note nobody can say what is in it: that one is named.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from burgeridee.core.intake import ID_PATTERN
from burgeridee.files.away import is_away
from burgeridee.files.disk import DiskError, locked, read_guarded, write_whole
from burgeridee.files.erased import ErasedError, refuse_erased
from burgeridee.files.looking import files_below
from burgeridee.files.places import Places
from burgeridee.files.toml import TomlError, parsed, proven
from burgeridee.files.traces import Trace

ACCESS = "inzage"
"""The folder in which these papers stand."""
_NOTE = ".toml"
_ABOUT = "Bij het papier met dit nummer: over welke gesprekken het gaat. Er staan geen namen in."
_OURS = re.compile(r"inzage-[0-9]{8}-[0-9]{1,6}(?![0-9])")
_LIMIT = 1_000_000
SEARCH_AGAIN = "{} Zoek opnieuw: dan staat het ook niet in het papier."


@dataclass(frozen=True)
class AccessPaper:
    """A paper with its note, and whatever else stands there under the same number.

    `talks` is `None` where no note says over which talks it is.
    """

    name: str
    files: tuple[Path, ...]
    talks: frozenset[str] | None

    @property
    def papers(self) -> tuple[Path, ...]:
        """The files with words of people in them; none where the paper was thrown away."""
        return tuple(path for path in self.files if not _is_note(path))

    def without(self, gone: Collection[str]) -> "AccessPaper":
        """The paper, without the talks that are gone already."""
        return self if self.talks is None else replace(self, talks=self.talks - frozenset(gone))


def access_papers(places: Places) -> Iterator[AccessPaper]:
    """Every paper in the folder, by name."""
    found: dict[str, list[Path]] = {}
    for path in files_below(places.data / ACCESS):
        if not path.name.startswith("."):
            ours = _OURS.match(path.name)
            found.setdefault(ours[0] if ours else path.name, []).append(path)
    for name, files in found.items():
        yield AccessPaper(name, tuple(files), _talks_in(filter(_is_note, files)))


def going_with(
    papers: Iterable[AccessPaper], talks: Collection[str], gone: Collection[str]
) -> Mapping[str, tuple[Trace, ...]]:
    """The files of the papers that go with each of these talks: the others in them are gone."""
    found: dict[str, tuple[Trace, ...]] = {}
    for paper in papers:
        left = paper.without(gone).talks
        about = sorted(frozenset(talks) & (paper.talks or frozenset()))
        name = next((one for one in about if left is not None and left <= {one}), None)
        if name is not None:
            traces = (Trace(path, "access", counts=not _is_note(path)) for path in paper.files)
            found[name] = (*found.get(name, ()), *traces)
    return found


def staying_at(
    papers: Iterable[AccessPaper], talk: str, gone: Collection[str]
) -> tuple[AccessPaper, ...]:
    """The papers that do not go with this talk alone: over others too, or nobody knows over what.

    Each with the talks that would stay.
    """
    found: list[AccessPaper] = []
    for paper in papers:
        left = paper.without({*gone, talk})
        is_of_more = talk in (paper.talks or ()) and bool(left.talks)
        if paper.papers and (paper.talks is None or is_of_more):
            found.append(left)
    return tuple(found)


def keep_access(
    places: Places, stem: str, suffix: str, content: bytes, talks: Collection[str]
) -> Path:
    """Keep a paper under the next number, with its note. Raises `DiskError`."""
    folder = places.data / ACCESS
    with locked(places.data, must_stand=is_away(places)):
        try:
            for one in sorted(talks):
                refuse_erased(places.data, one)
        except ErasedError as error:
            raise DiskError(SEARCH_AGAIN.format(error)) from error
        taken = [path.name for path in files_below(folder)]
        names = (f"{stem}-{number}" for number in count(1))
        name = next(one for one in names if not any(_is_of(one, other) for other in taken))
        note = proven({"schema": 1, "talks": sorted(talks)}, _ABOUT, _LIMIT)
        write_whole(folder / f"{name}{_NOTE}", note)
        write_whole(folder / f"{name}{suffix}", content)
    return folder / f"{name}{suffix}"


def _is_of(name: str, file: str) -> bool:
    return re.match(rf"{re.escape(name)}[^0-9]", file) is not None


def _is_note(path: Path) -> bool:
    return path.suffix == _NOTE


def _talks_in(notes: Iterator[Path]) -> frozenset[str] | None:
    """The talks in these notes; a sync client may have made a second one, and both count."""
    found: frozenset[str] | None = None
    for note in notes:
        try:
            talks = parsed(read_guarded(note, _LIMIT), _LIMIT).get("talks")
        except (DiskError, TomlError):
            return None
        if not isinstance(talks, list) or not all(map(_is_id, talks)):
            return None
        found = (found or frozenset()) | frozenset(talks)
    return found


def _is_id(value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(ID_PATTERN, value))
