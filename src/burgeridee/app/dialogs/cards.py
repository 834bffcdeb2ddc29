"""The conversation cards: one reminder at a time, large and calm."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.conversation import Card

NONE = "Er zijn nog geen kaarten."


class CardsDialog(Box[None]):
    """The cards, one by one, with the arrows."""

    HEAD: ClassVar[str] = "Gesprekskaarten"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,down,pagedown,space", "turn(1)", "Volgende kaart", show=False, priority=True
        ),
        Binding("left,up,pageup", "turn(-1)", "Vorige kaart", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    CardsDialog {
        #box { max-width: 64; max-height: 18; }
        VerticalScroll { align: center middle; }
        #card { width: 100%; height: auto; text-align: center; padding: 0 2; }
        #place { height: 1; width: 100%; text-align: center; color: $text-muted; }
    }
    """

    def __init__(self, cards: Sequence[Card]) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._at = 0

    def body(self) -> Iterable[Widget]:
        """A card, and where it stands in the row."""
        with VerticalScroll():
            yield Static(id="card", markup=False)
        yield Static(id="place", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to turn."""
        return (Hint("←", "vorige", "turn(-1)"), Hint("→", "volgende", "turn(1)"))

    def on_mount(self) -> None:
        """Show the first card."""
        self._show()

    def action_turn(self, step: int) -> None:
        """Turn to the next or the previous card; after the last comes the first."""
        if self._cards:
            self._at = (self._at + step) % len(self._cards)
            self._show()

    def _show(self) -> None:
        if not self._cards:
            self.query_one("#card", Static).update(Content(NONE))
            return
        card = self._cards[self._at]
        words = Content.assemble((card.title, "bold $primary"), "\n\n", card.text)
        self.query_one("#card", Static).update(words)
        place = f"{self._at + 1} van {len(self._cards)}"
        self.query_one("#place", Static).update(Content(place))
