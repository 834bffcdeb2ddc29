from typing import get_args

from burgeridee.app.screens.board import BoardScreen
from burgeridee.app.widgets.board_keys import BOARD_KEYS, INVITATIONS, TYPING_KEYS, UNDO
from burgeridee.app.widgets.keys import fitting
from burgeridee.core.board import SIDES
from burgeridee.files.board_keeper import Undone


def test_each_key_does_something_on_the_screen() -> None:
    actions = {key.action.partition("(")[0] for key in (*BOARD_KEYS, *TYPING_KEYS)}
    assert [name for name in actions if not hasattr(BoardScreen, f"action_{name}")] == []


def test_no_key_stands_twice_and_those_of_a_letter_leave_letters_to_the_field() -> None:
    keys = [key for one in BOARD_KEYS for key in one.keys.split(",")]
    assert len(keys) == len(set(keys))
    assert not any(one.is_first for one in BOARD_KEYS if len(one.shown) == 1)


def test_what_a_group_does_most_fits_on_a_beamer() -> None:
    shown = {key.action for key in fitting(BOARD_KEYS, 78)}
    assert {"new", "turn", "dot(1)", "merge", "link", "close"} <= shown


def test_each_side_and_each_outcome_has_its_words() -> None:
    assert set(INVITATIONS) == set(SIDES)
    assert set(UNDO) == set(get_args(Undone))
