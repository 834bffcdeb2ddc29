import errno
import os
import sys
import time
from pathlib import Path

import pytest

from burgeridee.files import folder_check
from burgeridee.files.disk import DiskError
from burgeridee.files.folder_check import (
    ALL_WELL,
    ONE_MACHINE,
    PREFIX,
    Finding,
    checked_folder,
    summary,
)
from burgeridee.files.places import Places


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of a run."""
    folder = tmp_path / "data"
    folder.mkdir(0o700)
    return Places(folder, tmp_path / "config", tmp_path / "state").data


def wrong(found: tuple[Finding, ...]) -> list[str]:
    return [one.what for one in found if one.holds is False and one.matters]


def test_a_local_folder_does_all_that_is_needed_and_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "intakes").mkdir()
    found = checked_folder(tmp_path)
    assert wrong(found) == []
    assert [path.name for path in tmp_path.iterdir()] == ["intakes"]
    assert summary(found).startswith(ALL_WELL)
    assert all(one.what.endswith(".") for one in found)
    assert any("dan wacht een ander" in one.what and one.holds for one in found)


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    assert wrong(checked_folder(tmp_path / "nieuw" / "data")) == []
    assert list((tmp_path / "nieuw" / "data").iterdir()) == []


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    [one] = checked_folder(tmp_path / "bestand")
    assert one.holds is False
    assert "niet schrijven" in one.what
    assert one.means
    assert "klopt niet" in summary([one])


@pytest.mark.parametrize(("told", "holds"), [("free", False), ("held", True), ("", None)], ids=str)
def test_a_lock_that_stops_nobody_is_told(
    told: str, holds: bool | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_check, "_ask_another", lambda _path: told)
    [one] = [one for one in checked_folder(tmp_path) if "wacht" in one.what]
    assert one.holds is holds


def test_what_fails_halfway_is_told_and_the_rest_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise DiskError("Vol is vol.")

    monkeypatch.setattr(folder_check, "write_whole", fails)
    found = checked_folder(tmp_path)
    assert any(one.holds is False and one.means == "Vol is vol." for one in found)
    assert any("kleine letters" in one.what for one in found)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_widens_rights_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def wide(path: object, flags: int, *rest: int) -> int:
        handle = real(str(path), flags, *rest)
        if str(path).endswith("rechten"):
            os.fchmod(handle, 0o666)
        return handle

    monkeypatch.setattr(os, "open", wide)
    assert "Rechten per bestand werken hier niet." in wrong(checked_folder(tmp_path))


def rights_told(folder: Path) -> list[tuple[str, bool | None]]:
    found = checked_folder(folder)
    return [(one.what, one.holds) for one in found if "lezen" in one.what or "groep" in one.what]


def test_a_private_folder_is_told_as_one(data: Path) -> None:
    assert rights_told(data) == [("Bestanden zijn alleen voor jou te lezen.", True)]


@pytest.mark.parametrize(
    ("mode", "may"), [(0o2770, "lezen en veranderen."), (0o2750, "lezen, en niets veranderen.")]
)
def test_with_whom_a_folder_is_shared_is_told(data: Path, mode: int, may: str) -> None:
    data.chmod(mode)
    [one] = [one for one in checked_folder(data) if "groep" in one.what]
    assert (one.what, one.holds) == (f"Je deelt deze map met de groep {data.group()}.", True)
    assert one.means.endswith(may)


def test_what_a_colleague_cannot_get_at_is_told(data: Path) -> None:
    (data / "intakes").mkdir(0o700)
    data.chmod(0o2770)
    told = rights_told(data)
    assert told[1:] == [("Bij 1 bestand of map kan de groep niet.", False)]
    assert list(data.iterdir()) == [data / "intakes"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder always says the group")
def test_a_folder_that_does_not_hand_on_its_group_is_told(data: Path) -> None:
    data.chmod(0o770)
    assert ("Een collega kan misschien niet lezen wat jij maakt.", None) in rights_told(data)


def test_rights_that_cannot_be_seen_are_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(folder_check, "shared_with", fails)
    [one] = [one for one in checked_folder(data) if "rechten" in one.what]
    assert (one.what, one.holds) == ("De rechten zijn hier niet te zien.", None)


def test_a_clock_that_is_off_is_told_and_matters_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 3600)
    [one] = [one for one in checked_folder(tmp_path) if "klok" in one.what]
    assert (one.holds, one.matters) == (False, False)
    assert "voor" in one.what


def test_a_folder_of_a_sync_program_is_told_with_what_that_means(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Gemeente" / "gesprekken"
    found = checked_folder(folder)
    [one] = [one for one in found if "OneDrive" in one.what]
    assert one.holds is False
    assert "andere versie" in one.means


def test_what_an_earlier_check_left_goes_and_what_is_younger_stays(tmp_path: Path) -> None:
    old, young = tmp_path / f"{PREFIX}oud", tmp_path / f"{PREFIX}jong"
    for one in (old, young):
        one.mkdir()
        (one / "bestand").write_bytes(b"")
    os.utime(old, (1, 1))
    checked_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [young.name]


def test_the_end_says_what_cannot_be_tried_here() -> None:
    assert ONE_MACHINE in summary([])
