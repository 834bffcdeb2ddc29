"""Every room stands in windows of every size; and each size that is counted was really painted."""

from collections import Counter
from collections.abc import Iterable
from contextlib import aclosing
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from rich.segment import Segment
from tests.tortures import long_sizes
from tests.tortures.long_sizes import part
from tests.tortures.monkeys import sized
from tests.tortures.openings import ENOUGH, started, visited
from tests.tortures.rooms import ROOMS
from tests.tortures.sizing import BLOCKS, Painter, block, fitted, laid_out, painting
from textual._compositor import LayoutUpdate
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widgets import Static

from burgeridee.app.terminal.too_small import TooSmall

WORD = "Een strook met bloemen"
SIZES = 3


async def test_every_room_stands_in_every_size(tmp_path: Path) -> None:
    dice = Random(7)
    with painting() as painter:
        async with aclosing(visited(tmp_path, WORD, list(ROOMS)[::7])) as visit:
            async for _, trip in visit:
                front = trip.app.screen
                for size in (*(sized(dice) for _ in range(SIZES)), Size(1, 1), Size(60, 18)):
                    await fitted(trip.app, painter, size)
                await fitted(trip.app, painter, Size(*ENOUGH))
                assert trip.app.screen is front


async def test_a_size_is_counted_when_the_whole_window_was_painted_so(tmp_path: Path) -> None:
    async with started("program", tmp_path, WORD) as trip:
        with painting() as painter:
            for size in (Size(100, 30), Size(59, 18), Size(300, 100)):
                before = painter.pictures
                await fitted(trip.app, painter, size)
                assert painter.pictures > before
                assert [len(painter.lines), trip.app.size] == [size.height, size]
                said = "".join(painter.lines)
                assert ("te klein" in said) == isinstance(trip.app.screen, TooSmall)
                assert (WORD in said) != isinstance(trip.app.screen, TooSmall)


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("abc", "ab"), r"lines of \[2, 3\] in 3x2"),
        (("abc",), "lines of"),
        (("abc", "a\x1bc"), "an order"),
    ],
    ids=["a line too short", "a line too few", "what a terminal obeys"],
)
def test_a_picture_that_is_not_whole_is_found(lines: tuple[str, ...], wrong: str) -> None:
    strips: list[Iterable[Strip]] = [[Strip([Segment(line)], len(line))] for line in lines]
    with pytest.raises(AssertionError, match=wrong):
        Painter().take(LayoutUpdate(strips, Region(0, 0, 3, 2)))
    Painter().take(LayoutUpdate([[Strip([Segment("abc")], 3)]] * 2, Region(0, 0, 3, 2)))


async def test_what_never_settles_is_found(tmp_path: Path) -> None:
    class Restless(Static):
        """Is another height each time that it was laid out."""

        def on_resize(self) -> None:
            self.styles.height = self.size.height % 3 + 1

    async with started("program", tmp_path, WORD) as trip:
        await trip.app.screen.mount(Restless("x"))
        with pytest.raises(AssertionError, match="never comes to rest"):
            await laid_out(trip.app)


def test_all_turns_together_do_each_size_of_each_room_once() -> None:
    sizes = Counter(size for number in range(BLOCKS) for size in block(number))
    assert sizes == {Size(wide, high): 1 for wide in range(1, 301) for high in range(1, 101)}
    turns = BLOCKS * len(ROOMS)
    parts = Counter(part(seed) for seed in range(1, turns + 1))
    assert parts == {(name, number): 1 for name in ROOMS for number in range(BLOCKS)}
    assert part(turns + 1) == part(1)
    assert 30_000 * len(ROOMS) == long_sizes.GOAL


def test_a_turn_goes_through_its_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_sizes, "block", lambda number: islice(block(number), 5))
    assert long_sizes.turn(1, tmp_path) == 5
