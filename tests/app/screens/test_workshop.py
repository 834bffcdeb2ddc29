from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import at_rest
from tests.app.staging import Stage, lines, words
from tests.conftest import NOON
from tests.core.test_workshop import plan
from textual import on
from textual.widgets import Static

from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.app.widgets.workshop_keys import NO_CASE
from burgeridee.app.widgets.workshop_words import LAST, PAUSED
from burgeridee.core.held import HeldWorkshop, WorkshopRun
from burgeridee.core.workshop import Workshop
from burgeridee.files.emergency import HERE
from burgeridee.files.held import held_file
from burgeridee.files.held_keeper import HeldKeeper
from burgeridee.files.kept import KeptFile
from burgeridee.files.kept_aside import copies_of
from burgeridee.files.places import Places
from burgeridee.files.record_keeper import HOME_AGAIN


class Hall(Stage):
    """A stage with a clock of its own, that remembers what the screen tells the hall."""

    def __init__(self, folder: Path, held: HeldWorkshop | None = None) -> None:
        self.now = NOON
        self.file = file_in(folder)
        workshop = with_case(plan(10, 20, 5))
        run = (
            WorkshopRun.resumed(workshop, held, NOON)
            if held
            else WorkshopRun.started(workshop, "20260311-abcdef", NOON)
        )
        keeper = HeldKeeper.begun(Places(folder, folder, folder), run.held)
        self.workshop = WorkshopScreen(run, keeper, self.clock)
        super().__init__(self.workshop)
        self.told: list[Any] = []
        self.notes: list[str] = []

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)

    def clock(self) -> datetime:
        return self.now

    def look_after(self, seconds: int) -> None:
        """Let time go by, and the screen look at the clock as it does by itself."""
        self.now += timedelta(seconds=seconds)
        assert self.workshop.keep()

    @on(WorkshopScreen.CaseWanted)
    @on(WorkshopScreen.BoardWanted)
    @on(WorkshopScreen.Closed)
    def _hear(self, event: Any) -> None:
        self.told.append(event)


def file_in(folder: Path) -> KeptFile[HeldWorkshop]:
    return held_file(Places(folder, folder, folder), "20260311-abcdef")


def with_case(workshop: Workshop) -> Workshop:
    second = workshop.parts[1].model_copy(update={"case": "hangplek", "say": ("Hallo.",)})
    parts = (workshop.parts[0], second, workshop.parts[2])
    return workshop.model_copy(update={"parts": parts})


async def test_it_shows_now_and_next_and_keeps_every_step(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        assert "Hierna: Deel 2, 20 minuten" in words(app.screen)
        await pilot.press("pagedown")
        shown = words(app.screen)
        assert "Onderdeel 2 van 3 · gepland 20 minuten · nu 0 minuten" in shown
        assert "· Hallo." in shown
        assert app.file.read().at_part == "b"
        await pilot.press("right", "pagedown")
        assert LAST in words(app.screen)
        await pilot.press("left", "pageup")
        assert app.file.read().at_part == "a"


async def test_minutes_are_counted_and_a_pause_is_not(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        app.look_after(70)
        assert "nu 1 minuut" in words(app.screen)
        await pilot.press("p")
        app.look_after(100)
        assert PAUSED in words(app.screen)
        await pilot.press("p")
        app.look_after(50)
        assert app.file.read().minutes == {"a": 2}
        assert "2 van 35 minuten · klaar om 12.36" in words(app.screen)


async def test_a_note_is_kept_while_it_is_typed_also_when_all_ends(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        await pilot.press("n", *"mooi")
        assert app.workshop.keep()
        assert app.file.read().notes == {"a": "mooi"}
        await pilot.press("escape")
        await at_rest(app)
        assert "· mooi" in words(app.screen)


async def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        await pilot.press("pagedown", "n", *"stil", "enter")
        await at_rest(app)
        app.look_after(60)
    again = Hall(tmp_path, app.file.read())
    async with again.run_test():
        shown = words(again.screen)
        assert "Onderdeel 2 van 3 · gepland 20 minuten · nu 1 minuut" in shown
        assert "· stil" in shown


async def test_one_jumps_by_a_few_letters_or_by_a_click(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("f8", *"3", "enter")
        await at_rest(app)
        assert app.file.read().at_part == "c"
        assert [line[0] for line in lines(app.screen, "#parts")] == ["○", "○", "▸"]
        parts = app.screen.query_one("#parts")
        first = parts.content_region.offset - parts.region.offset
        await pilot.click("#parts", offset=(first.x, first.y + 1))
        await at_rest(app)
        assert app.file.read().at_part == "b"


async def test_the_doors_lead_to_the_case_the_board_and_back(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        await pilot.press("c")
        assert NO_CASE in app.notes
        await pilot.press("pagedown", "c", "b", "escape")
        await at_rest(app)
    case, board, closed = app.told
    assert case.case == "hangplek"
    assert (board.board, board.title) == ("20260311-abcdef", "Proef")
    assert isinstance(closed, WorkshopScreen.Closed)


async def test_a_disk_that_refuses_is_said_once_and_tried_again(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        home = app.file.path
        home.unlink()
        home.mkdir()
        await pilot.press("pagedown")
        assert app.workshop.keep()
        [copy] = copies_of(app.file)
        assert copy.record.at_part == "b"
        assert [HERE in note for note in app.notes] == [True]
        home.rmdir()
        app.look_after(5)
        app.workshop.keep()
        assert app.file.read().at_part == "b"
        assert app.notes[1:] == [HOME_AGAIN]
        assert [*copies_of(app.file)] == []


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36), (200, 60)])
async def test_the_next_part_and_the_keys_are_seen_in_every_size(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = Hall(tmp_path)
    async with app.run_test(size=size):
        shown = app.screen.query_one("#next", Static).region
        assert shown.bottom <= size[1] - 1
        assert shown.width > 30
