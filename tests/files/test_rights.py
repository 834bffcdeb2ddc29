import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import shipped
from tests.files.accounts import TEAM, UMASKS, accounts
from tests.files.modes import mode, umask
from tests.files.removing import ID, marked

from burgeridee.core.board import added, begun
from burgeridee.core.removal import Removed
from burgeridee.files import rights
from burgeridee.files.access_papers import keep_access
from burgeridee.files.archive import Archive
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError, locked, make_folder, write_whole
from burgeridee.files.erased import begin, finish
from burgeridee.files.held import board_file
from burgeridee.files.history import versions
from burgeridee.files.issued import Printed, issue, issued
from burgeridee.files.keeping import Keeping
from burgeridee.files.log_check import read_log
from burgeridee.files.places import Places
from burgeridee.files.removal import removed, surveyed
from burgeridee.files.rights import PRIVATE, is_shared, rights_in
from burgeridee.files.settings import load_settings, save_settings

OTHER = "20260312-zwalvw"
SHARED = 0o2770
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two other people")


def modes(folder: Path) -> dict[str, set[int]]:
    """The modes of all that stands in a folder: of folders, and of files."""
    found: dict[str, set[int]] = {"folders": set(), "files": set()}
    for here, folders, files in os.walk(folder):
        found["folders"] |= {mode(Path(here, name)) for name in folders}
        found["files"] |= {mode(Path(here, name)) for name in files}
    return found


def places_in(folder: Path) -> Places:
    return Places(folder / "data", folder / "config", folder / "state")


def work(places: Places) -> None:
    """What somebody does in a day: it writes in every folder of the data."""
    archive = Archive(places, shipped(), lambda: NOON)
    for name, practice in ((ID, ""), (OTHER, ""), ("20260313-oefenz", "bloemenstrook")):
        talk = marked("Joop", name, practice=practice, status="open")
        saved = archive.save(talk.intake)
        archive.save(saved.intake)
    intake = archive.open(ID).talk.intake
    issue(places, intake, Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON))
    write_copy(places, ID, "residents", ".md", b"# Verslag")
    keep_access(places, "inzage-20260311", ".odt", b"PK", [ID])
    save_settings(places, replace(load_settings(places), municipality="Zwolle"))
    board = begun(OTHER, "Bord", "eerste-gesprek", NOON)
    board_file(places, OTHER).change(lambda there: added(there, "pitfall", "Joop", NOON), board)
    write_whole(places.data / "aanwezig" / f"{ID}.0123456789ab.toml", b"")
    with locked(places.data):
        pass
    gone = Removed("20250101-vvvvvv", "closed", {})
    begin(places.data, [gone], "mistake", NOON.date())
    finish(places.data, [gone])


# Which folder is shared


@pytest.mark.parametrize(
    ("given", "shared"),
    [
        (0o700, False),
        (0o755, False),  # what mkdir makes for anybody: nobody meant a group
        (0o750, False),
        (0o2700, False),
        (0o770, True),
        (0o2770, True),
        (0o2750, True),
        (0o775, True),
    ],
    ids=oct,
)
def test_a_folder_is_shared_where_its_group_was_meant(given: int, shared: bool) -> None:
    assert is_shared(given) is shared


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
@pytest.mark.parametrize(
    ("given", "folders", "files"),
    [
        (0o700, 0o700, 0o600),
        (0o755, 0o700, 0o600),
        (0o770, 0o770, 0o660),
        (0o2777, 0o2770, 0o660),
        (0o2750, 0o2750, 0o640),
    ],
    ids=["private", "as any", "of a group", "of all", "to read"],
)
def test_all_that_is_made_gets_what_the_data_folder_gives(
    tmp_path: Path, mask: int, given: int, folders: int, files: int
) -> None:
    places = places_in(tmp_path)
    places.data.mkdir()
    places.data.chmod(given)
    with umask(mask):
        work(places)
    assert {path.name for path in places.data.iterdir()} == {
        "intakes",
        "practice",
        "history",
        "issued",
        "boards",
        "copies",
        "inzage",
        "logboek",
        "aanwezig",
        "municipality.toml",
        "verwijderd.toml",
        ".slot",
    }
    assert modes(places.data) == {"folders": {folders}, "files": {files}}
    assert modes(places.state) == {"folders": {0o700}, "files": {0o600}}
    assert modes(places.config) == {"folders": set(), "files": {0o600}}
    assert [mode(path) for path in (places.config, places.state)] == [0o700, 0o700]
    assert mode(places.data) == given


def test_a_new_data_folder_is_private_also_in_a_shared_one(tmp_path: Path) -> None:
    tmp_path.chmod(SHARED)
    places = places_in(tmp_path)
    write_whole(places.intakes / "a.toml", b"")
    assert mode(places.data) & 0o777 == 0o700
    assert modes(places.data) == {"folders": {mode(places.data)}, "files": {0o600}}


def test_what_stands_in_a_data_folder_and_is_of_this_machine_stays_private(tmp_path: Path) -> None:
    places = Places(tmp_path, tmp_path / "config", tmp_path / "state")
    tmp_path.chmod(0o770)
    write_whole(places.state / "nood" / "a.toml", b"")
    write_whole(places.intakes / "a.toml", b"")
    assert [mode(places.state), mode(places.state / "nood")] == [0o700, 0o700]
    assert mode(places.state / "nood" / "a.toml") == 0o600
    assert mode(places.intakes / "a.toml") == 0o660


