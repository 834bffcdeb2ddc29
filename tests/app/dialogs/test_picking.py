from collections.abc import Iterable

import pytest
from tests.app.staging import Stage
from textual.content import Content
from textual.widget import Widget

from burgeridee.app.dialogs.picking import PickingBox
from burgeridee.app.widgets.picker import Choice, Picker

CHOICES = [Choice(name, Content(name)) for name in ("een", "twee", "drie")]


class Numbers(PickingBox):
    """A few numbers to choose from."""

    def body(self) -> Iterable[Widget]:
        """The numbers."""
        yield Picker(lambda words: [one for one in CHOICES if words in one.id], "Typ", "Niets")


@pytest.mark.parametrize(
    ("actions", "given"),
    [
        (("take",), "een"),
        (("move(1)", "take"), "twee"),
        (("move(1)", "move(1)", "move(-1)", "take"), "twee"),
        (("close",), None),
    ],
)
async def test_a_click_on_a_hint_does_what_its_key_does(
    actions: tuple[str, ...], given: str | None
) -> None:
    app = Stage(Numbers())
    async with app.run_test() as pilot:
        await pilot.pause()
        for action in actions:
            await app.shown_first.run_action(action)
            await pilot.pause()
        assert app.given == [given]


async def test_what_is_typed_makes_the_list_shorter_and_enter_takes() -> None:
    app = Stage(Numbers())
    async with app.run_test() as pilot:
        await pilot.press("d", "r", "enter")
        await pilot.pause()
        assert app.given == ["drie"]
