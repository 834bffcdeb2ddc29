"""The files that do not count in a group debrief, each with the reason."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.files.gathered import Refused

NONE = "Alle bestanden in deze map tellen mee."


class RefusedDialog(Box[None]):
    """Names each file that was left out, and says why."""

    HEAD: ClassVar[str] = "Deze bestanden tellen niet mee"
    DEFAULT_CSS = """
    RefusedDialog {
        #box { height: auto; max-height: 100%; }
        VerticalScroll { height: auto; max-height: 100vh; }
        VerticalScroll Static { height: auto; }
        .one { margin-bottom: 1; }
    }
    """

    def __init__(self, refused: Sequence[Refused]) -> None:
        super().__init__()
        self._refused = tuple(refused)

    def body(self) -> Iterable[Widget]:
        """A page that scrolls."""
        with VerticalScroll():
            for one in self._refused:
                yield Static(Hanging("! ", f"{one.file}: {one.reason}"), classes="one")
            if not self._refused:
                yield Static(NONE, markup=False)
