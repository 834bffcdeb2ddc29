"""As many lines of text as it takes."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea

from burgeridee.app.widgets.controls.control import Control
from burgeridee.core.intake import Value
from burgeridee.core.text import cleaned


class LongTextControl(Control):
    """A field of many lines, that grows with the text."""

    DEFAULT_CSS = """
    LongTextControl TextArea { height: auto; min-height: 5; max-height: 60vh; }
    """

    def __init__(self, value: Value | None, placeholder: str = "Typ hier") -> None:
        super().__init__(value)
        self._area = TextArea(
            str(self._settled or ""),
            placeholder=placeholder,
            highlight_cursor_line=False,
        )
        self._area.cursor_blink = False
        self._area.move_cursor(self._area.document.end)

    def compose(self) -> ComposeResult:
        """The field, and a line for what there is to say."""
        yield self._area
        yield self.soft

    @property
    def value(self) -> Value | None:
        """What was typed; nothing but blanks is no answer."""
        text = cleaned(self._area.text)
        return text if text.strip() else None

    @property
    def field(self) -> TextArea:
        """The field."""
        return self._area

    def on_resize(self) -> None:
        """Draw the lines anew: Textual wraps them, and leaves the old ones where none came by."""
        self._area.call_after_refresh(self._area.refresh)

    def undo(self) -> bool:
        """Take back the last batch of letters."""
        before = self._area.text
        self._area.undo()
        return self._area.text != before

    def _fitted(self, value: Value | None) -> Value | None:
        return cleaned(value) if isinstance(value, str) and value.strip() else None

    def _put(self, value: Value | None) -> None:
        self._area.load_text(str(value or ""))
        self._area.move_cursor(self._area.document.end)

    @on(TextArea.Changed)
    def _take_letters(self, event: TextArea.Changed) -> None:
        event.stop()
        self._typed()
