"""De keuzehulp on a stage: live, changed by hand, and from there on."""

from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import Stage, lines, noon, with_answer, words
from tests.conftest import NOON
from tests.content.reading import case, shipped
from tests.content.test_exercises import toolbox as exercises
from textual import on

from burgeridee.app.dialogs.answer import AnswerDialog
from burgeridee.app.screens.chooser import (
    BY_ITSELF,
    NOT_CHOSEN,
    NOTHING_CHOSEN,
    RESET,
    ChooserScreen,
)
from burgeridee.app.sessions import NO_SET
from burgeridee.app.widgets.paper_press import PaperPress
from burgeridee.core.flags import Flag, flags
from burgeridee.core.intake import Value
from burgeridee.core.session_plan import EMPTY
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.forms import choice_of
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.places import Places
from burgeridee.files.toolbox import Toolbox, pitfalls_in

WORK = ("enter", "3", "enter", "enter", "6", "enter", "enter")
"""Ends in the window that asks how many minutes there are."""


class Hall(Stage):
    """A stage with the keuzehulp, that remembers the doors and what was told."""

    def __init__(self, folder: Path, found: tuple[Flag, ...] = (), minutes: int = 0) -> None:
        places = Places(folder / "data", folder / "config", folder / "state")
        self.archive = Archive(places, shipped(), noon)
        talk = choice_of(self.archive, (), "").talk
        assert talk is not None
        if minutes:
            said: dict[str, Value] = {
                "kh_moment": "verdelen",
                "kh_gevoel": "werk",
                "kh_minuten": minutes,
            }
            for question, value in said.items():
                talk = with_answer(talk, question, value)
        toolbox = Toolbox(exercises().exercises, found, rules=pitfalls_in(self.archive))
        press = PaperPress(places, HouseStyle())
        self.chooser = ChooserScreen(talk, self.archive, toolbox, press)
        super().__init__(self.chooser)
        self.doors: list[Any] = []
        self.notes: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)

    @on(ChooserScreen.LeadWanted)
    @on(ChooserScreen.ToolboxWanted)
    @on(ChooserScreen.NewWanted)
    @on(ChooserScreen.Closed)
    def _hear(self, door: Any) -> None:
        self.doors.append(door)

    @property
    def kept(self) -> Talk:
        """The choice as it stands on disk."""
        [entry] = self.archive.entries()
        assert entry.talk is not None
        return entry.talk

    @property
    def listed(self) -> str:
        """All that stands in the list, also behind a window."""
        return "\n".join(lines(self.chooser))


@pytest.fixture
def app(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


async def test_the_session_changes_behind_the_window_while_one_types(app: Hall) -> None:
    async with app.run_test() as pilot:
        assert "Vul in hoeveel minuten jullie hebben." in words(app.screen)
        await pilot.press(*WORK, *"90")
        assert isinstance(app.screen, AnswerDialog)
        app.chooser.keep()
        await pilot.pause()
        assert "Dit doen jullie: 90 van de 90 minuten" in app.listed
        assert app.kept.intake.answers["kh_minuten"].value == 90
        await pilot.press("enter")
        assert "12.00–12.45  Geef en haal" in app.listed
        assert "Voor wie begeleidt" in words(app.screen)


async def test_a_typed_time_gives_the_hours_and_one_that_is_none_a_sentence(
    tmp_path: Path,
) -> None:
    app = Hall(tmp_path, minutes=90)
    async with app.run_test() as pilot:
        await pilot.press("home", "down", "down", "down", "enter")
        await pilot.press(*"straks", "enter")
        assert "Ik lees in 'straks' geen tijd. Typ hem zo: 19.30." in words(app.screen)
        await pilot.press("home", *["down"] * 3, "enter", *["backspace"] * 6, *"1930", "enter")
        assert "19.30–20.15  Geef en haal" in app.listed
        await pilot.press("l")
    [door] = app.doors
    assert (door.begins, door.minutes) == (NOON.replace(hour=19, minute=30), 90)
    assert [one.id for one in door.exercises] == ["geef-en-haal", "wie-doet-wat"]


async def test_no_minutes_at_all_are_said_with_a_way_on(app: Hall) -> None:
    async with app.run_test() as pilot:
        await pilot.press(*WORK, "x", "0", "enter")
        assert "In 0 minuten past geen opdracht" in words(app.screen)


async def test_with_nothing_to_do_each_key_says_so(app: Hall) -> None:
    async with app.run_test() as pilot:
        await pilot.press("h", "l", "delete", "p")
        assert app.notes == [BY_ITSELF, NOTHING_CHOSEN, NOT_CHOSEN, NO_SET]


async def test_it_is_changed_by_hand_and_put_right_again(tmp_path: Path) -> None:
    app = Hall(tmp_path, minutes=90)
    async with app.run_test() as pilot:
        await pilot.press("plus", *"botst", "enter")
        assert "Dit doen jullie: 120 minuten, zelf gekozen" in app.listed
        assert "Dat is 30 minuten meer dan jullie hebben." in words(app.screen)
        await pilot.press("h")
        assert app.notes[-1] == RESET
        assert "Dit doen jullie: 90 van de 90 minuten" in app.listed
        await pilot.press("home", *["down"] * 4, "delete", "delete")
        assert EMPTY in words(app.screen)
        await pilot.press("ctrl+z")
        assert "zelf gekozen" in app.listed


async def test_the_page_of_an_exercise_and_a_new_choice_are_doors(tmp_path: Path) -> None:
    app = Hall(tmp_path, minutes=45)
    async with app.run_test() as pilot:
        await pilot.press("home", *["down"] * 4, "enter", "n", "escape")
    page, new, closed = app.doors
    assert page.exercise == "wie-doet-wat"
    assert new.talk.intake.id == page.talk.intake.id
    assert isinstance(closed, ChooserScreen.Closed)


async def test_private_reasons_are_gone_while_residents_look_along(tmp_path: Path) -> None:
    found = flags(case("bloemenstrook-eerste"))
    private = [flag.rule.title for flag in found if flag.rule.private]
    assert private
    app = Hall(tmp_path, found, minutes=600)
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.press("f6")
        for _ in range(12):
            shown = f"{app.listed}\n{words(app.screen)}"
            assert not [title for title in private if title in shown]
            await pilot.press("down")
        assert "bewoners kijken mee" in words(app.screen)


async def test_the_papers_of_the_session_are_made(tmp_path: Path) -> None:
    app = Hall(tmp_path, minutes=45)
    async with app.run_test() as pilot:
        await pilot.press("p", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
    path = tmp_path / "data" / "copies" / "werkbladen" / "bijeenkomst-a3.pdf"
    assert path.read_bytes().startswith(b"%PDF")
