"""From which folder or file tables are taken in, and into which folder a meeting is put."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.hints import Hint
from burgeridee.files.looking import is_folder, may_stand
from burgeridee.files.typed_path import typed_path

EXAMPLE = "Zoals E:\\oogst of /media/stick/oogst"


class TakeInDialog(Box[Path]):
    """Asks for a folder or a file that is there; what was typed waits in `typed`."""

    HEAD: ClassVar[str] = "Tafels ophalen"
    TOLD: ClassVar[str] = (
        "Waar staan de tafels van de andere laptops? Typ of plak de map, bijvoorbeeld die van een "
        "stick. Eén bestand mag ook. Wat je al hebt, blijft staan."
    )
    NOT_THERE: ClassVar[str] = "Die map of dat bestand vind ik niet. Kijk of de stick erin zit."
    DOES: ClassVar[str] = "ophalen"
    DEFAULT_CSS = """
    TakeInDialog {
        #box { height: auto; max-height: 100%; }
        #told { height: auto; margin-bottom: 1; }
        #soft { height: auto; min-height: 1; color: $text-error; }
        Hints { padding: 0; }
    }
    """

    def __init__(self, typed: str = "") -> None:
        super().__init__()
        self.typed = typed

    def body(self) -> Iterable[Widget]:
        """What is asked, the field, and what is wrong with it."""
        yield Static(self.TOLD, id="told", markup=False)
        field = LineInput(self.typed, placeholder=EXAMPLE)
        field.cursor_blink = False
        yield field
        yield Static("", id="soft", markup=False)

    def hints(self) -> Sequence[Hint]:
        """How to go on."""
        return (Hint("Enter", self.DOES, "take"),)

    def fits(self, path: Path) -> bool:
        """Whether this is what was asked for."""
        return may_stand(path)

    def action_take(self) -> None:
        """Give back the folder, or say that it is not there."""
        path = typed_path(self.typed)
        if self.typed.strip() and self.fits(path):
            self.dismiss(path)
        else:
            self.query_one("#soft", Static).update(self.NOT_THERE)

    @on(Input.Changed)
    def _typed_on(self, event: Input.Changed) -> None:
        event.stop()
        self.typed = event.value
        self.query_one("#soft", Static).update("")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_take()


class HandOverDialog(TakeInDialog):
    """Asks for a folder that is there, to put the meeting in."""

    HEAD: ClassVar[str] = "Meegeven aan andere laptops"
    TOLD: ClassVar[str] = (
        "In welke map zet ik het plan en de tafels? Bijvoorbeeld die van een stick. "
        "Wat daar al staat, blijft staan."
    )
    NOT_THERE: ClassVar[str] = "Die map vind ik niet. Kijk of de stick erin zit."
    DOES: ClassVar[str] = "meegeven"

    def fits(self, path: Path) -> bool:
        """Whether this is a folder."""
        return is_folder(path)
