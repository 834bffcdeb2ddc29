from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.staging import Stage, empty, noon, shipped, words
from textual.widgets import OptionList

from burgeridee.app.dialogs.help import HelpDialog
from burgeridee.app.dialogs.menu import MenuDialog
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.screens.search import SearchScreen
from burgeridee.app.screens.settings import SettingsScreen
from burgeridee.app.widgets.keys import Key
from burgeridee.app.widgets.report_desk import Desk
from burgeridee.files.archive import Archive
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings

DESK = Desk(Settings(), HouseStyle())
Make = Callable[[Places, Archive], KeyedScreen]
SCREENS: dict[str, Make] = {
    "start": lambda _places, _archive: HomeScreen("", noon),
    "search": lambda _places, archive: SearchScreen(archive),
    "settings": lambda places, _archive: SettingsScreen(Settings(), places, {"een_termijn": 3}),
    "report": lambda _places, archive: ReportScreen(empty(), archive, DESK),
    "closing": lambda _places, archive: ClosingScreen(empty(), archive, shipped(), noon),
}


@pytest.fixture(params=list(SCREENS))
def screen(request: pytest.FixtureRequest, tmp_path: Path) -> KeyedScreen:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return SCREENS[request.param](places, Archive(places, shipped(), noon))


async def test_f1_tells_every_key(screen: KeyedScreen) -> None:
    app = Stage(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpDialog)
        told = words(app.screen)
    for key in screen.KEYS:
        assert not key.keys or key.label in told


@pytest.mark.parametrize("key", ["f10", "ctrl+g"])
async def test_the_menu_has_every_action_and_does_it(screen: KeyedScreen, key: str) -> None:
    app = Stage(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, MenuDialog)
        wanted = {key.action for key in screen.KEYS if key.keys}
        assert {option.id for option in app.screen.query_one(OptionList).options} == wanted
        await pilot.press(*"hulp", "enter")
        await pilot.pause()
        assert isinstance(app.screen, HelpDialog)


def test_enter_stays_with_the_list_or_the_field_that_has_it() -> None:
    keys = (Key("enter", "Enter", "Open", "open", "A"), Key("", "1-2", "Deel", "part", "A"))
    assert bindings_of((*keys, other := Key("f9", "F9", "Klaar", "end", "A"))) == [other.binding]
