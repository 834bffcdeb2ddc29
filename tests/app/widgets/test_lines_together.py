"""Lines of somebody else come into a list while one types in it: nothing typed is lost."""

import pytest
from tests.app.widgets.bench import LINES, TABLE, Bench
from textual.widgets import Input

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.core.intake import Item, lines_of

ONE: Item = {"id": "a1", "tekst": "ouders"}
THEIRS: Item = {"id": "a2", "tekst": "kerk"}
COFFEE: Item = {"id": "a1", "wat": "koffie"}
THEIR_TEA: Item = {"id": "a2", "wat": "thee"}


@pytest.mark.parametrize("number", ["a2", "a3"], ids=["its own number", "another number"])
async def test_one_types_on_in_the_field(number: str) -> None:
    app = Bench(LINES, (ONE,))
    others = THEIRS if number == "a3" else {**THEIRS, "id": "a7"}
    async with app.run_test() as pilot:
        await pilot.press(*"win")
        app.bench.flush()
        await pilot.pause()
        await pilot.press(*"k")
        app.bench.show((ONE, others, {"id": number, "tekst": "win"}))
        await pilot.press(*"el")
        assert app.query_one(Input).value == "winkel"
        app.bench.flush()
        await pilot.pause()
        assert app.values[-1] == (ONE, others, {"id": number, "tekst": "winkel"})


async def test_one_types_on_in_a_line_that_moved_up() -> None:
    school: Item = {"id": "a2", "tekst": "school"}
    app = Bench(LINES, (ONE, school))
    async with app.run_test() as pilot:
        await pilot.press("shift+tab", "down", "enter", "!")
        app.bench.flush()
        await pilot.pause()
        app.bench.show(({**school, "tekst": "school!"},))
        await pilot.press("!", "enter")
        assert app.bench.value == ({**school, "tekst": "school!!"},)


async def test_what_was_undone_empties_the_field_still() -> None:
    app = Bench(LINES, (ONE,))
    async with app.run_test() as pilot:
        await pilot.press(*"win")
        app.bench.flush()
        await pilot.pause()
        app.bench.show((ONE, THEIRS))
        assert app.query_one(Input).value == ""
        assert app.bench.value == (ONE, THEIRS)


@pytest.mark.parametrize("number", ["a2", "a3"], ids=["its own number", "another number"])
async def test_a_window_goes_on_with_its_own_line(number: str) -> None:
    app = Bench(TABLE, (COFFEE,))
    others = THEIR_TEA if number == "a3" else {**THEIR_TEA, "id": "a7"}
    async with app.run_test() as pilot:
        await pilot.press("plus", *"soe")
        assert isinstance(app.screen, LineEditor)
        app.screen.flush()
        await pilot.pause()
        app.bench.show((COFFEE, others, {"id": number, "wat": "soe"}))
        await pilot.press("p", "escape")
        assert app.bench.value == (COFFEE, others, {"id": number, "wat": "soep"})


async def test_a_window_on_a_line_that_moved_changes_no_other() -> None:
    app = Bench(TABLE, (COFFEE, THEIR_TEA))
    async with app.run_test() as pilot:
        await pilot.press("down", "enter", "!")
        assert isinstance(app.screen, LineEditor)
        app.screen.flush()
        await pilot.pause()
        app.bench.show(({**THEIR_TEA, "wat": "thee!"}, {"id": "a5", "wat": "taart"}))
        await pilot.press("!", "escape")
        lines = lines_of(app.bench.value)
        assert [line["wat"] for line in lines] == ["thee!!", "taart"]
        assert [line["id"] for line in lines] == ["a2", "a5"]
