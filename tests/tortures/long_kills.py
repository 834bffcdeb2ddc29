"""The real program in a real terminal, killed at any moment while somebody types."""

import re
import signal
import time
from pathlib import Path
from random import Random

from tests.terminal import Terminal
from tests.tortures.nursery import ASKED, Nursed

NAME = "kills of the real program"
GOAL = 10_000
KILLS = 40
"""So many in a turn."""
SAFE = 3.0
"""Seconds after which what was typed must stand on the disk, on a machine that is busy."""
MOSTLY = 1.2
"""Seconds of typing in most turns: it is saved after half a second, and each second."""
LETTERS = "abcdefghijklmnopqrstuvwxyzé"
NEXT = "Hoe noemen jullie"
TURNS = 0.01
"""How often somebody turns the page after a letter."""
LOOKED_AGAIN = 10
"""One in so many is started again, and shows what was saved."""


def turn(seed: int, folder: Path) -> int:
    """A turn: so many kills."""
    dice = Random(seed)
    for at in range(KILLS):
        killed(dice, folder / f"{at}", is_looked_at=at % LOOKED_AGAIN == 0)
    return KILLS


def killed(dice: Random, folder: Path, *, is_looked_at: bool = True) -> None:
    """Type, and be killed: what stood on the disk stands there, and what is older than 2 s."""
    nursed = Nursed(folder)
    typed: list[tuple[float, str]] = []
    with nursed.begun() as terminal:
        end = time.perf_counter() + dice.choice(
            (dice.uniform(0, MOSTLY), dice.uniform(0, MOSTLY), dice.uniform(0, SAFE))
        )
        while time.perf_counter() < end:
            letter = dice.choice(LETTERS)
            terminal.press(letter)
            typed.append((time.perf_counter(), letter))
            terminal.read(dice.choice((0.0, 0.01, 0.05, 0.1, 0.3)))
            if dice.random() < TURNS:
                turned_the_page(terminal, nursed, words_of(typed))
        acknowledged = nursed.kept
        terminal.wait(dice.choice((0.0, dice.gauss(0.5, 0.03))))
        terminal.kill(signal.SIGKILL)
        gone = time.perf_counter()
    everything, found = words_of(typed), nursed.kept
    assert everything.startswith(found), (everything, found)
    assert len(found) >= len(acknowledged), (acknowledged, found)
    assert len(found) >= sum(moment < gone - SAFE for moment, _ in typed), (everything, found)
    if is_looked_at:
        with nursed.begun("f8", "3.1", "enter") as again:
            again.until(lambda: found in bare(again.text), "what was saved")


def bare(screen: str) -> str:
    """The letters on a screen, without the lines and the borders between them."""
    return re.sub(r"\W", "", screen)


def words_of(typed: list[tuple[float, str]]) -> str:
    """All letters that were typed."""
    return "".join(letter for _, letter in typed)


def turned_the_page(terminal: Terminal, nursed: Nursed, words: str) -> None:
    """Go to the next question, which saves; and back."""
    terminal.press("pagedown")
    terminal.see(NEXT)
    terminal.until(lambda: nursed.kept == words, "the words in the file")
    terminal.press("pageup")
    terminal.see(ASKED)
