"""The two steps: what goes and the number; and then what became of it."""

from pathlib import Path

import pytest
from tests.app.staging import Stage, lines, words
from tests.conftest import NOON
from textual.widgets import Input

from burgeridee.app.dialogs.remove import NONE_CHOSEN, Order, RemoveDialog, WentDialog
from burgeridee.core.removal import OUT_OF_REACH, Removal, Removed
from burgeridee.core.retention import Kept
from burgeridee.files.removal import Going, Went


def going(name: str) -> Going:
    return Going(Kept(name, "closed", None, title=name), ())


def number(app: Stage) -> Input:
    return app.screen.query_one("#number LineInput", Input)


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 36), (200, 60)])
async def test_the_number_and_a_name_are_given_back(size: tuple[int, int]) -> None:
    app = Stage(RemoveDialog([going("a"), going("b")], [going("c")], (), "term"))
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab", "2", "tab", *"Jan", "enter")
        await pilot.pause()
    assert app.given == [Order((going("a"), going("b")), "term", "Jan")]


async def test_another_reason_is_chosen_and_a_click_leaves_something_out() -> None:
    app = Stage(RemoveDialog([going("a"), going("b")], [], (), "term"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "down", "down", "down", "space")
        await pilot.pause()
        assert [line for line in lines(app.screen) if line.startswith("● ")][1] == (
            "● Iemand vroeg erom"
        )
        await pilot.press("tab", "1", "enter")
        await pilot.pause()
    assert app.given == [Order((going("b"),), "request")]


@pytest.mark.parametrize("typed", ["", "1", "12", "twee", "\uff12"])
async def test_another_number_does_nothing(typed: str) -> None:
    app = Stage(RemoveDialog([going("a"), going("b")], [], (), "term"))
    async with app.run_test(size=(80, 24)) as pilot:
        number(app).value = typed
        number(app).focus()
        await pilot.press("enter")
        await pilot.pause()
        assert "Typ 2: dan weet ik zeker dat je dit wilt." in words(app.screen)
        assert app.given == []


async def test_nothing_chosen_is_nothing_to_remove() -> None:
    app = Stage(RemoveDialog([going("a")], [], (), "term"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "tab", "0", "enter")
        await pilot.pause()
        assert words(app.screen, "#soft") == f"! {NONE_CHOSEN}"
        assert app.given == []
        await pilot.press("escape")
        await pilot.pause()
        assert app.given == [None]


async def test_what_became_of_it_is_a_page_to_read() -> None:
    removal = Removal(NOON, "request", (Removed("a", "closed", {"intake": 1}),))
    app = Stage(WentDialog(Went(removal, proof=Path("verwijderd/bewijs-1.txt"))))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = words(app.screen)
        assert "Verwijderd: 1 stuk." in shown
        assert all(said in shown for said in OUT_OF_REACH)
        await pilot.press("escape")
