"""A day, typed as people say it."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.controls.control import Control, Drafts
from burgeridee.core.days import day_in_words, weekday_and_day
from burgeridee.core.intake import Value
from burgeridee.core.typed_days import day_from

_HOW = "Typ bijvoorbeeld 21-3, morgen of over 2 weken."
_UNREAD = f"Ik lees hier geen datum in. {_HOW}"


class DayControl(Control):
    """A field for a day, that tells what day it reads. Enter goes on.

    What is no day is no answer, but it stays: also in `drafts`, for who comes back.
    """

    def __init__(self, value: Value | None, today: date, drafts: Drafts) -> None:
        super().__init__(value)
        self._today = today
        self._drafts = drafts
        self._input = LineInput(
            _typed_out(self._settled) or drafts.text,
            placeholder="Dag",
            select_on_focus=False,
        )
        self._input.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The field, and the day that is read in it."""
        yield self._input
        yield self.soft
        self._tell_day()

    @property
    def value(self) -> Value | None:
        """The day that is read."""
        return day_from(self._input.value, self._today)

    @property
    def field(self) -> Input:
        """The field."""
        return self._input

    @property
    def unread(self) -> str:
        """What was typed and is no day."""
        text = self._input.value
        return text if text.strip() and self.value is None else ""

    def _fitted(self, value: Value | None) -> Value | None:
        return value if isinstance(value, date) else None

    def _put(self, value: Value | None) -> None:
        self._input.value = _typed_out(value)
        self._input.cursor_position = len(self._input.value)

    def _tell_day(self) -> None:
        day = self.value
        if isinstance(day, date):
            self.say(weekday_and_day(day, self._today))
        else:
            self.say(_UNREAD if self.unread else _HOW)

    @on(Input.Changed)
    def _take_letters(self, event: Input.Changed) -> None:
        event.stop()
        self._drafts.text = self.unread
        self._tell_day()
        self._typed()

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self.flush()
        if not self.unread:
            self.post_message(self.Done(self))


def _typed_out(value: Value | None) -> str:
    return day_in_words(value) if isinstance(value, date) else ""
