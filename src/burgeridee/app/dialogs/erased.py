"""A talk that stands open here was removed elsewhere: on as a new one, or let go."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hints import Hint

Choice = Literal["new", "let-go"]
TOLD = (
    "Wat je hier voor je hebt, staat niet meer op de schijf. Kies wat ermee moet.\n\n"
    "Bewaar je het als nieuw gesprek, dan krijgt het een nieuw nummer. Doe dat alleen als dat mag: "
    "iemand heeft het niet voor niets verwijderd.\n\n"
    "Laat je het los, dan is het weg."
)


class ErasedDialog(Box[Choice]):
    """Says that the talk was removed, and asks what to do with what stands here."""

    HEAD: ClassVar[str] = "Dit gesprek is verwijderd"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "take('new')", "Als nieuw gesprek", show=False),
        Binding("l", "take('let-go')", "Loslaten", show=False),
    ]
    DEFAULT_CSS = """
    ErasedDialog {
        #box { height: auto; }
        #said, #told { height: auto; }
        #said { margin-bottom: 1; text-style: bold; }
    }
    """

    def __init__(self, said: str) -> None:
        super().__init__()
        self._said = said

    def body(self) -> Iterable[Widget]:
        """What happened, and what each choice does."""
        yield Static(self._said, id="said", markup=False)
        yield Static(TOLD, id="told", markup=False)

    def hints(self) -> Sequence[Hint]:
        """The two choices; Escape puts it off."""
        return (
            Hint("n", "bewaren als nieuw gesprek", "take('new')"),
            Hint("l", "loslaten", "take('let-go')"),
        )

    def action_take(self, choice: Choice) -> None:
        """Give back the choice."""
        self.dismiss(choice)
