"""Asking whether an earlier version may come back."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hints import Hint

KEPT = "Wat er nu staat, blijft bewaard als eerdere versie."


class BringBackDialog(Box[bool]):
    """A question with one answer; Escape leaves all as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "yes", "Ja", show=False)]
    DEFAULT_CSS: ClassVar[str] = """
    BringBackDialog #box { height: auto; }
    BringBackDialog #said { height: auto; }
    """

    def __init__(self, name: str, count: int) -> None:
        super().__init__()
        self._named = name
        self._count = count

    def body(self) -> Iterable[Widget]:
        """What happens."""
        much = "Eén ding verandert" if self._count == 1 else f"{self._count} dingen veranderen"
        said = "" if self._count < 0 else f"{much}. "
        yield Static(f"{said}{KEPT}", id="said", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to say yes."""
        return (Hint("Enter", "ja, terugzetten", "yes"),)

    def on_mount(self) -> None:
        """Say which version."""
        self.query_one("#head", Static).update(f"Versie {self._named} terugzetten?")

    def action_yes(self) -> None:
        """Let it come back."""
        self.dismiss(True)
