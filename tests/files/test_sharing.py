import os
import sys
from pathlib import Path

import pytest

from burgeridee.files import sharing
from burgeridee.files.sharing import Shared, closed_to_group, shared_with


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "data"
    path.mkdir()
    path.chmod(0o2770)
    return path


def made_in(folder: Path, name: str = "nieuw", mode: int = 0o660) -> Path:
    path = folder / name
    path.touch()
    path.chmod(mode)
    return path


def test_a_private_folder_is_shared_with_nobody(folder: Path) -> None:
    folder.chmod(0o755)
    assert shared_with(folder, made_in(folder)) is None


def test_a_shared_folder_is_told_with_its_group(folder: Path) -> None:
    made = made_in(folder)
    assert shared_with(folder, made) == Shared(folder.group(), may_write=True, hands_on=True)
    folder.chmod(0o2750)
    assert shared_with(folder, made) == Shared(folder.group(), may_write=False, hands_on=True)


def test_a_group_without_a_name_is_its_number(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_: Path) -> str:
        raise KeyError

    monkeypatch.setattr(Path, "group", unknown)
    found = shared_with(folder, made_in(folder))
    assert found is not None
    assert found.group == str(folder.stat().st_gid)


@pytest.mark.parametrize(("system", "sure"), [("linux", None), ("darwin", True)])
def test_without_a_sign_on_the_folder_the_group_of_others_is_not_known(
    folder: Path, system: str, sure: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Linux gives a new file the group of who makes it, unless the folder says otherwise."""
    folder.chmod(0o770)
    monkeypatch.setattr(sys, "platform", system)
    found = shared_with(folder, made_in(folder))
    assert found is not None
    assert found.hands_on is sure


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to any group")
def test_a_file_of_another_group_is_told(folder: Path) -> None:
    made = made_in(folder)
    os.chown(made, -1, 61_100)
    found = shared_with(folder, made)
    assert found is not None
    assert found.hands_on is False
    assert closed_to_group(folder, but=folder) == 1


def test_what_the_group_cannot_get_at_is_counted(folder: Path) -> None:
    made_in(folder, "goed")
    made_in(folder, "alleen lezen", 0o640)
    made_in(folder, "van mij", 0o600)
    (folder / "weg").symlink_to("nergens")
    for name, mode in (("open", 0o2770), ("dicht", 0o2700), ("proef", 0o2700)):
        (folder / name).mkdir()
        (folder / name).chmod(mode)
        made_in(folder / name, "van mij", 0o600)
    assert closed_to_group(folder, but=folder / "proef") == 5
    folder.chmod(0o2750)
    assert closed_to_group(folder, but=folder / "proef") == 4


def test_of_very_many_not_all_are_looked_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        made_in(folder, f"{number}", 0o600)
    monkeypatch.setattr(sharing, "MOST", 4)
    assert closed_to_group(folder, but=folder) == 4
