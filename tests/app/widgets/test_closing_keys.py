from itertools import groupby

import pytest
from tests.app.staging import shipped

from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.widgets.closing_keys import CLOSING_KEYS, PARTS, keys_of, parts_of
from burgeridee.app.widgets.keys import fitting


def test_every_key_does_something_in_afronden() -> None:
    actions = {key.action.split("(")[0] for key in CLOSING_KEYS}
    assert {action for action in actions if not hasattr(ClosingScreen, f"action_{action}")} == set()


def test_no_key_stands_twice() -> None:
    keys = [name for key in CLOSING_KEYS if key.keys for name in key.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_each_part_has_its_name_and_its_figure() -> None:
    told = {key.keys: key.label for key in CLOSING_KEYS}
    assert [told[str(at)] for at in range(1, 7)] == [f"Naar '{name}'" for name in PARTS.values()]


@pytest.mark.parametrize(
    ("model", "parts"),
    [
        ("eerste-gesprek", ["heard", "open", "agreed", "watch", "role", "end"]),
        ("co-creatie", ["role", "open", "end"]),
        ("partnerblad", ["heard", "open", "agreed", "watch", "end"]),
    ],
)
def test_a_model_has_the_parts_that_it_can_fill(model: str, parts: list[str]) -> None:
    found = shipped().conversations[model]
    assert list(parts_of(found)) == parts
    shown = {key.shown: key for key in keys_of(found)}
    assert f"1–{len(parts)}" in shown
    assert str(len(parts) + 1) not in shown
    assert ("F5" in shown, "F4" in shown) == ("role" in parts, "watch" in parts)


def test_of_a_check_the_outcome_is_called_so() -> None:
    model = shipped().conversations["co-creatie"]
    assert next(iter(parts_of(model).values())) == "Uitkomst"
    assert [key.hint for key in keys_of(model) if key.shown == "F5"] == ["uitkomst"]


def test_a_group_stands_together() -> None:
    groups = [group for group, _ in groupby(CLOSING_KEYS, lambda key: key.group)]
    assert len(groups) == len(set(groups))


def test_the_way_back_and_the_menu_are_told_in_the_narrowest_window_that_we_draw_in() -> None:
    assert {"page(1)", "back"} <= {key.action for key in fitting(CLOSING_KEYS, 58)}
    assert {"back", "menu", "help"} <= {key.action for key in fitting(CLOSING_KEYS, 78)}
