"""What only the hall can do for a screen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from textual.message import Message


class Door(Message):
    """A screen wants what leads out of it. The hall knows every door by this one name."""


class TogetherDoor(Door):
    """A door into the wing of working together, which is built when one is opened."""


class KeepingDoor(Door):
    """A door to what is kept, how long, and what goes; what is behind it is built when it opens."""


class RemovalWanted(KeepingDoor):
    """What is kept is wanted, and what may go."""


class PeopleDoor(KeepingDoor):
    """A door to the data of people: forgetting, a talk without names, what stands about whom."""


@dataclass
class ErasedWhileOpen(KeepingDoor):
    """The talk on a screen was removed elsewhere: it may go on as a new one, or be let go."""

    said: str
    keep_as_new: Callable[[], None]
    let_go: Callable[[], None]


class Doorkeeper(Protocol):
    """Who knows where every door leads."""

    def go(self, door: Door) -> None:
        """Go through a door."""
