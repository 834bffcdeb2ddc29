import pytest
from tests.app.rest import until
from tests.app.staging import HOSTILE, Stage, words
from textual.pilot import Pilot

from burgeridee.app.screens.follow import LOST, FollowScreen
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.core.following import Seen

ASKED = Seen("De tuin", "4 van 8", "Wat is jullie droom?", ("Bloemen.", HOSTILE))


class Window:
    """What the file gives, as the test puts it."""

    def __init__(self, seen: Seen | None) -> None:
        self.now: tuple[Seen | None, bool] = (seen, False)

    def look(self) -> tuple[Seen | None, bool]:
        """What stands there now."""
        return self.now


async def said(pilot: Pilot[None], *pieces: str) -> None:
    await until(pilot, lambda: all(piece in words(pilot.app.screen) for piece in pieces))


async def test_it_shows_what_residents_may_see_and_keeps_up() -> None:
    window = Window(ASKED)
    app = Stage(FollowScreen(window.look))
    async with app.run_test(size=(80, 24)) as pilot:
        await said(pilot, "De tuin", "4 van 8", "Wat is jullie droom?", HOSTILE)
        window.now = (Seen("De tuin", "5 van 8"), False)
        await said(pilot, "Even een aantekening voor mezelf", "5 van 8")
        assert "droom" not in words(app.screen)
        window.now = (None, True)
        await said(pilot, LOST, "5 van 8")
        window.now = (Seen("De tuin", "", is_closed=True), False)
        await said(pilot, "Bedankt voor het gesprek.")
        assert LOST not in words(app.screen)


async def test_practice_is_marked() -> None:
    app = Stage(FollowScreen(Window(Seen("De tuin", "1 van 8", is_practice=True)).look))
    async with app.run_test(size=(80, 24)) as pilot:
        await said(pilot, "De tuin")
        assert app.screen.query_one("Watermark").display


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (200, 60)])
async def test_a_long_answer_can_be_read_to_its_end(size: tuple[int, int]) -> None:
    long = Seen("De tuin", "1 van 8", "Vertel?", tuple(f"regel {n}" for n in range(80)))
    app = Stage(FollowScreen(Window(long).look))
    async with app.run_test(size=size) as pilot:
        await said(pilot, "regel 79")
        page = app.screen.query_one("#page")
        await until(pilot, lambda: page.scroll_y == page.max_scroll_y > 0)
        await pilot.press("pageup")
        assert page.scroll_y < page.max_scroll_y
        assert app.screen.query_one(KeyBar).region.bottom == size[1]
