from pathlib import Path

import pytest
from tests.app.rest import at_rest, until
from tests.app.staging import words
from tests.app.telling import Told, settled
from tests.conftest import NOON
from tests.core.test_board import board, texts

from burgeridee.app.dialogs.choose import ChooseDialog
from burgeridee.app.screens.board import BoardScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.app.widgets.attention_list import AttentionList
from burgeridee.files.held import board_file, workshops_held
from burgeridee.files.kept_aside import KeptAside
from burgeridee.files.places import Places


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return settled(tmp_path)


@pytest.fixture
def app(places: Places) -> Told:
    return Told(places, lambda: NOON)


async def test_from_start_to_a_workshop_its_board_and_back(app: Told, places: Places) -> None:
    async with app.run_test() as pilot:
        await at_rest(app)
        await pilot.press("w")
        await at_rest(app)
        assert isinstance(app.screen, ChooseDialog)
        await pilot.press("enter")
        await at_rest(app)
        assert isinstance(app.screen, WorkshopScreen)
        [held] = workshops_held(places)
        await pilot.press("b", "n", *"te snel", "enter", "enter", "escape")
        await at_rest(app)
        assert isinstance(app.screen, WorkshopScreen)
        assert board_file(places, held.id).read().slips[0].text == "te snel"
        await pilot.press("escape")
        await at_rest(app)
        assert isinstance(app.screen, HomeScreen)


async def test_a_case_that_is_practised_leads_back_to_the_workshop(app: Told) -> None:
    async with app.run_test() as pilot:
        await at_rest(app)
        for keys in (["w"], ["enter"], [*["pagedown"] * 3, "c"], ["enter"]):
            await pilot.press(*keys)
            await at_rest(app)
        assert isinstance(app.screen, TalkScreen)
        await pilot.press("escape")
        await at_rest(app)
        assert isinstance(app.screen, WorkshopScreen)
        assert "Demonstratie" in words(app.screen)
        assert not app.has_class("-practising")


async def test_a_workshop_goes_on_where_it_was_also_from_oefenen(app: Told, places: Places) -> None:
    async with app.run_test() as pilot:
        await at_rest(app)
        for keys in (["w"], ["enter"], ["pagedown", "pagedown", "escape"], ["o"], ["w"]):
            await pilot.press(*keys)
            await at_rest(app)
        assert isinstance(app.screen, ChooseDialog)
        await pilot.press("enter")
        await at_rest(app)
        assert isinstance(app.screen, WorkshopScreen)
        assert "Het gesprek in tien minuten" in words(app.screen)
        assert len(list(workshops_held(places))) == 1


async def test_a_board_that_came_home_opens_from_start(app: Told, places: Places) -> None:
    file = board_file(places, "20260311-abcdef")
    KeptAside(file).put(board("een"), board(), stood=False)
    async with app.run_test() as pilot:
        await at_rest(app)
        await until(pilot, lambda: not app.screen.has_class("-quiet"))
        app.screen.query_one(AttentionList).focus()
        await pilot.press("enter")
        await at_rest(app)
        assert isinstance(app.screen, BoardScreen)
        assert texts(file.read()) == ["een"]
        await pilot.press("escape")
        await at_rest(app)
        assert isinstance(app.screen, HomeScreen)


async def test_quitting_keeps_what_the_board_holds(app: Told, places: Places) -> None:
    async with app.run_test() as pilot:
        await at_rest(app)
        for keys in (["w"], ["enter"], ["b"]):
            await pilot.press(*keys)
            await at_rest(app)
        assert isinstance(app.screen, BoardScreen)
        [held] = workshops_held(places)
        assert not board_file(places, held.id).path.exists()
        assert app.save_before_end()
        assert board_file(places, held.id).path.exists()


async def test_a_plan_with_a_mistake_is_told_and_the_others_can_be_held(
    app: Told, places: Places
) -> None:
    plans = places.data / "workshops"
    plans.mkdir(parents=True)
    (plans / "kapot.toml").write_text("parts = []\n", "utf-8")
    async with app.run_test() as pilot:
        await at_rest(app)
        await pilot.press("w")
        await at_rest(app)
        assert isinstance(app.screen, ChooseDialog)
        assert any("kapot.toml" in note for note in app.notes)
