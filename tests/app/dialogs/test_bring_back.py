import pytest
from tests.app.staging import Stage, words

from burgeridee.app.dialogs.bring_back import KEPT, BringBackDialog


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "Eén ding verandert. "), (3, "3 dingen veranderen. "), (-1, "")],
    ids=["one", "more", "not known"],
)
async def test_it_says_what_happens(count: int, said: str) -> None:
    dialog = BringBackDialog("12", count)
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert words(dialog, "#head") == "Versie 12 terugzetten?"
        assert words(dialog, "#said") == f"{said}{KEPT}"


@pytest.mark.parametrize(("key", "given"), [("enter", True), ("escape", None)])
async def test_only_enter_is_yes(key: str, given: bool | None) -> None:
    app = Stage(BringBackDialog("12", 1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("j", "space", key)
        await pilot.pause()
    assert app.given == [given]
