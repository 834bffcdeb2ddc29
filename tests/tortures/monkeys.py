"""Somebody who presses anything, anywhere: keys, the mouse, pastes, windows of every size."""

from collections.abc import Sequence
from random import Random

from tests.tortures.hostile import PASTED
from tests.trips.deeds import Pasted, Press
from tests.trips.playing import Trip
from textual import events
from textual.geometry import Size

KEYS: Sequence[str] = (
    *("enter", "escape", "tab", "shift+tab", "space", "backspace", "delete"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *(f"f{number}" for number in range(1, 13)),
    *(f"ctrl+{letter}" for letter in "abcdefghijklmnoprstuvwxyz"),  # all but the one that stops
    *("shift+up", "shift+down", "ctrl+home", "ctrl+end", "ctrl+left", "ctrl+delete"),
    *"abcdefghijklmnoprstuvwxyzABCXYZ0123456789/?+-*.:;,[](){}<>@#$%&=~'\"\\| é€ß漢",
    *("👩", "\u200d", "\u0301"),
)
PASTES = ("", "x", "a\nb\r\nc", PASTED, "9" * 5000, "woord " * 2000, "21-3-2026", "~/../..", "\t\t")


class Monkey:
    """One that does what its dice say; `did` are its last deeds."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        self.did: list[str] = []

    async def play(self, trip: Trip, count: int) -> None:
        """Do so many things, and take care that the program stands on its feet between."""
        for at in range(count):
            self._once(trip)
            if at % 10 == 9 or at == count - 1:
                await trip.press()
            assert trip.app.is_running, self.did[-20:]

    def _once(self, trip: Trip) -> None:
        chance = self.dice.random()
        if chance < 0.8:
            key: Press = self.dice.choice(KEYS)
            self.did.append(str(key))
            trip.send(key)
        elif chance < 0.86:
            text = self.dice.choice(PASTES)
            self.did.append(f"paste {text[:20]!r}")
            trip.send(Pasted(text))
        elif chance < 0.96:
            self._mouse(trip)
        else:
            self._resize(trip)

    def _mouse(self, trip: Trip) -> None:
        size = trip.app.size
        x, y = self.dice.randrange(size.width or 1), self.dice.randrange(size.height or 1)
        kinds = [(events.MouseDown, events.MouseUp)] * 3 + [
            (events.MouseScrollDown,),
            (events.MouseScrollUp,),
            (events.MouseMove,),
            (events.MouseDown, events.MouseMove, events.MouseUp),
        ]
        kind = self.dice.choice(kinds)
        self.did.append(f"{[one.__name__ for one in kind]} {x},{y}")
        for one in kind:
            event = one(None, x, y, 0, 0, self.dice.choice((1, 1, 3)), False, False, False, x, y)
            trip.app.post_message(event)

    def _resize(self, trip: Trip) -> None:
        size = sized(self.dice)
        self.did.append(f"{size.width}x{size.height}")
        trip.app.post_message(events.Resize(size, size))


def sized(dice: Random) -> Size:
    """A size of a window; most are such as people have."""
    if dice.random() < 0.6:
        return Size(*dice.choice(((80, 24), (120, 40), (60, 18), (100, 30), (200, 50))))
    return Size(dice.randint(1, 300), dice.randint(1, 100))
