"""Samenwerken on a stage: the first row at once, and what is known of an initiative."""

from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import at_rest
from tests.app.staging import HOSTILE, Stage, lines, noon, words
from tests.app.test_collaborating import talk_in_initiative
from tests.conftest import NOON
from tests.content.reading import case, shipped
from textual import on

from burgeridee.app.screens.together import TogetherScreen
from burgeridee.app.widgets.job_keys import JOB_KEYS, JobWanted
from burgeridee.core.initiative import joined
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places


class Hall(Stage):
    """A stage that remembers which doors were opened."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(TogetherScreen(archive, noon))
        self.doors: list[Any] = []

    @on(JobWanted)
    @on(TogetherScreen.InitiativeWanted)
    @on(TogetherScreen.TalkJobWanted)
    @on(TogetherScreen.Closed)
    def _hear(self, door: Any) -> None:
        self.doors.append(door)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


async def settled(pilot: Any) -> None:
    """Wait until all was read."""
    await at_rest(pilot.app)
    await pilot.pause(0.15)
    await pilot.app.workers.wait_for_complete()
    await at_rest(pilot.app)


async def test_the_first_row_stands_before_anything_is_read(archive: Archive) -> None:
    app = Hall(archive)
    async with app.run_test() as pilot:
        assert lines(app.screen)[1] == "· Zonder initiatief"
        await settled(pilot)
        assert "Je hebt nog geen gesprek" in words(app.screen)
        await pilot.press("k", "escape")
    assert [type(door) for door in app.doors] == [JobWanted, TogetherScreen.Closed]
    assert app.doors[0].initiative == ""


async def test_what_is_known_of_the_initiative_stands_beside_it(archive: Archive) -> None:
    talk_in_initiative(archive)
    app = Hall(archive)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = words(app.screen)
        assert "Samen ontwerpen: nog niet bekeken" in shown
        assert "1 gesprek, nog geen opdracht gedaan" in shown
        await pilot.press("up")
        assert "staat los van andere gesprekken" in words(app.screen)


async def test_every_job_is_asked_for_the_initiative_under_the_cursor(archive: Archive) -> None:
    talk_in_initiative(archive)
    app = Hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press(*(key.keys for key in JOB_KEYS), "enter")
    *jobs, opened = app.doors
    assert {job.initiative for job in jobs} == {"bloemen-4t8w"}
    assert [f"job('{job.job}')" for job in jobs] == [key.action for key in JOB_KEYS]
    assert opened.initiative == "bloemen-4t8w"


async def test_the_name_of_an_initiative_is_text(archive: Archive) -> None:
    archive.save(joined(case("bloemenstrook-eerste"), "x-4t8w", HOSTILE, NOON).intake)
    app = Hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert HOSTILE in words(app.screen)
        assert HOSTILE in "\n".join(lines(app.screen))


async def test_a_talk_in_no_initiative_can_be_chosen_too(archive: Archive) -> None:
    path = archive.save(case("bloemenstrook-eerste").intake).path
    app = Hall(archive)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert "Gesprekken zonder initiatief" in "\n".join(lines(app.screen))
        assert "wordt dit gesprek een initiatief" in words(app.screen)
        await pilot.press("c")
    [wanted] = app.doors
    assert (wanted.job, wanted.path) == ("co-creatie", path)
