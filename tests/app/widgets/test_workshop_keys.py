from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.workshop_keys import WORKSHOP_KEYS


def test_each_key_does_something_on_the_screen() -> None:
    actions = {key.action.partition("(")[0] for key in WORKSHOP_KEYS}
    assert [name for name in actions if not hasattr(WorkshopScreen, f"action_{name}")] == []


def test_no_key_stands_twice_and_the_way_on_fits_everywhere() -> None:
    keys = [key for one in WORKSHOP_KEYS for key in one.keys.split(",")]
    assert len(keys) == len(set(keys))
    assert {"step(1)", "case", "board", "close"} <= {k.action for k in fitting(WORKSHOP_KEYS, 78)}
