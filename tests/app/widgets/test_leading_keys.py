from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.leading_keys import LEADING_KEYS


def test_each_key_does_something_on_the_screen() -> None:
    actions = {key.action.partition("(")[0] for key in LEADING_KEYS}
    assert [name for name in actions if not hasattr(LeadingScreen, f"action_{name}")] == []


def test_no_key_stands_twice_and_the_way_on_fits_everywhere() -> None:
    keys = [key for one in LEADING_KEYS for key in one.keys.split(",")]
    assert len(keys) == len(set(keys))
    needed = {"step(1)", "outcome", "note", "close"}
    assert needed <= {key.action for key in fitting(LEADING_KEYS, 78)}
