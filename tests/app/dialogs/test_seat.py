import pytest
from tests.app.staging import Stage, lines, words
from tests.core.casting import MODEL, TUIN

from burgeridee.app.dialogs.seat import ALONE, TOGETHER, SeatDialog, Seating


@pytest.mark.parametrize(
    ("keys", "seating"),
    [
        (("enter",), Seating("ambtenaar", "", short=False)),
        (("down", "enter"), Seating("ambtenaar", "", short=True)),
        (("down", "down", "enter"), Seating("alleen", "", short=False)),
        (("end", "tab", *"tafel", "enter"), Seating("alleen", "tafel", short=True)),
        (("escape",), None),
    ],
    ids=["together", "short", "alone", "with a name", "not at all"],
)
async def test_who_plays_how_long_and_under_which_name(
    keys: tuple[str, ...], seating: Seating | None
) -> None:
    app = Stage(SeatDialog(TUIN, MODEL))
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert app.given == [seating]


async def test_it_says_what_each_way_is_and_where_the_card_comes_from() -> None:
    dialog = SeatDialog(TUIN, MODEL)
    async with Stage(dialog).run_test(size=(80, 24)):
        assert {ALONE, TOGETHER} <= set(lines(dialog))
        assert "burgeridee card tuin" in words(dialog)
        assert "De tuin" in words(dialog, "#head")
