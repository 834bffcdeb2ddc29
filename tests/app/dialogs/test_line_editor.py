"""The window for one line by itself; with its table it is tried in widgets/test_lines.py."""

from datetime import date

from tests.app.rest import until
from tests.app.widgets.bench import HOSTILE, TABLE, TODAY, words_of
from textual.app import App
from textual.widgets import Input

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.widgets.controls.control import Control, LineDraft
from burgeridee.app.widgets.controls.line_table import LineForm
from burgeridee.app.widgets.controls.rows import Row


class Hall(App[None]):
    """Opens the window, and remembers what comes back."""

    def __init__(self, draft: LineDraft, first: str = "") -> None:
        super().__init__()
        self._first = first
        self._draft = draft
        self.told: list[LineDraft] = []

    def on_mount(self) -> None:
        """Open the window."""
        form = LineForm(HOSTILE, TABLE.columns, self._draft, TODAY, self._first)
        self.push_screen(LineEditor(form, self.told.append))

    @property
    def editor(self) -> LineEditor:
        """The window."""
        assert isinstance(self.screen, LineEditor)
        return self.screen


async def test_the_window_begins_with_the_line_as_it_is() -> None:
    app = Hall(LineDraft({"wat": "koffie", "wie": "b"}, {"wanneer": "ooit"}))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert [field.value for field in app.screen.query(Input)] == ["koffie", "ooit"]
        assert "2 ●" in words_of(app.screen)
        assert words_of(app.screen).startswith(HOSTILE)
        await pilot.press("escape")
        assert not isinstance(app.screen, LineEditor)
    assert app.told == []


async def test_the_window_can_begin_in_a_later_cell() -> None:
    for first, place in (("wanneer", 1), ("", 0), ("geen", 0)):
        app = Hall(LineDraft(), first)
        async with app.run_test() as pilot:
            await pilot.pause()
            assert app.screen.focused is app.screen.query(Input)[place]


async def test_enter_walks_through_the_cells_and_ends_with_the_line() -> None:
    app = Hall(LineDraft({"wat": "koffie", "wie": "b", "wanneer": date(2026, 3, 21)}))
    async with app.run_test() as pilot:
        await pilot.press("!", "enter", "enter", "enter")
        assert not isinstance(app.screen, LineEditor)
    assert app.told == [LineDraft({"wat": "koffie!", "wie": "b", "wanneer": date(2026, 3, 21)})]


async def test_the_line_is_told_while_it_is_typed() -> None:
    app = Hall(LineDraft())
    async with app.run_test() as pilot:
        for control in app.editor.query(Control):
            control.patience = 0.01
        await pilot.press(*"koffie")
        await until(pilot, lambda: app.told[-1:] == [LineDraft({"wat": "koffie"})])
        await pilot.press("tab", "tab", *"oo")
        app.editor.flush()
        assert app.told[-1] == LineDraft({"wat": "koffie"}, {"wanneer": "oo"})
        told = len(app.told)
        app.editor.flush()
        assert len(app.told) == told


async def test_the_mouse_picks_and_goes_on() -> None:
    app = Hall(LineDraft())
    async with app.run_test() as pilot:
        await pilot.press(*"koffie")
        await pilot.click(app.screen.query(Row)[2])
        await pilot.press("escape")
    assert app.told[-1] == LineDraft({"wat": "koffie", "wie": "c"})


async def test_the_last_enter_goes_to_what_is_missing() -> None:
    app = Hall(LineDraft())
    async with app.run_test() as pilot:
        await pilot.press("tab", "tab", "enter", *"koffie", "tab", "tab", "enter")
        assert not isinstance(app.screen, LineEditor)
    assert app.told[-1] == LineDraft({"wat": "koffie"})
