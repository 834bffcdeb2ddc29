"""Answering one question in a window, while what follows from it changes behind it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.controls.control import Control
from burgeridee.app.widgets.controls.kinds import control_for
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.intake import Answer, Value
from burgeridee.core.questions import Question

Take = Callable[[Value | None, bool], None]
"""Is told each answer as it is given, and whether it is still being typed."""


class AnswerDialog(Box[bool]):
    """Asks one question. Each change is told at once; Enter and Escape both close.

    After Enter it gives back `True`: one wants to go on.
    """

    DEFAULT_CSS = """
    AnswerDialog {
        #box { height: auto; max-height: 100%; }
        #head { height: auto; }
        #why { color: $text-muted; height: auto; margin-bottom: 1; }
        #control { height: auto; max-height: 70vh; }
    }
    """

    def __init__(self, question: Question, answer: Answer | None, today: date, take: Take) -> None:
        super().__init__()
        self._question = question
        self._answer = answer
        self._today = today
        self._take = take
        self._told: Value | None = None

    def body(self) -> Iterable[Widget]:
        """Why it is asked, and where it is answered."""
        yield Static(self._question.why, id="why", markup=False)
        with VerticalScroll(id="control", can_focus=False):
            yield control_for(self._question, self._answer, self._today)

    def hints(self) -> Sequence[Hint]:
        """How to go on."""
        return (Hint("Enter", "klaar", "done"),)

    def on_mount(self) -> None:
        """Ask, and bring the keys to the answer."""
        self.query_one("#head", Static).update(self._question.ask)
        self.query_one("#why").display = bool(self._question.why)
        control = self.query_one(Control)
        self._told = control.value
        control.take_focus()

    def action_done(self) -> None:
        """Close, and go on."""
        self.flush()
        self.dismiss(True)

    def action_close(self) -> None:
        """Close; what was typed stays."""
        self.flush()
        self.dismiss(False)

    def flush(self) -> None:
        """Tell at once what was typed and not told yet: who closes does not wait for a message."""
        self._tell(self.query_one(Control).value, typing=True)

    def _tell(self, value: Value | None, *, typing: bool) -> None:
        if value != self._told:
            self._told = value
            self._take(value, typing)

    @on(Control.Changed)
    def _changed(self, event: Control.Changed) -> None:
        event.stop()
        self._tell(event.value, typing=event.typing)

    @on(Control.Done)
    def _done(self, event: Control.Done) -> None:
        event.stop()
        self.action_done()
