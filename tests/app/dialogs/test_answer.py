from collections.abc import Mapping
from typing import Any

from tests.app.staging import HOSTILE, Stage, words
from tests.conftest import NOON
from tests.content.reading import shipped

from burgeridee.app.dialogs.answer import AnswerDialog
from burgeridee.core.intake import Answer, Value

ASKED: Mapping[str, Any] = shipped().conversations["keuzehulp"].by_id


class Hall(Stage):
    """A stage with the window of one question, that remembers each answer as it is told."""

    def __init__(self, question: str, answer: Answer | None = None) -> None:
        self.told: list[tuple[Value | None, bool]] = []
        asked = ASKED[question]
        dialog = AnswerDialog(asked, answer, NOON.date(), lambda *told: self.told.append(told))
        super().__init__(dialog)


async def test_a_choice_is_told_and_closes_with_the_wish_to_go_on() -> None:
    app = Hall("kh_moment")
    async with app.run_test() as pilot:
        assert "Waar staan jullie?" in words(app.screen)
        assert ASKED["kh_moment"].why in words(app.screen)
        await pilot.press("3", "enter")
        assert app.told[-1] == ("verdelen", False)
        assert app.given == [True]


async def test_a_number_is_told_while_it_is_typed_and_escape_keeps_it() -> None:
    app = Hall("kh_minuten")
    async with app.run_test() as pilot:
        await pilot.press(*"9x0", "escape")
        assert app.told[-1] == (90, True)
        assert app.given == [False]


async def test_what_was_typed_is_not_lost_when_all_ends() -> None:
    app = Hall("kh_begin")
    async with app.run_test() as pilot:
        await pilot.press(*"19.30")
        assert isinstance(app.screen, AnswerDialog)
        app.screen.flush()
        await pilot.pause()
        assert app.told == [("19.30", True)]


async def test_an_answer_that_stands_is_shown_as_text() -> None:
    app = Hall("kh_begin", Answer(state="answered", value=HOSTILE))
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.told == []
        assert app.given == [True]
