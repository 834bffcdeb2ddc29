from burgeridee.app.screens.group_debrief import PARTS
from burgeridee.app.widgets.group_keys import GROUP_KEYS
from burgeridee.app.widgets.keys import fitting


def test_each_part_has_its_own_number() -> None:
    assert {key.keys: key.label for key in GROUP_KEYS[: len(PARTS)]} == {
        str(number): part for number, part in enumerate(PARTS, 1)
    }


def test_on_a_small_beamer_the_parts_and_the_way_out_have_a_place() -> None:
    shown = {key.shown for key in fitting(GROUP_KEYS, 78)}
    assert shown >= {"1", "2", "3", "4", "n", "Esc"}
