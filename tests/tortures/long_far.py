"""Every room, with every number, day or moment as far off as a file can bring it."""

import asyncio
from contextlib import aclosing
from pathlib import Path

from tests.tortures.far import FAR, set_far
from tests.tortures.openings import ElsewhereError, visited
from tests.tortures.rooms import ROOMS

NAME = "rooms with numbers and days at their end"
GOAL = len(FAR) * len(ROOMS) // 2
"""Each room with all but those that one then cannot come to: Start puts what is late first."""
LONGEST = 60
"""Seconds that a room may take to come to."""


def turn(seed: int, folder: Path) -> int:
    """A turn: all rooms with one of these; how many could be entered."""
    kind = list(FAR)[(seed - 1) % len(FAR)]
    return sum(asyncio.run(entered(name, kind, folder / str(at))) for at, name in enumerate(ROOMS))


async def entered(name: str, kind: str, folder: Path) -> bool:
    """Go to a room; whether one can."""
    try:
        async with asyncio.timeout(LONGEST):
            visit = visited(folder, "woord", [name], lambda places: set_far(places, kind))
            async with aclosing(visit):
                async for _, trip in visit:
                    assert trip.app.is_running
                    assert not trip.app.return_code
    except ElsewhereError:
        return False
    except BaseException as error:
        error.add_note(f"{name}: {kind}")
        raise
    return True
