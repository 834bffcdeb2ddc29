from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.practice_keys import DEBRIEF_KEYS, DEBRIEF_PARTS, PRACTICE_KEYS


def test_the_keys_that_are_needed_fit_on_a_narrow_row() -> None:
    shown = {key.shown for key in fitting(PRACTICE_KEYS, 78)}
    assert shown >= {"Enter", "d", "p", "F10", "Esc"}
    shown = {key.shown for key in fitting(DEBRIEF_KEYS, 78)}
    assert shown >= {"PgDn", "p", "e", "F10", "Esc"}


def test_each_part_of_the_debrief_has_a_digit() -> None:
    digits = [key.keys for key in DEBRIEF_KEYS if key.keys.isdecimal()]
    assert digits == [str(at + 1) for at in range(len(DEBRIEF_PARTS))]
