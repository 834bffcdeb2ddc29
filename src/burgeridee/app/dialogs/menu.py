"""The menu: every action with its key; arrows and Enter, or a few letters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from burgeridee.app.dialogs.picking import PickingBox
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.picker import Choice, Picker

COLUMN = 8


@dataclass(frozen=True)
class MenuEntry:
    """One action of the menu, with its key, if it has one."""

    label: str
    key: str
    action: str


class MenuDialog(PickingBox):
    """All actions; gives back the one that was chosen."""

    HEAD: ClassVar[str] = "Menu"
    DEFAULT_CSS = "MenuDialog #box { max-width: 64; max-height: 32; }"

    def __init__(self, entries: Sequence[MenuEntry]) -> None:
        super().__init__()
        self._entries = tuple(entries)

    def body(self) -> Iterable[Widget]:
        """The list of actions."""
        yield Picker(self._fitting, "Typ een paar letters", "Dat staat niet in het menu.")

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (Hint("↑ ↓", "kiezen", "move(1)"), Hint("Enter", "doen", "take"))

    def _fitting(self, words: str) -> tuple[Choice, ...]:
        wanted = words.casefold().split()
        return tuple(
            Choice(entry.action, _line(entry))
            for entry in self._entries
            if all(word in f"{entry.label} {entry.key}".casefold() for word in wanted)
        )


def _line(entry: MenuEntry) -> Content:
    return Content.assemble((entry.key.ljust(COLUMN), "bold"), entry.label)
