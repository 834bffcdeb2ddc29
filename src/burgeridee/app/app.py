"""The program on the screen: it opens with Start, and only then fetches all else.

Only Start is imported at once, so that it stands soon; the hall behind it, with talks, models
and every other room, is opened once Start was seen.
"""

import gc
from collections.abc import Callable
from datetime import datetime
from importlib import import_module

from textual import on

from burgeridee.app.door import Door, Doorkeeper
from burgeridee.app.dressed import DressedApp
from burgeridee.app.screens.home import HomeScreen
from burgeridee.files.looking import at_hand, is_folder, refusal, stands
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings

WARM_UP = 0.5
"""Seconds after which the talk is imported, so that its first key need not wait."""


class BurgerideeApp(DressedApp):
    """Shows Start, and hands every door to the hall."""

    def __init__(self, places: Places, now: Callable[[], datetime]) -> None:
        self._settings = load_settings(places)
        super().__init__(places, self._settings.theme)
        # The hall behind Start stands on this. Imported here it costs Start a little, and the
        # first talks come as much sooner.
        import_module("burgeridee.core.conversation")
        self._places = places
        self._now = now
        self._hall: Doorkeeper | None = None

    def on_mount(self) -> None:
        """Open the first screen; the very first time the welcome in front of it."""
        super().on_mount()
        is_empty = _is_surely_empty(self._places)
        self.push_screen(HomeScreen(self._settings.name, self._now, is_empty=is_empty))
        if not self._settings.welcomed:
            from burgeridee.app.screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen(self._settings, self._places))
        self.call_after_refresh(self._open_up)

    @on(Door)
    def _through(self, door: Door) -> None:
        if self._hall is None:  # somebody was quicker than the first picture
            self.call_after_refresh(self._through, door)
        else:
            self._hall.go(door)

    def _open_up(self) -> None:
        """Once Start stands: fetch the talks and the models, and a little later their screens."""
        from burgeridee.app.hall import Hall

        self._hall = Hall(self, self._places, self._settings, self._now)
        self.set_timer(WARM_UP, self._warm)

    def _warm(self) -> None:
        from burgeridee.app.screens import closing, talk

        del closing, talk
        if not gc.isenabled():
            gc.freeze()  # what stands by now stays: looking it through again is for nothing
            gc.enable()


def _is_surely_empty(places: Places) -> bool:
    """Whether there is no talk, as far as one sees at once: whoever reads the talks knows all."""
    folder = places.intakes
    if at_hand(folder, ".toml"):
        return False
    if is_folder(folder) and not refusal(folder):
        return True
    # Read only where nothing was kept here yet, or all of it is away: every start is quicker by it.
    from burgeridee.files.away import was_here

    return not (stands(places.state) and was_here(places))
