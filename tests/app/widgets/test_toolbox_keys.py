from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.toolbox_keys import TOOLBOX_KEYS, TOOLBOX_MARKS
from burgeridee.app.widgets.toolbox_words import HELPS, IN_SET, PLAIN


def test_the_keys_that_are_needed_fit_on_a_narrow_row() -> None:
    shown = {key.shown for key in fitting(TOOLBOX_KEYS, 78)}
    assert shown >= {"Enter", "/", "l", "w", "b", "F10", "Esc"}


def test_each_mark_of_the_list_is_told() -> None:
    assert {*TOOLBOX_MARKS} == {IN_SET, HELPS, PLAIN}
