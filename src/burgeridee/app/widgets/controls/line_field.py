"""Lines of one free column: typed one after the other in one field."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.controls.choice import digit
from burgeridee.app.widgets.controls.lines import Deed, LinesControl
from burgeridee.app.widgets.controls.rows import Rows
from burgeridee.core.intake import ITEM_ID, Item, Value, lines_of
from burgeridee.core.lines import same_line
from burgeridee.core.questions import ListQuestion
from burgeridee.core.text import one_line


class LineFieldControl(LinesControl):
    """The lines, and below them a field: type, Enter, type, Enter.

    What stands in the field counts as a line at once, so that it is kept without Enter.
    """

    def __init__(self, question: ListQuestion, value: Value | None, given: int) -> None:
        super().__init__(question, value, given)
        self._column = question.columns[0].id
        self._at: int | None = None
        self._new_id: Item = {}
        self._begun = False
        self._told: Item = {}
        self._input = LineInput(select_on_focus=False)
        self._input.cursor_blink = False
        self._draw()

    def compose(self) -> ComposeResult:
        """The lines, what can be done with them, and the field."""
        yield self._rows
        yield self._presses
        yield self._input
        yield self.soft

    @property
    def value(self) -> Value | None:
        """The lines, with what stands in the field."""
        return self._with_field() or None

    @property
    def field(self) -> Input:
        """The field."""
        return self._input

    def flush(self) -> None:
        """Post what was typed; the first letters of a line are a change of their own for undo."""
        self._stop_waiting()
        self._tell(typing=self._begun)
        self._begun = bool(self._input.value)
        self._told = self._in_field or {}

    def _with_field(self) -> tuple[Item, ...]:
        line = self._in_field
        lines = () if line is None else (line,)
        if self._at is None:
            return (*self._lines, *lines)
        return (*self._lines[: self._at], *lines, *self._lines[self._at + 1 :])

    @property
    def _in_field(self) -> Item | None:
        """The line in the field; `None` where that says nothing."""
        text = one_line(self._input.value)
        if not text.strip():
            return None
        line = self._new() if self._at is None else self._lines[self._at]
        return {**line, self._column: text}

    def _new(self) -> Item:
        """The id of the line in the field; given once, while it is typed."""
        if not self._new_id:
            [*_, self._new_id] = self._numbered((*self._lines, {}))
        return self._new_id

    def _put(self, value: Value | None) -> None:
        """Show a value. Where only lines of somebody else came in, one types on in the field."""
        lines = lines_of(value)
        place = same_line(lines, self._told)
        if place is None or lines[place][self._column] != self._told[self._column]:
            self._leave_field()
            super()._put(value)
            return
        if self._at is None:
            self._new_id = {ITEM_ID: lines[place][ITEM_ID]}
            lines = (*lines[:place], *lines[place + 1 :])
        else:
            self._at = place
        super()._put(lines)
        self._typed()

    def _draw(self) -> None:
        self._rows.fill(
            [(digit(at), (str(line.get(self._column, "")),)) for at, line in enumerate(self._lines)]
        )
        self._presses.display = self._rows.display = bool(self._lines)
        one, _more = self._question.items
        if self._at is None:
            self._input.placeholder = f"Typ een {one} en druk op Enter"
            self._remark()
        else:
            self.say(f"Je wijzigt regel {self._at + 1}. Enter bewaart.")

    def _leave_field(self) -> None:
        self._at = None
        self._new_id = self._told = {}
        self._begun = False
        self._input.value = ""

    def _close_field(self) -> None:
        """Make a line of what stands in the field, and empty it."""
        lines, at = self._with_field(), self._at
        self._leave_field()
        self._become(lines, len(lines) - 1 if at is None else at)

    def _do(self, deed: Deed) -> None:
        here = self._rows.at
        self._close_field()
        self._rows.move_to(here)
        if deed == "add":
            self._input.focus()
        elif deed == "change" and self._line is not None:
            self._change(self._rows.at)
        else:
            super()._do(deed)
            if not self._lines:
                self._input.focus()

    def _change(self, at: int) -> None:
        self._at = at
        self._input.value = str(self._lines[at].get(self._column, ""))
        self._input.cursor_position = len(self._input.value)
        self._draw()
        self._input.focus()

    @on(Rows.Picked)
    def _pick(self, event: Rows.Picked) -> None:
        event.stop()
        if event.way in {"enter", "space"}:
            self._do("change")

    @on(Rows.PastEnd)
    def _walk_on(self, event: Rows.PastEnd) -> None:
        event.stop()
        self._input.focus()

    @on(Input.Changed)
    def _take_letters(self, event: Input.Changed) -> None:
        event.stop()
        self._typed()

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        if self._at is None and not self._input.value.strip():
            self.flush()
            self.post_message(self.Done(self))
        else:
            self._close_field()
