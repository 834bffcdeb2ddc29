"""Removing records for good: first what would go, then all of it, and what would not go is told.

Before the first file goes, the numbers stand in `verwijderd.toml`: so nothing comes back, and a
removal that was cut off half-way is known and can be finished.
"""

import errno
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path

from burgeridee.core.removal import (
    OF_A_TALK,
    Ground,
    Part,
    Removal,
    Removed,
    Standing,
    parts_of,
    records_in_words,
)
from burgeridee.core.retention import Kept, Kind
from burgeridee.core.text import one_line
from burgeridee.files.access_papers import AccessPaper, access_papers, going_with, staying_at
from burgeridee.files.archive import Archive, digest
from burgeridee.files.copy_names import copy_name
from burgeridee.files.disk import DiskError, flushed, is_there, locked, read_guarded, write_whole
from burgeridee.files.erased import begin, erased, finish
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.index import Index
from burgeridee.files.issued import highest_numbers
from burgeridee.files.keeping import MARKER, UNREADABLE, Keeping
from burgeridee.files.log_done import Did, Done
from burgeridee.files.looking import at_hand, is_folder, may_be_folder
from burgeridee.files.noting import note
from burgeridee.files.places import Places
from burgeridee.files.press_rests import presses_cleared
from burgeridee.files.toml import INTAKE_LIMIT
from burgeridee.files.traces import Trace, traces

PROOFS = "verwijderd"
"""The folder with the proofs of removals."""
CHANGED = (
    "Intussen is hier iets aan veranderd. Er is niets verwijderd. Kijk eerst opnieuw wat er staat."
)
_WHY = {
    errno.EACCES: "je mag hier niets weghalen, of een ander programma houdt het vast.",
    errno.EPERM: "je mag hier niets weghalen.",
    errno.EROFS: "deze schijf kan alleen lezen.",
    errno.EBUSY: "een ander programma houdt het vast.",
}
_UNSURE = "de schijf geeft een fout."


@dataclass(frozen=True)
class Going:
    """One record that would go: its files, and how its talk stood when one looked.

    `staying` are the papers for access that do not go with it alone.
    """

    kept: Kept
    traces: tuple[Trace, ...]
    marks: tuple[str, ...] = ()
    counted: Removed | None = None
    """What was counted at an earlier beginning; `None` where this is the first."""
    staying: tuple[AccessPaper, ...] = ()

    @property
    def removed(self) -> Removed:
        """How many files of each part there are, or were when it was begun."""
        found = Counter[Part](trace.part for trace in self.traces if trace.counts)
        before: Mapping[Part, int] = self.counted.parts if self.counted else {}
        parts = {part: max(found[part], before.get(part, 0)) for part in (*found, *before)}
        return Removed(self.kept.id, self.kept.kind, parts)


@dataclass(frozen=True)
class Went:
    """What became of a removal. `failed` says of each file that would not go why not."""

    removal: Removal
    failed: tuple[str, ...] = ()
    proof: Path | None = None

    @property
    def is_done(self) -> bool:
        """Whether everything is gone."""
        return not self.failed


def surveyed(archive: Archive, chosen: Sequence[Kept]) -> tuple[Going, ...]:
    """What would go with these records, file by file. Nothing is touched."""
    places, gone = archive.places, erased(archive.places.data)
    talks = {one.id for one in chosen if parts_of(one.kind) == OF_A_TALK}
    found = traces(places, {one.id for one in chosen})
    papers = tuple(access_papers(places)) if talks else ()
    along = going_with(papers, talks, gone.removed)
    return tuple(
        Going(
            one,
            some := tuple(
                trace
                for trace in (*found[one.id], *along.get(one.id, ()))
                if trace.part in parts_of(one.kind)
            ),
            tuple(_mark(trace.path) for trace in some if trace.part in {"intake", "workshop"}),
            before.removed if (before := gone.unfinished.get((one.id, one.kind))) else None,
            staying_at(papers, one.id, gone.removed) if one.id in talks else (),
        )
        for one in chosen
    )


def standing(going: Iterable[Going]) -> Standing:
    """The papers for access that stay when all of these go."""
    here = tuple(going)
    ids = {one.kept.id for one in here if parts_of(one.kept.kind) == OF_A_TALK}
    papers = {paper.name: paper for one in here for paper in one.staying}
    shared = (
        name for name, paper in papers.items() if paper.talks is not None and paper.talks - ids
    )
    unknown = sum(len(paper.papers) for paper in papers.values() if paper.talks is None)
    return Standing(tuple(sorted(shared)), unknown)


def unfinished(archive: Archive) -> tuple[tuple[Kept, Ground, date], ...]:
    """The records whose removal was begun and is not done, with the ground that was chosen."""
    return tuple(
        (Kept(one.removed.id, one.removed.kind, None), one.ground, one.begun)
        for one in erased(archive.places.data).unfinished.values()
    )


def came_back(archive: Archive) -> tuple[Kept, ...]:
    """What was removed and of which a file stands among the talks or the workshops again."""
    gone = erased(archive.places.data)
    half = {name for name, _ in gone.unfinished}
    names = gone.removed.keys() - half
    if not names:
        return ()
    talks = (path for practice in (False, True) for path, _ in archive.marks(practice=practice))
    boards = (archive.places.data / one for one in (WORKSHOPS_HELD, BOARDS))
    workshops = (path for folder in boards for path in at_hand(folder, ".toml"))
    found: dict[str, Kind] = {_number_of(path): "workshop" for path in workshops}
    found |= {_number_of(path): "closed" for path in talks}
    return tuple(
        Kept(name, kind, None, title=UNREADABLE)
        for name, kind in sorted(found.items())
        if name in names
    )


