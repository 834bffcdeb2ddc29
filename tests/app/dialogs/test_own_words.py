"""Writing a text oneself: what stands there is what it begins with."""

from tests.app.staging import HOSTILE, Stage
from textual.widgets import TextArea

from burgeridee.app.dialogs.own_words import OwnWords


async def test_it_begins_with_the_text_and_gives_back_what_was_written() -> None:
    app = Stage(OwnWords(f"een\n{HOSTILE}"))
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.screen.query_one(TextArea).text == f"een\n{HOSTILE}"
        await pilot.press("!", "enter")
        await pilot.pause()
    assert app.given == [f"een\n{HOSTILE}!"]


async def test_escape_gives_nothing() -> None:
    app = Stage(OwnWords("een"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("!", "escape")
        await pilot.pause()
    assert app.given == [None]
