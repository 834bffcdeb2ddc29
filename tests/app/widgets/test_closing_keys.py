from itertools import groupby

from burgeridee.app.screens.closing import SECTIONS, ClosingScreen
from burgeridee.app.widgets.closing_keys import CLOSING_KEYS, NAMES
from burgeridee.app.widgets.keys import fitting


def test_every_key_does_something_in_afronden() -> None:
    actions = {key.action.split("(")[0] for key in CLOSING_KEYS}
    assert {action for action in actions if not hasattr(ClosingScreen, f"action_{action}")} == set()


def test_no_key_stands_twice() -> None:
    keys = [name for key in CLOSING_KEYS if key.keys for name in key.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_each_part_has_its_name_and_its_figure() -> None:
    assert len(NAMES) == len(SECTIONS)
    told = {key.keys: key.label for key in CLOSING_KEYS}
    assert [told[str(at)] for at in range(1, 7)] == [f"Naar '{name}'" for name in NAMES]


def test_a_group_stands_together() -> None:
    groups = [group for group, _ in groupby(CLOSING_KEYS, lambda key: key.group)]
    assert len(groups) == len(set(groups))


def test_the_way_back_and_the_menu_are_told_in_the_narrowest_window_that_we_draw_in() -> None:
    assert {"page(1)", "back"} <= {key.action for key in fitting(CLOSING_KEYS, 58)}
    assert {"back", "menu", "help"} <= {key.action for key in fitting(CLOSING_KEYS, 78)}
