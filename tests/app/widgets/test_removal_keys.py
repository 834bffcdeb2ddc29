from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.removal_keys import REMOVAL_KEYS, REMOVAL_MARKS, REMOVAL_TOLD


def test_the_keys_that_matter_fit_at_80_columns() -> None:
    shown = {key.action for key in fitting(REMOVAL_KEYS, 80)}
    assert {"pick", "remove", "pick_due", "back", "help"} <= shown


def test_no_key_is_used_twice_and_the_help_tells_what_is_not_done() -> None:
    keys = [one for key in REMOVAL_KEYS for one in key.keys.split(",")]
    assert len(keys) == len(set(keys))
    assert {"●", "○", "!"} == set(REMOVAL_MARKS)
    assert "nooit iets vanzelf weg" in REMOVAL_TOLD[0]
