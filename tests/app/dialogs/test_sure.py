import pytest
from tests.app.staging import HOSTILE, Stage, words

from burgeridee.app.dialogs.sure import SureDialog


@pytest.mark.parametrize(("key", "given"), [("enter", True), ("escape", None)])
async def test_enter_is_yes_and_escape_leaves_all_as_it_is(key: str, given: bool | None) -> None:
    stage = Stage(SureDialog("Zeker?", HOSTILE, "ja, doen"))
    async with stage.run_test(size=(80, 24)) as pilot:
        assert HOSTILE in words(stage.shown_first)
        await pilot.press(key)
        await pilot.pause()
    assert stage.given == [given]
