from pathlib import Path

from tests.app.staging import Stage, words
from textual.widgets import Input

from burgeridee.app.dialogs.take_in import HandOverDialog, TakeInDialog


async def test_a_folder_that_is_there_is_given_back(tmp_path: Path) -> None:
    app = Stage(TakeInDialog())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.query_one(Input).value = f"'{tmp_path}'"
        await pilot.press("enter")
        await pilot.pause()
    assert app.given == [tmp_path]


async def test_one_that_is_not_there_is_said_and_what_was_typed_waits(tmp_path: Path) -> None:
    dialog = TakeInDialog()
    app = Stage(dialog)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert TakeInDialog.NOT_THERE in words(app.screen, "#soft")
        await pilot.press("x")
        assert words(app.screen, "#soft") == ""
        await pilot.press("enter", "escape")
        await pilot.pause()
    assert app.given == [None]
    assert dialog.typed == "x"
    assert TakeInDialog(str(tmp_path)).typed == str(tmp_path)


async def test_a_meeting_is_put_into_a_folder_and_not_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("", "utf-8")
    app = Stage(HandOverDialog(str(file)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert HandOverDialog.NOT_THERE in words(app.screen, "#soft")
        app.screen.query_one(Input).value = str(tmp_path)
        await pilot.press("enter")
        await pilot.pause()
    assert app.given == [tmp_path]
