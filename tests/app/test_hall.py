from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import until
from tests.app.staging import HOSTILE, Stage, empty, lines, noon, words
from tests.conftest import NOON
from textual import on
from textual.pilot import Pilot

from burgeridee.app.dialogs.new_talk import NewTalkDialog
from burgeridee.app.door import Door
from burgeridee.app.hall import NO_MODEL, PRACTISING, Hall
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.revisions import RevisionsScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.library import load_library
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings


class House(Stage):
    """Start, and the notifications written down."""

    def __init__(self) -> None:
        super().__init__(HomeScreen("Sanne", noon))
        self.said: list[str] = []
        self.hall: Hall | None = None

    @on(Door)
    def through(self, door: Door) -> None:
        if self.hall is not None:
            self.hall.go(door)

    def notify(self, message: str, *args: Any, **options: Any) -> None:
        self.said.append(message)
        super().notify(message, *args, **options)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def practised(places: Places, name: str) -> None:
    archive = Archive(places, load_library(places.content_folders, {}), noon)
    talk = Talk.start(empty().conversation, "20260311-aaaaaa", NOON, practice="vrij")
    archive.save(talk.moved_to("id_naam").answered(name, NOON).intake)


async def begun(pilot: Pilot[None], app: House) -> Talk:
    """The talk that stands open, once it does."""
    await until(pilot, lambda: isinstance(app.screen, TalkScreen))
    assert isinstance(app.screen, TalkScreen)
    return app.screen.talk


@pytest.mark.parametrize(("keys", "form"), [(("enter",), "full"), (("down", "enter"), "short")])
async def test_a_new_talk_begins_in_the_form_that_was_chosen(
    places: Places, keys: tuple[str, ...], form: str
) -> None:
    app = House()
    async with app.run_test() as pilot:
        Hall(app, places, Settings(), noon).go(HomeScreen.NewTalkWanted(practice=False))
        await pilot.pause()
        await pilot.press(*keys)
        talk = await begun(pilot, app)
        assert (talk.conversation.id, talk.intake.form) == ("eerste-gesprek", form)
        assert not talk.intake.practice


async def test_practice_without_a_case_is_marked(places: Places) -> None:
    app = House()
    async with app.run_test() as pilot:
        app.hall = Hall(app, places, Settings(), noon)
        app.hall.go(HomeScreen.NewTalkWanted(practice=True))
        await pilot.pause()
        assert isinstance(app.screen, PracticeScreen)
        assert app.has_class(PRACTISING)
        await pilot.press("end", "enter")
        talk = await begun(pilot, app)
        assert (talk.intake.practice, talk.intake.form) == (OWN_PRACTICE, "short")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert not app.has_class(PRACTISING)


async def test_an_earlier_practice_talk_goes_on(places: Places) -> None:
    practised(places, HOSTILE)
    app = House()
    async with app.run_test() as pilot:
        app.hall = Hall(app, places, Settings(), noon)
        app.hall.go(HomeScreen.NewTalkWanted(practice=True))
        await pilot.pause()
        assert any(HOSTILE in line for line in lines(app.screen))
        await pilot.press("end", "enter")
        assert (await begun(pilot, app)).title == HOSTILE


async def test_without_a_model_that_is_said_and_nothing_opens(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Places, "content_folders", ())
    app = House()
    async with app.run_test() as pilot:
        Hall(app, places, Settings(), noon).go(HomeScreen.NewTalkWanted(practice=False))
        await pilot.pause()
        assert app.said == [NO_MODEL]
        assert not isinstance(app.screen, NewTalkDialog)


async def test_what_is_wrong_in_models_and_settings_is_said(places: Places) -> None:
    for name in ("eigen", "ander"):
        model = places.data / "models" / name / "conversation.toml"
        model.parent.mkdir(parents=True)
        model.write_text("id = ")
    app = House()
    async with app.run_test() as pilot:
        Hall(app, places, Settings(warnings=("settings.toml, regel 1: zo niet",)), noon)
        await pilot.pause()
        said = words(app.screen, "#trouble")
        assert "! settings.toml, regel 1: zo niet" in said
        assert "conversation.toml:1: " in said
        assert "(en nog 1) `burgeridee check` noemt alles." in said


async def test_earlier_versions_open_also_of_a_broken_file(places: Places) -> None:
    archive = Archive(places, load_library(places.content_folders, {}), noon)
    talk = empty().moved_to("id_naam").answered("De tuin", NOON)
    saved = archive.save(talk.intake)
    archive.save(saved.intake)
    saved.path.unlink()
    saved.path.write_text("kapot [[[", "utf-8")
    app = House()
    async with app.run_test() as pilot:
        app.hall = Hall(app, places, Settings(), noon)
        app.hall.go(HomeScreen.VersionsWanted(places.intakes / "weg.toml"))
        assert "weg.toml" in app.said[-1]
        app.hall.go(HomeScreen.VersionsWanted(saved.path))
        await pilot.pause()
        assert isinstance(app.screen, RevisionsScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
