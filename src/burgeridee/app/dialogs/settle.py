"""What becomes of an agreement: on what day, and a line about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.controls.control import Control, Drafts
from burgeridee.app.widgets.controls.day import DayControl
from burgeridee.app.widgets.hints import Hint

_NO_DAY = "Typ eerst een dag, bijvoorbeeld vandaag, 21-3 of over 2 weken."
_TO_COME = "Die dag moet nog komen. Wanneer was het gedaan?"
_NO_REASON = "Schrijf in een paar woorden waarom. Escape gaat terug."


@dataclass(frozen=True)
class Settled:
    """A day, and a line about it."""

    day: date
    line: str


@dataclass
class SettleDraft:
    """What was typed in the window and is not kept yet: it waits for who comes back."""

    day: str = ""
    line: str = ""


class SettleDialog(Box[Settled]):
    """Asks for a day and a line; gives back nothing after Escape, and then `draft` holds both.

    When ticking off the day is today unless one says otherwise, and the line may stay empty.
    When moving there is no day to begin with, and the line says why; `why` asks for that.
    """

    DEFAULT_CSS = """
    SettleDialog {
        #box { height: auto; max-height: 100%; }
        .name { color: $text-muted; }
        #what { height: auto; max-height: 3; margin-bottom: 1; }
        #soft { color: $text-muted; height: auto; min-height: 1; padding-left: 2; }
        Hints { padding: 0; }
    }
    """

    def __init__(
        self, what: str, today: date, draft: SettleDraft, *, moving: bool, why: str = "Waarom?"
    ) -> None:
        super().__init__()
        self.draft = draft
        self._what = what
        self._today = today
        self._moving = moving
        self._why = why

    def body(self) -> Iterable[Widget]:
        """What it is about, the day and the line."""
        yield Static(self._what, id="what", markup=False)
        yield _name("Naar welke dag?" if self._moving else "Op welke dag?")
        first = None if self._moving or self.draft.day else self._today
        yield DayControl(first, self._today, Drafts(text=self.draft.day))
        yield _name(self._why if self._moving else "Een regel erbij")
        hint = "" if self._moving else "Mag leeg blijven"
        line = LineInput(self.draft.line, placeholder=hint, id="line")
        line.cursor_blink = False
        yield line
        yield Static("", id="soft", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to go on."""
        return (Hint("Enter", "verder, en dan bewaren", "take"), Hint("Tab", "wissel", "other"))

    def on_mount(self) -> None:
        """Say what happens here, and start with the day."""
        head = "Verzetten" if self._moving else "Gedaan"
        self.query_one("#head", Static).update(head)
        self._day.take_focus()

    def action_other(self) -> None:
        """Go to the other field."""
        self.focus_next()

    def action_take(self) -> None:
        """Give back the day and the line, or say what is missing."""
        day, line = self._day.value, self._line.value.strip()
        problem = self._problem(day, line)
        self.query_one("#soft", Static).update(problem)
        if not isinstance(day, date) or self._wants_day(day):
            self._day.take_focus()
        elif problem:
            self._line.focus()
        else:
            self.dismiss(Settled(day, line))

    def action_close(self) -> None:
        """Go back for now; what was typed waits."""
        self.draft.day = self._day.field.value
        self.draft.line = self._line.value
        self.dismiss(None)

    @property
    def _day(self) -> DayControl:
        return self.query_one(DayControl)

    @property
    def _line(self) -> LineInput:
        return self.query_one("#line", LineInput)

    def _problem(self, day: object, line: str) -> str:
        if not isinstance(day, date):
            return _NO_DAY
        if self._wants_day(day):
            return _TO_COME
        return _NO_REASON if self._moving and not line else ""

    def _wants_day(self, day: date) -> bool:
        return not self._moving and day > self._today

    @on(Control.Done)
    def _to_line(self, event: Control.Done) -> None:
        event.stop()
        self._line.focus()

    @on(Control.Changed)
    def _day_typed(self, event: Control.Changed) -> None:
        event.stop()
        self.query_one("#soft", Static).update("")

    @on(Input.Submitted)
    def _line_done(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_take()


def _name(words: str) -> Static:
    return Static(words, classes="name", markup=False)
