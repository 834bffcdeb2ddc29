"""A screen whose keys, help and menu come from one table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget

from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.menu import MenuDialog, MenuEntry
from burgeridee.app.theme import WIDTHS
from burgeridee.app.widgets.keys import Key


def bindings_of(keys: Iterable[Key]) -> list[BindingType]:
    """The keys as Textual wants them; Enter is left to the list or the field that has it."""
    return [key.binding for key in keys if key.keys not in ("", "enter")]


class KeyedScreen(Screen[None]):
    """Tells its own keys in the help, and has every action in its menu."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    KEYS: ClassVar[tuple[Key, ...]] = ()
    MARKS: ClassVar[Mapping[str, str]] = {}
    TOLD: ClassVar[Sequence[str]] = ()
    LEADS_BACK: ClassVar[bool] = False
    """Whether what was opened from here leads back here, when it is closed."""

    def turn(self, place: str, step: int) -> None:
        """Turn what stands in a place a page further, or back."""
        page = self.query_one(place, Widget)
        if step > 0:
            page.scroll_page_down(animate=False)
        else:
            page.scroll_page_up(animate=False)

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


class RereadingScreen(KeyedScreen):
    """A keyed screen that reads anew, in a thread of the group "reading", each time it is seen."""

    def _read(self) -> object:
        """Read; what was found is posted."""
        raise NotImplementedError

    @on(events.ScreenResume)
    def _look_again(self) -> None:
        """Read what changed while another screen was in front, once this one was seen."""
        self.call_after_refresh(self._read)

    @on(events.ScreenSuspend)
    def _stop_reading(self) -> None:
        """Leave the machine to the screen in front."""
        self.workers.cancel_group(self, "reading")
