"""One screen of ours on a beamer or in a second window, without the rest of the program."""

from pathlib import Path
from typing import Any

from textual import on
from textual.screen import Screen

from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen
from burgeridee.app.terminal.safe_app import SafeApp
from burgeridee.app.theme import THEMES, theme_of
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings

WIDTHS = [(0, "-narrow"), (110, "-wide"), (180, "-huge")]


class BeamerApp(SafeApp):
    """Shows one screen. Whatever door it wants to go through, there is only the way out."""

    CSS_PATH = Path(__file__).with_name("look.tcss")
    HORIZONTAL_BREAKPOINTS = WIDTHS

    def __init__(self, places: Places, screen: Screen[Any]) -> None:
        super().__init__(places.state / "fault.log")
        self._shown = screen
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_of(load_settings(places).theme)

    def on_mount(self) -> None:
        """Show the screen."""
        super().on_mount()
        self.push_screen(self._shown)

    def save_before_end(self) -> bool:
        """Keep what the screen still holds; `True` when all of it is safe."""
        kept = [screen.keep() for screen in self.screen_stack if isinstance(screen, KeyedScreen)]
        return all(kept)

    @on(Door)
    def _leave_by(self, door: Door) -> None:
        door.stop()
        self.exit()
