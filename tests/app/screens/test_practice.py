"""Oefenen: what can be chosen, and which door each choice opens."""

from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import HOSTILE, Stage, lines, noon, words
from tests.core.casting import MODEL, TUIN
from textual import on
from textual.pilot import Pilot

from burgeridee.app.dialogs.seat import SeatDialog, Seating
from burgeridee.app.door import Door
from burgeridee.app.screens.practice import NO_CARD, NO_DEBRIEF, Offer, PracticeScreen
from burgeridee.app.widgets.paper_press import PaperPress
from burgeridee.app.widgets.practice_words import Earlier, own_talks
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places

BEFORE = (
    Earlier(Path("a.toml"), "De tuin", "tafel 1", has_case=True, is_closed=True),
    Earlier(Path("b.toml"), HOSTILE, "bezig", has_case=False, is_closed=False),
)


class Lobby(Stage):
    """Oefenen, and the doors that were wanted."""

    def __init__(self, tmp_path: Path, trouble: str = "") -> None:
        self.places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
        offer = Offer({TUIN.id: TUIN}, {MODEL.id: MODEL}, BEFORE, trouble)
        press = PaperPress(self.places, HouseStyle())
        self.lobby = PracticeScreen(offer, press, noon)
        super().__init__(self.lobby)
        self.doors: list[Door] = []
        self.said: list[str] = []

    def notify(self, message: str, *args: Any, **options: Any) -> None:
        self.said.append(message)
        super().notify(message, *args, **options)

    @on(Door)
    def hear(self, door: Door) -> None:
        self.doors.append(door)


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_cases_own_practice_and_earlier_practice_stand_there(tmp_path: Path) -> None:
    app = Lobby(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = [line.strip() for line in lines(app.lobby)]
        assert "· De tuin  Groen" in shown
        assert "● De tuin  tafel 1" in shown
        assert f"○ {HOSTILE}  bezig" in shown
        assert "OEFENING" in words(app.lobby, "#bar Static")
        assert "Ans belde." in words(app.lobby, "#about")


async def test_a_case_is_played_by_whom_was_said(tmp_path: Path) -> None:
    app = Lobby(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "enter")
        assert isinstance(app.screen, SeatDialog)
        await pressed(pilot, "end", "enter")
        [door] = app.doors
        assert isinstance(door, PracticeScreen.CaseWanted)
        assert (door.case, door.seating) == (TUIN, Seating("alleen", "", short=True))


async def test_without_a_case_and_earlier_talks_open_their_own_doors(tmp_path: Path) -> None:
    app = Lobby(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "down", "enter", "down", "down", "enter", "d", "escape")
        own, earlier, debrief, left = app.doors
        assert isinstance(own, PracticeScreen.OwnWanted)
        assert own.talk == own_talks([MODEL])[0]
        assert isinstance(earlier, PracticeScreen.EarlierWanted)
        assert isinstance(debrief, PracticeScreen.DebriefWanted)
        assert earlier.path == debrief.path == BEFORE[0].path
        assert isinstance(left, PracticeScreen.Left)


@pytest.mark.parametrize("place", ["home", "end"], ids=["a case", "practice without a case"])
async def test_only_earlier_practice_with_a_case_has_a_debrief(tmp_path: Path, place: str) -> None:
    app = Lobby(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, place, "d")
        assert (app.doors, app.said) == ([], [NO_DEBRIEF])


async def test_the_cards_are_printed(tmp_path: Path) -> None:
    app = Lobby(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        for key, name in (("p", "tuin-bewoner.pdf"), ("t", "tuin-trainer.pdf")):
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
            path = app.places.data / "copies" / "oefenkaarten" / name
            assert path.is_file()
            assert str(path) in app.said[-1]
        await pressed(pilot, "end", "p")
        assert app.said[-1] == NO_CARD


async def test_all_of_a_case_can_be_read_with_the_keys(tmp_path: Path) -> None:
    app = Lobby(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        side = app.lobby.query_one("#side")
        await pressed(pilot, "pagedown")
        assert side.scroll_y > 0
        await pressed(pilot, "pageup")
        assert side.scroll_y == 0


async def test_cases_that_could_not_be_read_are_said(tmp_path: Path) -> None:
    app = Lobby(tmp_path, trouble="! kapot.toml:1: zo niet")
    async with app.run_test(size=(80, 24)):
        assert "kapot.toml:1: zo niet" in words(app.lobby, "#trouble")
