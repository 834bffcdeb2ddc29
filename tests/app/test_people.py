"""The wing of people's data: each door leads to its screen, and each screen one step back."""

from pathlib import Path

import pytest
from tests.app.staging import Stage, lines
from tests.files.removing import CANARY, ID, archive_at, marked
from textual import on
from textual.pilot import Pilot
from textual.screen import Screen

from burgeridee.app.door import KeepingDoor
from burgeridee.app.removing import Removing
from burgeridee.app.screens.access import AccessScreen
from burgeridee.app.screens.anonymous import AnonymousScreen
from burgeridee.app.screens.forgetting import ForgetScreen
from burgeridee.app.screens.people import PeopleScreen
from burgeridee.app.screens.removal import RemovalScreen
from burgeridee.files.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_at(tmp_path)
    archive.save(marked().intake)
    return archive


class Wing(Stage):
    """The screen of keeping and removing, with the doors behind it."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(RemovalScreen(archive))
        self.wing = Removing(self, archive, lambda: None)

    @on(KeepingDoor)
    def go(self, door: KeepingDoor) -> None:
        self.wing.lead(door)

    async def at(self, pilot: Pilot[None], screen: type[Screen[None]]) -> None:
        """Wait until what works behind the screen is done, and look where we are."""
        for _ in range(2):
            await self.workers.wait_for_complete()
            await pilot.pause()
        assert isinstance(self.screen, screen)


async def test_each_door_leads_on_and_each_screen_one_step_back(archive: Archive) -> None:
    app = Wing(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.at(pilot, RemovalScreen)
        await pilot.press("p")
        await app.at(pilot, PeopleScreen)
        assert any(CANARY in line for line in lines(app.screen))
        for key, screen in (("z", AccessScreen), ("k", AnonymousScreen), ("enter", ForgetScreen)):
            await pilot.press("end", key)
            await app.at(pilot, screen)
            await pilot.press("escape")
            await app.at(pilot, PeopleScreen)
        await pilot.press("escape")
        await app.at(pilot, RemovalScreen)


async def test_a_talk_that_is_gone_meanwhile_is_told(archive: Archive) -> None:
    app = Wing(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await app.at(pilot, PeopleScreen)
        archive.path_of(ID).unlink()
        await pilot.press("end", "k")
        await app.at(pilot, PeopleScreen)
