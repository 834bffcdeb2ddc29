from pathlib import Path

from tests.app.staging import HOSTILE, Stage, empty, lines, with_answer, words
from tests.conftest import NOON
from textual.pilot import Pilot

from burgeridee.app.dialogs.belonging import IN, NAME, NEW, OUT, BelongingDialog
from burgeridee.core.agreements import Agreed
from burgeridee.core.initiative import joined
from burgeridee.core.talk import Talk
from burgeridee.files.index import Indexed
from burgeridee.files.initiatives import Initiative

AGREED = Agreed("20260311-abcdef", "De tuin", "open", 1, NOON, ())
TUIN = Initiative("tuin-4t8w", "De tuin", (Indexed(Path("/tuin.toml"), AGREED),))
HEK = Initiative("hek-9x2b", "Het hek", ())


def stage(talk: Talk, *known: Initiative) -> Stage:
    return Stage(BelongingDialog(talk, lambda: known))


async def read(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_what_there_is_can_be_chosen_and_what_is_typed_can_be_made() -> None:
    app = stage(with_answer(empty(), "id_naam", "De stoep"), TUIN, HEK)
    async with app.run_test() as pilot:
        await read(pilot)
        assert lines(app.screen) == [
            "Nieuw initiatief: De stoep",
            "De tuin  1 stuk, sinds 11 maart 2026",
            "Het hek  0 stukken",
        ]
        assert words(app.screen, "#about") == "De stoep"
        await pilot.press(*"hek")
        assert lines(app.screen) == ["Het hek  0 stukken", "Nieuw initiatief: hek"]
        await pilot.press("enter")
    assert app.given == [f"{IN}hek-9x2b"]


async def test_a_name_that_is_there_makes_no_second_one_of_that_name() -> None:
    app = stage(empty(), TUIN)
    async with app.run_test() as pilot:
        await read(pilot)
        await pilot.press(*"de TUIN")
        assert lines(app.screen) == ["De tuin  1 stuk, sinds 11 maart 2026"]
        await pilot.press(*"man", "enter")
    assert app.given == [f"{NEW}de TUINman"]


async def test_a_talk_that_is_in_one_can_be_taken_out_and_that_one_can_be_renamed() -> None:
    talk = joined(empty(), "tuin-4t8w", "De tuin", NOON)
    for moves, given in ((0, f"{IN}tuin-4t8w"), (2, NAME), (3, OUT)):
        app = stage(talk, HEK, TUIN)
        async with app.run_test() as pilot:
            await read(pilot)
            assert lines(app.screen)[0].startswith("De tuin  staat hier nu bij")
            await pilot.press(*["down"] * moves, "enter")
        assert app.given == [given]


async def test_without_any_and_without_a_name_one_types_it() -> None:
    app = stage(empty())
    async with app.run_test() as pilot:
        await read(pilot)
        await pilot.press("enter")
        assert app.given == []
        await pilot.press(*HOSTILE)
        assert lines(app.screen) == [f"Nieuw initiatief: {HOSTILE}"]
        await pilot.press("escape")
    assert app.given == [None]
