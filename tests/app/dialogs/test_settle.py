from datetime import timedelta

import pytest
from tests.app.staging import HOSTILE, Stage, words
from tests.conftest import NOON
from textual.widgets import Input

from burgeridee.app.dialogs.settle import Settled, SettleDialog, SettleDraft

TODAY = NOON.date()
YESTERDAY = TODAY - timedelta(days=1)


def asked(*, moving: bool = False, draft: SettleDraft | None = None) -> Stage:
    return Stage(SettleDialog("koffie", TODAY, draft or SettleDraft(), moving=moving))


async def given(app: Stage, *keys: str) -> list[Settled | None]:
    """What came back after these keys; nothing when the window still stands."""
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return list(app.given)


async def test_ticking_off_is_today_and_needs_no_words() -> None:
    assert await given(asked(), "enter", "enter") == [Settled(TODAY, "")]


async def test_another_day_and_a_line() -> None:
    keys = ("ctrl+u", *"gisteren", "enter", *"mooi", "enter")
    assert await given(asked(), *keys) == [Settled(YESTERDAY, "mooi")]


async def test_what_is_done_cannot_be_to_come() -> None:
    app = asked()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+u", *"morgen", "enter", "enter")
        await pilot.pause()
        assert "moet nog komen" in words(app.screen)
        assert not app.given
        assert app.screen.focused is app.screen.query(Input).first()


async def test_who_asks_for_a_reason_says_in_which_words() -> None:
    for why in ("Waarom?", HOSTILE):
        app = Stage(SettleDialog("koffie", TODAY, SettleDraft(), moving=True, why=why))
        async with app.run_test(size=(80, 24)):
            assert why in words(app.screen)


async def test_moving_begins_without_a_day() -> None:
    app = asked(moving=True)
    async with app.run_test(size=(80, 24)) as pilot:
        assert [field.value for field in app.screen.query(Input)] == ["", ""]
        await pilot.press("enter", *"ziek", "enter")
        await pilot.pause()
        assert "Typ eerst een dag" in words(app.screen)
        await pilot.press(*"31-2", "enter")
        await pilot.pause()
        assert "geen datum" in words(app.screen)
        assert not app.given


async def test_moving_wants_a_reason() -> None:
    app = asked(moving=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"over 2 weken", "enter", "enter")
        await pilot.pause()
        assert "waarom" in words(app.screen, "#soft")
        await pilot.press(*"ziek", "enter")
        await pilot.pause()
        assert app.given == [Settled(TODAY + timedelta(weeks=2), "ziek")]


@pytest.mark.parametrize("moving", [False, True])
async def test_what_was_typed_before_escape_waits(moving: bool) -> None:
    draft = SettleDraft()
    keys = ("ctrl+u", *"9-3", "enter", *"druk", "escape")
    assert await given(asked(moving=moving, draft=draft), *keys) == [None]
    day = TODAY - timedelta(days=2)
    again = asked(moving=moving, draft=draft)
    assert await given(again, "enter", "enter") == [Settled(day, "druk")]


async def test_the_hints_do_what_their_keys_do() -> None:
    app = asked()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", *"x", "tab")
        assert app.screen.focused is app.screen.query(Input).first()
        await app.screen.run_action("screen.other")
        assert app.screen.focused is app.screen.query(Input).last()
        await app.screen.run_action("screen.take")
        await pilot.pause()
        assert app.given == [Settled(TODAY, "x")]


@pytest.mark.parametrize("size", [(1, 1), (30, 10), (80, 24), (200, 60)])
async def test_what_people_wrote_is_text_at_every_size(size: tuple[int, int]) -> None:
    app = Stage(SettleDialog(HOSTILE * 20, TODAY, SettleDraft(), moving=True))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert words(app.screen, "#what") == HOSTILE * 20
