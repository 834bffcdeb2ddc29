"""A word that is known at sight, typed, and then every kind of crash: where it may stand."""

from pathlib import Path

from tests.tortures.canary import crashed
from tests.tortures.crashing import KINDS

NAME = "crashes with an answer in hand"
GOAL = 10 * len(KINDS)


def turn(_seed: int, folder: Path) -> int:
    """A turn: each kind once."""
    for at, kind in enumerate(KINDS):
        crashed(kind, folder / f"{at}")
    return len(KINDS)
