from burgeridee.app.screens.search import SearchScreen
from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.search_keys import SEARCH_KEYS


def test_every_key_does_something() -> None:
    assert all(hasattr(SearchScreen, f"action_{key.action}") for key in SEARCH_KEYS)


def test_no_key_stands_twice() -> None:
    keys = [name for key in SEARCH_KEYS for name in key.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_the_way_out_and_the_menu_are_told_in_the_narrowest_window_that_we_draw_in() -> None:
    assert {"close", "menu"} <= {key.action for key in fitting(SEARCH_KEYS, 58)}
