from pathlib import Path

import pytest
from tests.app.staging import Stage, words
from textual import on

from burgeridee.app.screens.welcome import STEPS, WelcomeScreen
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings


class Hall(Stage):
    """A stage that remembers what the welcome tells the hall."""

    def __init__(self, screen: WelcomeScreen) -> None:
        super().__init__(screen)
        self.told: list[Settings] = []

    @on(WelcomeScreen.Done)
    def _hear(self, event: WelcomeScreen.Done) -> None:
        self.told.append(event.settings)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def opened(places: Places) -> Hall:
    return Hall(WelcomeScreen(Settings(), places))


async def test_name_and_municipality_are_asked_and_kept(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press(*"Sanne", "enter", *"Ommen", "enter")
        await pilot.pause()
        [told] = app.told
        assert (told.name, told.municipality, told.welcomed) == ("Sanne", "Ommen", True)
        assert load_settings(places) == told


@pytest.mark.parametrize("keys", [("escape",), ("enter", "enter")], ids=["escape", "empty"])
async def test_both_may_be_skipped_and_are_not_asked_again(
    places: Places, keys: tuple[str, ...]
) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert app.told == [Settings(welcomed=True)]
        assert load_settings(places).welcomed


async def test_escape_keeps_what_was_typed(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press(*"San", "escape")
        await pilot.pause()
        assert load_settings(places).name == "San"


async def test_the_button_begins_too(places: Places) -> None:
    app = opened(places)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#begin")
        await pilot.pause()
        assert len(app.told) == 1


async def test_the_first_steps_fit_on_one_page(places: Places) -> None:
    app = opened(places)
    async with app.run_test(size=(80, 24)):
        assert len(STEPS) == 4
        assert all(does in words(app.screen) for _, does in STEPS)
        assert app.screen.query_one("#page").max_scroll_y == 0


async def test_a_disk_that_refuses_does_not_keep_anyone_out(places: Places) -> None:
    places.config.write_text("hier staat een bestand")
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.told) == 1
