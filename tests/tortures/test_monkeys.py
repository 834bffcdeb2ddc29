"""Anything pressed anywhere, in windows of every size: the program lives, and stops in order."""

import tomllib
from pathlib import Path
from random import Random

from tests.tortures.monkeys import Monkey, sized
from tests.tortures.rooms import ROOMS, furnish, tour
from tests.trips.playing import places_in, playing
from textual.events import Resize
from textual.geometry import Size

EVENTS, SIZES = 200, 3


async def test_a_monkey_breaks_nothing(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    furnish(places, "Een strook met bloemen")
    async with playing(places, welcomed=False) as trip:
        await Monkey(1).play(trip, EVENTS)
        assert trip.app.is_running
        assert not trip.app.return_code
    for path in places.data.rglob("*.toml"):
        tomllib.loads(path.read_text("utf-8"))
    assert not list(places.data.rglob("*.tmp"))


async def test_every_room_stands_in_every_size(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    furnish(places, "Een strook met bloemen")
    dice = Random(7)
    usual = Size(80, 24)
    async with playing(places, welcomed=False) as trip:
        async for name in tour(trip, list(ROOMS)[::6]):
            for size in (*(sized(dice) for _ in range(SIZES)), Size(1, 1), Size(60, 18)):
                trip.app.post_message(Resize(size, size))
                await trip.press()
                assert trip.app.is_running, (name, size)
            trip.app.post_message(Resize(usual, usual))
            await trip.press()
        assert trip.app.is_running
