from pathlib import Path

import pytest

from burgeridee.files.sync_client import sync_program


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".stfolder", "Syncthing"),
        (".stignore", "Syncthing"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_1a2b3c.db", "Nextcloud"),
        ("._sync_1a2b3c.db", "Nextcloud"),
        (".dropbox", "Dropbox"),
        ("gewoon.txt", ""),
    ],
)
def test_a_mark_in_a_folder_above_tells(marker: str, program: str, tmp_path: Path) -> None:
    (tmp_path / marker).write_bytes(b"")
    inner = tmp_path / "team" / "data"
    inner.mkdir(parents=True)
    assert sync_program(inner) == program


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("OneDrive - Gemeente Zwolle", "OneDrive"),
        ("Nextcloud", "Nextcloud"),
        ("Dropbox (Persoonlijk)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("gesprekken", ""),
    ],
)
def test_the_name_of_a_folder_tells(name: str, program: str, tmp_path: Path) -> None:
    assert sync_program(tmp_path / name / "data") == program


def test_windows_says_where_onedrive_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "werk"))
    assert sync_program(tmp_path / "werk" / "data") == "OneDrive"
    assert sync_program(tmp_path / "thuis" / "data") == ""
