"""The box that short dialogs stand in: a head, what it is about, and the keys."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.widgets.hints import Hint, Hints

Result = TypeVar("Result")


class Box(ModalScreen[Result | None]):
    """A dialog in the middle of the screen. Escape closes it, and gives back nothing."""

    HEAD: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Terug", show=False)]
    DEFAULT_CSS = """
    Box {
        align: center middle;
        #box {
            width: 100%; max-width: 76; height: 100%; max-height: 24; padding: 0 2;
            background: $surface; border: round $primary;
        }
        #head { height: 1; margin-bottom: 1; color: $primary; text-style: bold; }
        Hints { padding: 1 0 0 0; }
        VerticalScroll { background: $surface; scrollbar-size-vertical: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """The head, the body and the keys."""
        with Vertical(id="box"):
            yield Static(Content(self.HEAD), id="head", markup=False)
            yield from self.body()
            yield Hints((*self.hints(), Hint("Esc", "terug", "close")))

    def body(self) -> Iterable[Widget]:
        """What stands between the head and the keys."""
        return ()

    def hints(self) -> Sequence[Hint]:
        """The keys beside Escape."""
        return ()

    def action_close(self) -> None:
        """Close, and give back nothing."""
        self.dismiss(None)
