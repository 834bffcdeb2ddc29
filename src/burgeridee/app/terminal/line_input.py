"""A field of one line that loses nothing of what is pasted into it."""

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive, var
from textual.widgets import Input

from burgeridee.core.text import one_line


class LineInput(Input):
    """An input in which the lines of a paste come one after the other, with " / " between.

    Textual's own input keeps the first line and drops the rest without a word.
    """

    cursor_blink = var(False, init=False)  # nothing blinks
    # Textual lays out the whole screen anew, twice, for each letter that makes the text longer.
    virtual_size = Reactive(Size(0, 0))

    def on_paste(self, event: events.Paste) -> None:
        """Put in all that was pasted."""
        event.prevent_default()
        event.stop()
        self._put(event.text)

    def action_paste(self) -> None:
        """Put in all of the program's own clipboard."""
        self._put(self.app.clipboard)

    def _put(self, text: str) -> None:
        self.replace(one_line(text), *self.selection)
