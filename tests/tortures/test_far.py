"""Nothing that a file can count to brings the program down, or keeps it busy."""

from pathlib import Path

import pytest
from tests.tortures.far import FAR, set_far
from tests.tortures.furnishing import FIRST, furnish
from tests.tortures.long_far import entered
from tests.trips.playing import places_in

SOME = ("start", "agreements", "talk", "removal", "initiative", "meeting", "leading", "workshop")
"""Rooms in which something is reckoned with numbers or days."""


@pytest.mark.parametrize("kind", FAR)
async def test_a_room_stands(kind: str, tmp_path: Path) -> None:
    for at, name in enumerate(SOME):
        assert await entered(name, kind, tmp_path / str(at)), name


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("the largest numbers", "value = 1000000000"),
        ("the last day", "value = 9999-12-31"),
        ("the first moment", "at = 0001-01-01T00:00:00+14:00"),
    ],
)
def test_the_files_say_so(kind: str, there: str, tmp_path: Path) -> None:
    places = places_in(tmp_path)
    furnish(places, "woord")
    talk = places.intakes / f"{FIRST}.toml"
    before = talk.read_text("utf-8")
    set_far(places, kind)
    after = talk.read_text("utf-8")
    assert there in after
    assert there not in before
    assert after.splitlines()[:4] == before.splitlines()[:4]  # it is this talk, and can be read
