"""Every room in every size, each once: no turn does what another did."""

import asyncio
import gc
from contextlib import aclosing
from pathlib import Path

from tests.tortures.hostile import HOSTILE, obeyed
from tests.tortures.openings import ENOUGH, visited
from tests.tortures.rooms import ROOMS
from tests.tortures.sizing import BLOCKS, HIGHEST, WIDEST, block, fitted, painting
from textual.geometry import Size

NAME = "every room in every size"
GOAL: int = WIDEST * HIGHEST * len(ROOMS)
WORDS = ("Een strook met bloemen", HOSTILE)
"""What stands in each field: by turns a usual text, and one that looks like orders."""
A_LOOK = 100
"""After so many sizes each widget is looked at too."""


def turn(seed: int, folder: Path) -> int:
    """A turn: one room in one part of all sizes."""
    name, number = part(seed)
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)  # Textual makes much that goes at once: half of the time
    return asyncio.run(_sizes(name, number, folder))


def part(seed: int) -> tuple[str, int]:
    """Which room, in which part of all sizes; after the last comes the first again."""
    number, room = divmod((seed - 1) % (BLOCKS * len(ROOMS)), len(ROOMS))
    return list(ROOMS)[room], number


async def _sizes(name: str, number: int, folder: Path) -> int:
    done, size = 0, Size(*ENOUGH)
    async with aclosing(visited(folder, WORDS[number % 2], [name])) as visit:
        async for _, trip in visit:
            front = trip.app.screen
            try:
                with painting() as painter:
                    for done, size in enumerate(block(number), start=1):
                        await fitted(trip.app, painter, size)
                        assert done % A_LOOK or not obeyed(trip)
                    await fitted(trip.app, painter, Size(*ENOUGH))
            except BaseException as error:
                error.add_note(f"{name}, {size}")
                raise
            assert trip.app.screen is front
    return done
