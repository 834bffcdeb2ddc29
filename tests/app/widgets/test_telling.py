from tests.app.staging import HOSTILE
from textual.app import App, ComposeResult

from burgeridee.app.widgets.telling import Telling


class Two(App[None]):
    """An app with a text that says something, and one that does not yet."""

    def compose(self) -> ComposeResult:
        yield Telling("says", HOSTILE)
        yield Telling("silent")


async def test_what_says_nothing_takes_no_room_and_text_is_text() -> None:
    app = Two()
    async with app.run_test(size=(80, 24)) as pilot:
        says, silent = app.query_one("#says", Telling), app.query_one("#silent", Telling)
        assert str(says.visual) == HOSTILE
        assert says.display
        assert not silent.display
        silent.tell("Er is iets.")
        says.tell("")
        await pilot.pause()
        assert silent.display
        assert silent.size.height == 1
        assert str(silent.visual) == "Er is iets."
        assert not says.display
