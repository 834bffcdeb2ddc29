from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.role_part_keys import ROLE_PART_KEYS, ROLE_PART_TOLD


def test_each_key_is_told_once_and_does_one_thing() -> None:
    names = [name for key in ROLE_PART_KEYS for name in key.keys.split(",")]
    assert len(names) == len(set(names))
    assert all(key.label and key.action for key in ROLE_PART_KEYS)


def test_the_way_back_and_what_one_does_most_are_seen_in_a_narrow_window() -> None:
    assert {"Esc", "Enter", "+"} <= {key.shown for key in fitting(ROLE_PART_KEYS, 80)}


def test_the_help_says_that_a_role_is_not_for_ever() -> None:
    assert any("niet voor altijd" in line for line in ROLE_PART_TOLD)
