from burgeridee.app.widgets.chooser_keys import CHOOSER_KEYS
from burgeridee.app.widgets.keys import fitting


def test_the_keys_that_are_needed_fit_on_a_narrow_row() -> None:
    shown = {key.shown for key in fitting(CHOOSER_KEYS, 78)}
    assert shown >= {"Enter", "+", "l", "p", "F10", "Esc"}
