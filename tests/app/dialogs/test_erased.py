import pytest
from tests.app.staging import HOSTILE, Stage, words

from burgeridee.app.dialogs.erased import TOLD, ErasedDialog


@pytest.mark.parametrize(("key", "given"), [("n", "new"), ("l", "let-go"), ("escape", None)])
async def test_the_choice_is_given_back(key: str, given: str | None) -> None:
    app = Stage(ErasedDialog(f"Verwijderd {HOSTILE}"))
    async with app.run_test(size=(60, 18)) as pilot:
        assert HOSTILE in words(app.screen, "#said")
        assert words(app.screen, "#told") == TOLD
        await pilot.press(key)
        await pilot.pause()
    assert app.given == [given]
