from textual import on
from textual.app import App, ComposeResult

from burgeridee.app.widgets.section_bar import SectionBar, SectionName


class Page(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[int] = []

    def compose(self) -> ComposeResult:
        yield SectionBar(("een", "twee", "drie"))

    @on(SectionBar.Chosen)
    def _hear(self, event: SectionBar.Chosen) -> None:
        self.chosen.append(event.place)
        self.query_one(SectionBar).show(event.place)


async def test_arrows_walk_and_stop_at_the_ends() -> None:
    app = Page()
    async with app.run_test() as pilot:
        await pilot.press("tab", "left", "right", "down", "right", "up")
        await pilot.pause()
        shown = [name.has_class("-shown") for name in app.query(SectionName)]
    assert app.chosen == [0, 1, 2, 2, 1]
    assert shown == [False, True, False]


async def test_a_click_chooses() -> None:
    app = Page()
    async with app.run_test() as pilot:
        await pilot.click(SectionBar, offset=(17, 0))
        await pilot.pause()
    assert app.chosen == [2]


async def test_where_the_names_find_no_room_only_the_one_in_front_is_whole() -> None:
    app = Page()
    async with app.run_test(size=(24, 10)) as pilot:
        await pilot.pause()
        names = [str(name.visual) for name in app.query(SectionName)]
        assert names == ["1 een", "2 twee", "3 drie"]
        await pilot.resize_terminal(20, 10)
        await pilot.pause()
        app.query_one(SectionBar).show(1)
        names = [str(name.visual) for name in app.query(SectionName)]
    assert names == ["1", "2 twee", "3"]
