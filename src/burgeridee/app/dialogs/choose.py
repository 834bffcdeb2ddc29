"""Choosing one thing from a list that gets shorter with every letter."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.picking import PickingBox
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.picker import Choice, Find, Picker

NOTHING = "Niets gevonden. Probeer andere letters."


class ChooseDialog(PickingBox):
    """A list with a field to type a few letters; gives back the id of what was chosen."""

    DEFAULT_CSS: ClassVar[str] = "ChooseDialog #box { max-height: 32; }"

    def __init__(self, head: str, invitation: str, find: Find, *, start: str = "") -> None:
        super().__init__()
        self._named = head
        self._invitation = invitation
        self._find = find
        self._start = start

    def body(self) -> Iterable[Widget]:
        """The field and the list."""
        yield Picker(self._find, self._invitation, NOTHING, start=self._start)

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (Hint("↑ ↓", "kiezen", "move(1)"), Hint("Enter", "die", "take"))

    def on_mount(self) -> None:
        """Say what is chosen."""
        self.query_one("#head", Static).update(self._named)


def fitting(choices: Sequence[Choice]) -> Find:
    """What holds every typed word, in the order given; without words all there is."""

    def find(words: str) -> Sequence[Choice]:
        wanted = words.casefold().split()
        return [
            choice
            for choice in choices
            if all(word in choice.words.plain.casefold() for word in wanted)
        ]

    return find
