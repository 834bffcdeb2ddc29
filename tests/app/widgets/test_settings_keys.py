from burgeridee.app.screens.settings import SettingsScreen
from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.settings_keys import SETTINGS_KEYS


def test_every_key_does_something() -> None:
    assert all(hasattr(SettingsScreen, f"action_{key.action}") for key in SETTINGS_KEYS)


def test_no_key_stands_twice() -> None:
    keys = [name for key in SETTINGS_KEYS for name in key.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_the_way_out_and_the_menu_are_told_in_the_narrowest_window_that_we_draw_in() -> None:
    assert {"close", "menu"} <= {key.action for key in fitting(SETTINGS_KEYS, 58)}
