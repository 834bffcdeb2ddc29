import pytest
from tests.app.rest import until
from tests.app.staging import Stage, lines, words
from tests.core.casting import TUIN, practised

from burgeridee.app.dialogs.ask_this import HOW_ALONE, HOW_OF_TWO, AskDialog
from burgeridee.core.practice import Seat, run_of, seated
from burgeridee.core.scene import Scene


class Asking(Stage):
    """The dialog, with the talk that it changes."""

    def __init__(self, seat: Seat = "alleen") -> None:
        self.talk = seated(practised({}), "", seat).moved_to("verhaal")
        self.scene = Scene(TUIN)
        self.dialog = AskDialog(self.talk, self.scene, self.ask)
        super().__init__(self.dialog)

    def ask(self, probe: str) -> tuple[str, ...]:
        self.talk, told = self.scene.ask(self.talk, probe)
        return told

    @property
    def heard(self) -> str:
        return words(self.dialog, "#heard Static") if self.is_heard else ""

    @property
    def is_heard(self) -> bool:
        return not self.dialog.query_one("#heard").has_class("-silent")


async def test_nothing_is_heard_before_something_was_asked() -> None:
    app = Asking()
    async with app.run_test(size=(80, 24)) as pilot:
        assert not app.is_heard
        assert lines(app.dialog) == [
            "○ Verhaal?",
            "○ Doorvragen: Wat nog meer?",
            "○ Doorvragen: Sinds wanneer?",
            "  De casus: wat je vooraf weet",
        ]
        await pilot.press("enter")
        assert app.heard == "» Een tuin, meer niet."
        assert lines(app.dialog)[0] == "● Verhaal?"
        assert run_of(app.talk.intake).facts == ()


async def test_the_right_probe_brings_the_fact() -> None:
    app = Asking()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
        assert app.heard == "» De hond."
        assert run_of(app.talk.intake).facts == ("hond",)
        await pilot.press("down", "enter")
        assert app.heard == "» Hoezo?"


async def test_with_two_the_words_stay_on_the_card() -> None:
    app = Asking("ambtenaar")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
        assert app.heard == "» De bewoner mag nu feit 1 van de kaart vertellen."
        assert "hond" not in words(app.dialog)


async def test_the_case_itself_can_be_read_again() -> None:
    app = Asking()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "enter")
        assert "Ans belde." in app.heard
        heard = app.dialog.query_one("#heard")
        heard.styles.max_height = 3
        # A page is what stood there when the key came: first of all it stands there.
        await until(pilot, lambda: heard.scrollable_content_region.height == 3)
        await pilot.press("pagedown")
        await until(pilot, lambda: heard.scroll_y > 0)
        await pilot.press("pageup")
        await until(pilot, lambda: heard.scroll_y == 0)
        assert run_of(app.talk.intake).facts == ()


@pytest.mark.parametrize(("seat", "how"), [("alleen", HOW_ALONE), ("ambtenaar", HOW_OF_TWO)])
async def test_it_says_how_it_works(seat: Seat, how: str) -> None:
    app = Asking(seat)
    async with app.run_test():
        assert how in words(app.dialog)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_its_keys_stay_in_sight_however_much_is_said(size: tuple[int, int]) -> None:
    app = Asking()
    async with app.run_test(size=size) as pilot:
        app.dialog.query_one("OptionList").styles.min_height = 7
        app.dialog.query_one("#heard").styles.min_height = 7
        await pilot.press("end", "enter")
        await pilot.pause()
        box, hints = app.dialog.query_one("#box").region, app.dialog.query_one("Hints").region
        assert hints.height > 0
        assert hints.bottom < box.bottom <= size[1]
