from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.app.staging import Stage, noon, words
from textual.pilot import Pilot

from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.widgets.shelf import Batch, Marks, Read
from burgeridee.app.widgets.talk_line import TalkLine
from burgeridee.app.widgets.talk_list import TalkList

GARDEN, SQUARE = Path("/tuin.toml"), Path("/plein.toml")


class Box:
    """A shelf of our own, with no file and no model behind it."""

    def __init__(self, *batches: Batch) -> None:
        self.batches = batches
        self.known: Marks = {}

    def read(self, known: Marks, today: date) -> Iterator[Batch]:
        """What was put in it."""
        assert today == noon().date()
        self.known = known
        yield from self.batches


def read(path: Path, title: str) -> Read:
    return Read(TalkLine(path, title), (), (1, 2))


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_start_shows_whatever_a_shelf_gives_and_tells_what_it_knows() -> None:
    start = HomeScreen("", noon)
    app = Stage(start)
    async with app.run_test() as pilot:
        both = (read(GARDEN, "De tuin"), read(SQUARE, "Het plein"))
        shelf = Box(Batch(both), Batch(is_last=True))
        start.use(shelf, "Sanne")
        await settled(pilot)
        assert [line.title for line in start.query_one(TalkList).lines] == ["De tuin", "Het plein"]
        shelf.batches = (Batch(gone=frozenset({GARDEN}), is_last=True),)
        app.push_screen(HomeScreen("", noon))
        await pilot.pause()
        app.pop_screen()
        await settled(pilot)
        assert shelf.known == {GARDEN: (1, 2), SQUARE: (1, 2)}
        assert [line.title for line in start.query_one(TalkList).lines] == ["Het plein"]


async def test_a_shelf_with_nothing_on_it_invites() -> None:
    start = HomeScreen("", noon)
    async with Stage(start).run_test() as pilot:
        start.use(Box(Batch(is_last=True)), "Sanne")
        await settled(pilot)
        assert start.query_one("#empty").display
        assert "Nog geen gesprekken" in words(start)
