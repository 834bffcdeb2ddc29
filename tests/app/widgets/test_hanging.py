import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from burgeridee.app.widgets.hanging import Hanging, Stacked


class Page(App[None]):
    CSS = "Static, OptionList { width: 20; height: auto; border: none; padding: 0; }"

    def __init__(self, shown: Hanging | Stacked) -> None:
        super().__init__()
        self.shown = shown

    def compose(self) -> ComposeResult:
        yield Static(self.shown, markup=False)
        yield OptionList(self.shown, markup=False)


async def seen(shown: Hanging | Stacked) -> list[str]:
    app = Page(shown)
    async with app.run_test() as pilot:
        await pilot.pause()
        static = app.query_one(Static)
        listed = app.query_one(OptionList)
        assert listed.virtual_size.height == static.size.height
        return [static.render_line(y).text.rstrip() for y in range(static.size.height)]


@pytest.mark.parametrize(
    ("mark", "lines"),
    [
        ("! ", ["! Dit zijn woorden", "  die niet passen"]),
        ("[x] ", ["[x] Dit zijn woorden", "    die niet passen"]),
        ("", ["Dit zijn woorden die", "niet passen"]),
    ],
)
async def test_words_hang_clear_of_the_mark(mark: str, lines: list[str]) -> None:
    assert await seen(Hanging(mark, "Dit zijn woorden die niet passen")) == lines


async def test_texts_stand_on_top_of_each_other() -> None:
    parts = [Content("een"), Hanging("+ ", "twee\ndrie")]
    assert await seen(Stacked(parts)) == ["een", "", "+ twee", "  drie"]
    assert await seen(Stacked(parts, between=0)) == ["een", "+ twee", "  drie"]


async def test_markup_stays_words() -> None:
    assert await seen(Hanging("[b]", "[i]x[/]")) == ["[b][i]x[/]"]


def test_the_plain_words() -> None:
    assert Hanging("! ", "een").plain == "! een"
    assert Stacked([Hanging("! ", "een"), Content("twee")]).plain == "! een\n\ntwee"
