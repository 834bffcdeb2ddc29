"""Removing for good: nothing of a talk is found afterwards, and nothing of it comes back."""

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.removing import (
    CANARY,
    ID,
    OTHER_ID,
    all_files,
    archive_at,
    everywhere,
    holding,
    intake_of,
    marked,
    record,
)

from burgeridee.core.access import Access, Held
from burgeridee.core.board import Board, added, begun
from burgeridee.core.removal import papers_along, related
from burgeridee.files.access import write_access
from burgeridee.files.archive import Archive
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError, write_whole
from burgeridee.files.erased import ErasedError, erased
from burgeridee.files.held import board_file
from burgeridee.files.index import Index
from burgeridee.files.issued import Printed, issue
from burgeridee.files.keeping import Keeping
from burgeridee.files.kept_aside import KeptAside
from burgeridee.files.removal import (
    CHANGED,
    Went,
    asked_of,
    came_back,
    proven_gone,
    removed,
    surveyed,
    unfinished,
)
from burgeridee.files.revisions import Revisions

PAPER = Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one talk, that is in every place there is."""
    folder = tmp_path_factory.mktemp("full")
    everywhere(archive_at(folder), marked()).left()
    return folder


def remove(archive: Archive, record_id: str = ID) -> Went:
    """Remove a record with its papers, and keep the proof."""
    chosen = [one for one in Keeping(archive).records() if one.id == record_id]
    went = removed(archive, surveyed(archive, chosen), "request")
    return proven_gone(archive.places, went, b"Bewijs.")


def test_nothing_of_a_talk_is_found_after_it_was_removed(archive: Archive) -> None:
    mark = everywhere(archive, marked())
    write_whole(archive.places.state / "fault.log", b"12:00 fout 70\n")
    assert len(holding(archive.places, CANARY)) > 12
    went = remove(archive)
    assert went.failed == ()
    assert holding(archive.places, CANARY) == []
    [log] = (archive.places.data / "logboek").iterdir()  # the number stays there on purpose
    assert holding(archive.places, ID) == [f"data/logboek/{log.name}", "data/verwijderd.toml"]
    left = {path.name for path in all_files(archive.places)} - {".slot", log.name, "stand.json"}
    assert {name for name in left if not name.endswith(".lock")} == {
        "verwijderd.toml",
        "bewijs-20260311-1.txt",
        "fault.log",
    }
    mark.left()


def test_what_goes_is_counted_before_and_told_the_same_after(archive: Archive) -> None:
    everywhere(archive, marked())
    chosen = [one for one in Keeping(archive).records() if one.id == ID]
    going = surveyed(archive, chosen)
    told = {part: n for one in going for part, n in one.removed.parts.items()}
    assert told == {
        "intake": 1,
        "other": 9,
        "history": 2,
        "issued": 3,
        "copies": 1,
        "access": 1,
        "machine": 3,
    }
    went = removed(archive, going, "request")
    assert [one.parts for one in went.removal.records] == [one.removed.parts for one in going]


def test_another_talk_stays_as_it_was(archive: Archive) -> None:
    everywhere(archive, marked())
    neighbour = marked("Zwaluw", OTHER_ID)
    archive.save(neighbour.intake)
    issue(archive.places, neighbour.intake, PAPER)
    before = holding(archive.places, OTHER_ID, "Zwaluw")
    remove(archive)
    assert holding(archive.places, OTHER_ID, "Zwaluw") == before
    assert intake_of(archive_at(archive.places.data.parent), OTHER_ID).notes[0].text == "Zwaluw"


def test_a_number_that_begins_another_one_takes_nothing_of_that(archive: Archive) -> None:
    for name in ("tuin", "tuin-2", "moestuin"):
        archive.save(marked(name, name).intake)
        archive.save(intake_of(archive, name))
    remove(archive, "tuin")
    assert [entry.id for entry in archive_at(archive.places.data.parent).entries()] == [
        "tuin-2",
        "moestuin",
    ]
    assert (archive.places.history / "tuin-2").is_dir()


def test_a_link_is_taken_away_and_what_it_points_to_stays(archive: Archive, tmp_path: Path) -> None:
    archive.save(marked().intake)
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "foto.txt").write_text("blijft")
    (archive.places.data / "copies").mkdir()
    (archive.places.data / "copies" / ID).symlink_to(outside)
    (archive.places.intakes / f"{ID}.andere-1.toml").symlink_to(outside / "foto.txt")
    remove(archive)
    assert (outside / "foto.txt").read_text() == "blijft"


# ── It does not come back


def by_saving(archive: Archive) -> None:
    archive.save(marked().intake)


def by_opening(archive: Archive) -> None:
    archive.open(ID)


def by_a_paper(archive: Archive) -> None:
    issue(archive.places, marked().intake, PAPER)


def by_a_copy(archive: Archive) -> None:
    write_copy(archive.places, ID, "residents", ".pdf", b"%PDF")


def by_a_paper_for_access(archive: Archive) -> None:
    held = Held(ID, "", "", (), "", is_contact=True, spots=())
    write_access(archive, Access("Fatma", (held,)), ".odt", CANARY.encode())


def by_an_earlier_version(archive: Archive) -> None:
    revisions = Revisions.of(archive, ID)
    revisions.bring_back(next(one for one in revisions.listed() if one.talk))


@pytest.mark.parametrize(
    "door",
    [
        by_saving,
        by_opening,
        by_a_paper,
        by_a_copy,
        by_a_paper_for_access,
        by_an_earlier_version,
    ],
)
def test_a_number_that_was_removed_comes_back_by_no_door(
    archive: Archive, tmp_path: Path, door: Callable[[Archive], None]
) -> None:
    archive.save(marked().intake)
    archive.save(intake_of(archive))
    window = archive_at(tmp_path)  # still has it open
    talk = window.open(ID).talk
    backup = (archive.places.intakes / f"{ID}.toml").read_bytes()
    remove(archive)
    if door in {by_opening, by_an_earlier_version}:  # a late laptop brings the files back
        write_whole(archive.places.intakes / f"{ID}.toml", backup)
        write_whole(archive.places.history / ID / "0001-abcd.toml", backup)
    before = holding(archive.places, CANARY)
    with pytest.raises((DiskError, StopIteration)):
        door(window)
    with pytest.raises(ErasedError, match="verwijderd op 11 maart 2026"):
        window.save(talk.intake.with_(notes=()))
    assert holding(archive.places, CANARY) == before


def test_a_file_that_a_sync_client_brings_back_is_told_and_not_read(archive: Archive) -> None:
    saved = archive.save(marked().intake)
    backup = saved.path.read_bytes()
    list(Index(archive).talks())
    remove(archive)
    write_whole(saved.path, backup)
    [entry] = archive_at(archive.places.data.parent).entries()
    assert entry.talk is None
    assert "verwijderd op 11 maart 2026" in entry.problem
    found = [one.agreed for batch in Index(archive).talks() for one in batch]
    assert found == [None]
    assert [one.id for one in came_back(archive)] == [ID]
    again = removed(archive, surveyed(archive, came_back(archive)), "request")
    proven_gone(archive.places, again, b"Bewijs.")
    assert holding(archive.places, CANARY) == []
    assert came_back(archive) == ()


def test_the_index_of_another_machine_forgets_it_too(archive: Archive, tmp_path: Path) -> None:
    saved = archive.save(marked().intake)
    elsewhere = archive_at(tmp_path)
    elsewhere.places = type(elsewhere.places)(
        archive.places.data, archive.places.config, tmp_path / "laptop-2"
    )
    list(Index(elsewhere).talks())
    assert CANARY.encode() in (tmp_path / "laptop-2" / "index.json").read_bytes()
    times = (saved.path.stat().st_atime_ns, saved.path.stat().st_mtime_ns)
    backup = saved.path.read_bytes()
    remove(archive)
    write_whole(saved.path, backup)
    os.utime(saved.path, ns=times)
    list(Index(elsewhere).talks())
    assert holding(elsewhere.places, CANARY) == [str(saved.path.relative_to(tmp_path))]


def test_two_lists_of_numbers_that_a_sync_client_made_both_count(archive: Archive) -> None:
    saved = archive.save(marked().intake)
    remove(archive)
    places = archive.places
    shutil.move(places.data / "verwijderd.toml", places.data / "verwijderd-LAPTOP.toml")
    archive.save(marked("Zwaluw", OTHER_ID).intake)
    remove(archive, OTHER_ID)
    assert set(erased(places.data).removed) == {ID, OTHER_ID}
    assert not saved.path.exists()


def test_a_list_of_numbers_that_is_broken_stops_a_removal_and_no_talk(archive: Archive) -> None:
    places = archive.places
    write_whole(places.data / "verwijderd.toml", b"removed = [")
    archive.save(marked().intake)
    assert "verwijderd.toml" in erased(places.data).problem
    with pytest.raises(DiskError, match=r"verwijderd\.toml"):
        removed(archive, surveyed(archive, [record(archive)]), "request")
    assert intake_of(archive).id == ID


# ── Half-way


def test_a_file_that_would_not_go_is_told_and_goes_the_next_time(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    everywhere(archive, marked())
    unlink = Path.unlink

    def held(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == f"{ID}-LAPTOP-K4.toml":
            raise PermissionError(13, "held")
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as context:
        context.setattr(Path, "unlink", held)
        went = remove(archive)
    why = "je mag hier niets weghalen, of een ander programma houdt het vast."
    assert went.failed == (f"{ID}-LAPTOP-K4.toml is niet verwijderd: {why}",)
    assert (went.is_done, went.proof, went.removal.left) == (False, None, 1)
    [(kept, ground, _), _papers] = unfinished(archive)
    assert (kept.id, ground) == (ID, "request")
    again = removed(archive, surveyed(archive, [one for one, _, _ in unfinished(archive)]), ground)
    assert proven_gone(archive.places, again, b"Bewijs.").is_done
    assert again.removal.records[0].parts == went.removal.records[0].parts  # told as it was
    assert holding(archive.places, CANARY) == []
    assert unfinished(archive) == ()


class Killed(BaseException):
    """The end of the program at some call."""


def killed_at(call: int, unlink: Callable[..., None]) -> Callable[..., None]:
    """An unlink at which the program ends, when it is called so often."""
    left = iter(range(call, -1, -1))

    def unlinked(path: Path, *, missing_ok: bool = False) -> None:
        if next(left, 1) == 0:
            raise Killed
        unlink(path, missing_ok=missing_ok)

    return unlinked


@pytest.mark.parametrize("call", range(0, 25, 2))
def test_killed_at_any_file_it_is_known_and_can_be_finished(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    shutil.copytree(full, tmp_path, dirs_exist_ok=True)
    with monkeypatch.context() as context:
        context.setattr(Path, "unlink", killed_at(call, Path.unlink))
        with suppress(Killed):
            remove(archive_at(tmp_path))
    archive = archive_at(tmp_path)
    half = [one for one, _, _ in unfinished(archive)]
    if ID not in erased(archive.places.data).removed:  # it was not begun: all is as it was
        assert intake_of(archive).id == ID
        return
    with pytest.raises(ErasedError):
        archive.save(marked().intake)
    if half:
        again = removed(archive, surveyed(archive, half), "request")
        proven_gone(archive.places, again, b"Bewijs.")
    assert holding(archive.places, CANARY) == []
    assert unfinished(archive) == ()


def test_what_changed_since_one_looked_is_looked_at_again(archive: Archive) -> None:
    archive.save(marked().intake)
    going = surveyed(archive, [record(archive)])
    archive.save(intake_of(archive))
    with pytest.raises(DiskError, match="Intussen"):
        removed(archive, going, "request")
    assert CHANGED.startswith("Intussen")
    assert erased(archive.places.data).removed == {}


def test_without_a_proof_it_is_not_done(archive: Archive) -> None:
    archive.save(marked().intake)
    went = removed(archive, surveyed(archive, [record(archive)]), "mistake")
    assert went.is_done
    assert [one.id for one, _, _ in unfinished(archive)] == [ID]
    done = proven_gone(archive.places, went, b"Bewijs.")
    assert done.proof is not None
    assert done.proof.read_bytes() == b"Bewijs."
    assert unfinished(archive) == ()


def full_disk(_handle: int) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_a_disk_that_is_full_at_the_beginning_removes_nothing(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.save(marked().intake)
    going = surveyed(archive, [record(archive)])
    with monkeypatch.context() as context:
        context.setattr(os, "fsync", full_disk)
        with pytest.raises(DiskError, match="vol"):
            removed(archive, going, "request")
    assert erased(archive.places.data).removed == {}
    assert intake_of(archive).id == ID


def test_a_disk_that_is_full_at_the_proof_is_told_and_can_be_finished(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.save(marked().intake)
    went = removed(archive, surveyed(archive, [record(archive)]), "request")
    with monkeypatch.context() as context:
        context.setattr(os, "fsync", full_disk)
        told = proven_gone(archive.places, went, b"Bewijs.")
    [said] = told.failed
    assert said.startswith("Alles is weg. Alleen het bewijs lukt nog niet:")
    assert [one.id for one, _, _ in unfinished(archive)] == [ID]
    assert proven_gone(archive.places, went, b"Bewijs.").is_done
    assert unfinished(archive) == ()


def test_start_says_that_the_list_of_numbers_is_broken(archive: Archive) -> None:
    assert asked_of(Keeping(archive), NOON.date()) is None
    write_whole(archive.places.data / "verwijderd.toml", b"removed = [")
    asked = asked_of(Keeping(archive), NOON.date())
    assert asked is not None
    assert asked.is_pressing


# ── Papers alone, practice, workshops


def test_papers_alone_go_and_their_number_is_not_given_again(archive: Archive) -> None:
    everywhere(archive, marked())
    for _ in range(2):
        papers = record(archive, kind="issued")
        went = removed(archive, surveyed(archive, [papers]), "term")
        assert proven_gone(archive.places, went, b"Bewijs.").is_done
        assert unfinished(archive) == ()
        assert intake_of(archive).id == ID
        assert erased(archive.places.data).removed == {}
        assert not (archive.places.data / "copies" / ID).exists()
        number = issue(archive.places, marked().intake, PAPER).number
    assert number == 3


def test_practice_goes_by_its_own_name(archive: Archive) -> None:
    archive.save(marked(practice="eigen", intake_id=OTHER_ID).intake)
    archive.save(marked().intake)
    assert record(archive, OTHER_ID).kind == "practice"
    remove(archive, OTHER_ID)
    assert holding(archive.places, OTHER_ID) == ["data/verwijderd.toml"]
    assert intake_of(archive).id == ID


def test_a_board_that_stands_open_elsewhere_does_not_come_back(archive: Archive) -> None:
    places = archive.places
    file = board_file(places, ID)
    board = file.change(lambda one: one, begun(ID, CANARY, "", NOON))

    def more(here: Board) -> Board:
        return added(here, "pitfall", CANARY, NOON)

    board = file.change(more, board)
    content = file.path.read_bytes()
    (file.path.with_name(f"{ID}.kapot.toml")).write_bytes(content)
    assert (record(archive).kind, record(archive).title) == ("workshop", CANARY)
    remove(archive)
    with pytest.raises(ErasedError):
        file.change(more, board)
    assert holding(places, CANARY) == []
    write_whole(file.path, content)  # a late laptop brings it back
    for door in (file.read, lambda: file.change(more, board)):
        with pytest.raises(ErasedError):
            door()
    assert [(one.id, one.kind) for one in came_back(archive)] == [(ID, "workshop")]
    again = removed(archive, surveyed(archive, came_back(archive)), "request")
    proven_gone(places, again, b"Bewijs.")
    assert holding(places, CANARY) == []


def test_the_emergency_copies_of_a_board_go_with_it(archive: Archive) -> None:
    places = archive.places
    file = board_file(places, ID)
    board = file.change(lambda one: one, begun(ID, CANARY, "", NOON))
    KeptAside(file).put(added(board, "pitfall", CANARY, NOON), board, stood=True)
    went = remove(archive)
    assert went.removal.records[0].parts == {"workshop": 1, "machine": 1}
    assert holding(places, CANARY) == []


def test_what_belongs_to_it_is_offered(archive: Archive) -> None:
    archive.save(marked(initiative="tuin-abcd").intake)
    archive.save(marked("Mus", OTHER_ID, initiative="tuin-abcd").intake)
    archive.save(marked("Spreeuw", "20250112-sprewn", previous=ID).intake)
    archive.save(marked("Merel", "20250113-mereln").intake)
    issue(archive.places, marked().intake, PAPER)
    every = Keeping(archive).records()
    found = {(one.id, one.kind) for one in related([record(archive)], every)}
    assert found == {(ID, "issued"), (OTHER_ID, "closed"), ("20250112-sprewn", "closed")}


def test_the_sheets_of_an_initiative_are_offered_and_go_with_its_last_talk(
    archive: Archive,
) -> None:
    for word, name in ((CANARY, ID), ("Mus", OTHER_ID)):
        archive.save(marked(word, name, initiative="tuin-abcd").intake)
    write_copy(archive.places, "tuin-abcd", "kring-a3-ingevuld", ".pdf", CANARY.encode())
    every = Keeping(archive).records()
    sheets = record(archive, "tuin-abcd", kind="issued")
    assert sheets in related([record(archive)], every)
    assert [*papers_along([record(archive)], every)] == []
    both = [record(archive, ID), record(archive, OTHER_ID)]
    assert [*papers_along(both, every)] == [sheets]
    went = removed(archive, surveyed(archive, [*both, sheets]), "request")
    assert proven_gone(archive.places, went, b"Bewijs.").is_done
    assert holding(archive.places, CANARY, "Mus") == []
