from collections import Counter
from itertools import groupby

from textual.widgets import Input, TextArea

from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.talk_keys import MENU_ONLY, SILENT_KEYS, TALK_KEYS

KEYS = (*TALK_KEYS, *SILENT_KEYS)
# Keys that some terminal eats or cannot send.
NEVER = {
    "ctrl+w",
    "ctrl+enter",
    "ctrl+s",
    "ctrl+q",
    "ctrl+c",
    "ctrl+h",
    "ctrl+i",
    "ctrl+j",
    "ctrl+m",
}


def names() -> list[str]:
    return [name for key in KEYS for name in key.keys.split(",")]


def test_no_key_has_two_meanings() -> None:
    assert [name for name, times in Counter(names()).items() if times > 1] == []


def test_only_keys_that_every_terminal_sends() -> None:
    assert NEVER.isdisjoint(names())


def test_every_action_is_one_of_the_screen() -> None:
    for key in (*KEYS, *(key for key in MENU_ONLY if not key.action.startswith("app."))):
        assert callable(getattr(TalkScreen, f"action_{key.action.split('(')[0]}"))


def test_what_a_text_field_would_take_for_itself_goes_first_to_the_screen() -> None:
    taken = {
        name
        for field in (Input, TextArea)
        for binding in field.BINDINGS
        if not isinstance(binding, tuple)
        for name in binding.key.split(",")
    }
    late = {name for key in KEYS if not key.is_first for name in key.keys.split(",")}
    assert {"pagedown", "f6", "f7", "ctrl+z"} <= taken
    assert taken.isdisjoint(late)


def test_a_group_stands_together() -> None:
    groups = [group for group, _ in groupby(TALK_KEYS, lambda key: key.group)]
    assert len(groups) == len(set(groups))
