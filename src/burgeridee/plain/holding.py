"""What is held in plain lines, step by step: each line is a command, until one leaves."""

from collections.abc import Callable, Iterator
from typing import Protocol

from burgeridee.core.text import cleaned

LEAVING = frozenset({"start", "stop", "q"})
"""What leaves; "start" goes back, the others stop the program."""


class Held(Protocol):
    """What is being held: an exercise, a workshop."""

    def tick(self) -> None:
        """Take in how much time went by."""

    def obey(self, name: str, rest: str) -> None:
        """Do what a command asks."""


def held(lines: Iterator[str], what: Held, is_stopped: Callable[[], bool]) -> bool:
    """Take commands until one leaves; whether the program is to stop.

    `is_stopped` tells whether a command that was obeyed stopped it.
    """
    for raw in lines:
        line = cleaned(raw.rstrip("\r\n")).strip()
        name, _, rest = line.removeprefix(":").partition(" ")
        what.tick()
        if name.lower() in LEAVING:
            return name.lower() != "start"
        what.obey(name.lower(), rest.strip())
        if is_stopped():
            return True
    return is_stopped()
