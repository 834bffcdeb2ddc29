from tests.app.staging import HOSTILE, Stage, words
from textual.containers import VerticalScroll

from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.widgets.marks import WORDS
from burgeridee.app.widgets.talk_keys import TALK_KEYS, TOLD


async def test_every_key_and_every_mark_is_told_in_its_group() -> None:
    dialog = HelpDialog(TALK_KEYS, WORDS, (*TOLD, HOSTILE))
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = words(dialog)
    for key in TALK_KEYS:
        assert f"{key.shown.ljust(11)}{key.label}" in shown
        assert shown.index(key.group) < shown.index(key.label)
    for mark, meaning in WORDS.items():
        assert f"{mark.ljust(11)}{meaning}" in shown
    assert HOSTILE in shown


async def test_it_scrolls_with_the_arrows_at_80_by_24() -> None:
    dialog = HelpDialog(TALK_KEYS, WORDS, TOLD)
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page = dialog.query_one(VerticalScroll)
        assert page.has_focus
        await pilot.press("end")
        await pilot.pause()
        assert page.scroll_y == page.max_scroll_y > 0
