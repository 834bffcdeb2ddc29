"""The toolbox on a stage."""

from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import at_rest
from tests.app.staging import Stage, lines, noon, words
from tests.content.reading import case, shipped
from tests.content.test_exercises import toolbox as exercises
from textual import on

from burgeridee.app.screens.toolbox import NONE, ToolboxScreen
from burgeridee.app.sessions import NO_SET
from burgeridee.app.widgets.paper_press import PaperPress
from burgeridee.core.flags import flags
from burgeridee.core.session_plan import EMPTY, by_hand
from burgeridee.files.archive import Archive
from burgeridee.files.forms import choice_of
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places
from burgeridee.files.toolbox import Toolbox, pitfalls_in


class Hall(Stage):
    """A stage with the toolbox, that remembers the doors and what was told."""

    def __init__(self, folder: Path, *, is_empty: bool = False) -> None:
        places = Places(folder / "data", folder / "config", folder / "state")
        self.archive = Archive(places, shipped(), noon)
        talk = choice_of(self.archive, (), "").talk
        assert talk is not None
        found = flags(case("hangplek-eerste"))
        stock = {} if is_empty else exercises().exercises
        toolbox = Toolbox(stock, found, rules=pitfalls_in(self.archive))
        press = PaperPress(places, HouseStyle())
        self.toolbox = ToolboxScreen(talk, self.archive, toolbox, press)
        super().__init__(self.toolbox)
        self.doors: list[Any] = []
        self.notes: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)

    @on(ToolboxScreen.LeadWanted)
    @on(ToolboxScreen.Closed)
    def _hear(self, door: Any) -> None:
        self.doors.append(door)

    @property
    def session(self) -> list[str]:
        """What was chosen by hand, as it stands on disk."""
        [entry] = self.archive.entries()
        assert entry.talk is not None
        return [one.id for one in by_hand(entry.talk, exercises().exercises) or ()]


@pytest.fixture
def app(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


async def test_all_stand_by_phase_or_by_name_and_what_helps_is_marked(app: Hall) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        first, second, *_ = lines(app.screen)
        assert (first, second) == ("Elkaar leren kennen", "· Wie zit hier?  30 minuten")
        assert any(line.startswith("+ De kring van mensen") for line in lines(app.screen))
        await pilot.press("s", "home")
        assert lines(app.screen)[1].startswith("+ Afspraak over gedoe")
        assert "Weten wat je doet als het botst." in words(app.screen)


async def test_in_a_narrow_place_a_page_takes_the_screen_and_escape_brings_the_list(
    app: Hall,
) -> None:
    async with app.run_test() as pilot:
        assert not app.screen.query_one("#side").display
        await pilot.press("enter")
        assert app.screen.query_one("#side").display
        await pilot.press("escape")
        assert not app.screen.query_one("#side").display
        assert app.doors == []
        await pilot.press("escape")
    assert [type(door) for door in app.doors] == [ToolboxScreen.Closed]


async def test_one_is_found_by_letters_and_led(app: Hall) -> None:
    async with app.run_test() as pilot:
        await pilot.press("slash", *"botst", "enter")
        await at_rest(app)
        await pilot.press("l")
    [door] = app.doors
    assert [one.id for one in door.exercises] == ["gedoe"]


async def test_a_session_is_put_together_kept_and_taken_apart(app: Hall) -> None:
    async with app.run_test() as pilot:
        await pilot.press("p", "b", "down", "b")
        assert app.notes[0] == NO_SET
        assert app.notes[-1].startswith("In de bijeenkomst: Wie zit hier?, Wat ging hieraan")
        assert app.session == ["kennismaken", "tijdlijn"]
        await pilot.press("b", "up", "b")
        assert app.notes[-1] == EMPTY
        assert app.session == []
        await pilot.press("ctrl+z")
        assert app.session == ["kennismaken"]


async def test_a_worksheet_is_made_on_the_size_that_is_asked(app: Hall, tmp_path: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press("w", "down", "enter")
        await app.workers.wait_for_complete()
        await at_rest(app)
    path = tmp_path / "data" / "copies" / "werkbladen" / "kennismaken-a4.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    assert f"Het papier staat in {path}" in app.notes[-1]


async def test_while_residents_look_along_private_pitfalls_are_gone(app: Hall) -> None:
    private = {rule.title for rule in pitfalls_in(app.archive).values() if rule.private}
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.press("f6", "end", "home")
        shown = words(app.screen)
        assert "bewoners kijken mee" in shown
        assert not [title for title in private if title in shown]


async def test_without_any_exercise_there_is_a_sentence(tmp_path: Path) -> None:
    app = Hall(tmp_path, is_empty=True)
    async with app.run_test(size=(120, 36)) as pilot:
        assert NONE in words(app.screen)
        await pilot.press("l", "b", "w", "p", "s", "f6", "enter")
    assert app.doors == []
