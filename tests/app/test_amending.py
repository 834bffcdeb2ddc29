from pathlib import Path

import pytest
from tests.app.staging import Stage, empty
from textual.screen import Screen

from burgeridee.app.amending import is_kept
from burgeridee.app.widgets.agreement_keys import UNCHANGED
from burgeridee.files.amending import Amended

PLACE = Path("x.toml")


@pytest.mark.parametrize(
    ("done", "kept", "said"),
    [
        ("De schijf is vol.", False, ["De schijf is vol."]),
        (Amended(empty(), PLACE, is_changed=False), True, [UNCHANGED]),
        (Amended(empty(), PLACE, is_changed=True), True, []),
        (Amended(empty(), PLACE, is_changed=True, said="Let op."), True, ["Let op."]),
    ],
    ids=["refused", "as it was", "changed", "changed, with a word"],
)
async def test_what_became_of_a_change_is_said(
    done: Amended | str, kept: bool, said: list[str]
) -> None:
    screen: Screen[None] = Screen()
    app = Stage(screen)
    async with app.run_test() as pilot:
        assert is_kept(screen, done) is kept
        await pilot.pause()
        assert app.notices == said
