"""Every door of every screen is one that the hall knows."""

from importlib import import_module
from pathlib import Path

import pytest
from textual.message import Message

from burgeridee.app import screens
from burgeridee.app.door import Door

SCREENS = sorted(path.stem for path in Path(screens.__path__[0]).glob("[a-z]*.py"))


@pytest.mark.parametrize("name", SCREENS)
def test_what_a_screen_asks_of_others_is_a_door(name: str) -> None:
    module = import_module(f"burgeridee.app.screens.{name}")
    asked = [
        part
        for thing in vars(module).values()
        if isinstance(thing, type) and thing.__module__ == module.__name__
        for part in vars(thing).values()
        if isinstance(part, type) and issubclass(part, Message) and part.__name__[0] != "_"
    ]
    assert asked
    assert [one for one in asked if not issubclass(one, Door)] == []
