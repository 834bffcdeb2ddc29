"""The card of a practice case in a second window: it follows the talk that is being practised."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.card_keys import CARD_KEYS, CARD_TOLD
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.paper import PaperPage
from burgeridee.app.widgets.watermark import Watermark
from burgeridee.report.document import Document

EVERY = 1.0
"""Seconds between two looks at what may be told."""


class CardScreen(KeyedScreen):
    """Shows a card as it is now; `look` makes it anew."""

    CSS_PATH = "card.tcss"
    AUTO_FOCUS = "PaperPage"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(CARD_KEYS)
    KEYS = CARD_KEYS
    TOLD = CARD_TOLD

    class Left(Door):
        """The window may close."""

    def __init__(self, name: str, look: Callable[[], Document]) -> None:
        super().__init__(classes="-practice")
        self._called = name
        self._look = look

    def compose(self) -> ComposeResult:
        """The head, the card, the keys."""
        with Horizontal(id="bar"):
            yield Watermark()
            yield Static(self._called, id="name", markup=False)
        yield PaperPage()
        yield KeyBar(CARD_KEYS)

    def on_mount(self) -> None:
        """Show the card, and look again now and then."""
        self._show()
        self.set_interval(EVERY, self._show)

    def action_page(self, step: int) -> None:
        """A page further or back."""
        self.turn("PaperPage", step)

    def action_back(self) -> None:
        """Close the window."""
        self.post_message(self.Left())

    def _show(self) -> None:
        self.query_one(PaperPage).show(self._look())
