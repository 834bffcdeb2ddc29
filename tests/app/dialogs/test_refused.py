from tests.app.staging import HOSTILE, Stage, words

from burgeridee.app.dialogs.refused import NONE, RefusedDialog
from burgeridee.files.gathered import Refused


async def test_each_file_is_named_with_its_reason_as_text() -> None:
    dialog = RefusedDialog((Refused("a/echt.toml", "Dit is echt."), Refused(HOSTILE, HOSTILE)))
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        told = words(dialog, ".one")
        assert "a/echt.toml: Dit is echt." in told
        assert f"{HOSTILE}: {HOSTILE}" in told
        await pilot.press("escape")
        assert not dialog.is_active


async def test_when_all_count_it_says_so() -> None:
    dialog = RefusedDialog(())
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert NONE in words(dialog)
