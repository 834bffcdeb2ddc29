"""The real program in a real terminal, told to end, or with its terminal closed."""

import os
import signal
import time
from pathlib import Path
from random import Random

from tests.tortures.nursery import Nursed

NAME = "signals and closed terminals"
GOAL = 3_000
ENDS = 30
"""So many in a turn: of each kind a third."""
CLOSED = 0
"""In the place of a signal: the terminal is closed."""
SOON = 4.0
"""Seconds within which the program is gone: two, and two for a busy machine."""
LETTERS = "abcdefghijklmnopqrstuvwxyzé"
FEWEST, MOST = 6, 40
"""So many letters: fewer stand on the screen by chance."""


def turn(seed: int, folder: Path) -> int:
    """A turn: so many ends."""
    dice = Random(seed)
    for at in range(ENDS):
        ended(dice, folder / f"{at}", (signal.SIGTERM, signal.SIGHUP, CLOSED)[at % 3])
    return ENDS


def ended(dice: Random, folder: Path, number: int) -> None:
    """Type, and be told to end: all that was seen is saved, and it is gone soon."""
    nursed = Nursed(folder)
    words = "".join(dice.choice(LETTERS) for _ in range(dice.randint(FEWEST, MOST)))
    with nursed.begun() as terminal:
        for letter in words:
            terminal.press(letter)
            terminal.read(dice.choice((0.0, 0.0, 0.01, 0.05)))
        terminal.see(words)
        terminal.wait(dice.choice((0.0, dice.uniform(0.0, 1.0), dice.gauss(0.5, 0.03))))
        start = time.perf_counter()
        if number:
            os.kill(terminal.pid, number)
            status = terminal.ended()
            assert status == 128 + number, status
        else:
            terminal.hang_up()
        took = time.perf_counter() - start
    assert nursed.kept == words, (number, words, nursed.kept)
    assert took < SOON, (number, took)
