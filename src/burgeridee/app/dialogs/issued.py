"""Handing out a paper: one last look, and what was handed out before."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Button, Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.issued_lines import IssuedLine

NONE_YET = "Van dit gesprek is nog niets uitgegeven."


class IssuedDialog(Box[None]):
    """What was handed out of this talk, the last one first."""

    HEAD: ClassVar[str] = "Eerder uitgegeven"
    DEFAULT_CSS = """
    IssuedDialog {
        #box { height: auto; max-height: 100%; }
        VerticalScroll { height: auto; max-height: 100vh; }
        VerticalScroll Static { height: auto; }
        .one { margin-bottom: 1; }
    }
    """

    def __init__(self, lines: Sequence[IssuedLine]) -> None:
        super().__init__()
        self._lines = tuple(lines)

    def body(self) -> Iterable[Widget]:
        """A page that scrolls."""
        with VerticalScroll():
            for line in self._lines:
                mark = "● " if line.belongs else "! "
                yield Static(Hanging(mark, line.words), classes="one")
            if not self._lines:
                yield Static(NONE_YET, markup=False)


class IssueDialog(Box[bool]):
    """Asks once before a paper is kept for ever; it says what it will be, and what is open."""

    HEAD: ClassVar[str] = "Uitgeven?"
    DEFAULT_CSS = """
    IssueDialog {
        #box { height: auto; max-height: 100%; }
        .told { height: auto; margin-bottom: 1; }
    }
    """

    def __init__(self, told: Sequence[str]) -> None:
        super().__init__()
        self._told = tuple(told)

    def body(self) -> Iterable[Widget]:
        """What it will be, and the button."""
        for words in self._told:
            yield Static(words, classes="told", markup=False)
        yield Button("Uitgeven", action="screen.take")

    def hints(self) -> Sequence[Hint]:
        """How to go on."""
        return (Hint("Enter", "uitgeven", "take"),)

    def action_take(self) -> None:
        """Yes, hand it out."""
        self.dismiss(True)
