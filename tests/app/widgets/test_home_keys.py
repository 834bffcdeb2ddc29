from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.widgets.home_keys import HOME_KEYS
from burgeridee.app.widgets.keys import fitting


def test_every_key_does_something_on_start() -> None:
    assert all(hasattr(HomeScreen, f"action_{key.action}") for key in HOME_KEYS)


def test_no_key_stands_twice() -> None:
    keys = [name for key in HOME_KEYS for name in key.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_leaving_is_told_in_the_narrowest_window_that_we_draw_in() -> None:
    assert {"new_talk", "open", "practise", "search", "help", "menu"} <= {
        key.action for key in fitting(HOME_KEYS, 78)
    }
