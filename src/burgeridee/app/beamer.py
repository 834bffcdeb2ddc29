"""One screen of ours on a beamer or in a second window, without the rest of the program."""

from typing import Any

from textual import on
from textual.screen import Screen

from burgeridee.app.door import Door
from burgeridee.app.dressed import DressedApp
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings


class BeamerApp(DressedApp):
    """Shows one screen. Whatever door it wants to go through, there is only the way out."""

    def __init__(self, places: Places, screen: Screen[Any]) -> None:
        super().__init__(places, load_settings(places).theme)
        self._shown = screen

    def on_mount(self) -> None:
        """Show the screen."""
        super().on_mount()
        self.push_screen(self._shown)

    @on(Door)
    def _leave_by(self, door: Door) -> None:
        door.stop()
        self.exit()
