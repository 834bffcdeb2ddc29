"""What only the hall can do for a screen."""

from typing import Protocol

from textual.message import Message


class Door(Message):
    """A screen wants what leads out of it. The hall knows every door by this one name."""


class Doorkeeper(Protocol):
    """Who knows where every door leads."""

    def go(self, door: Door) -> None:
        """Go through a door."""
