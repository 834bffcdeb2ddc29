from typing import Any

from tests.app.staging import HOSTILE, text_of
from textual import on
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from burgeridee.app.widgets.setting_field import Setting, SettingField, SettingText


class Stage(App[None]):
    """A stage for two settings, that remembers what they tell."""

    def __init__(self, hint: str = "Bijvoorbeeld") -> None:
        super().__init__()
        self.hint = hint
        self.told: list[tuple[str, str, str]] = []

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield SettingField("name", "Je naam", "Noor", "typ hier", "dagen")
            yield SettingText("privacy", "Gegevens", "Weinig.", self.hint, "Leeg?")

    @property
    def name_field(self) -> SettingField:
        return self.query_one(SettingField)

    @property
    def text_field(self) -> SettingText:
        return self.query_one(SettingText)

    @on(Setting.Typed)
    @on(Setting.Left)
    def _hear(self, event: Any) -> None:
        text = getattr(event, "text", "")
        self.told.append((type(event).__name__, event.by.setting, text))


async def test_each_letter_is_told_and_whoever_leaves() -> None:
    app = Stage()
    async with app.run_test() as pilot:
        app.told.clear()
        await pilot.press("end", "!", " ", "enter", "end", "x")
        await pilot.pause()
        assert app.text_field.field.has_focus
        assert (app.name_field.text, app.text_field.text) == ("Noor!", "Weinig.x")
    assert app.told[:2] == [("Typed", "name", "Noor!"), ("Typed", "name", "Noor!")]
    assert app.told[2:-1] == [("Left", "name", "")]
    assert app.told[-1] == ("Typed", "privacy", "Weinig.x")


async def test_what_is_said_stands_under_the_field_and_goes() -> None:
    app = Stage()
    async with app.run_test() as pilot:
        height = app.name_field.size.height
        app.name_field.say(HOSTILE, is_wrong=True)
        await pilot.pause()
        soft = app.name_field.query_one(".soft", Static)
        assert text_of(soft.visual) == f"! {HOSTILE}"
        assert app.name_field.size.height == height + 1
        assert soft.region.y == app.name_field.field.region.y + 1
        app.name_field.say("")
        await pilot.pause()
        assert app.name_field.size.height == height


async def test_what_is_said_comes_into_sight() -> None:
    app = Stage()
    async with app.run_test(size=(80, 7)) as pilot:
        app.text_field.say("Let op.")
        await pilot.pause()
        await pilot.pause()
        soft = app.text_field.query_one(".soft", Static)
        assert app.screen.region.contains_region(soft.region)


async def test_what_stands_behind_a_field_can_change() -> None:
    app = Stage()
    async with app.run_test():
        after = app.name_field.query_one(".after", Static)
        assert text_of(after.visual) == "dagen"
        app.name_field.show_after(Content("weken"))
        assert text_of(after.visual) == "weken"


async def test_a_long_hint_gets_room() -> None:
    short, long = Stage(), Stage("Bijvoorbeeld: " + "lang " * 80)
    async with short.run_test(size=(80, 24)):
        height = short.text_field.field.size.height
    async with long.run_test(size=(80, 24)):
        assert long.text_field.field.size.height > height


async def test_what_a_terminal_could_trip_over_is_left_out() -> None:
    app = Stage()
    async with app.run_test():
        app.text_field.field.text = " \x1b[31mrood\r\nen meer "
        assert app.text_field.text == "rood\nen meer"
