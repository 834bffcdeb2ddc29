"""While the folder is away nothing that looks for talks says that there are none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.staging import words
from tests.files.refusing import away
from tests.plain.conftest import archive, library, program
from tests.trips.deeds import Press, Typed
from tests.trips.playing import places_in, playing

from burgeridee.files.archive import Archive

__all__ = ("archive", "library", "program")

GONE = "er nu niet, en daar staan je gesprekken."
SEARCHED: tuple[Press, ...] = ("slash", Typed("tuin"))
ACCESS: tuple[Press, ...] = ("b", "p", "z", Typed("Anna"), "enter")


@pytest.mark.parametrize(
    "keys",
    [SEARCHED, ("a",), ("s",), ("b",), ("b", "p"), ACCESS],
    ids=["search", "agreements", "together", "removal", "people", "access"],
)
async def test_every_screen_says_why(tmp_path: Path, keys: tuple[Press, ...]) -> None:
    places = places_in(tmp_path)
    async with playing(places) as trip:
        await trip.begin("id_naam")
        await trip.press(Typed("De tuin"), "enter", "escape")
        await trip.until(lambda: bool(trip.app.screen.query("TalkList")), "Start")
        with away(places.data):
            await trip.press(*keys)
            await trip.until(
                lambda: any(GONE in told for told in (words(trip.app.screen), *trip.told)),
                "why there is nothing",
            )


@pytest.mark.parametrize(
    "line", ["", "/tuin", ":afspraken", ":initiatieven", "s", ":bewaren", ":mensen", ":inzage Anna"]
)
def test_plain_lines_say_why(
    archive: Archive, program: Callable[..., list[str]], line: str
) -> None:
    program("n", ":ga 3.2", "De tuin", ":start")
    with away(archive.places.data):
        spoken = program(line) if line else program()
        before = len(program())
    told = spoken[before:] if line else spoken
    assert any(GONE in one for one in told), told
