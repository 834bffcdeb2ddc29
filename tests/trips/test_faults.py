"""Every kind of save: killed or refused by the disk, cut off by the power, or never sure.

Short forms of `tests.files.sweeping` and `tests.files.powercut`: one in so many calls, and some of
the folders that a cut may leave, other ones each day. All of them are for `make torture`.
"""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.app.gathering import archive_in, on_disk
from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.core import meetings
from tests.core.test_board import board

from burgeridee.core.board import Board
from burgeridee.files import disk
from burgeridee.files.archive import Archive
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.handed_over import handed_over
from burgeridee.files.house_style import take_logo
from burgeridee.files.keeper import Keeper
from burgeridee.files.kept import KeptFile
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

HOUSE = Path(__file__).resolve().parents[2]
ONE_IN = 16
FOLDERS = 8
SEED = 0 if os.environ.get("CI") else datetime.now(UTC).date().toordinal()
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on Windows")


def found_by(*command: str) -> dict[str, Any]:
    """What a process of its own found: it forks, and so it may have no threads."""
    ended = subprocess.run(
        [sys.executable, "-m", *command], cwd=HOUSE, check=False, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    counts: dict[str, Any] = json.loads(ended.stdout)
    return counts


@forks
def test_whatever_call_fails_the_old_or_the_new_stands_whole_and_it_is_told() -> None:
    command = ("tests.files.sweeping", str(ONE_IN), str(SEED))
    found = found_by(*command)
    assert found["wrong"] == [], f"again with: {' '.join(command)}"
    assert found["tries"]["kill"] >= 25
    assert sum(found["tries"].values()) >= 50


@forks
def test_whenever_the_power_goes_what_was_called_saved_stands_there() -> None:
    command = ("tests.files.powercut", str(FOLDERS), str(SEED))
    found = found_by(*command)
    assert found["wrong"] == [], f"again with: {' '.join(command)}"
    assert min(found["images"].values()) >= FOLDERS / 2
    assert len(found["images"]) >= 13


@forks
def test_the_power_cut_tells_a_good_way_to_save_from_a_bad_one() -> None:
    """What was lost on real disks (shared/reliability.md, 3.5) is lost here too."""
    expected = {
        "in place": {"torn", "lost"},
        "only replaced": {"torn", "lost"},
        "flushed and replaced": {"lost"},
        "all flushed": set[str](),
    }
    found = found_by("tests.files.powercut", "40", "0", *expected)
    wrong = {name: set[str]() for name in expected}
    for one in found["wrong"]:
        wrong[one.partition(",")[0]].add(one.rpartition(": ")[2])
    assert wrong == expected


ALONE = ("unshare", "--map-root-user", "--mount")
"""In front of a command: it may mount disks that only it sees."""


def test_a_disk_that_is_full_or_read_only_or_gone_keeps_the_old_and_gets_the_new(
    tmp_path: Path,
) -> None:
    try:
        proof = ("mount", "-t", "tmpfs", "proof", str(tmp_path))
        subprocess.run([*ALONE, *proof], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nobody may mount a disk here")
    command = [*ALONE, sys.executable, "-m", "tests.files.small_disk", str(tmp_path / "here")]
    ended = subprocess.run(command, cwd=HOUSE, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout) == []


# An fsync that fails once, and then "succeeds": the disk has forgotten what it could not write


class Unsure:
    """A disk that is not sure of any folder, as long as it is so; what was put there is noted."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.is_so = True
        self.placed: list[str] = []
        self._replace = os.replace
        self._settle = disk.__dict__["_settle"]
        patch.setattr(os, "replace", self.replace)
        patch.setattr(disk, "_settle", self.settle)

    def settle(self, folder: Path) -> None:
        if self.is_so:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        self._settle(folder)

    def replace(self, draft: Path, path: Path) -> None:
        self.placed.append(path.name)
        self._replace(draft, path)


def _set(places: Places) -> Callable[[], object]:
    return lambda: save_settings(places, Settings(name="Sam", welcomed=True))


def _copy(places: Places) -> Callable[[], object]:
    return lambda: write_copy(places, "20260311-k7m2qd", "residents", ".md", b"verslag")


def _logo(places: Places) -> Callable[[], object]:
    path = places.data / "wapen" / "wapen.svg"
    path.parent.mkdir()
    path.write_bytes(b"<svg/>")
    return lambda: take_logo(places, str(path), len)


def _board(places: Places) -> Callable[[], object]:
    kept = KeptFile(places.data / "bord.toml", Board, "Bord van burgeridee.")
    return lambda: kept.change(lambda there: there, board("een"))


def _hand_over(places: Places) -> Callable[[], object]:
    archive = archive_in(places.data, meetings.meeting())
    stick = places.data / "stick"
    stick.mkdir()
    return lambda: handed_over(archive, on_disk(archive), stick)


@pytest.mark.parametrize("ready", [_set, _copy, _logo, _board, _hand_over])
def test_what_is_not_sure_is_written_anew_although_it_stands_there(
    ready: Callable[[Places], Callable[[], object]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    for folder in (places.data / "copies" / "20260311-k7m2qd", places.config):
        folder.mkdir(parents=True)
    save = ready(places)
    unsure = Unsure(monkeypatch)
    for _ in range(2):
        with pytest.raises(DiskError, match="nog niet zeker"):
            save()
    unsure.is_so = False
    save()
    assert len(unsure.placed) == 3
    assert len(set(unsure.placed)) == 1
    save()
    assert len(unsure.placed) == 3


def test_a_talk_is_called_saved_only_when_the_disk_is_sure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    archive = Archive(places, shipped(), lambda: NOON)
    keeper = Keeper(archive, archive.now, None)
    talk = keeper.save(empty().with_quick_note("een", NOON))
    unsure = Unsure(monkeypatch)
    talk = keeper.save(talk.with_quick_note("twee", NOON))
    for _ in range(2):
        assert keeper.is_unsaved
        assert not keeper.is_safe
        assert "fout" in keeper.problem
        talk = keeper.save_rest(talk)
    unsure.is_so = False
    before = len(unsure.placed)
    talk = keeper.save_rest(talk)
    assert (keeper.is_unsaved, keeper.problem) == (False, "")
    assert f"{talk.intake.id}.toml" in unsure.placed[before:]
    assert [note.text for note in archive.open(talk.intake.id).talk.intake.notes] == ["een", "twee"]
    assert len([*places.intakes.glob("*.toml")]) == 1
