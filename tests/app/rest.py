"""How the tests of screens wait: until the program is at rest, and no longer."""

import asyncio
from asyncio import Handle, TimerHandle
from collections.abc import Callable
from operator import methodcaller
from typing import Any

from textual.app import App
from textual.pilot import Pilot

SOON = 0.02
"""Seconds: what rings within these is about to happen, such as the next picture."""
LONGEST = 10.0
"""Seconds: what goes on and on is not waited for."""
PATIENCE = 20.0
"""Seconds: only a test that hangs waits so long."""
PICTURES = 10
"""So often one thing on the screen may lead to the next; what never settles is left alone."""

# What the timer of a screen does sixty times a second.
_draw = methodcaller("_on_timer_update")


async def at_rest(app: App[Any], pictures: int = PICTURES) -> None:
    """Wait until nothing is underway in the program, and nothing is about to begin.

    Textual itself looks whether the processor is busy. Beside other programs it then goes on before
    anything was done; on a quiet machine it takes 40 ms a key. What runs in a thread is not waited
    for.
    """
    loop = asyncio.get_running_loop()
    ready: list[Handle] = vars(loop)["_ready"]
    timers: list[TimerHandle] = vars(loop)["_scheduled"]
    end = loop.time() + LONGEST
    while pictures:
        await asyncio.sleep(0)
        if ready:
            continue
        if app.screen_stack:
            _draw(app.screen)
            if ready:
                pictures -= 1
                continue
        next_ = min((timer.when() for timer in timers if not timer.cancelled()), default=end)
        wait = next_ - loop.time()
        if wait > SOON or loop.time() > end:
            return
        await asyncio.sleep(max(wait, 0))


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    """Wait until something holds; a test in which it never does fails, and says where."""
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await pilot.pause(0.005)
