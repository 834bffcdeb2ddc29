"""Lines of more columns: a small table, of which each line is filled in in a window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from burgeridee.app.widgets.controls.choice import digit
from burgeridee.app.widgets.controls.control import Drafts, LineDraft
from burgeridee.app.widgets.controls.lines import Deed, LineRows, LinesControl
from burgeridee.app.widgets.controls.rows import Row, Rows
from burgeridee.core.intake import ITEM_ID, Item, Value, filled
from burgeridee.core.lines import numbered, same_line
from burgeridee.core.questions import ItemField, ListQuestion, cell_in_words, line_in_words

_NARROWEST_CELL = 14
_MOST_ROWS = 5
"""A cell that takes more rows than this makes the table too long to overlook."""


@dataclass(frozen=True)
class LineForm:
    """What a window for one line needs to know."""

    title: str
    columns: tuple[ItemField, ...]
    draft: LineDraft
    today: date
    first: str = ""
    """The column to begin with; without one the first."""


class LineTableControl(LinesControl):
    """The lines as a table, and a last row to add one. A line is changed in a window.

    A widget opens no window: it posts `LineWanted`, and who opens one gives `take` the line as it
    stands there: while it is typed, and when the window closes.
    """

    DEFAULT_CSS = """
    LineTableControl .heads { height: 1; color: $text-muted; }
    """

    @dataclass
    class LineWanted(Message):
        """A window is wanted for one line."""

        form: LineForm
        take: Callable[[LineDraft], None]

    def __init__(
        self, question: ListQuestion, value: Value | None, given: int, today: date, drafts: Drafts
    ) -> None:
        super().__init__(question, value, given)
        self._today = today
        self._drafts = drafts
        self._narrow = False
        self._width = 0
        self._in_window: Item = {}
        self._heads = Row(len(question.columns))
        self._heads.fill(" ", [column.label for column in question.columns])
        self._heads.add_class("heads")
        self._draw()

    def compose(self) -> ComposeResult:
        """The heads, the lines, and what can be done with them."""
        yield self._heads
        yield self._rows
        yield self._presses
        yield self.soft

    @property
    def value(self) -> Value | None:
        """The lines."""
        return self._lines or None

    @property
    def field(self) -> LineRows:
        """The table."""
        return self._rows

    def on_resize(self, event: events.Resize) -> None:
        """Where the columns find no room side by side, each line is one sentence."""
        self._width = event.size.width
        self._draw()

    def _is_narrow(self) -> bool:
        if not self._width:
            return False
        columns = self._question.columns
        room = self._width // len(columns)
        words = (cell_in_words(one, line.get(one.id)) for line in self._lines for one in columns)
        return room < _NARROWEST_CELL or any(len(cell) > room * _MOST_ROWS for cell in words)

    def _draw(self) -> None:
        self._narrow = self._is_narrow()
        one, _more = self._question.items
        last = ("+", (f"{one} erbij",))
        lines = [(digit(at), self._cells(line)) for at, line in enumerate(self._lines)]
        self._rows.fill([*lines, last])
        self._presses.display = bool(self._lines)
        self._heads.display = bool(self._lines) and not self._narrow
        self._remark()

    def _cells(self, line: Item) -> tuple[str, ...]:
        if self._narrow:
            return (line_in_words(self._question, line),)
        columns = self._question.columns
        return tuple(cell_in_words(column, line.get(column.id)) or "–" for column in columns)

    def _do(self, deed: Deed) -> None:
        match deed:
            case "add":
                self._want(None)
            case "change":
                self._want(self._line)
            case _:
                super()._do(deed)

    def _want(self, line: Item | None) -> None:
        one, _more = self._question.items
        begun, at = (line, self._rows.at) if line else (self._new(), len(self._lines))
        self._in_window = line or {}
        form = LineForm(
            title=f"{one.capitalize()} {'wijzigen' if line else 'toevoegen'}",
            columns=self._question.columns,
            draft=LineDraft(begun, self._drafts.lines.get(str(begun[ITEM_ID]), {})),
            today=self._today,
        )
        self.post_message(self.LineWanted(form, partial(self.take, begun, at)))

    def _new(self) -> Item:
        """A line that says nothing yet, with the id that it will have."""
        [*_, new], _highest = numbered((*self._lines, {}), self._given)
        return new

    def take(self, begun: Item, at: int, draft: LineDraft) -> None:
        """Take what stands in the window of a line, while it is typed and when it is done.

        `begun` is the line as it was, and `at` its place. It stands in the list at once, so that
        it is kept; a line that says nothing does not. Lines of somebody else may have come in
        between, and the line may have another number since.
        """
        self._drafts.lines[str(begun[ITEM_ID])] = draft.unread
        place = same_line(self._lines, self._in_window)
        at = min(at, len(self._lines)) if place is None else place
        stands = begun if place is None else self._lines[place]
        columns = {column.id for column in self._question.columns}
        kept = {key: cell for key, cell in stands.items() if key not in columns}
        line = {**kept, **draft.cells}
        after = self._lines[at if place is None else at + 1 :]
        self._in_window = line if filled(line) else {}
        lines = (*self._lines[:at], *((line,) if filled(line) else ()), *after)
        self._become(lines, at, typing=True)

    @on(Rows.Picked)
    def _pick(self, event: Rows.Picked) -> None:
        event.stop()
        if event.way in {"enter", "space"} or self._line is None:
            self._do("change")
