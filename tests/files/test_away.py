import errno
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.files.denying import denied
from tests.files.refusing import away

from burgeridee.core.board import Board
from burgeridee.files.archive import Archive
from burgeridee.files.away import INDEX, OPEN, is_away, unseen, was_here
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.emergency import FOLDER, Aside
from burgeridee.files.held import board_file
from burgeridee.files.index import Index
from burgeridee.files.interrupted import FOLDER as MARKS
from burgeridee.files.interrupted import OpenTalk
from burgeridee.files.keeper import Keeper
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

ID = "20260311-zzzzzz"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def archive(places: Places) -> Archive:
    return Archive(places, shipped(), lambda: NOON)


def test_a_first_start_is_nothing_to_tell_of(places: Places) -> None:
    assert not was_here(places)
    assert not is_away(places)
    assert unseen(places) == ""
    places.data.mkdir()
    assert unseen(places) == ""


def test_a_folder_that_is_gone_is_told_and_a_new_one_is_not_made(archive: Archive) -> None:
    places = archive.places
    archive.save(empty().intake)
    assert unseen(places) == ""
    with away(places.data):
        assert is_away(places)
        told = unseen(places)
        for keep in (
            lambda: archive.save(empty().intake.with_(id=ID)),
            lambda: archive.save(empty().intake.with_(id=ID, practice="vrij")),
            lambda: write_copy(places, ID, "board", ".md", b"x"),
            lambda: save_settings(places, Settings(municipality="Westveld")),
            lambda: board_file(places, ID).change(lambda one: one, Board(id=ID, title="Bord")),
        ):
            with pytest.raises(DiskError) as caught:
                keep()
            assert caught.value.code == errno.ENOENT
    assert told.startswith(f"De map {places.data} is er nu niet, en daar staan je gesprekken. ")
    assert not is_away(places)
    assert unseen(places) == ""
    archive.save(empty().intake.with_(id=ID))


def test_a_new_talk_without_its_folder_is_in_an_emergency_copy(archive: Archive) -> None:
    archive.save(empty().intake)
    keeper = Keeper(archive, lambda: NOON, None)
    with away(archive.places.data):
        talk = keeper.save(empty().moved_to("id_naam").answered("Tuin", NOON))
        assert keeper.is_safe
        assert "De map is er niet meer." in keeper.problem
        assert "noodkopie" in keeper.problem
        assert len(list((archive.places.state / FOLDER).glob("*.toml"))) == 1
    keeper.save_at_last(talk)
    assert not keeper.is_unsaved


def test_an_emergency_copy_of_the_very_first_talk_says_nothing_of_a_folder(
    archive: Archive,
) -> None:
    Aside(archive).put(empty().intake)
    assert not was_here(archive.places)
    archive.save(empty().intake)
    assert was_here(archive.places)


def test_a_mark_or_the_index_alone_is_enough(places: Places) -> None:
    mark = OpenTalk(places)
    mark.stands_at(empty().intake.with_(revision=1), "id_naam", NOON)
    assert MARKS == OPEN
    assert was_here(places)
    mark.left()
    assert not was_here(places)
    (places.state / INDEX).write_text('{"made_for": "x", "files": {}}')
    assert not was_here(places)
    (places.state / INDEX).write_text('{"made_for": "x", "files": {"a": 1}}')
    assert was_here(places)
    (places.state / INDEX).write_text("[" * 100_000)
    assert not was_here(places)


def test_the_index_remembers_a_folder_that_is_away(archive: Archive) -> None:
    archive.save(empty().intake)
    assert len(list(Index(archive).talks())) == 1
    before = (archive.places.state / INDEX).read_bytes()
    with away(archive.places.data):
        assert list(Index(archive).talks()) == []
    assert (archive.places.state / INDEX).read_bytes() == before


def test_a_mount_point_without_its_share_is_told(archive: Archive) -> None:
    places = archive.places
    archive.save(empty().intake)
    with away(places.data):
        places.data.mkdir()
        (places.data / ".slot").touch()
        assert unseen(places).startswith(f"De map {places.data} is nu leeg, en daar stonden je ")
        (places.data / ".slot").unlink()
        places.data.rmdir()


@pytest.mark.parametrize("by_index", [False, True], ids=["an earlier version", "the index"])
def test_talks_that_are_gone_from_a_folder_that_is_there_are_told(
    archive: Archive, *, by_index: bool
) -> None:
    places = archive.places
    saved = archive.save(empty().intake)
    if by_index:
        list(Index(archive).talks())
    else:
        archive.save(saved.intake)
    with away(places.intakes):
        assert is_away(places, places.intakes)
        assert unseen(places).startswith(f"De map {places.intakes} is er nu niet, en daar staan ")
        assert list(Index(archive).talks()) == []
        with pytest.raises(DiskError):
            archive.save(empty().intake.with_(id=ID))
        archive.save(empty().intake.with_(id=ID, practice="vrij"))
        assert not places.intakes.exists()
    assert unseen(places) == ""
    assert len(list(Index(archive).talks())) == 1


def test_who_only_practised_misses_no_talks(archive: Archive) -> None:
    archive.save(archive.save(empty().intake.with_(practice="vrij")).intake)
    list(Index(archive).talks())
    assert len(list(archive.places.history.iterdir())) == 1
    assert not archive.places.intakes.exists()
    assert not is_away(archive.places, archive.places.intakes)
    assert unseen(archive.places) == ""
    archive.save(empty().intake)


def test_a_file_is_no_folder(places: Places) -> None:
    places.data.write_bytes(b"root:x:0:0")
    assert unseen(places).startswith(f"{places.data} is geen map")


@pytest.mark.parametrize(
    ("code", "what"), [(errno.EACCES, "beheerder"), (errno.EIO, "netwerk"), (errno.ESTALE, "netw")]
)
@pytest.mark.parametrize("inside", [False, True], ids=["the data folder", "the talks"])
def test_a_folder_that_says_no_is_told(
    archive: Archive, code: int, what: str, *, inside: bool
) -> None:
    archive.save(empty().intake)
    folder = archive.places.intakes if inside else archive.places.data
    with denied(folder, code):
        told = unseen(archive.places)
    assert told.startswith(f"De map {folder} is nu niet te lezen, en daar staan je gesprekken. ")
    assert "Er is niets weggegooid." in told
    assert what in told
