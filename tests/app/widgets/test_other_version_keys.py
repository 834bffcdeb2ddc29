from burgeridee.app.screens.other_versions import OtherVersionsScreen
from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.other_version_keys import OTHER_VERSION_KEYS

NAMES = [key.action.partition("(")[0] for key in OTHER_VERSION_KEYS]


def test_every_key_does_something_on_the_screen() -> None:
    assert all(hasattr(OtherVersionsScreen, f"action_{name}") for name in NAMES)


def test_all_that_decides_is_told_in_a_narrow_window() -> None:
    shown = {key.action for key in fitting(OTHER_VERSION_KEYS, 78)}
    assert {"merge", "put_away", "back", "help", "menu"} <= shown
