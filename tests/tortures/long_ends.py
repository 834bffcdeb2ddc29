"""The real program in a real terminal: killed while somebody types, told to end, or crashed."""

import os
import signal
import sys
import time
import tomllib
from pathlib import Path
from random import Random

from tests.terminal import Terminal
from tests.tortures.canary import crashed
from tests.tortures.crashing import KINDS

from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

NAME = "kills, signals and crashes of the real program"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SAFE = 3.0
"""Seconds after which what was typed must stand on the disk, on a machine that is busy."""
SOON = 4.0
"""Seconds within which the program is gone after a signal: two, and two for a busy machine."""
STORY = "id_eigen_woorden"


def turn(seed: int, folder: Path) -> int:
    """A turn: some kills, some signals, one crash."""
    dice = Random(seed)
    for at in range(6):
        killed(dice, folder / f"kill-{at}")
    for at, number in enumerate((signal.SIGTERM, signal.SIGHUP, 0)):
        told(number, dice, folder / f"told-{at}")
    crashed(dice.choice(list(KINDS)), folder / "crash")
    return 10


def begun(folder: Path) -> tuple[Places, Terminal]:
    """The program with a new talk, at the question for a story."""
    state = {f"XDG_{name}_HOME": str(folder / name) for name in ("STATE", "CONFIG", "CACHE")}
    environ = {**state, "HOME": str(folder)}
    places = Places(folder / "data", folder / "CONFIG" / "burgeridee", folder / "STATE")
    save_settings(places, Settings(welcomed=True))
    command = [sys.executable, "-m", "burgeridee", "--data", str(places.data)]
    terminal = Terminal(command, environ=environ)
    terminal.see("Nog geen gesprekken")
    terminal.press("n", "enter", "f8", "3.1", "enter")
    terminal.see("wat is jullie idee?")
    return places, terminal


def on_disk(places: Places) -> str:
    """What stands in the one talk that there may be."""
    found = [*places.intakes.glob("*.toml")]
    if not found:
        return ""
    answers = tomllib.loads(found[0].read_text("utf-8"))["answers"]
    return str(answers.get(STORY, {}).get("value", ""))


def killed(dice: Random, folder: Path) -> None:
    """Type, and be killed at any moment: what is older than two seconds stands there."""
    places, terminal = begun(folder)
    with terminal:
        typed: list[tuple[float, str]] = []
        end = time.perf_counter() + dice.uniform(0.0, 5.0)
        while time.perf_counter() < end:
            letter = dice.choice(LETTERS)
            terminal.press(letter)
            typed.append((time.perf_counter(), letter))
            terminal.read(dice.choice((0.0, 0.01, 0.05, 0.3)))
        acknowledged = on_disk(places)
        terminal.kill(signal.SIGKILL)
        gone = time.perf_counter()
    everything = "".join(letter for _, letter in typed)
    found = on_disk(places)
    assert everything.startswith(found), (everything, found)
    assert len(found) >= len(acknowledged), (acknowledged, found)
    assert len(found) >= sum(moment < gone - SAFE for moment, _ in typed), (everything, found)


def told(number: int, dice: Random, folder: Path) -> None:
    """Type, and be told to end, or lose the terminal (0): all is saved, and it is gone soon."""
    places, terminal = begun(folder)
    with terminal:
        text = "".join(dice.choice(LETTERS) for _ in range(dice.randint(1, 40)))
        terminal.press(text)
        terminal.see(text[-20:])
        terminal.quiet(dice.uniform(0.0, 0.3))
        start = time.perf_counter()
        if number:
            os.kill(terminal.pid, number)
            status = terminal.ended()
            assert status == 128 + number, status
        else:
            terminal.hang_up()
        assert time.perf_counter() - start < SOON
    assert on_disk(places) == text
