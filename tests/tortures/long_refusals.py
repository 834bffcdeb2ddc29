"""One folder after another that may not be read, or fails: no command and no screen falls over."""

import asyncio
import contextlib
import errno
import io
import os
import sys
from pathlib import Path
from random import Random

import pytest
from tests.files.denying import denied
from tests.tortures.furnishing import FIRST, furnish
from tests.tortures.rooms import ROOMS, Asked
from tests.trips.playing import places_in, playing

from burgeridee.cli import main
from burgeridee.files.places import Places

NAME = "folders that say no"
GOAL = 3_000
CODES = (errno.EACCES, errno.EIO, errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT)
COMMANDS = (
    *(("list",), ("list", "--json"), ("show", FIRST), ("agreements",), ("check",), ("recover",)),
    *(("recover", FIRST), ("report", FIRST, "--format", "md"), ("follow", FIRST, "--plain")),
    *(("board", "--plain"), ("card", "hangplek", "--plain"), ("log",), ("plain",)),
)
LINES = ("1", "n", "Een idee", "a", "s", "v", "e", "b", "b p", "o", "w", "i", "m", ":bewaren")
SAYS = (0, 1, 2)
"""With which a command may end."""
AT_ONCE, ROOMS_AT_ONCE = 30, 6
"""So many commands, and so many rooms, in a turn."""


def turn(seed: int, folder: Path) -> int:
    """A turn: commands and plain lines, or screens, with some folder of the data that says no."""
    dice = Random(seed)
    places = places_in(folder)
    furnish(places, "woord")
    for name in ("CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    if seed % 2:
        return asyncio.run(_rooms(dice, places))
    for _ in range(AT_ONCE):
        _command(dice, places)
    return AT_ONCE


def _refused(dice: Random, places: Places) -> tuple[Path, int]:
    inside = sorted(one for one in places.data.rglob("*") if one.is_dir())
    code: int = dice.choice(CODES)
    return dice.choice((places.data, places.data, *inside)), code


def _command(dice: Random, places: Places) -> None:
    words, (folder, code) = dice.choice(COMMANDS), _refused(dice, places)
    typed = "\n".join((*dice.choices(LINES, k=6), ":stop", ""))
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with pytest.MonkeyPatch.context() as context, denied(folder, code):
        context.setattr(sys, "stdin", io.StringIO(typed))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main(["--data", str(places.data), *words])
    assert status in SAYS, (folder, code, words, typed)


async def _rooms(dice: Random, places: Places) -> int:
    names = [name for name, room in ROOMS.items() if room.opening == "program"]
    for name in dice.sample(names, ROOMS_AT_ONCE):
        folder, code = _refused(dice, places)
        keys = [key for key in ROOMS[name].keys if not callable(key) and not isinstance(key, Asked)]
        async with playing(places, size=(120, 40), welcomed=False) as trip:
            await trip.press()
            with denied(folder, code):
                await trip.press(*keys)
                await trip.press("escape", "escape")
                assert trip.app.is_running, (name, folder, code)
                assert not trip.app.return_code, (name, folder, code)
    return ROOMS_AT_ONCE
