from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.revision_keys import REVISION_KEYS, REVISION_MARKS


def test_each_key_is_told_once_and_does_one_thing() -> None:
    names = [name for key in REVISION_KEYS for name in key.keys.split(",")]
    assert len(names) == len(set(names))
    assert all(key.label and key.action for key in REVISION_KEYS)


def test_the_way_back_and_the_help_are_seen_in_a_narrow_window() -> None:
    assert {"Esc", "Enter", "F1"} <= {key.shown for key in fitting(REVISION_KEYS, 80)}


def test_every_mark_is_told() -> None:
    assert set(REVISION_MARKS) == {"●", "○", "!"}
