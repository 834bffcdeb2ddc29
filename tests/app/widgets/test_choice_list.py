from typing import Any

from tests.app.staging import HOSTILE, text_of
from textual import on
from textual.app import App, ComposeResult

from burgeridee.app.widgets.choice_list import ChoiceList, Group, Line


def group(name: str, *ids: str) -> Group:
    return Group(name, tuple(Line(one, "○", f"regel {one}") for one in ids))


class Shown(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.picked: list[Any] = []

    def compose(self) -> ComposeResult:
        yield ChoiceList("choices")

    @on(ChoiceList.Picked)
    def _take(self, event: ChoiceList.Picked) -> None:
        self.picked.append(event.line)


async def test_groups_without_lines_are_left_out_and_every_way_of_picking_works() -> None:
    app = Shown()
    async with app.run_test() as pilot:
        listed = app.query_one(ChoiceList)
        listed.show((group("Eerst"), group("Dan", "a", "b")))
        assert [text_of(one.prompt) for one in listed.options] == ["Dan", "○ regel a", "○ regel b"]
        assert listed.line == "a"
        listed.focus()
        await pilot.press("enter", "down", "space")
        await pilot.click(ChoiceList, offset=(4, 2))
        await pilot.pause()
    assert app.picked == ["a", "b", "a"]


async def test_the_cursor_stays_on_its_line_or_else_on_its_place() -> None:
    app = Shown()
    async with app.run_test():
        listed = app.query_one(ChoiceList)
        listed.show((group("Een", "a", "b", "c"),))
        listed.highlighted = listed.get_option_index("b")
        listed.show((group("Nul", "z"), group("Een", "a", "b", "c")))
        assert listed.line == "b"
        listed.show((group("Nul", "z"), group("Een", "a", "c")))
        assert listed.line == "c"
        listed.show((group("Nul", "z"),))
        assert listed.line == "z"
        listed.show(())
        assert listed.line == ""


async def test_words_stay_words_and_a_change_of_words_is_shown() -> None:
    app = Shown()
    async with app.run_test():
        listed = app.query_one(ChoiceList)
        for words in (HOSTILE, f"{HOSTILE}!"):
            listed.show((Group("A", (Line("a", "!", words),)),))
            assert text_of(listed.options[1].prompt) == f"! {words}"
