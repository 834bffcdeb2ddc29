from tests.app.staging import Stage
from textual.app import ComposeResult
from textual.screen import Screen

from burgeridee.app.widgets.hints import Hint, Hints


class Asking(Screen[str]):
    def compose(self) -> ComposeResult:
        yield Hints()

    def on_mount(self) -> None:
        self.query_one(Hints).show((Hint("a", "eerste", "give('a')"), Hint("b", "t", "give('b')")))

    def action_give(self, what: str) -> None:
        self.dismiss(what)


async def test_a_click_does_what_the_key_does() -> None:
    for column, given in ((0, "a"), (12, "b")):
        app = Stage(Asking())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.click(Hints, offset=(column, 0))
            await pilot.pause()
        assert app.given == [given]


async def test_no_hint_is_ever_broken() -> None:
    app = Stage(Asking())
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        hints = app.screen.query_one(Hints)
        hints.show((Hint("Tab", "volgend deel", "give('a')"), Hint("Esc", "terug", "give('b')")))
        await pilot.pause()
        assert str(hints.visual) == "Tab volgend deel\nEsc terug"
