from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.together_keys import TOGETHER_KEYS


def test_the_keys_that_are_needed_fit_on_a_narrow_row() -> None:
    shown = {key.shown for key in fitting(TOGETHER_KEYS, 78)}
    assert shown >= {"Enter", "n", "k", "F1", "F10", "Esc"}
