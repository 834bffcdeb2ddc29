from collections.abc import Iterable, Sequence
from typing import ClassVar

from tests.app.staging import HOSTILE, Stage, empty, noon, with_answer, words
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.sheet import TalkSheet
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.talk import Talk


class Minutes(TalkSheet):
    """A sheet on which Enter writes down ten minutes."""

    HEAD = "Minuten"
    BINDINGS: ClassVar[list[BindingType]] = [("x", "write", "Schrijf")]

    def body(self) -> Iterable[Widget]:
        yield Static("", id="minutes", markup=False)

    def hints(self) -> Sequence[Hint]:
        return (Hint("x", "schrijf", "write"), Hint("Esc", "terug", "close"))

    def show(self) -> None:
        self.query_one("#minutes", Static).update(str(self.talk.intake.minutes.get("idee", 0)))

    def action_write(self) -> None:
        self._become(self.talk.with_minutes("idee", 10))


def kept_as_three(talk: Talk) -> Talk:
    return talk.kept(3, "abc")


async def test_what_changed_is_kept_shown_and_given_back() -> None:
    sheet = Minutes(empty(), noon, kept_as_three)
    app = Stage(sheet)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("x")
        assert words(sheet, "#minutes") == "10"
        await pilot.press("escape")
        await pilot.pause()
    assert app.given[0].intake.revision == 3


async def test_a_click_on_the_keys_and_no_change_gives_nothing() -> None:
    app = Stage(Minutes(empty(), noon))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click("Hints", offset=(14, 1))
        await pilot.pause()
    assert app.given == [None]


async def test_the_head_shows_a_hostile_title_as_it_is() -> None:
    sheet = Minutes(with_answer(empty(), "id_naam", HOSTILE), noon)
    async with Stage(sheet).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert words(sheet, "#head") == f"Minuten   {HOSTILE}"
