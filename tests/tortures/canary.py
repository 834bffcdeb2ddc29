"""An answer that is known at sight, typed, and then a crash: where it may stand, and where not."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.terminal import Terminal
from tests.tortures.crashing import KINDS, STOPPED

from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

CANARY = "Kanariepiet"
HOUSE = Path(__file__).resolve().parents[2]
OTHER_SCREEN_ENDS = b"\x1b[?1049l"
MAY = ("data/intakes/", "data/history/", "state/burgeridee/")
"""Where an answer may stand after a crash: the talk, its history, its emergency copy."""


def crashed(kind: str, folder: Path) -> None:
    """Type the canary, crash in this way, and look everywhere."""
    home, room = folder / "home", folder / "room"
    for made in (home, room):
        made.mkdir(parents=True)
    environ = {
        **{f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "STATE", "CACHE")},
        "HOME": str(home),
        "TMPDIR": str(room),
        "PYTHONPATH": str(HOUSE),
    }
    places = Places(folder / "data", folder / "config" / "burgeridee", folder / "state")
    save_settings(places, Settings(welcomed=True))
    command = [sys.executable, "-m", "tests.tortures.crashing", kind, str(places.data)]
    with Terminal(command, environ=environ, folder=HOUSE) as terminal:
        terminal.see("Nog geen gesprekken")
        terminal.press("n", "enter", "f8", "3.2", "enter")
        terminal.see("Hoe noemen jullie")
        terminal.press(CANARY)
        terminal.until(lambda: any(_holding(places.intakes)), "the canary in the file")
        terminal.press("\x1b[24~")
        status = terminal.ended()
        terminal.quiet()
    _, was_other, after = bytes(terminal.written).rpartition(OTHER_SCREEN_ENDS)
    wanted = KINDS[kind][1]
    assert wanted in {status, STOPPED}, (kind, status)
    if wanted != STOPPED:
        assert was_other, kind
        assert CANARY.encode() not in after, (kind, after)
    assert any(_holding(places.intakes)), kind
    found = [str(path.relative_to(folder)) for path in _holding(folder)]
    assert not [name for name in found if not name.startswith(MAY)], (kind, found)


def _holding(folder: Path) -> Iterator[Path]:
    for here, _, names in os.walk(folder):
        for name in names:
            path = Path(here, name)
            if CANARY in name or (path.is_file() and CANARY.encode() in path.read_bytes()):
                yield path
