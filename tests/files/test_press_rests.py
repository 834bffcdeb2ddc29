"""Words of a paper do not stay among the temporary files when a print was cut off."""

import os
import tempfile
import time
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.removing import CANARY, archive_at, marked

from burgeridee.files.press_rests import CALLED, OLD, presses_cleared
from burgeridee.files.removal import removed, surveyed
from burgeridee.files.tidying import tidied
from burgeridee.report.press import press


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "room"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


def left_behind(room: Path, name: str = f"{CALLED}ab_1cd23", *, age: float = OLD + 60) -> Path:
    """A folder of a press that was cut off so many seconds ago."""
    inner = room / name / "tmpx"
    inner.mkdir(parents=True)
    (inner / "main.typ").write_text(CANARY, "utf-8")
    then = time.time() - age
    os.utime(room / name, (then, then))
    return room / name


def test_what_a_press_left_goes_at_a_start_and_with_a_removal(room: Path, tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    archive.save(marked().intake)
    first = left_behind(room)
    tidied(archive.places, NOON)
    assert not first.exists()
    second = left_behind(room)
    removed(archive, surveyed(archive, ()), "request")
    assert not second.exists()


def test_a_press_at_work_and_what_is_not_ours_stays(room: Path, tmp_path: Path) -> None:
    outside = left_behind(tmp_path, "elders")
    kept = [
        left_behind(room, age=OLD - 60),
        left_behind(room, "burgeridee-pictures"),
        left_behind(room, f"{CALLED}ab_1cd23-mijn"),
    ]
    (room / f"{CALLED}abcdefgh").symlink_to(outside)
    assert presses_cleared() == 0
    assert all((folder / "tmpx" / "main.typ").exists() for folder in (*kept, outside))


def test_a_press_calls_its_folder_so(room: Path) -> None:
    with press():
        [folder] = room.iterdir()
        os.utime(folder, (0, 0))
        assert presses_cleared() == 1
