from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from burgeridee.app.widgets.picker import Choice, Picker

ALL = ("appel", "peer", "perzik", "[b]druif[/]")


def find(words: str) -> Sequence[Choice]:
    return [Choice(name, Content(name)) for name in ALL if words in name]


class OnePicker(App[None]):
    """An app with only a picker."""

    def __init__(self, start: str = "") -> None:
        super().__init__()
        self.start = start
        self.picked: list[str] = []

    def compose(self) -> ComposeResult:
        yield Picker(find, "Typ", "Niets gevonden", start=self.start)

    def on_picker_picked(self, event: Picker.Picked) -> None:
        self.picked.append(event.choice)


async def picked(*keys: str, start: str = "") -> list[str]:
    app = OnePicker(start)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert app.query_one(Input).has_focus
    return app.picked


async def test_arrows_choose_while_the_keys_stay_in_the_field() -> None:
    assert await picked("down", "down", "up", "enter") == ["peer"]
    assert await picked("pagedown", "enter") == ["[b]druif[/]"]


async def test_typing_shortens_the_list_and_begins_at_the_best() -> None:
    assert await picked("down", "p", "e", "r", "enter") == ["perzik"]


async def test_it_begins_where_one_is() -> None:
    assert await picked("enter", start="peer") == ["peer"]
    assert await picked("enter", start="onbekend") == ["appel"]


async def test_nothing_found_is_said_and_enter_takes_nothing() -> None:
    app = OnePicker()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("x", "enter")
        await pilot.pause()
        assert not app.query_one(OptionList).display
        assert app.query_one("#nothing", Static).display
    assert app.picked == []
