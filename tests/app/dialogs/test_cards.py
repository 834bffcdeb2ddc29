from tests.app.staging import HOSTILE, Stage, shipped, words

from burgeridee.app.dialogs.cards import NONE, CardsDialog
from burgeridee.core.conversation import Card


async def test_the_arrows_turn_the_cards_all_the_way_round() -> None:
    cards = shipped().cards
    dialog = CardsDialog(cards)
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key, at in (("", 0), ("right", 1), ("down", 2), ("left", 1), ("up", 0), ("left", -1)):
            await pilot.press(*([key] if key else []))
            await pilot.pause()
            assert words(dialog, "#card") == f"{cards[at].title}\n\n{cards[at].text}"
        assert words(dialog, "#place") == f"{len(cards)} van {len(cards)}"


async def test_a_card_is_text_and_no_markup() -> None:
    dialog = CardsDialog((Card(id="x", title=HOSTILE, text=HOSTILE),))
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert words(dialog, "#card") == f"{HOSTILE}\n\n{HOSTILE}"


async def test_without_cards_it_says_so() -> None:
    dialog = CardsDialog(())
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.press("right")
        await pilot.pause()
        assert words(dialog, "#card") == NONE
