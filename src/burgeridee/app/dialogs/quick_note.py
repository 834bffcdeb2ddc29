"""A quick note from anywhere, without leaving the question."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static, TextArea

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.remark_line import RemarkLine
from burgeridee.core.intake import Note
from burgeridee.core.talk import Talk

PAUSE = 1.0
"""How long a letter may wait before it is told; the screen keeps it at once."""


class QuickNote(Box[str]):
    """A field for a note; gives back the text when it is done, and nothing after Escape.

    `typed` is told the text at most a second after a letter, so that it is kept while one still
    types, and can be offered again. `contact` is what the question is called where
    a number belongs.
    """

    HEAD: ClassVar[str] = "Snelle notitie"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f2", "take", "Bewaren", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    QuickNote {
        #box { max-height: 16; }
        TextArea { height: 1fr; }
        #told { height: auto; color: $text-muted; }
    }
    """

    def __init__(
        self, text: str, told: str, typed: Callable[[str], None], contact: str = ""
    ) -> None:
        super().__init__()
        self._text = text
        self._told = told
        self._typed = typed
        self._contact = contact
        self._remarks = RemarkLine()
        self._waiting: Timer | None = None

    def body(self) -> Iterable[Widget]:
        """The field, and what does not belong in it."""
        field = TextArea(self._text, highlight_cursor_line=False, id="note")
        field.cursor_blink = False
        yield field
        yield self._remarks
        yield Static(self._told, id="told", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to keep the note."""
        return (Hint("Enter", "bewaren", "take"),)

    def on_mount(self) -> None:
        """Go on at the end of what stands there."""
        field = self.query_one(TextArea)
        field.move_cursor(field.document.end)
        self._remarks.look_at(self._text, self._contact)

    def flush(self) -> None:
        """Tell at once what was typed and not told yet."""
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
            text = self.query_one(TextArea).text
            self._typed(text)
            self._remarks.look_at(text, self._contact)

    def action_take(self) -> None:
        """The note is done."""
        self.flush()
        self.dismiss(self.query_one(TextArea).text)

    def action_close(self) -> None:
        """Go back for now; the text stays."""
        self.flush()
        self.dismiss(None)

    @on(TextArea.Changed)
    def _letter_came(self, event: TextArea.Changed) -> None:
        event.stop()
        if self._waiting is None and event.text_area.text != self._text:
            self._waiting = self.set_timer(PAUSE, self.flush)


def with_draft(
    talk: Talk, draft: Note | None, text: str, now: datetime
) -> tuple[Talk, Note | None]:
    """The talk with a note that is still being written, and that note.

    A draft is one change for undo, however often it is kept; without words it goes away.
    """
    others = tuple(note for note in talk.intake.notes if note != draft)
    if len(others) < len(talk.intake.notes):
        fresh = (draft.with_(text=text),) if draft is not None and text.strip() else ()
        changed = talk.intake.with_(notes=(*others, *fresh), changed=now)
        return replace(talk, intake=changed), fresh[0] if fresh else None
    if not text.strip():
        return talk, None
    noted = talk.with_quick_note(text, now)
    return noted, noted.intake.notes[-1]
