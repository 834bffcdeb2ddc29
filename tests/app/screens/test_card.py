"""The card in a second window."""

from tests.app.staging import Stage, words
from tests.conftest import NOON
from tests.core.casting import MODEL, TUIN
from textual import on

from burgeridee.app.door import Door
from burgeridee.app.screens.card import CardScreen
from burgeridee.report.card import NOW, card_in_play
from burgeridee.report.document import Document


class Window(Stage):
    """A card that follows what was asked."""

    def __init__(self) -> None:
        self.told: tuple[str, ...] = ()
        self.card = CardScreen("Kaart", self.look)
        super().__init__(self.card)
        self.doors: list[Door] = []

    def look(self) -> Document:
        return card_in_play(TUIN, MODEL, NOON, self.told)

    @on(Door)
    def hear(self, door: Door) -> None:
        self.doors.append(door)


async def test_what_may_be_told_comes_there_by_itself() -> None:
    app = Window()
    async with app.run_test(size=(80, 24)) as pilot:
        assert "OEFENING" in words(app.card, "#bar Static")
        assert NOW not in words(app.card, "PaperPage Static")
        app.told = ("geld",)
        await pilot.pause(1.2)
        assert f"{NOW}• Feit 2: Geen geld." in words(app.card, "PaperPage Static").replace("\n", "")


async def test_it_can_be_read_on_and_closed() -> None:
    app = Window()
    async with app.run_test(size=(80, 24)) as pilot:
        page = app.card.query_one("PaperPage")
        await pilot.press("pagedown")
        await pilot.pause()
        assert page.scroll_y > 0
        await pilot.press("pageup", "escape")
        await pilot.pause()
        assert page.scroll_y == 0
        assert [type(door) for door in app.doors] == [CardScreen.Left]
