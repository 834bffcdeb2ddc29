"""The ways in which the program is started, and one who goes from room to room in it."""

import re
from argparse import Namespace
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import NOON
from tests.tortures.furnishing import FIRST, LEFT_OUT, furnish
from tests.tortures.hostile import shown
from tests.tortures.rooms import ROOMS, Asked, Step
from tests.trips.deeds import Pasted, Typed
from tests.trips.playing import Trip, places_in
from textual.screen import Screen
from textual.worker import WorkerCancelled

from burgeridee.app.app import BurgerideeApp
from burgeridee.app.beamer import BeamerApp
from burgeridee.app.dressed import DressedApp
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.cli import cards, debrief, following
from burgeridee.files.places import Places

MOST_STEPS = 8
Doing = Callable[[Places], None]
"""What is done to a data folder before the program starts."""
ENOUGH = (120, 40)
CASE = "vreemd"
"""The case in which each text is the word."""


class ElsewhereError(AssertionError):
    """The keys to a room led to another one."""


def program(places: Places) -> DressedApp:
    """The program as it is started every day."""
    return BurgerideeApp(places, lambda: NOON)


def _first_time(places: Places) -> DressedApp:
    places.settings.unlink()
    return program(places)


def _copied(places: Places) -> DressedApp:
    """The program, where a sync client left another version beside a talk."""
    home = places.intakes / f"{FIRST}.toml"
    text = home.read_text("utf-8").replace('"faciliteren"', '"stimuleren"')
    copy = home.with_name(f"{FIRST} (conflicted copy 2026-03-11 140512).toml")
    copy.write_text(text, "utf-8")
    return program(places)


def _group(places: Places) -> DressedApp:
    """The debrief of all that was practised, one file of which cannot be read."""
    (places.practice / LEFT_OUT).write_text("id = ", "utf-8")
    return _window(debrief, debrief.debrief, places, folder=places.practice, no_names=False)


def _window(
    module: object, command: Callable[[Namespace, Places], int], places: Places, **asked: Any
) -> DressedApp:
    """What a command opens in a window of its own: made by the command, and run here."""
    opened: list[BeamerApp] = []

    def instead_of_running(app: BeamerApp) -> int:
        opened.append(app)
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "has_screen", lambda *_: True)
        patch.setattr(BeamerApp, "run_safely", instead_of_running)
        assert command(Namespace(plain=False, out=None, **asked), places) == 0
    [app] = opened
    return app


OPENINGS: Mapping[str, Callable[[Places], DressedApp]] = {
    "program": program,
    "first time": _first_time,
    "copied": _copied,
    "follow": lambda places: _window(following, following.follow, places, intake=FIRST),
    "card": lambda places: _window(cards, cards.card, places, case=CASE, trainer=False),
    "trainer's card": lambda places: _window(cards, cards.card, places, case=CASE, trainer=True),
    "group": _group,
}
"""By the name that a room calls it."""


@asynccontextmanager
async def started(
    opening: str,
    folder: Path,
    word: str,
    size: tuple[int, int] = ENOUGH,
    first: Doing = lambda _: None,
) -> AsyncIterator[Trip]:
    """The program started so, on a data folder with this word in each field."""
    places = places_in(folder)
    furnish(places, word)
    first(places)
    app = OPENINGS[opening](places)
    trip = Trip(app, places)
    async with app.run_test(size=size, message_hook=trip.hear):
        await settled(trip)
        yield trip


async def visited(
    folder: Path,
    word: str,
    names: Iterable[str] = ROOMS,
    first: Doing = lambda _: None,
) -> AsyncGenerator[tuple[str, Trip], None]:
    """Be in each of these rooms once; what changes the data folder has one of its own.

    Raises `ElsewhereError` where the keys to a room lead to another.
    """

    def house(name: str) -> str:
        room = ROOMS[name]
        return f"{room.opening}{' of ' + name if room.gone else ''}"

    for where, group in groupby(sorted(names, key=house), house):
        rooms = sorted(group, key=list(ROOMS).index)
        opening = ROOMS[rooms[0]].opening
        async with started(opening, folder / where, word, first=first) as trip:
            async for name in tour(trip, rooms):
                front = type(trip.app.screen).__name__
                if front != ROOMS[name].front:
                    raise ElsewhereError(f"{name} is in {front}")
                yield name, trip
            assert trip.app.is_running, where


async def tour(trip: Trip, names: Iterable[str]) -> AsyncIterator[str]:
    """Be in each of these rooms once, by the shortest way: from the room before, where one can."""
    await settled(trip)
    been: list[tuple[tuple[Step, ...], Screen[Any]]] = [((), trip.app.screen)]
    for name in names:
        keys = ROOMS[name].keys
        while been[-1][0] != keys[: len(been[-1][0])]:
            been.pop()
        while not await back_to(trip, been[-1][1]):
            been.pop()
        here, _ = been[-1]
        if not here:
            await tidied(trip)
        for key in keys[len(here) :]:
            await gone_on(trip, key)
        been.append((keys, trip.app.screen))
        yield name


async def gone_on(trip: Trip, key: Step) -> None:
    """Press this key, or have somebody else do this, and wait for what comes of it."""
    if isinstance(key, Asked):
        [number] = set(re.findall(r"Typ(\d+)om", shown(trip)))
        await trip.press(Typed(number))
    elif isinstance(key, str | Typed | Pasted):
        await trip.press(key)
    else:
        key(trip.places)
    await settled(trip)


async def back_to(trip: Trip, screen: Screen[Any]) -> bool:
    """Close what was opened since; not when it was closed itself: some lead back to Start."""
    for _ in range(MOST_STEPS):
        if trip.app.screen is screen and not is_for_guests(screen):
            return True
        if screen not in trip.app.screen_stack:
            return False
        await one_back(trip)
    raise AssertionError(f"no way back from {trip.app.screen_stack}")


async def one_back(trip: Trip) -> None:
    """Close what is in front."""
    await trip.press("f6" if is_for_guests(trip.app.screen) else "escape")
    await settled(trip)


def is_for_guests(screen: Screen[Any]) -> bool:
    """Whether residents look along: then no key but one leads away."""
    return isinstance(screen, TalkScreen) and screen.view.for_guests


async def tidied(trip: Trip) -> None:
    """Start as it first was: no folders, and the cursor on the first talk."""
    for talks in trip.app.screen.query(TalkList).results(TalkList):
        if talks.in_folders:
            talks.turn()
        talks.focus()
        await trip.press("home")


async def settled(trip: Trip) -> None:
    """Wait until what was begun is done and drawn."""
    for _ in range(2):
        with suppress(WorkerCancelled):  # who looks again and again stops the look before
            await trip.app.workers.wait_for_complete()
        await trip.press()
