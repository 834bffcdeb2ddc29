"""A screen whose keys, help and menu come from one table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.menu import MenuDialog, MenuEntry
from burgeridee.app.widgets.keys import Key

WIDTHS = [(0, "-narrow"), (110, "-wide"), (180, "-huge")]
"""From how many columns on which class stands on a screen."""


def bindings_of(keys: Iterable[Key]) -> list[BindingType]:
    """The keys as Textual wants them; Enter is left to the list or the field that has it."""
    return [key.binding for key in keys if key.keys not in ("", "enter")]


class KeyedScreen(Screen[None]):
    """Tells its own keys in the help, and has every action in its menu."""

    KEYS: ClassVar[tuple[Key, ...]] = ()
    MARKS: ClassVar[Mapping[str, str]] = {}
    TOLD: ClassVar[Sequence[str]] = ()
    LEADS_BACK: ClassVar[bool] = False
    """Whether what was opened from here leads back here, when it is closed."""

    def keep(self) -> bool:
        """Keep what is not kept yet, because everything may end now; `True` when all is safe."""
        return True

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpDialog(self._told_keys, self.MARKS, self.TOLD))

    def action_menu(self) -> None:
        """Show every action."""
        entries = [MenuEntry(key.label, key.shown, key.action) for key in self._told_keys]
        self.app.push_screen(MenuDialog(entries), self._do)

    @property
    def _told_keys(self) -> tuple[Key, ...]:
        return tuple(key for key in self.KEYS if key.keys)

    async def _do(self, action: str | None) -> None:
        if action is not None:
            await self.run_action(action)
