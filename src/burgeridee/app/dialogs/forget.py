"""The second step of forgetting somebody, and then what became of it."""

from collections.abc import Collection, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.app.widgets.hints import Hint
from burgeridee.files.forgetting import Gone
from burgeridee.files.people_words import FAR, counted, gone_in_words


class ForgetDialog(Box[bool]):
    """Says what happens, and asks for the number of it. Nothing happens before."""

    HEAD: ClassVar[str] = "Iemand vergeten: dit kan niet terug"
    DEFAULT_CSS = """
    ForgetDialog {
        #box { height: auto; }
        .line { height: auto; }
        #number { height: 3; }
        #number Static { width: auto; padding: 1 1 0 0; }
        LineInput { width: 12; }
        #soft { height: auto; min-height: 1; color: $text-error; }
    }
    """

    def __init__(self, chosen: Collection[str]) -> None:
        super().__init__()
        self._count = len(chosen)
        self._told = counted(chosen)

    def body(self) -> Iterable[Widget]:
        """What is out of reach, and the number to type."""
        yield Static("Dit kan ik niet weghalen:", classes="line", markup=False)
        for one in FAR:
            yield Static(Hanging("· ", one), classes="line")
        with Horizontal(id="number"):
            yield Static(f"Typ {self._count} om {self._told} weg te halen:", markup=False)
            yield LineInput(select_on_focus=False)
        yield Static("", id="soft", markup=False)

    def hints(self) -> Sequence[Hint]:
        """The last step."""
        return (Hint("Enter", "weghalen", "take"),)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_take()

    def action_take(self) -> None:
        """Go on, where the number is right."""
        if self.query_one(LineInput).value.strip() == str(self._count):
            self.dismiss(result=True)
            return
        told = f"Typ {self._count}: dan weet ik zeker dat je dit wilt. Esc gaat terug."
        self.query_one("#soft", Static).update(f"! {told}")


class GoneDialog(Box[None]):
    """What became of it: what went, what would not, and where somebody stands yet."""

    HEAD: ClassVar[str] = "Iemand vergeten"
    DEFAULT_CSS = """
    GoneDialog {
        #box { height: auto; max-height: 100%; }
        VerticalScroll { height: auto; max-height: 100vh; }
        VerticalScroll Static { height: auto; }
    }
    """

    def __init__(self, gone: Gone) -> None:
        super().__init__()
        self._gone = gone

    def body(self) -> Iterable[Widget]:
        """A page that scrolls."""
        with VerticalScroll():
            for line in gone_in_words(self._gone):
                is_row = line.startswith(("· ", "! "))
                yield Static(Hanging(line[:2], line[2:]) if is_row else Content(line))
