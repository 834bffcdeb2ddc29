"""Asking whether somebody is sure: what happens, one way to say yes, and Escape for no."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hints import Hint


class SureDialog(Box[bool]):
    """A question with one answer; Escape leaves all as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "yes", "Ja", show=False)]
    DEFAULT_CSS: ClassVar[str] = """
    SureDialog #box { height: auto; }
    SureDialog #said { height: auto; }
    """

    def __init__(self, head: str, told: str, yes: str) -> None:
        super().__init__()
        self._asked = head
        self._told = told
        self._yes = yes

    def body(self) -> Iterable[Widget]:
        """What happens."""
        yield Static(self._told, id="said", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to say yes."""
        return (Hint("Enter", self._yes, "yes"),)

    def on_mount(self) -> None:
        """Say what is asked."""
        self.query_one("#head", Static).update(self._asked)

    def action_yes(self) -> None:
        """Say yes."""
        self.dismiss(True)
