"""A calm list of rows, with a bar in front of the row where the keys go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

Way = Literal["space", "enter", "digit", "click"]


class Press(Static):
    """A small button for the mouse, that names the key which does the same."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Press { width: auto; height: 1; margin-right: 2; color: $text-muted; }
    Press:hover { color: $text; text-style: underline; }
    """

    @dataclass
    class Pressed(Message):
        """The button was clicked."""

        press: "Press"
        does: str

    def __init__(self, label: str | Content, does: str) -> None:
        super().__init__(label, markup=False)
        self.does = does

    def on_click(self, event: events.Click) -> None:
        """Tell that it was clicked."""
        event.stop()
        self.post_message(self.Pressed(self, self.does))


class Row(Horizontal):
    """One row: a mark, and one or more cells of plain text, of which the first is the widest."""

    DEFAULT_CSS = """
    Row { height: auto; border-left: blank; }
    Row Static { height: auto; width: 1fr; padding-right: 1; }
    Row .lead { width: 2fr; }
    Row .mark { width: auto; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, columns: int) -> None:
        self._mark = Static(classes="mark")
        self._cells = [Static(classes="" if at else "lead") for at in range(columns)]
        self._said: tuple[str, tuple[str, ...]] | None = None
        super().__init__(self._mark, *self._cells)

    def fill(self, mark: str | Content, cells: Sequence[str]) -> None:
        """Show this; where fewer cells are given, they have the whole row."""
        mark = Content(mark) if isinstance(mark, str) else mark
        if self._said == (mark.plain, tuple(cells)):
            return
        self._said = (mark.plain, tuple(cells))
        self._mark.update(mark)
        for at, cell in enumerate(self._cells):
            cell.display = at < len(cells)
            if cell.display:
                cell.update(Content(cells[at]))


class Rows(Widget, can_focus=True):
    """Rows to walk along with the arrows and to pick from."""

    DEFAULT_CSS = """
    Rows { height: auto; width: 1fr; layout: vertical; }
    Rows:focus Row.-here { border-left: outer $accent; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Omhoog", show=False),
        Binding("down", "step(1)", "Omlaag", show=False),
        Binding("home", "go(0)", "Eerste", show=False),
        Binding("end", "go(-1)", "Laatste", show=False),
        Binding("space", "pick('space')", "Kies", show=False),
        Binding("enter", "pick('enter')", "Kies", show=False),
        Binding("delete,backspace", "empty", "Maak leeg", show=False),
    ]

    @dataclass
    class Picked(Message):
        """A row was picked, and how."""

        at: int
        way: Way

    class Emptied(Message):
        """The user wants to take the choice back."""

    class PastEnd(Message):
        """The arrow down was pressed on the last row."""

    def __init__(self, columns: int = 1) -> None:
        super().__init__()
        self._columns = columns
        self._rows: list[Row] = []
        self.at = 0

    def fill(self, rows: Sequence[tuple[str | Content, Sequence[str]]]) -> None:
        """Show these rows, each a mark and its cells."""
        for row in self._rows[len(rows) :]:
            row.remove()
        del self._rows[len(rows) :]
        fresh = [Row(self._columns) for _ in rows[len(self._rows) :]]
        self._rows += fresh
        for row, (mark, cells) in zip(self._rows, rows, strict=True):
            row.fill(mark, cells)
        if self.is_attached:
            self.mount_all(fresh)
        self.move_to(self.at)

    def on_mount(self) -> None:
        """Show what was filled in before."""
        self.mount_all(row for row in self._rows if not row.is_attached)
        self.move_to(self.at)

    def move_to(self, at: int) -> None:
        """Bring the bar to a row, never past an end."""
        self.at = min(max(at, 0), max(len(self._rows) - 1, 0))
        for number, row in enumerate(self._rows):
            row.set_class(number == self.at, "-here")
        if self.has_focus and self._rows:
            self._rows[self.at].scroll_visible(animate=False)

    def on_focus(self) -> None:
        """Show where the bar is."""
        self.move_to(self.at)

    def action_step(self, steps: int) -> None:
        """Bring the bar so many rows further."""
        if self.at + steps >= len(self._rows):
            self.post_message(self.PastEnd())
        self.move_to(self.at + steps)

    def action_go(self, at: int) -> None:
        """Bring the bar to a row; -1 is the last."""
        self.move_to(at if at >= 0 else len(self._rows) - 1)

    def action_pick(self, way: Way) -> None:
        """Pick the row with the bar."""
        if self._rows:
            self.post_message(self.Picked(self.at, way))

    def action_empty(self) -> None:
        """Take the choice back."""
        self.post_message(self.Emptied())

    def on_key(self, event: events.Key) -> None:
        """A figure picks its row at once."""
        digit = event.character or ""
        if len(digit) == 1 and digit in "123456789" and int(digit) <= len(self._rows):
            event.stop()
            self._pick(int(digit) - 1, "digit")

    def on_click(self, event: events.Click) -> None:
        """A click picks."""
        for at, row in enumerate(self._rows):
            if row.region.contains_point(event.screen_offset):
                event.stop()
                self._pick(at, "click")
                return

    def _pick(self, at: int, way: Way) -> None:
        self.move_to(at)
        self.post_message(self.Picked(at, way))
