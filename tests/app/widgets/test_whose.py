import pytest
from tests.app.staging import HOSTILE
from textual.app import App, ComposeResult

from burgeridee.app.widgets.whose import Whose

NAMES = ("De ambtenaar", "De bewoners", "De gemeente", HOSTILE)


class Shelf(App[None]):
    """An app with just the names; it remembers which one was clicked."""

    clicked: tuple[int, ...] = ()

    def compose(self) -> ComposeResult:
        yield Whose()

    async def on_mount(self) -> None:
        self.query_one(Whose).show(NAMES, "De bewoners")

    def rows(self) -> list[str]:
        return str(self.query_one(Whose).visual).split("\n")


async def test_the_chosen_one_stands_out_by_more_than_its_colour() -> None:
    app = Shelf()
    async with app.run_test(size=(200, 10)):
        said = "1 Iedereen  2 De ambtenaar  [3 De bewoners]  4 De gemeente"
        assert app.rows() == [f"{said}  5 {HOSTILE}"]
        app.query_one(Whose).show((), "")
        assert app.rows() == ["[1 Iedereen]"]


@pytest.mark.parametrize("width", [1, 5, 20, 40, 80])
async def test_no_name_is_broken_at_the_end_of_a_row(width: int) -> None:
    app = Shelf()
    async with app.run_test(size=(width, 10)) as pilot:
        await pilot.pause()
        assert all(len(row) <= max(width - 2, 1) for row in app.rows())
        whole = [row for row in app.rows() if "gemeente" in row]
        assert all("4 De gemeente" in row for row in whole)
