from pathlib import Path

from tests.app.gathering import rest
from tests.app.staging import Stage, text_of, words
from textual.widgets import Static

from burgeridee.app.dialogs.folder_check import FolderCheckDialog
from burgeridee.files.folder_check import ALL_WELL


async def test_the_folder_is_tried_and_left_as_it_was(tmp_path: Path) -> None:
    dialog = FolderCheckDialog(tmp_path / "data")
    async with Stage(dialog).run_test(size=(100, 36)) as pilot:
        await rest(pilot)
        assert ALL_WELL in words(dialog, "#told")
        found = text_of(dialog.query_one("#found", Static).visual)
        assert "● Bewaart een programma, dan wacht een ander." in found
        await pilot.press("pagedown", "pageup", "enter")
    assert list((tmp_path / "data").iterdir()) == []


async def test_what_does_not_hold_stands_first(tmp_path: Path) -> None:
    dialog = FolderCheckDialog(tmp_path / "Nextcloud" / "[b]data[/]")
    async with Stage(dialog).run_test(size=(60, 16)) as pilot:
        await rest(pilot)
        found = text_of(dialog.query_one("#found", Static).visual)
        assert found.startswith("! Deze map wordt door Nextcloud ook elders neergezet.")
