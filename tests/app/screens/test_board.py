from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.app.rest import at_rest
from tests.app.staging import Stage, lines, noon, words
from tests.conftest import NOON
from tests.core.test_board import RULES, board, texts
from textual import on
from textual.pilot import Pilot

from burgeridee.app.screens.board import EVERY, BoardScreen
from burgeridee.app.widgets.board_jobs import BoardJobs
from burgeridee.app.widgets.board_keys import ALONE, NOTHING_APART, NOTHING_HERE, UNDO
from burgeridee.app.widgets.board_list import BoardList
from burgeridee.core.board import Board, added
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.emergency import HERE
from burgeridee.files.held import board_file
from burgeridee.files.kept_aside import copies_of
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings


class Hall(Stage):
    """A stage with one board, that remembers whether the group was done."""

    def __init__(self, folder: Path, made: Board) -> None:
        places = Places(folder / "data", folder, folder)
        self.file = board_file(places, made.id)
        self.keeper = BoardKeeper.of(self.file, self.file.change(lambda _: made, made), noon)
        self.board = BoardScreen(self.keeper, RULES, BoardJobs(places, Settings()), noon)
        super().__init__(self.board)
        self.closed = 0
        self.notes: list[str] = []

    @on(BoardScreen.Closed)
    def _hear(self) -> None:
        self.closed += 1

    @property
    def kept(self) -> Board:
        return self.file.read()

    def notify(self, message: str, **how: Any) -> None:
        """Remember what was told."""
        self.notes.append(message)
        super().notify(message, **how)


async def test_slips_are_typed_one_after_another_and_kept_at_once(tmp_path: Path) -> None:
    app = Hall(tmp_path, board())
    async with app.run_test() as pilot:
        await pilot.press("n", *"een", "enter", *"twee", "enter")
        assert texts(app.kept) == ["een", "twee"]
        await pilot.press("tab", *"plus", "enter", "enter")
        assert [slip.text for slip in app.kept.of("success")] == ["plus"]
        assert not app.screen.has_class("-typing")


async def test_escape_leaves_the_field_first_and_its_words_stay(tmp_path: Path) -> None:
    app = Hall(tmp_path, board())
    async with app.run_test() as pilot:
        await pilot.press("n", *"half", "escape")
        assert (app.closed, texts(app.kept)) == (0, [])
        await pilot.press("n", *"af", "enter")
        assert texts(app.kept) == ["halfaf"]
        await pilot.press("escape", "escape")
        await at_rest(app)
        assert app.closed == 1


async def weighed(pilot: Pilot[None]) -> None:
    """From the last slip of three: two dots there, one on the first."""
    await pilot.press("right", "space", "up", "up", "right")


async def test_slips_are_weighed_and_put_in_order(tmp_path: Path) -> None:
    app = Hall(tmp_path, board("een", "twee", "drie"))
    async with app.run_test() as pilot:
        await pilot.press("end")
        await weighed(pilot)
        assert [slip.dots for slip in app.kept.slips] == [1, 0, 2]
        await pilot.press("left", "left", "o")
        assert texts(app.kept) == ["drie", "een", "twee"]
        assert "●●" in lines(app.screen, "#side-pitfall OptionList")[0]


async def test_slips_are_put_together_and_taken_apart(tmp_path: Path) -> None:
    app = Hall(tmp_path, board("een", "twee", "+plus"))
    async with app.run_test() as pilot:
        await pilot.press("s", *"twee", "enter")
        await at_rest(app)
        assert [(slip.text, slip.also) for slip in app.kept.of("pitfall")] == [("twee", ("een",))]
        await pilot.press("s")
        assert ALONE in app.notes  # the other side is another matter
        await pilot.press("u", "u")
        assert texts(app.kept) == ["twee", "een", "plus"]
        assert NOTHING_APART in app.notes


async def test_a_slip_is_linked_to_ours_by_a_few_letters_and_let_go(tmp_path: Path) -> None:
    app = Hall(tmp_path, board("invullen"))
    async with app.run_test() as pilot:
        await pilot.press("k", *"oordeel over", "enter")
        await at_rest(app)
        assert app.kept.slips[0].ours == "oordeel"
        await pilot.press("k", *"nergens", "enter")
        await at_rest(app)
        assert app.kept.slips[0].ours == ""


async def test_other_words_meenemen_away_and_back(tmp_path: Path) -> None:
    app = Hall(tmp_path, board("een", "twee"))
    async with app.run_test() as pilot:
        await pilot.press("enter", *" en meer", "enter", "m")
        assert (app.kept.slips[0].text, app.kept.slips[0].take) == ("een en meer", True)
        await pilot.press("delete")
        assert texts(app.kept) == ["twee"]
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert app.kept.slips == board("een", "twee").slips
        assert app.notes[-1] == UNDO["nothing"]


async def test_what_another_window_writes_is_shown(tmp_path: Path) -> None:
    app = Hall(tmp_path, board("een"))
    async with app.run_test() as pilot:
        adding = partial(added, side="pitfall", text="van de ander", now=NOON)
        app.file.change(adding, app.keeper.board)
        await pilot.pause(EVERY * 1.5)
        assert "(2)" in words(app.screen, "#side-pitfall #head")
        await pilot.press("ctrl+z")
        assert texts(app.kept) == ["een", "van de ander"]


async def test_an_empty_board_asks_for_its_first_slip(tmp_path: Path) -> None:
    app = Hall(tmp_path, board())
    async with app.run_test() as pilot:
        await pilot.press("m")
        assert NOTHING_HERE in app.notes
        assert app.board.keep()


async def test_the_paper_and_the_list_are_made_from_here(tmp_path: Path) -> None:
    app = Hall(tmp_path, board("een"))
    async with app.run_test() as pilot:
        await pilot.press("c", "v")
        await pilot.app.workers.wait_for_complete()
        await at_rest(app)
        made = {path.name for path in (tmp_path / "data" / "copies").glob("*/*")}
        assert made == {"eigen-checklist.toml", "bord.pdf"}
        assert sum("staat in" in note for note in app.notes) == 2


async def test_a_disk_that_refuses_is_said_and_the_slip_stays(tmp_path: Path) -> None:
    app = Hall(tmp_path, board("een"))
    async with app.run_test() as pilot:
        app.file.path.unlink()
        app.file.path.mkdir()
        await pilot.press("n", *"twee", "enter", *"drie", "enter")
        assert texts(app.keeper.board) == ["een", "twee", "drie"]
        assert [HERE in note for note in app.notes] == [True]
        assert app.board.keep()
        [copy] = copies_of(app.file)
        assert texts(copy.record) == ["een", "twee", "drie"]
        app.file.path.rmdir()
        assert app.board.keep()
        assert texts(app.kept) == ["een", "twee", "drie"]
        assert [*copies_of(app.file)] == []


@pytest.mark.parametrize(("columns", "both"), [(80, False), (120, False), (200, True)])
async def test_both_sides_are_seen_only_where_there_is_room(
    tmp_path: Path, columns: int, both: bool
) -> None:
    app = Hall(tmp_path, board("een", "+plus"))
    async with app.run_test(size=(columns, 24)) as pilot:
        await pilot.pause()
        sides = [column for column in app.screen.query(BoardList) if column.display]
        assert len(sides) == (2 if both else 1)
        assert all(column.region.width <= 64 for column in sides)
        assert not app.screen.query_one("#typing").display