def _number_of(path: Path) -> str:
    """The number that a name says; of a copy that of the talk that it is a copy of."""
    copy = copy_name(path.stem)
    return copy.id if copy else path.stem.split(".")[0]


@dataclass(frozen=True)
class Asked:
    """What keeping and removing ask of a person; pressing where something was begun."""

    words: str
    is_pressing: bool


def asked_of(keeping: Keeping, today: date) -> Asked | None:
    """What there is to do, for a line on Start; nothing where all is as it should be."""
    archive = keeping.archive
    half, back = len({kept.id for kept, _, _ in unfinished(archive)}), len(came_back(archive))
    if erased(archive.places.data).problem:
        return Asked("de lijst van wat verwijderd is, is niet te lezen", is_pressing=True)
    if half:
        return Asked(f"verwijderen is nog niet klaar: {records_in_words(half)}", is_pressing=True)
    if back:
        return Asked(f"weer opgedoken na verwijderen: {records_in_words(back)}", is_pressing=True)
    due = keeping.due(today)
    words = f"de bewaartermijn is voorbij: {records_in_words(due)}"
    return Asked(words, is_pressing=False) if due else None


def removed(
    archive: Archive, going: Sequence[Going], ground: Ground, *, by: str = "", rests_on: str = ""
) -> Went:
    """Remove these records, as they were looked at. Raises `DiskError`: then nothing went.

    `by` is whatever somebody typed for a name, and `rests_on` what the municipality wrote about
    its terms. It is not finished before the proof is kept: see `proven_gone`.
    """
    places, data = archive.places, archive.places.data
    with ExitStack() as stack:
        for folder in _heads(places, {one.kept.id for one in going}):
            stack.enter_context(locked(folder))  # no save comes between the look and the number
        if any(one.marks != tuple(_mark(t.path) for t in _main(one)) for one in going):
            raise DiskError(CHANGED)
        begin(data, [one.removed for one in going], ground, archive.now().date())
    now = {one.kept: one for one in surveyed(archive, [one.kept for one in going])}
    told = [replace(now[one.kept], counted=one.removed) for one in going]
    failed = [said for one in told for said in _gone(places, one, going)]
    Index(archive).forget()
    presses_cleared()
    records = tuple(one.removed for one in told)
    removal = Removal(
        archive.now(), ground, records, rests_on, one_line(by).strip(), len(failed), standing(told)
    )
    return Went(removal, tuple(failed))


def proven_gone(places: Places, went: Went, proof: bytes) -> Went:
    """Keep the proof of a removal, and write down that it is done.

    While a file would not go, or the proof is not kept, it is not done: that can be finished.
    """
    if not went.is_done:
        return went
    folder = places.data / PROOFS
    try:
        with locked(places.data):
            names = (f"bewijs-{went.removal.on:%Y%m%d}-{number}.txt" for number in count(1))
            path = next(folder / name for name in names if not is_there(folder / name))
            write_whole(path, proof)
        finish(places.data, went.removal.records)
        _note(places, went.removal)
    except DiskError as error:
        return replace(went, failed=(f"Alles is weg. Alleen het bewijs lukt nog niet: {error}",))
    return replace(went, proof=path)


def _note(places: Places, removal: Removal) -> None:
    """Write down what went for good; that practice went is nobody's business."""
    for one in removal.records:
        if one.kind != "practice":
            did: Did = "papers-removed" if one.kind == "issued" else "removed"
            note(places, Done(removal.on, did, one.id, ground=removal.ground))


def _heads(places: Places, ids: Iterable[str]) -> tuple[Path, ...]:
    """The folders in which something is saved under the number of a record."""
    others = (WORKSHOPS_HELD, BOARDS, "copies")
    every = (places.intakes, places.practice, *(places.data / one for one in others))
    every += tuple(places.issued / one for one in sorted(ids))
    return tuple(folder for folder in every if may_be_folder(folder))


def _main(one: Going) -> Iterator[Trace]:
    return (trace for trace in one.traces if trace.part in {"intake", "workshop"})


def _mark(path: Path) -> str:
    """By what one sees that a file became another; one that is gone is not what it was."""
    try:
        return digest(read_guarded(path, INTAKE_LIMIT))
    except DiskError as error:
        return f"{error.code}"


def _gone(places: Places, one: Going, going: Sequence[Going]) -> Iterator[str]:
    """Take the files of one record away; a sentence for each that would not go."""
    stays = set[Path]()
    if one.kept.kind == "issued":
        with suppress(DiskError):  # then a number may be given out again, and no more than that
            stays = _keep_numbers(places, one.kept.id, going)
    for trace in one.traces:
        if trace.path in stays:
            continue
        try:
            trace.path.unlink(missing_ok=True)
        except OSError as error:
            why = _WHY.get(error.errno or 0, _UNSURE)
            yield f"{one_line(trace.path.name)} is niet verwijderd: {why}"
    for folder in sorted({trace.path.parent for trace in one.traces}, reverse=True):
        if one.kept.id in folder.parts:
            with suppress(OSError):  # something stands in it still
                folder.rmdir()
        with suppress(DiskError):
            flushed(folder if is_folder(folder) else folder.parent)


def _keep_numbers(places: Places, record_id: str, going: Iterable[Going]) -> set[Path]:
    """Of a talk that stays: a number that stood on a paper is never given out again."""
    is_whole = any(one.kept.id == record_id and one.kept.kind != "issued" for one in going)
    if is_whole or record_id in erased(places.data).removed:
        return set()
    numbers = highest_numbers(places, record_id).items()
    folder = places.issued / record_id
    kept = {folder / f"{kind}-{highest}{MARKER}" for kind, highest in numbers}
    for path in kept:
        write_whole(path, b"Verwijderd.\n")
    return kept
