"""How long each kind is kept, filled in at Instellingen."""

from pathlib import Path

import pytest
from tests.app.staging import Stage, words
from textual.widgets import Input, Static

from burgeridee.app.screens.settings import SettingsScreen
from burgeridee.app.widgets.kept_fields import HEAD, is_kept_field
from burgeridee.app.widgets.setting_field import SettingField
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings
from burgeridee.files.terms_kept import KEPT_LABELS, NO_MONTHS


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def field_of(app: Stage, setting: str) -> SettingField:
    return next(one for one in app.screen.query(SettingField) if one.setting == setting)


async def test_months_and_ground_are_kept_at_once_and_taken_away(places: Places) -> None:
    app = Stage(SettingsScreen(Settings(retention={"open": 6}), places, {}))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = words(app.screen)
        assert HEAD in shown
        assert all(label in shown for label in KEPT_LABELS.values())
        assert field_of(app, "kept-open").text == "6"
        field_of(app, "kept-closed").query_one(Input).focus()
        await pilot.press("1", "2")
        await pilot.pause()
        assert load_settings(places).retention == {"open": 6, "closed": 12}
        field_of(app, "kept-open").query_one(Input).focus()
        await pilot.press("end", "backspace")
        await pilot.pause()
        assert load_settings(places).retention == {"closed": 12}
        field_of(app, "kept-ground").query_one(Input).focus()
        await pilot.press(*"Lijst")
        await pilot.pause()
        assert load_settings(places).ground == "Lijst"


@pytest.mark.parametrize("keys", ["0", "12x", "99999", "-1"])
async def test_what_is_no_number_of_months_is_said_and_not_kept(places: Places, keys: str) -> None:
    app = Stage(SettingsScreen(Settings(), places, {}))
    async with app.run_test(size=(80, 24)) as pilot:
        field = field_of(app, "kept-issued")
        field.query_one(Input).focus()
        await pilot.press(*keys)
        await pilot.pause()
        assert str(field.query_one(".soft", Static).visual) == f"! {NO_MONTHS}"


def test_the_fields_are_known_by_their_names() -> None:
    assert is_kept_field("kept-closed")
    assert not is_kept_field("termijn_reactie")
