"""Anything pressed anywhere, for long: the program lives, its files are whole, memory is flat."""

import asyncio
import tomllib
from pathlib import Path

import pytest
from tests.tortures.hostile import HOSTILE, obeyed
from tests.tortures.memory import held, used_once
from tests.tortures.monkeys import Monkey
from tests.tortures.openings import ENOUGH, one_back, started
from tests.trips.playing import Trip
from textual.events import Resize
from textual.geometry import Size

from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.terminal.safe_app import SafeApp

NAME = "random keys, clicks, pastes and sizes"
EVENTS = 10_000
GOAL: int = 20 * EVENTS
"""Twenty monkeys."""
WARM = 2_000
"""After so many events what is kept of each screen is there."""
MOST_GROWTH = 10.0
"""In MiB held, from there to the end, at Start both times. Usual is 2 to 5: what was drawn."""
A_LOOK = 500
"""After so many events each widget on the screen is looked at."""
USUAL = Size(*ENOUGH)
WORDS = ("Een strook met bloemen", HOSTILE)
MOST_STEPS = 40


def turn(seed: int, folder: Path) -> int:
    """A turn: one monkey."""
    used_once()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SafeApp, "action_quit", _stay)
        return asyncio.run(_monkey(seed, folder))


async def _stay(_: SafeApp) -> None:
    """Stop not: it stands in each menu, and a monkey finds it there."""


async def _monkey(seed: int, folder: Path) -> int:
    async with started("program", folder, WORDS[seed % 2]) as trip:
        monkey = Monkey(seed)
        try:
            warm = 0.0
            for done in range(0, EVENTS, A_LOOK):
                await monkey.play(trip, A_LOOK)
                assert not obeyed(trip)
                if done + A_LOOK == WARM:
                    warm = await at_start(trip)
            grown = await at_start(trip) - warm
            assert grown < MOST_GROWTH, f"{grown:.1f} MiB more"
        except BaseException as error:
            error.add_note(f"seed {seed}: {monkey.did[-60:]}")
            raise
        assert not trip.app.return_code
    readable(trip.places.data)
    return EVENTS


async def at_start(trip: Trip) -> float:
    """Go back to Start in a usual window; what is held in memory there."""
    trip.app.post_message(Resize(USUAL, USUAL))
    for _ in range(MOST_STEPS):
        if isinstance(trip.app.screen, HomeScreen):
            break
        await one_back(trip)
    assert isinstance(trip.app.screen, HomeScreen), (trip.app.screen_stack, trip.told[-3:])
    return held()


def readable(folder: Path) -> None:
    """See that each file is whole, and that nothing was left half done."""
    for path in folder.rglob("*.toml"):
        tomllib.loads(path.read_text("utf-8"))
    assert not list(folder.rglob("*.tmp"))
