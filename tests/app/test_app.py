from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import until
from tests.app.staging import HOSTILE, empty, lines, shipped, with_answer
from tests.conftest import NOON
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, TextArea

from burgeridee.app.app import BurgerideeApp
from burgeridee.app.dialogs.new_talk import NewTalkDialog
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.search import SearchScreen
from burgeridee.app.screens.settings import SettingsScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.welcome import WelcomeScreen
from burgeridee.app.theme import THEMES
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings, save_settings

SIZE = (120, 36)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    save_settings(places, Settings("Sanne", "donker"))
    return places


class Program(BurgerideeApp):
    """The program, with its notifications written down."""

    def __init__(self, places: Places) -> None:
        super().__init__(places, lambda: NOON)
        self.said: list[str] = []

    def notify(self, message: str, *args: Any, **options: Any) -> None:
        self.said.append(message)
        super().notify(message, *args, **options)


def the_program(places: Places) -> Program:
    return Program(places)


def archive_of(places: Places) -> Archive:
    return Archive(places, shipped(), lambda: NOON)


def on_disk(places: Places, *, practice: bool = False) -> list[Talk]:
    entries = archive_of(places).entries(practice=practice)
    return [entry.talk for entry in entries if entry.talk]


def keep(places: Places, name: str = "De tuin") -> Path:
    return archive_of(places).save(with_answer(empty(), "id_naam", name).intake).path


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def dialog_stands(pilot: Pilot[None]) -> None:
    """Wait until a dialog stands that had to read something first."""
    await until(pilot, lambda: isinstance(pilot.app.screen, NewTalkDialog | PracticeScreen))


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one by one, as people do."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def test_the_program_opens_on_start_in_the_colours_of_the_user(places: Places) -> None:
    app = the_program(places)
    async with app.run_test(size=SIZE):
        assert isinstance(app.screen, HomeScreen)
        assert app.theme == "donker"


async def test_an_unknown_theme_gives_the_first_one(places: Places) -> None:
    save_settings(places, Settings(theme="paars"))
    app = the_program(places)
    async with app.run_test(size=SIZE):
        assert app.theme == THEMES[0].name


async def test_the_very_first_time_there_is_a_welcome_and_then_start(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        assert isinstance(app.screen, WelcomeScreen)
        await pilot.press(*"Sanne", "enter", "enter")
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert str(app.screen.query_one("#greeting").render()) == "Goedemiddag, Sanne."
    again = the_program(places)
    async with again.run_test(size=SIZE):
        assert isinstance(again.screen, HomeScreen)


@pytest.mark.parametrize(
    ("keys", "form", "practice"),
    [
        (("n", "down", "enter"), "short", False),
        (("o", "end", "enter"), "short", True),
    ],
    ids=["short", "practice"],
)
async def test_a_new_talk_opens_and_what_is_typed_is_kept_in_its_folder(
    places: Places, keys: tuple[str, ...], form: str, practice: bool
) -> None:
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pressed(pilot, keys[0])
        await dialog_stands(pilot)
        await pressed(pilot, *keys[1:])
        assert isinstance(app.screen, TalkScreen)
        await pressed(pilot, *"vandaag", "enter")
        assert not on_disk(places, practice=not practice)
        [talk] = on_disk(places, practice=practice)
        assert (talk.intake.form, talk.intake.practice) == (form, OWN_PRACTICE if practice else "")
        assert NOON.date() in [answer.value for answer in talk.intake.answers.values()]


async def test_a_talk_goes_on_and_comes_back_to_start_with_its_changes(places: Places) -> None:
    keep(places)
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pressed(pilot, "enter")
        assert isinstance(app.screen, TalkScreen)
        await pressed(pilot, *"vandaag", "enter", "escape")
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)
        [line] = app.screen.query_one(TalkList).lines
        assert line.progress.startswith("2 van ")


async def test_rounding_off_and_back_to_a_question(places: Places) -> None:
    keep(places)
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pressed(pilot, "enter", "f9")
        assert isinstance(app.screen, ClosingScreen)
        [talk] = on_disk(places)
        app.screen.post_message(ClosingScreen.Back(talk, "af_acties"))
        await settled(pilot)
        assert isinstance(app.screen, TalkScreen)
        await pressed(pilot, "f9")
        app.screen.post_message(ClosingScreen.Closed(talk))
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_search_opens_a_talk_and_leads_back_to_start(places: Places) -> None:
    keep(places, HOSTILE)
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pressed(pilot, "slash")
        assert isinstance(app.screen, SearchScreen)
        await pilot.press(*"weg")
        await settled(pilot)
        await pressed(pilot, "enter")
        assert isinstance(app.screen, TalkScreen)
        await pressed(pilot, "escape")
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_a_file_that_broke_since_it_was_listed_is_told_and_stays(places: Places) -> None:
    path = keep(places)
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        path.write_text('id = "')
        await pressed(pilot, "enter")
        assert isinstance(app.screen, HomeScreen)
        [said] = app.said
        assert said.startswith("regel 1: ")
        assert path.read_text() == 'id = "'


async def test_a_theme_shows_at_once_and_terms_reach_the_models(places: Places) -> None:
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pressed(pilot, "i")
        assert isinstance(app.screen, SettingsScreen)
        app.screen.query_one(OptionList).focus()
        await pressed(pilot, "home", "enter")
        assert app.theme == "licht"
        [term] = [one for one in app.screen.query(Input) if one.name == "termijn_reactie"]
        term.value = "9"
        await pressed(pilot, "f2")
        await pressed(pilot, "escape", "n", "enter", "f3")
        assert any("binnen 9 dagen" in line for line in lines(app.screen))
    assert load_settings(places).terms == {"termijn_reactie": 9}
    assert load_settings(places).texts["privacy"].startswith("Ik schrijf één naam op")


async def test_quitting_keeps_what_was_just_typed(places: Places) -> None:
    talk = with_answer(empty(), "id_naam", "De tuin").moved_to("id_eigen_woorden")
    archive_of(places).save(talk.intake)
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pressed(pilot, "enter")
        app.screen.query_one(TextArea).focus()
        await pilot.press(*"Wij", "ctrl+q")
    [kept] = on_disk(places)
    assert kept.intake.answers["id_eigen_woorden"].value == "Wij"


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_start_is_left_with_one_key(places: Places, key: str) -> None:
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert app.return_code == 0


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_field_looks_the_same_and_shows_where_the_keys_are(
    places: Places, theme: str
) -> None:
    save_settings(places, Settings("Sanne", theme))
    app = the_program(places)
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(WelcomeScreen(Settings(), places))
        await pilot.pause()
        here, there = app.screen.query(Input)
        assert here.has_focus
        assert (here.styles.border_top[0], there.styles.border_top[0]) == ("round", "round")
        assert (here.styles.border_left[0], there.styles.border_left[0]) == ("outer", "round")
        assert here.styles.background_tint.a == 0
        assert not here.cursor_blink
        cursor = here.get_component_rich_style("input--cursor")
        assert cursor.bgcolor != cursor.color
        assert not cursor.reverse
