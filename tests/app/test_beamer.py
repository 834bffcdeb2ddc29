"""A screen of ours alone: the colours that were chosen, and one way out."""

from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from burgeridee.app.beamer import BeamerApp
from burgeridee.app.door import Door
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings


class Shown(Screen[None]):
    """A screen with a door."""

    class Closed(Door):
        """The way out."""

    def compose(self) -> ComposeResult:
        yield Static("Kijk mee", markup=False)


@pytest.mark.parametrize("theme", ["donker", "licht"])
async def test_it_shows_the_screen_in_the_chosen_colours_and_any_door_leads_out(
    tmp_path: Path, theme: str
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    save_settings(places, Settings("Sanne", theme))
    screen = Shown()
    app = BeamerApp(places, screen)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert app.screen is screen
        assert screen.has_class("-wide")
        assert app.theme == theme
        screen.post_message(Shown.Closed())
        await pilot.pause()
        assert app.return_code == 0


async def test_a_beamer_that_is_too_small_says_so(tmp_path: Path) -> None:
    app = BeamerApp(Places(tmp_path, tmp_path / "config", tmp_path / "state"), Shown())
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        assert type(app.screen).__name__ == "TooSmall"
