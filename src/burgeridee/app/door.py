"""What only the hall can do for a screen."""

from textual.message import Message


class Door(Message):
    """A screen wants what leads out of it. The hall knows every door by this one name."""
