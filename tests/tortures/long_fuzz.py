"""Broken files through every loader, without end."""

import json
from pathlib import Path
from random import Random

from tests.tortures.feeding import Fed, Table, kinds

NAME = "mutated files through the loaders"
GOAL = 1_000_000
FED = 600
"""So many of each kind in a turn."""


def turn(seed: int, folder: Path) -> int:
    """A turn: some of each kind; how many were read."""
    dice = Random(seed)
    for name, kind in kinds().items():
        table = Table(Fed(folder / name.replace(".", "-")), kind, name)
        table.done()
        for _ in range(FED):
            try:
                table.feed(dice)
            except BaseException as error:
                error.add_note(json.dumps([seed, name, str(kept(table, folder))]))
                raise
        table.check()
    return FED * len(kinds())


def kept(table: Table, folder: Path) -> Path:
    """The file that went wrong, where it can be looked at."""
    path = folder.parent / f"wrong-{folder.name}-{table.path.name}"
    path.write_bytes(table.path.read_bytes())
    return path
