"""Windows of every size: the program laid out and painted in each of them, with no waiting."""

import asyncio
from asyncio import Handle
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import methodcaller
from random import Random
from typing import Any

import pytest
from tests.tortures.hostile import ORDERS
from textual._compositor import Compositor, LayoutUpdate
from textual.app import App
from textual.events import Resize
from textual.geometry import Size

from burgeridee.app.terminal.too_small import MINIMUM, TooSmall, is_too_small

WIDEST, HIGHEST = 300, 100
BLOCKS = 20
"""In so many parts all sizes are gone through."""
MOST_PICTURES = 40
"""So often one thing on the screen may lead to the next; what goes on after that never settles."""
MOST_ROUNDS = 5000

# What two timers of Textual do: one waits 8 ms for the next size, the other draws each 17 ms.
_send_on = methodcaller("_check_resize")
_draw = methodcaller("_on_timer_update")


class Painter:
    """Sees what is painted, and has it wait while a size is being laid out.

    Textual paints the screen four to eleven times for one new size, each time that a text wraps
    otherwise or a breakpoint is passed. That is most of the time, and only the last is looked at.
    """

    def __init__(self) -> None:
        self.waits = False
        self.pictures = 0
        """How many whole pictures were painted."""
        self.size = Size(0, 0)
        """How large the last of them was."""
        self.lines: list[str] = []
        """What it said."""

    def take(self, picture: LayoutUpdate) -> None:
        """Look at a picture: each of its lines is as wide as the window, and none is an order."""
        lines = [list(line) for line in picture.strips]
        width, height = picture.region.size
        wide = [sum(part.cell_length for part in line) for line in lines]
        assert wide == [width] * height, f"lines of {sorted(set(wide))} in {width}x{height}"
        self.lines = ["".join(part.text for part in line) for line in lines]
        assert not ORDERS.search("".join(self.lines)), f"an order in {width}x{height}"
        self.pictures += 1
        self.size = picture.region.size


@contextmanager
def painting() -> Iterator[Painter]:
    """Look at every picture of every program here."""
    painter, paint = Painter(), Compositor.render_update

    def seen(compositor: Compositor, *how: Any, **named: Any) -> Any:
        if painter.waits:
            return None  # what is to be painted stays noted
        picture = paint(compositor, *how, **named)
        if isinstance(picture, LayoutUpdate):
            painter.take(picture)
        return picture

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", seen)
        yield painter


async def fitted(app: App[Any], painter: Painter, size: Size) -> None:
    """Give the window this size, and see it laid out to the end and painted whole."""
    painter.waits = True
    app.post_message(Resize(size, size))
    await laid_out(app)
    painter.waits = False
    before = painter.pictures
    app.screen.refresh()
    await laid_out(app)
    assert app.is_running, size
    assert painter.pictures > before, f"{size} was not painted"
    assert app.size == app.screen.size == painter.size == size
    assert isinstance(app.screen, TooSmall) == is_too_small(size), (size, app.screen)


async def laid_out(app: App[Any]) -> None:
    """Let the program do all that it has to do now; what it would wait for comes at once."""
    ready: Sequence[Handle] = vars(asyncio.get_running_loop())["_ready"]
    for _ in range(MOST_PICTURES):
        for _ in range(MOST_ROUNDS):
            await asyncio.sleep(0)
            if not ready:
                break
        _send_on(app)
        _draw(app.screen)
        if not ready:
            return
    raise AssertionError(f"{app.screen} never comes to rest in {app.size}")


def block(number: int) -> Iterator[Size]:
    """One part of all sizes, each of which stands in one part once.

    They go by width, as text that keeps its width is wrapped once; within a width first the windows
    that are large enough, so that the plain page comes and goes once. Otherwise they are shuffled.
    """
    widths = list(range(1, WIDEST + 1))
    Random(1).shuffle(widths)
    for width in widths[number::BLOCKS]:
        heights = list(range(1, HIGHEST + 1))
        Random(width).shuffle(heights)
        for height in sorted(heights, key=lambda height: height < MINIMUM.height):
            yield Size(width, height)
