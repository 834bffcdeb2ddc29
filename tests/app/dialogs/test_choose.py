import pytest
from tests.app.staging import HOSTILE, Stage, lines, words
from textual.content import Content

from burgeridee.app.dialogs.choose import NOTHING, ChooseDialog, fitting
from burgeridee.app.widgets.picker import Choice

CHOICES = [Choice(name, Content(text)) for name, text in (("a", "Een tuin"), ("b", HOSTILE))]


def dialog(start: str = "") -> ChooseDialog:
    return ChooseDialog("Waar lijkt dit op?", "Typ een paar letters", fitting(CHOICES), start=start)


async def test_it_shows_all_and_gives_back_what_was_chosen() -> None:
    app = Stage(dialog())
    async with app.run_test() as pilot:
        assert "Waar lijkt dit op?" in words(app.screen)
        assert lines(app.screen) == ["Een tuin", HOSTILE]
        await pilot.press("down", "enter")
    assert app.given == ["b"]


async def test_it_begins_at_what_was_chosen_before() -> None:
    app = Stage(dialog("b"))
    async with app.run_test() as pilot:
        await pilot.press("enter")
    assert app.given == ["b"]


@pytest.mark.parametrize(("typed", "left"), [("tu", ["Een tuin"]), ("xyz", [])])
async def test_letters_make_it_shorter(typed: str, left: list[str]) -> None:
    app = Stage(dialog())
    async with app.run_test() as pilot:
        await pilot.press(*typed)
        assert lines(app.screen) == left
        assert app.screen.query_one("#nothing").display is not bool(left)
        assert NOTHING in words(app.screen)


async def test_escape_gives_back_nothing() -> None:
    app = Stage(dialog())
    async with app.run_test() as pilot:
        await pilot.press("escape")
    assert app.given == [None]
