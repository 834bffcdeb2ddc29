import os
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
