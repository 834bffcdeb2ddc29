from collections import Counter

import pytest

from burgeridee.app.widgets.keys import fitting
from burgeridee.app.widgets.meeting_keys import BY_PART, MEETING_KEYS, NAMES, TOLD

PARTS = range(len(NAMES))


@pytest.mark.parametrize("part", PARTS)
def test_in_each_part_a_key_does_one_thing(part: int) -> None:
    found = Counter(name for key in BY_PART[part] for name in key.keys.split(",") if name)
    assert [name for name, count in found.items() if count > 1] == []


@pytest.mark.parametrize("part", PARTS)
def test_at_80_columns_the_way_out_and_what_enter_does_are_told(part: int) -> None:
    shown = [key.shown for key in fitting(BY_PART[part], 78)]
    assert {"Enter", "Esc"} <= set(shown)
    assert len(shown) >= 5


def test_every_part_has_its_number() -> None:
    for part in PARTS:
        assert any(key.keys == str(part + 1) for key in BY_PART[part])
    assert set(MEETING_KEYS) == {key for keys in BY_PART for key in keys}
    assert TOLD
