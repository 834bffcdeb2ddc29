import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.widgets import Static

from burgeridee.app.widgets.section_page import SectionPage


class Page(App[None]):
    def __init__(self, lines: int) -> None:
        super().__init__()
        self.lines = lines
        self.through: list[int] = []

    def compose(self) -> ComposeResult:
        yield SectionPage(Static("x\n" * self.lines, markup=False))

    @on(SectionPage.Through)
    def _hear(self, event: SectionPage.Through) -> None:
        self.through.append(event.step)


@pytest.mark.parametrize(
    ("lines", "keys", "through"),
    [
        (3, ["pagedown"], [1]),
        (3, ["pageup"], [-1]),
        (40, ["pagedown"], []),
        (40, ["pagedown", "pagedown"], [1]),
        (40, ["pagedown", "pageup", "pageup"], [-1]),
    ],
)
async def test_only_at_an_end_the_reader_goes_on(
    lines: int, keys: list[str], through: list[int]
) -> None:
    app = Page(lines)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
    assert app.through == through
