"""The page that stands in front of everything while the window is too small."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

MINIMUM = Size(60, 18)


def is_too_small(size: Size) -> bool:
    """Whether a window of this size is too small for our screens."""
    return size.width < MINIMUM.width or size.height < MINIMUM.height


class TooSmall(ModalScreen[None]):
    """A plain page; the screen behind it keeps its text, its focus and its old size."""

    DEFAULT_CSS = """
    TooSmall { background: $background; overflow: hidden; }
    TooSmall Static { width: 100%; height: auto; }
    """
    # A modal page shuts off the keys of the program, so the way out is named here again.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "app.quit", "Stoppen", show=False, priority=True)
    ]
    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """One text, that fits wherever it can."""
        yield Static(
            "Het venster is te klein.\n"
            f"Maak het groter, minstens {MINIMUM.width} bij {MINIMUM.height} tekens. "
            "Wat je typte, blijft staan.",
            markup=False,
        )
