"""Saves in a row, a removal, and bad ways to save: what a power cut tries beside the others."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.files.removing import CANARY, ID, all_files, holding, marked
from tests.files.saving import NAME, Done, Kind, Work

from burgeridee.files import keeper
from burgeridee.files.archive import Archive
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.erased import erased
from burgeridee.files.index import Index
from burgeridee.files.issued import Printed, issue
from burgeridee.files.keeper import Keeper
from burgeridee.files.keeping import Keeping
from burgeridee.files.places import Places
from burgeridee.files.removal import Went, came_back, proven_gone, removed, surveyed, unfinished

PROOF = b"Bewijs.\n"
OLD, NEW = b"oud, en niet te kort\n", b"nieuw, en niet te kort\n"


def _archive(places: Places) -> Archive:
    return Archive(places, shipped(), lambda: NOON)


def _path(places: Places) -> Path:
    return places.intakes / f"{empty().intake.id}.toml"


def _nothing(archive: Archive) -> None:
    del archive


# One talk, saved again and again


def version(number: int) -> Kind:
    """The save that makes this the number in the name of the talk, whatever stands there now."""

    def ready(places: Places) -> Work:
        archive = _archive(places)
        keeper.PATIENCE = 600
        talk = archive.open(_path(places)).talk if _path(places).exists() else empty()
        changed = talk.moved_to(NAME).answered(f"Versie {number}", NOON)

        def work() -> Done:
            holding_on = Keeper(archive, archive.now, None)
            holding_on.save(changed)
            return Done(not holding_on.is_unsaved, holding_on.problem)

        return work

    def wrong(archive: Archive, done: Done | None) -> Iterator[str]:
        stands = version_at(archive.places)
        if done is not None and stands != number:
            yield f"version {number} was called saved, and {stands} stands there"

    return Kind(_nothing, ready, wrong)


def version_at(places: Places) -> int:
    """Which version stands there as the next start reads it; 0 for no talk, -1 for half of one."""
    if not _path(places).exists():
        return 0
    talk = _archive(places).entry(_path(places)).talk
    number = talk.title.removeprefix("Versie ") if talk else ""
    return int(number) if number else -1


# A talk that is removed, with all that was made of it


def _filled(archive: Archive) -> None:
    intake = archive.save(archive.save(marked().intake).intake).intake
    issue(archive.places, intake, Printed("residents", "K7M2-QD4P", CANARY.encode(), ".pdf", NOON))
    write_copy(archive.places, intake.id, "residents", ".md", CANARY.encode())
    archive.save(marked("Zwaluw", "20250111-zwalvw").intake)
    list(Index(archive).talks())


def _taken_away(archive: Archive) -> Went:
    chosen = [one for one, _, _ in unfinished(archive)] + [*came_back(archive)]
    chosen = chosen or [one for one in Keeping(archive).records() if one.id == ID]
    went = removed(archive, surveyed(archive, chosen), "request")
    return proven_gone(archive.places, went, PROOF)


def _removing(places: Places) -> Work:
    archive = _archive(places)

    def work() -> Done:
        try:
            went = _taken_away(archive)
        except DiskError as error:
            return Done(told=str(error))
        return Done(went.is_done, " ".join(went.failed))

    return work


def _is_removed(archive: Archive, done: Done | None) -> Iterator[str]:
    """All of it is there and nothing was begun; or it was, and what is left can be removed."""
    places = archive.places
    list(Index(archive).talks())
    if archive.open("20250111-zwalvw").talk.intake.notes[0].text != "Zwaluw":
        yield "the other talk is not as it was"
    if ID not in erased(places.data).removed:
        yield from ["it was called removed, and is not listed"] if done and done.acked else ()
        if archive.open(ID).talk.intake.notes[0].text != CANARY:
            yield "nothing was begun, and the talk is not as it was"
        return
    if done is None or not done.acked:
        went = _taken_away(archive)
        yield from (f"it cannot be finished: {said}" for said in went.failed)
    yield from (f"it is still in {name}" for name in holding(places, CANARY))
    if not any(path.read_bytes() == PROOF for path in all_files(places)):
        yield "there is no proof of it"


REMOVAL = Kind(_filled, _removing, _is_removed)
"""Somebody asked for the removal of a talk that has papers and a history."""


# Ways to save a file that were tried in 2026 (shared/reliability.md, 3.5): but one, all are wrong


def _in_place(path: Path) -> None:
    path.write_bytes(NEW)


def _only_replaced(path: Path) -> None:
    draft = path.with_suffix(".new")
    draft.write_bytes(NEW)
    draft.replace(path)


def _flushed_and_replaced(path: Path) -> None:
    draft = path.with_suffix(".new")
    with draft.open("wb") as file:
        file.write(NEW)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _all_flushed(path: Path) -> None:
    _flushed_and_replaced(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def _recipe(write: Callable[[Path], None]) -> Kind:
    def before(archive: Archive) -> None:
        (archive.places.data / "a.txt").write_bytes(OLD)

    def ready(places: Places) -> Work:
        def work() -> Done:
            write(places.data / "a.txt")
            return Done(acked=True)

        return work

    def wrong(archive: Archive, done: Done | None) -> Iterator[str]:
        found = (archive.places.data / "a.txt").read_bytes()
        if found not in {OLD, NEW}:
            yield "torn"
        elif done is not None and found != NEW:
            yield "lost"

    return Kind(before, ready, wrong)


RECIPES: Mapping[str, Kind] = {
    "in place": _recipe(_in_place),
    "only replaced": _recipe(_only_replaced),
    "flushed and replaced": _recipe(_flushed_and_replaced),
    "all flushed": _recipe(_all_flushed),
}
"""On these the power cut itself is tried: it must tell the good one from the bad ones."""
