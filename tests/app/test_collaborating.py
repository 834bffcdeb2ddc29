"""The wing of working together, in the whole program, by keys."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import at_rest
from tests.app.staging import lines, words
from tests.app.telling import Told, settled
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.app.collaborating import OWN_INITIATIVE
from burgeridee.app.dialogs.agreed_before import AgreedBeforeDialog
from burgeridee.app.dialogs.choose import ChooseDialog
from burgeridee.app.screens.chooser import ChooserScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.initiative import InitiativeScreen
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.screens.meeting import MeetingScreen
from burgeridee.app.screens.roles import RolesScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.together import TogetherScreen
from burgeridee.app.screens.toolbox import ToolboxScreen
from burgeridee.core.initiative import joined
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.forms import NO_FIRST_TALK, NO_ROLES
from burgeridee.files.library import load_library
from burgeridee.files.places import Places


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return settled(tmp_path)


@pytest.fixture
def app(places: Places) -> Told:
    return Told(places, lambda: NOON)


@pytest.fixture
def archive(places: Places) -> Archive:
    return Archive(places, load_library(places.content_folders, {}), lambda: NOON)


def talk_in_initiative(archive: Archive, initiative: str = "bloemen-4t8w") -> Talk:
    """A first talk in an initiative, on disk."""
    earlier = NOON - timedelta(days=1)
    talk = joined(case("bloemenstrook-eerste"), initiative, "De bloemenstrook", earlier)
    archive.save(talk.intake)
    return talk


async def pressed(pilot: Any, *keys: str) -> None:
    """Press keys one after the other, and wait each time until all was read."""
    for key in keys:
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await at_rest(pilot.app)


def made(archive: Archive, model: str) -> list[Talk]:
    """The talks of a model that are on disk."""
    talks = [entry.talk for entry in archive.entries() if entry.talk is not None]
    return [talk for talk in talks if talk.conversation.id == model]


async def test_a_job_makes_an_initiative_of_a_talk_that_is_in_none(
    app: Told, archive: Archive
) -> None:
    archive.save(case("bloemenstrook-eerste").intake)
    async with app.run_test() as pilot:
        await pressed(pilot, "s", "p")
        assert isinstance(app.screen, TalkScreen)
        assert OWN_INITIATIVE.format(name="De bloemenstrook") in app.notes
        await pressed(pilot, "escape")
        assert words(app.screen, "#about").startswith("De bloemenstrook\n· ")
    [first] = made(archive, "eerste-gesprek")
    assert first.intake.links.initiative_name == "De bloemenstrook"


async def test_a_choice_is_made_kept_in_the_initiative_and_gone_on_with(
    app: Told, archive: Archive
) -> None:
    first = talk_in_initiative(archive)
    async with app.run_test() as pilot:
        await pressed(pilot, "s", "k")
        assert isinstance(app.screen, ChooserScreen)
        await pressed(pilot, "enter", "3", "enter", "enter", "6", "enter")
        await pressed(pilot, "enter", *"90", "enter", "escape")
        assert isinstance(app.screen, TogetherScreen)
        [kept] = made(archive, "keuzehulp")
        assert kept.intake.links.initiative == "bloemen-4t8w"
        assert kept.intake.links.previous == first.intake.id
        assert kept.intake.answers["kh_minuten"].value == 90
        await pressed(pilot, "k")
        assert "90 minuten" in "\n".join(lines(app.screen))
        await pressed(pilot, "n")
        assert "nog niet ingevuld" in "\n".join(lines(app.screen))
        await pressed(pilot, "escape", "escape")
        assert isinstance(app.screen, HomeScreen)
    assert len(made(archive, "keuzehulp")) == 1


async def test_every_key_leads_on_in_an_initiative(app: Told, archive: Archive) -> None:
    talk_in_initiative(archive)
    leads_to = {
        "n": TalkScreen,
        "c": TalkScreen,
        "p": TalkScreen,
        "v": TalkScreen,
        "o": ToolboxScreen,
        "r": RolesScreen,
        "d": MeetingScreen,
        "enter": InitiativeScreen,
    }
    async with app.run_test() as pilot:
        await pressed(pilot, "s")
        for key, screen in leads_to.items():
            await pressed(pilot, key)
            if key == "n":  # what was agreed before is told first
                assert isinstance(app.screen, AgreedBeforeDialog)
                await pressed(pilot, "escape")
            assert isinstance(app.screen, screen), key
            await pressed(pilot, "escape")
            assert isinstance(app.screen, TogetherScreen), key


async def test_without_a_first_talk_there_is_a_sentence_and_a_way_on(
    app: Told, archive: Archive
) -> None:
    async with app.run_test() as pilot:
        await pressed(pilot, "s")
        assert "Je hebt nog geen gesprek" in words(app.screen)
        await pressed(pilot, "n", "r")
        assert app.notes == [NO_FIRST_TALK, NO_ROLES]
        await pressed(pilot, "enter")
        assert isinstance(app.screen, ChooseDialog)
        await pressed(pilot, *"partner", "enter")
        assert isinstance(app.screen, TalkScreen)
        await pressed(pilot, "escape", "k", "enter", "1", "enter", "escape")
        assert isinstance(app.screen, TogetherScreen)
    [kept] = made(archive, "keuzehulp")
    assert (kept.intake.links.initiative, kept.intake.links.previous) == ("", "")


async def test_an_exercise_is_read_and_led_from_the_choice(app: Told, archive: Archive) -> None:
    talk_in_initiative(archive)
    async with app.run_test() as pilot:
        await pressed(pilot, "s", "k", "down", "down", "enter", *"45", "enter", "enter")
        assert isinstance(app.screen, ToolboxScreen)
        assert "Wanneer wel" in words(app.screen)
        await pressed(pilot, "b", "escape", "escape")
        assert isinstance(app.screen, ChooserScreen)
        assert "Dit doen jullie" not in "\n".join(lines(app.screen))
        await pressed(pilot, "ctrl+z", "l")
        assert isinstance(app.screen, LeadingScreen)


async def test_a_choice_opens_from_start_on_its_own_screen(app: Told, archive: Archive) -> None:
    talk_in_initiative(archive)
    async with app.run_test() as pilot:
        await pressed(pilot, "s", "k", "enter", "1", "enter", "escape", "escape")
        assert isinstance(app.screen, HomeScreen)
        await pressed(pilot, "home", "enter")
        assert isinstance(app.screen, ChooserScreen)
        await pressed(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
