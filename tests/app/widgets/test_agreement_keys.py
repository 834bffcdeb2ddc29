from burgeridee.app.screens.agreements import AgreementsScreen
from burgeridee.app.widgets.agreement_keys import AGREEMENT_KEYS, MARKS, SILENT_KEYS
from burgeridee.app.widgets.keys import fitting


def test_no_key_does_two_things() -> None:
    keys = [key for one in (*AGREEMENT_KEYS, *SILENT_KEYS) for key in one.keys.split(",")]
    assert sorted(set(keys)) == sorted(keys)


def test_every_key_has_its_action_on_the_screen() -> None:
    actions = {key.action.partition("(")[0] for key in (*AGREEMENT_KEYS, *SILENT_KEYS)}
    assert all(hasattr(AgreementsScreen, f"action_{action}") for action in actions)


def test_at_80_columns_the_last_row_says_what_one_does_here() -> None:
    shown = {key.shown for key in fitting(AGREEMENT_KEYS, 78)}
    assert {"Enter", "v", "o", "F10", "Esc"} <= shown


def test_each_mark_is_told() -> None:
    assert set(MARKS) == {"!", "·", "?", "●"}
