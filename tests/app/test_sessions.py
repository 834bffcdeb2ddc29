"""What a screen about a session does whatever else it shows."""

from pathlib import Path

from tests.app.screens.test_toolbox import Hall
from tests.app.staging import words
from tests.conftest import NOON
from tests.content.reading import shipped

from burgeridee.app.sessions import CANNOT_CHANGE, GUESTS, WITHOUT
from burgeridee.core.talk import Talk


async def test_the_head_says_where_it_belongs_and_who_looks_along(tmp_path: Path) -> None:
    app = Hall(tmp_path)
    async with app.run_test() as pilot:
        assert words(app.screen, "#told") == WITHOUT
        await pilot.press("f6")
        assert words(app.screen, "#told") == f"{GUESTS} · {WITHOUT}"
        await pilot.press("f6")
        assert words(app.screen, "#told") == WITHOUT


async def test_a_model_that_keeps_no_choice_by_hand_says_so(tmp_path: Path) -> None:
    model = shipped().conversations["keuzehulp"]
    uses = model.uses.model_copy(update={"exercises": ""})
    app = Hall(tmp_path)
    other = Talk.start(model.model_copy(update={"uses": uses}), "20260311-abcdef", NOON)
    async with app.run_test() as pilot:
        app.toolbox.go_on(other)
        await pilot.press("b")
        assert app.notes == [CANNOT_CHANGE]
        assert not list(app.archive.entries())
