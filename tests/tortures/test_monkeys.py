"""Anything pressed anywhere, in windows of every size: the program lives, and stops in order."""

from pathlib import Path

import pytest
from tests.tortures import long_monkeys
from tests.tortures.furnishing import furnish
from tests.tortures.monkeys import Monkey
from tests.trips.playing import Trip, places_in, playing

EVENTS = 200
MUCH = bytes(range(256)) * 60_000
"""As much as a turn may not hold on to."""


async def test_a_monkey_breaks_nothing(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    furnish(places, "Een strook met bloemen")
    async with playing(places, welcomed=False) as trip:
        await Monkey(1).play(trip, EVENTS)
        assert trip.app.is_running
        assert not trip.app.return_code
    long_monkeys.readable(places.data)


def test_a_long_turn_finds_what_is_held_on_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bytearray] = []

    async def holding_on(_: Monkey, trip: Trip, count: int) -> None:
        assert trip.app.is_running
        held.append(bytearray(MUCH * (count // 10)))

    for name, number in (("EVENTS", 20), ("WARM", 10), ("A_LOOK", 10)):
        monkeypatch.setattr(long_monkeys, name, number)
    monkeypatch.setattr(Monkey, "play", holding_on)
    with pytest.raises(AssertionError, match="MiB more"):
        long_monkeys.turn(1, tmp_path)
    assert len(held) == 2


def test_a_file_that_was_left_half_written_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("id = 1", "utf-8")
    long_monkeys.readable(tmp_path)
    (tmp_path / ".a.tmp").touch()
    with pytest.raises(AssertionError):
        long_monkeys.readable(tmp_path)
