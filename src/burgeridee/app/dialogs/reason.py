"""One line asked: a reason, or a short note."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.hints import Hint, Hints

_STILL_EMPTY = "Schrijf in een paar woorden waarom. Escape gaat terug."


class ReasonDialog(ModalScreen[str | None]):
    """Asks for one line, and gives it back; `None` after Escape.

    After Escape `typed` still holds the words, so that whoever asked can offer them again.
    `missing` is said of an empty line.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Terug")]

    DEFAULT_CSS = """
    ReasonDialog {
        align: center middle;
        #ask {
            width: 100%;
            max-width: 76;
            height: auto;
            padding: 1 2;
            background: $surface;
            border: round $primary;
        }
        #question { text-style: bold; }
        #told { color: $text-muted; }
        Input { margin: 1 0 0 0; }
        #soft { color: $text-muted; height: auto; min-height: 1; }
        Hints { padding: 1 0 0 0; }
    }
    """

    def __init__(
        self,
        question: str,
        told: str = "",
        *,
        typed: str = "",
        may_be_empty: bool = False,
        missing: str = _STILL_EMPTY,
    ) -> None:
        super().__init__()
        self.typed = typed
        self._question = question
        self._told = told
        self._may_be_empty = may_be_empty
        self._missing = missing

    def compose(self) -> ComposeResult:
        """The question, what it is about, the line and the keys."""
        with Vertical(id="ask"):
            yield Static(self._question, id="question", markup=False)
            if self._told:
                yield Static(self._told, id="told", markup=False)
            yield LineInput(self.typed)
            yield Static("", id="soft", markup=False)
            yield Hints((Hint("Enter", "bewaren", "take"), Hint("Esc", "terug", "close")))

    @on(Input.Changed)
    def _remember(self, event: Input.Changed) -> None:
        event.stop()
        self.typed = event.value

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_take()

    def action_take(self) -> None:
        """Give back the line; an empty one is asked again where a reason is needed."""
        words = self.query_one(LineInput).value.strip()
        if words or self._may_be_empty:
            self.dismiss(words)
            return
        self.query_one("#soft", Static).update(self._missing)

    def action_close(self) -> None:
        """Go back without a line."""
        self.typed = self.query_one(LineInput).value
        self.dismiss(None)
