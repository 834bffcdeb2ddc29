"""The wing of practice: from choosing a case to the debrief; and what is never taken for real."""

from pathlib import Path

import pytest
from tests.app.rest import at_rest
from tests.app.staging import Stage, lines, noon, text_of, words
from tests.content.reading import first_conversation
from textual import on
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from burgeridee.app.dialogs.ask_this import AskDialog
from burgeridee.app.dialogs.checklist import ChecklistDialog
from burgeridee.app.door import Door
from burgeridee.app.hall import Hall
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.heard import HeardLines
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.watermark import Watermark
from burgeridee.core.practice import run_of
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.library import load_library
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings

CASE = "hangplek"
FACT = "Waar mijn oma langs durft te lopen"


class House(Stage):
    """Start, with the hall behind it."""

    CSS_PATH = Path(__file__).parents[2] / "src" / "burgeridee" / "app" / "look.tcss"

    def __init__(self, places: Places) -> None:
        super().__init__(HomeScreen("Sanne", noon))
        self.places = places
        self.hall: Hall | None = None

    def open(self) -> None:
        self.hall = Hall(self, self.places, Settings(), noon)

    @on(Door)
    def through(self, door: Door) -> None:
        assert self.hall is not None
        self.hall.go(door)

    def kept(self, *, practice: bool) -> list[Talk]:
        archive = Archive(self.places, load_library(self.places.content_folders, {}), noon)
        return [one.talk for one in archive.entries(practice=practice) if one.talk]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def playing(pilot: Pilot[None], app: House, *seat: str) -> TalkScreen:
    """The talk about the place for young people, at the question about their dream."""
    app.open()
    await press(pilot, "o")
    await at_rest(pilot.app)
    assert isinstance(app.screen, PracticeScreen)
    await press(pilot, "down", "down", "enter", *seat, "enter")
    await at_rest(pilot.app)
    assert isinstance(app.screen, TalkScreen)
    await press(pilot, "f8", "4", ".", "2", "enter")
    await at_rest(pilot.app)
    assert app.screen.talk.question.id == "dr_droom"
    return app.screen


def heard(screen: TalkScreen) -> str:
    return text_of(screen.query_one(HeardLines).query_one(Static).visual)


async def test_alone_the_program_speaks_and_the_debrief_follows(places: Places) -> None:
    app = House(places)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await playing(pilot, app, "end", "up")
        assert FACT not in heard(screen)
        await press(pilot, "ctrl+d", "enter")
        assert FACT not in heard(screen)
        await press(pilot, "down", "enter", "escape")
        assert FACT in heard(screen)
        await press(pilot, "f9", "6", "enter")
        await at_rest(pilot.app)
        assert isinstance(app.screen, DebriefScreen)
        await press(pilot, "2")
        assert FACT in words(app.screen, "#part-1 Static").partition("Dit hoorde je niet")[0]
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
    [talk] = app.kept(practice=True)
    assert (talk.intake.practice, talk.intake.status) == (CASE, "closed")
    assert run_of(talk.intake).facts == ("dr_droom",)
    assert app.kept(practice=False) == []


async def test_with_two_no_word_of_a_fact_is_on_the_screen(places: Places) -> None:
    app = House(places)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await playing(pilot, app)
        await press(pilot, "ctrl+d", "down", "enter")
        assert isinstance(app.screen, AskDialog)
        assert "feit 3" in words(app.screen)
        assert FACT not in words(app.screen)
        await press(pilot, "escape")
        assert "feit 3" in heard(screen)
        assert run_of(app.kept(practice=True)[0].intake).facts == ("dr_droom",)


async def test_an_earlier_practice_talk_goes_on_with_its_case_and_has_its_debrief(
    places: Places,
) -> None:
    app = House(places)
    async with app.run_test(size=(80, 24)) as pilot:
        await playing(pilot, app, "end", "up")
        await press(pilot, "ctrl+d", "down", "enter", "escape", "escape", "o", "end", "enter")
        await at_rest(pilot.app)
        assert isinstance(app.screen, TalkScreen)
        assert FACT in heard(app.screen)
        await press(pilot, "escape", "o", "end", "d")
        assert isinstance(app.screen, DebriefScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, PracticeScreen)


async def test_the_word_is_in_sight_on_every_screen_and_over_every_dialog(places: Places) -> None:
    app = House(places)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await playing(pilot, app)
        assert "vraag dit" in text_of(screen.query_one(KeyBar).visual)
        for key in ("f1", "f2", "f3", "f4", "f5", "f7", "f8", "f10", "ctrl+d"):
            await press(pilot, key)
            assert isinstance(app.screen, ModalScreen)
            assert all(child.region.y > 0 for child in app.screen.children), key
            assert app.screen.styles.background.a == 0
            await press(pilot, "escape")
        assert screen.query_one(Watermark).region.y == 0
        for key, kind in (("f9", ClosingScreen), ("v", ReportScreen)):
            await press(pilot, key)
            await at_rest(pilot.app)
            assert isinstance(app.screen, kind)
            assert app.screen.query_one(Watermark).region.y == 0


async def test_in_a_real_talk_there_is_nothing_to_ask_and_the_key_is_the_fields_own(
    places: Places,
) -> None:
    app = House(places)
    async with app.run_test(size=(80, 24)) as pilot:
        app.open()
        await press(pilot, "n")
        kinds = app.screen.query_one(OptionList)
        heads = [*lines(app.screen), first_conversation().title]  # one model alone has no head
        kinds.highlighted = (heads.index(first_conversation().title) + 1) % len(heads)
        await press(pilot, "enter")
        await at_rest(pilot.app)
        screen = app.screen
        assert isinstance(screen, TalkScreen)
        assert not screen.query(HeardLines)
        assert not screen.query_one(Watermark).display
        assert "vraag dit" not in text_of(screen.query_one(KeyBar).visual)
        await press(pilot, "2", "1", "home", "ctrl+d")
        assert app.screen is screen
        assert screen.query_one(Input).value == "1"
        await press(pilot, "f3")
        assert isinstance(app.screen, ChecklistDialog)
        assert app.screen.styles.background.a > 0
