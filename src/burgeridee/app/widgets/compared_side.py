"""The side of a screen where two versions of a talk stand beside each other."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from burgeridee.app.widgets.compared import compared
from burgeridee.core.compare import Difference


class ComparedSide(VerticalScroll, can_focus=False):
    """Says which two versions these are, and shows what differs; from the top each time."""

    DEFAULT_CSS = """
    ComparedSide {
        padding: 0 1;
        border-top: solid $border-blurred;
        scrollbar-size-vertical: 1;
        #beside { height: auto; margin: 0 0 1 0; text-style: bold; }
        #compared { height: auto; }
    }
    .-wide ComparedSide, .-huge ComparedSide {
        width: 1fr;
        max-width: 120;
        height: 100%;
        margin: 0 0 0 2;
        padding: 0 2;
        border-top: none;
        border-left: solid $border-blurred;
    }
    """

    def __init__(self, words: str = "") -> None:
        super().__init__(id="side")
        self._words = words

    def compose(self) -> ComposeResult:
        """The head, and what differs."""
        yield Static(self._words, id="beside", markup=False)
        yield Static(id="compared", markup=False)

    def say(self, words: str) -> None:
        """Say why there is nothing to compare."""
        self.scroll_home(animate=False)
        self.query_one("#beside", Static).update(words)
        self.query_one("#compared", Static).update("")

    def show(self, head: str, changed: Sequence[Difference], was: str, now: str) -> None:
        """Show what differs; `was` and `now` name the sides."""
        self.say(head)
        self.query_one("#compared", Static).update(compared(changed, was, now))
