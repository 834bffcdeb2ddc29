from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import Stage, words
from textual import on
from textual.widgets import Input, OptionList

from burgeridee.app.screens.settings import (
    AT_ONCE,
    KEPT,
    SettingsScreen,
)
from burgeridee.app.theme import THEMES
from burgeridee.files.places import Places
from burgeridee.files.settings import NO_NUMBER, THEME_LABELS, Settings, load_settings

TERMS = {"termijn_reactie": 14, "eigen_termijn": 7}


class Hall(Stage):
    """A stage that remembers what the settings tell the hall."""

    def __init__(self, screen: SettingsScreen) -> None:
        super().__init__(screen)
        self.told: list[Any] = []

    @on(SettingsScreen.Changed)
    @on(SettingsScreen.Closed)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def opened(places: Places, **settings: Any) -> Hall:
    return Hall(SettingsScreen(Settings(**settings), places, TERMS))


async def test_the_name_is_kept_letter_by_letter(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        assert AT_ONCE in words(app.screen)
        await pilot.press("S", "a", "n")
        await pilot.pause()
        assert load_settings(places).name == "San"
        assert KEPT in words(app.screen)
        assert [event.settings.name for event in app.told] == ["S", "Sa", "San"]


async def test_only_opening_the_settings_changes_nothing(places: Places) -> None:
    app = opened(places, name="Sanne")
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert [type(event) for event in app.told] == [SettingsScreen.Closed]
        assert not places.config.exists()


async def test_a_stray_letter_does_not_wipe_out_the_name(places: Places) -> None:
    app = opened(places, name="Sanne")
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert load_settings(places).name == "Sanneq"


async def test_enter_goes_to_the_municipality(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press("enter", "O")
        await pilot.pause()
        assert load_settings(places).municipality == "O"


async def test_a_theme_is_shown_and_kept_at_once(places: Places) -> None:
    app = opened(places, theme="licht")
    async with app.run_test() as pilot:
        app.screen.query_one(OptionList).focus()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert load_settings(places).theme == "donker"
        marks = [str(option.prompt)[0] for option in app.screen.query_one(OptionList).options]
        assert marks == ["○", "●", "○"]


def test_every_theme_has_a_name() -> None:
    assert list(THEME_LABELS) == [theme.name for theme in THEMES]


async def test_a_term_is_kept_when_it_is_a_number_of_days(places: Places) -> None:
    app = opened(places)
    async with app.run_test() as pilot:
        field = app.screen.query(".term").first(Input)
        field.value = "drie"
        await pilot.pause()
        assert NO_NUMBER in words(app.screen)
        assert field.value == "drie"
        assert not load_settings(places).terms
        field.value = "10"
        await pilot.pause()
        assert load_settings(places).terms == {"termijn_reactie": 10}


async def test_a_term_that_was_set_before_stands_there(places: Places) -> None:
    app = opened(places, terms={"termijn_reactie": 21})
    async with app.run_test():
        assert [field.value for field in app.screen.query(".term").results(Input)] == ["21", "7"]


async def test_what_cannot_be_kept_is_said_and_still_holds(places: Places) -> None:
    places.config.write_text("hier staat een bestand")
    app = opened(places)
    async with app.run_test() as pilot:
        await pilot.press("S")
        await pilot.pause()
        assert "! " in words(app.screen, "#kept")
        assert app.told[0].settings.name == "S"
