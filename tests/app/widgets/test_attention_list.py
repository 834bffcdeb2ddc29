import gc
from contextvars import copy_context
from datetime import timedelta
from pathlib import Path
from weakref import ref

from tests.app.staging import HOSTILE, empty, with_answer
from tests.conftest import NOON
from textual._context import active_message_pump
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.style import Style

from burgeridee.app.widgets.attention_list import (
    MOST_SHOWN,
    MOST_UNFINISHED,
    ONE_LINE,
    AttentionLine,
    AttentionList,
)
from burgeridee.app.widgets.reading import attention_lines
from burgeridee.core.intake import Item
from burgeridee.core.talk import Talk

TODAY = NOON.date()
PLACE = Path("a.toml")


class Stage(App[None]):
    """The list, and nothing else."""

    def compose(self) -> ComposeResult:
        yield AttentionList()


def talk_with(*days: int, name: str = "De tuin") -> Talk:
    actions: tuple[Item, ...] = tuple(
        {"wat": "sleutel", "wie": "gemeente", "wanneer": TODAY + timedelta(days=day)}
        for day in days
    )
    return with_answer(with_answer(empty(), "id_naam", name), "af_acties", actions)


def lines_of(talk: Talk) -> list[AttentionLine]:
    return list(attention_lines(talk, PLACE, TODAY))


def shown(line: AttentionLine, width: int) -> str:
    return line.shown(width, Style()).plain


def test_with_little_room_an_item_tells_everything_on_three_lines() -> None:
    late, unfinished = lines_of(talk_with(-2))
    assert shown(late, 40) == "! 2 dagen te laat\n  sleutel\n  De gemeente · De tuin"
    assert shown(unfinished, 40).startswith("· nog niet klaar\n  De tuin\n  verder bij '")


def test_with_room_an_item_takes_one_line() -> None:
    late, _ = lines_of(talk_with(-2))
    assert shown(late, 80).split("  ")[0] == "! 2 dagen te laat"
    assert shown(late, 80).rstrip().endswith("De tuin")
    assert "\n" not in shown(late, 80)


def test_a_report_that_must_go_out_is_named_by_its_talk() -> None:
    [line] = lines_of(talk_with().closed(NOON))
    assert shown(line, 40) == "· verslag nodig\n  De tuin"


def test_an_item_fits_and_is_as_high_as_it_says() -> None:
    for line in lines_of(talk_with(-2, 3, name=HOSTILE + "漢" * 100)):
        for width in (12, 40, ONE_LINE, 120):
            rows = line.shown(width, Style()).split("\n")
            assert len(rows) == line.height(width)
            assert max(row.cell_length for row in rows) <= width


async def test_the_most_pressing_stands_first_and_half_done_talks_are_few() -> None:
    app = Stage()
    async with app.run_test(size=(100, 40)):
        listed = app.query_one(AttentionList)
        lines = [line for day in (3, -1, *[99] * 9) for line in lines_of(talk_with(day))]
        assert listed.show(lines) == str(2 + MOST_UNFINISHED)
        assert listed.option_count == 2 + MOST_UNFINISHED


async def test_very_many_items_are_counted_and_not_all_shown() -> None:
    app = Stage()
    async with app.run_test(size=(100, 40)):
        listed = app.query_one(AttentionList)
        [late, _] = lines_of(talk_with(-1))
        assert listed.show([late] * 1000) == f"{MOST_SHOWN} van 1000"


async def test_nothing_that_asks_is_an_empty_word() -> None:
    app = Stage()
    async with app.run_test():
        assert not app.query_one(AttentionList).show([])


async def test_who_comes_in_by_a_key_sees_where_the_keys_are() -> None:
    app = Stage()
    async with app.run_test() as pilot:
        listed = app.query_one(AttentionList)
        listed.show(lines_of(talk_with(1, 2)))
        app.screen.set_focus(None)
        assert listed.highlighted is None
        await pilot.press("tab")
        await pilot.pause()
        assert listed.highlighted == 0


async def test_it_is_as_high_as_what_it_shows() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        listed = app.query_one(AttentionList)
        heights = []
        for days in ((1,), (1, 2, 3, 4), (1, 2)):
            listed.show(lines_of(talk_with(*days)))
            await pilot.pause()
            heights.append(listed.size.height - len(lines_of(talk_with(*days))))
    assert heights == [0, 0, 0]


async def test_a_screen_that_closes_while_the_list_grows_is_not_kept() -> None:
    async with Stage().run_test() as pilot:
        listed = pilot.app.query_one(AttentionList)
        screen = Screen[None]()
        await pilot.app.push_screen(screen)

        def grow(beside: Screen[None]) -> ScrollBar:
            active_message_pump.set(beside)
            return listed.vertical_scrollbar

        assert copy_context().run(grow, screen).parent is listed
        await pilot.app.pop_screen()
        gone = ref(screen)
        del screen
        await pilot.pause()
        gc.collect()
        assert gone() is None