def test_a_folder_that_is_for_the_settings_too_is_never_shared(tmp_path: Path) -> None:
    tmp_path.chmod(0o770)
    places = Places(tmp_path, tmp_path, tmp_path)
    assert rights_in(places.intakes) == rights_in(places.data) == PRIVATE
    assert rights_in(Places(tmp_path, tmp_path / "config", tmp_path / "state").data) != PRIVATE


def test_a_folder_is_known_by_another_name_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = places_in(tmp_path)
    places.intakes.mkdir(parents=True)
    places.data.chmod(0o770)
    (tmp_path / "snel").symlink_to(places.data)
    monkeypatch.chdir(places.data)
    wanted = rights_in(places.intakes)
    assert wanted.file == 0o660
    assert rights_in(Path("intakes")) == wanted
    assert rights_in(places.intakes / ".." / "intakes") == wanted
    assert rights_in(tmp_path / "snel" / "intakes") == wanted
    assert rights_in(tmp_path) == rights_in(tmp_path / "elders") == PRIVATE


def test_on_windows_the_folder_settles_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = places_in(tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    assert rights_in(places.intakes) == rights.AS_ANY
    assert rights_in(places.state) == rights_in(tmp_path) == PRIVATE


def test_what_stood_there_keeps_its_rights(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    make_folder(places.intakes)
    (places.intakes / ".slot").touch(0o600)
    places.data.chmod(0o770)
    write_whole(places.intakes / "a.toml", b"")
    with locked(places.intakes):
        pass
    assert mode(places.intakes) == 0o700
    assert mode(places.intakes / ".slot") == 0o600
    assert mode(places.intakes / "a.toml") == 0o660


# Two accounts


def goes_on(places: Places) -> None:
    archive = Archive(places, shipped(), lambda: NOON)
    assert [entry.problem for entry in archive.entries()] == ["", ""]
    saved = archive.save(archive.open(ID).talk.intake)
    assert (saved.conflict, saved.path.name, saved.intake.revision) == ("", f"{ID}.toml", 3)
    assert [one.revision for one in versions(places.history, ID)] == [2, 1]
    assert all(one.path.read_bytes() for one in versions(places.history, ID))
    paper = issue(places, saved.intake, Printed("residents", "K", b"%", ".pdf", NOON))
    assert [one.number for one in issued(places, ID)] == [1, paper.number]
    write_copy(places, ID, "residents", ".odt", b"PK")
    save_settings(places, replace(load_settings(places), municipality="Raalte"))
    board = board_file(places, OTHER).read()
    board_file(places, OTHER).change(lambda it: added(it, "pitfall", "Anna", NOON), board)
    assert {line.did for line in read_log(places).lines} >= {"begun", "issued"}


def goes_on_again(places: Places) -> None:
    archive = Archive(places, shipped(), lambda: NOON)
    assert archive.save(archive.open(ID).talk.intake).intake.revision == 4
    assert [one.revision for one in versions(places.history, ID)] == [3, 2, 1]


def takes_it_away(places: Places) -> None:
    archive = Archive(places, shipped(), lambda: NOON)
    chosen = [one for one in Keeping(archive).records() if one.id == ID]
    assert not removed(archive, surveyed(archive, chosen), "request").failed
    assert not list(places.data.rglob(f"*{ID}*.toml"))


@pytest.fixture(scope="module")
def all_is_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever the jobs import: another account may not come where Python stands."""
    places = places_in(tmp_path_factory.mktemp("alone"))
    for job in (work, goes_on, goes_on_again, takes_it_away):
        job(places)


@needs_root
@pytest.mark.usefixtures("all_is_read")
@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_two_accounts_work_in_one_folder(mask: int) -> None:
    with accounts(SHARED) as (joop, anna, stranger):
        assert joop.does(work, mask) == ""
        assert anna.does(goes_on, mask) == ""
        assert joop.does(goes_on_again, mask) == ""
        assert "PermissionError" in stranger.does(lambda places: list(places.data.iterdir()))
        found = modes(joop.data)
        assert found == {"folders": {SHARED}, "files": {0o660}}
        assert {path.stat().st_gid for path in joop.data.rglob("*")} == {TEAM}
        assert anna.does(takes_it_away, mask) == ""
        for one in (joop, anna):
            assert one.does(lambda places: places.state.iterdir()) == ""
            assert mode(one.home / "state") == 0o700


@needs_root
@pytest.mark.usefixtures("all_is_read")
@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_in_a_private_folder_nobody_else_reads(mask: int) -> None:
    with accounts(0o700) as (joop, anna, _):
        assert joop.does(work, mask) == ""
        assert "PermissionError" in anna.does(lambda places: list(places.data.iterdir()))
        joop.data.chmod(0o711)  # and where one may pass, it still cannot be read
        file = joop.places.intakes / f"{ID}.toml"
        assert "PermissionError" in anna.does(lambda _: file.read_bytes())


@needs_root
@pytest.mark.usefixtures("all_is_read")
def test_a_colleagues_file_of_before_is_told_and_never_touched() -> None:
    """What another wrote for itself alone, when the folder was not shared yet."""

    def saves(places: Places) -> None:
        with pytest.raises(DiskError, match=r"het bestand \.slot is daar van een ander"):
            write_locked(places)

    def write_locked(places: Places) -> None:
        with locked(places.intakes):
            write_whole(places.intakes / "a.toml", b"")

    with accounts(SHARED) as (joop, anna, _):
        assert joop.does(work) == ""
        slot = joop.places.intakes / ".slot"
        slot.chmod(0o600)
        assert anna.does(saves) == ""
        assert mode(slot) == 0o600
