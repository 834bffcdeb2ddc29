"""Each text of each file looks like an order: shown as it stands on every screen, done on none."""

import pkgutil
from collections.abc import Iterator, Mapping
from contextlib import aclosing
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.tortures.hostile import HOSTILE, obeyed, shown
from tests.tortures.openings import visited
from tests.tortures.rooms import PAPER, PRACTICE, ROOMS, START, TALK, TOGETHER, Room
from tests.tortures.sizing import laid_out, painting
from textual.screen import Screen

import burgeridee.app

ORDER = "[@click=app.boem]weg[/]"
WITHOUT = {
    *("leading", "leading note", "jump", "flag set aside", "line", "roles part"),
    *("welcome", "other version away", "group's role", "group left out", "people gone"),
    *("group's pitfalls", "group's time"),  # drawings, of tables by a number
}
"""Where no word of a person or a file stands."""

BUILT_UPON = {
    *("KeyedScreen", "RereadingScreen", "HoldingScreen", "NumberedScreen", "PartedScreen"),
    *("SessionScreen", "SharedTalk", "TalkHolder", "AsksWhenErased"),
    *("Box", "PickingBox", "TalkSheet"),
}
"""What screens are made of, and what is never shown itself."""
ELSEWHERE = {"TooSmall": "it stands in front of every room in `test_sizes.py`"}
"""Screens that no room shows, each with the reason."""


def kinds(of: type[Screen[Any]]) -> Iterator[type[Screen[Any]]]:
    """Every kind of screen of the program that is built upon this one."""
    for kind in of.__subclasses__():
        if kind.__module__.startswith("burgeridee."):
            yield kind
        yield from kinds(kind)


def test_every_screen_has_a_room() -> None:
    for module in pkgutil.walk_packages(burgeridee.app.__path__, "burgeridee.app."):
        import_module(module.name)
    found = set(kinds(Screen))
    names = {kind.__name__ for kind in found}
    assert len(names) == len(found)  # a room names its screen
    assert {kind.__name__ for kind in found if list(kinds(kind))} >= BUILT_UPON
    fronts = {room.front for room in ROOMS.values()}
    assert names - BUILT_UPON - fronts == set(ELSEWHERE)
    assert not fronts & BUILT_UPON


@pytest.mark.parametrize(
    "part",
    [START, TALK, PAPER, TOGETHER, PRACTICE],
    ids=["Start", "a talk", "paper and keeping", "working together", "practice"],
)
async def test_a_room_shows_text_and_obeys_none(part: Mapping[str, Room], tmp_path: Path) -> None:
    seen: set[str] = set()
    with painting() as painter:
        painter.waits = True
        async with aclosing(visited(tmp_path, HOSTILE, part)) as visit:
            async for name, trip in visit:
                painter.waits = False
                trip.app.screen.refresh()
                await laid_out(trip.app)
                painter.waits = True
                assert not obeyed(trip), name
                assert ORDER in shown(trip) or name in WITHOUT, name
                seen.add(name)
        assert painter.pictures >= len(part)
    assert seen == set(part)
