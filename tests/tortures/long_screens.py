"""Anything pressed anywhere; every room in every size; the memory stays flat."""

import asyncio
from pathlib import Path
from random import Random

from tests.tortures.hostile import HOSTILE, obeyed
from tests.tortures.monkeys import Monkey, memory, sized
from tests.tortures.rooms import ROOMS, furnish, tour
from tests.trips.playing import places_in, playing
from textual.events import Resize
from textual.geometry import Size

NAME = "random keys, clicks, pastes and sizes"
EVENTS, SIZES = 2000, 40
MOST_GROWTH = 120.0
"""In MiB, of one turn: what is read, drawn and undone takes room, but not without end."""


def turn(seed: int, folder: Path) -> int:
    """A turn: one monkey, or all rooms in many sizes."""
    before = memory()
    done = asyncio.run(_sizes(seed, folder) if seed % 4 == 0 else _monkey(seed, folder))
    grown = memory() - before
    assert grown < MOST_GROWTH, f"{grown:.0f} MiB more"
    return done


async def _monkey(seed: int, folder: Path) -> int:
    places = places_in(folder)
    furnish(places, HOSTILE if seed % 2 else "Een strook met bloemen")
    async with playing(places, size=(120, 40), welcomed=False) as trip:
        monkey = Monkey(seed)
        try:
            await monkey.play(trip, EVENTS)
        except BaseException as error:
            error.add_note(f"seed {seed}: {monkey.did[-60:]}")
            raise
        assert trip.app.is_running
    return EVENTS


async def _sizes(seed: int, folder: Path) -> int:
    places = places_in(folder)
    furnish(places, HOSTILE)
    dice = Random(seed)
    async with playing(places, size=(120, 40), welcomed=False) as trip:
        async for name in tour(trip, ROOMS):
            for at in range(SIZES):
                size = sized(dice) if at % 2 else Size(dice.randint(1, 300), dice.randint(1, 100))
                trip.app.post_message(Resize(size, size))
                await trip.press()
                assert trip.app.is_running, (name, size)
                assert at % 8 or not obeyed(trip), (name, size)
            usual = Size(120, 40)
            trip.app.post_message(Resize(usual, usual))
            await trip.press()
    return SIZES * len(ROOMS)
