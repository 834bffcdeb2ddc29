"""The keys of the screens about people: each has an action of its screen, and none comes twice."""

import pytest

from burgeridee.app.keyed import KeyedScreen
from burgeridee.app.screens.access import AccessScreen
from burgeridee.app.screens.anonymous import AnonymousScreen
from burgeridee.app.screens.forgetting import ForgetScreen
from burgeridee.app.screens.people import PeopleScreen
from burgeridee.app.widgets.keys import fitting


@pytest.mark.parametrize("screen", [PeopleScreen, ForgetScreen, AnonymousScreen, AccessScreen])
def test_each_key_does_something_and_the_needed_ones_fit(screen: type[KeyedScreen]) -> None:
    actions = [key.action.partition("(")[0] for key in screen.KEYS]
    assert all(hasattr(screen, f"action_{action}") for action in actions)
    names = [name for key in screen.KEYS for name in key.keys.split(",")]
    assert len(names) == len(set(names))
    shown = {key.action for key in fitting(screen.KEYS, 80)}
    assert {"back", screen.KEYS[0].action} <= shown
