"""One line of text."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.controls.control import Control
from burgeridee.core.intake import Value
from burgeridee.core.text import one_line


class TextControl(Control):
    """A field of one line. Enter goes on."""

    def __init__(self, value: Value | None, placeholder: str = "Typ hier") -> None:
        super().__init__(value)
        # Selecting all on focus would let the first letter wipe out what was there.
        self._input = LineInput(
            str(self._settled or ""), placeholder=placeholder, select_on_focus=False
        )
        self._input.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The field, and a line for what there is to say."""
        yield self._input
        yield self.soft

    @property
    def value(self) -> Value | None:
        """What was typed; nothing but blanks is no answer."""
        text = one_line(self._input.value)
        return text if text.strip() else None

    @property
    def field(self) -> Input:
        """The field."""
        return self._input

    def _fitted(self, value: Value | None) -> Value | None:
        return (one_line(value) or None) if isinstance(value, str) and value.strip() else None

    def _put(self, value: Value | None) -> None:
        self._input.value = str(value or "")
        self._input.cursor_position = len(self._input.value)

    @on(Input.Changed)
    def _take_letters(self, event: Input.Changed) -> None:
        event.stop()
        self._typed()

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self.flush()
        self.post_message(self.Done(self))
