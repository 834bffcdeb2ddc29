import asyncio
from datetime import date

import pytest
from tests.app.rest import PATIENCE, until
from tests.app.widgets.bench import (
    DAY,
    FILLED,
    FOREIGN,
    HOSTILE,
    LINES,
    LONG,
    MULTI,
    NUMBER,
    SCALE,
    SINGLE,
    SIZES,
    TEXT,
    YNU,
    Bench,
    drag,
    resize,
    words_of,
)
from textual.events import Paste
from textual.widgets import Input, TextArea

from burgeridee.app.widgets.controls.control import Drafts
from burgeridee.app.widgets.controls.rows import Press, Row, Rows
from burgeridee.app.widgets.controls.scale import Steps
from burgeridee.core.intake import Value
from burgeridee.core.questions import Question

KINDS = [question.kind + (" table" if question.id == "w" else "") for question, _ in FILLED]
each_kind = pytest.mark.parametrize(("question", "value"), FILLED, ids=KINDS)


@each_kind
async def test_a_control_shows_an_answer_and_posts_nothing(
    question: Question, value: Value
) -> None:
    app = Bench(question)
    async with app.run_test() as pilot:
        assert app.bench.value is None
        app.bench.show(value)
        await pilot.pause()
        assert app.bench.value == value
        app.bench.show(None)
        await pilot.pause()
        assert app.bench.value is None
        app.bench.flush()
        await pilot.pause()
    assert app.posted == []


@each_kind
async def test_a_control_begins_with_the_answer_there_is(question: Question, value: Value) -> None:
    app = Bench(question, value)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.bench.value == value
        assert not app.bench.is_unsaved
    assert app.posted == []


@each_kind
async def test_a_value_that_does_not_fit_is_shown_as_nothing_and_stays(
    question: Question, value: Value
) -> None:
    foreign: Value = 3 if isinstance(value, str | date | tuple) else "drie"
    app = Bench(question, foreign)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.bench.value is None
        assert not app.bench.is_unsaved
        app.bench.flush()
        await pilot.pause()
    assert app.posted == []


@each_kind
async def test_a_control_fits_every_window(question: Question, value: Value) -> None:
    app = Bench(question, value)
    async with app.run_test(size=(80, 24)) as pilot:
        for size in SIZES:
            await resize(pilot, *size)
        assert app.bench.value == value


@each_kind
async def test_a_control_fits_the_narrowest_windows(question: Question, value: Value) -> None:
    app = Bench(question, value)
    async with app.run_test(size=(1, 5)) as pilot:
        for width in (*range(1, 12), 14, 18, 23, 29):
            await drag(pilot, width, 5)
            assert app.bench.region.right <= width
        assert app.bench.value == value


@pytest.mark.parametrize("question", [SINGLE, MULTI, SCALE], ids=["single", "multi", "scale"])
async def test_what_a_file_says_is_shown_to_the_letter(question: Question) -> None:
    app = Bench(question)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        assert HOSTILE in words_of(app.bench)
        assert question is SCALE or FOREIGN in words_of(app.bench)


# Choices


async def test_one_option_is_picked_with_the_keys() -> None:
    app = Bench(SINGLE)
    async with app.run_test() as pilot:
        await pilot.press("down", "space")
        assert app.values == ["b"]
        await pilot.press("3")
        assert app.values == ["b", "c"]
        assert app.done == 0
        await pilot.press("up", "enter")
        assert app.values == ["b", "c", "b"]
        assert app.done == 1
        await pilot.press("space")
        assert app.values[-1] is None
        await pilot.press("9", "x", "home", "space", "delete")
        assert app.values[-2:] == ["a", None]
    assert all(typing is False for _value, typing in app.posted)


async def test_enter_on_the_option_that_is_picked_goes_on() -> None:
    app = Bench(YNU, "nee")
    async with app.run_test() as pilot:
        await pilot.press("enter")
    assert (app.posted, app.done) == ([], 1)


async def test_an_option_is_picked_with_the_mouse() -> None:
    app = Bench(SINGLE)
    async with app.run_test() as pilot:
        await pilot.click(app.query(Row)[2])
        assert app.values == ["c"]
        await pilot.click(app.query(Row)[2])
        assert app.values == ["c"]
        assert app.bench.has_focus_within


async def test_the_marks_say_what_is_picked_without_a_colour() -> None:
    app = Bench(SINGLE, "a")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert words_of(app.bench).startswith("1 ●\nAap\n2 ○")
    app = Bench(MULTI, ("a",))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert words_of(app.bench).startswith("1 [ ]\nNiets\n2 [x]\nAap")


async def test_more_options_are_picked_and_some_go_alone() -> None:
    app = Bench(MULTI)
    async with app.run_test() as pilot:
        await pilot.press("3", "2")
        assert app.values == [("b",), ("a", "b")]
        await pilot.press("1")
        assert app.values[-1] == ("niets",)
        await pilot.press("down", "down", "enter")
        assert app.values[-1] == ("b",)
        await pilot.click(app.query(Row)[2])
        assert app.values[-1] is None
    assert app.done == 0


async def test_the_bar_stays_inside_the_list() -> None:
    app = Bench(SINGLE)
    async with app.run_test() as pilot:
        await pilot.press("up", "up")
        assert app.query_one(Rows).at == 0
        await pilot.press("end", "down", "down")
        assert app.query_one(Rows).at == 3
        assert [row.has_class("-here") for row in app.query(Row)] == [False] * 3 + [True]


async def test_a_step_is_picked_with_keys_and_mouse() -> None:
    app = Bench(SCALE)
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("4", "left", "right", "right", "right", "7", "home", "enter")
        assert app.values == [4, 3, 4, 5, 1]
        assert app.done == 1
        await pilot.press("backspace", "left")
        assert app.values[-2:] == [None, 5]
        await pilot.click(app.query_one(Steps), offset=(15, 0))
        assert app.values[-1] == 3
        assert "● 3" in words_of(app.bench)


async def test_where_the_ends_of_a_scale_find_no_room_they_stand_below() -> None:
    app = Bench(SCALE)
    async with app.run_test(size=(50, 24)) as pilot:
        await pilot.pause()
        assert f"1 is weinig, 5 is {HOSTILE}" in words_of(app.bench)


# A number


async def test_a_number_takes_figures_only_and_steps() -> None:
    app = Bench(NUMBER)
    async with app.run_test() as pilot:
        await pilot.press("1", "2", "x")
        assert app.bench.value == 12
        assert "alleen een getal" in words_of(app.bench)
        await pilot.press("+", "up", "-")
        assert app.values == [13, 14, 13]
        assert "alleen een getal" not in words_of(app.bench)
        await pilot.press(*["backspace"] * 2, "-", "enter")
        assert app.values[-1] == 0
        assert app.done == 1
        await pilot.click(app.query(Press)[1])
        assert app.bench.value == 1


async def test_of_pasted_words_the_number_is_taken() -> None:
    app = Bench(NUMBER)
    async with app.run_test() as pilot:
        app.query_one(Input).post_message(Paste("ongeveer 15 mensen"))
        await pilot.pause()
        assert app.bench.value == 15
        app.query_one(Input).post_message(Paste("tussen 3 en 4"))
        await pilot.pause()
        assert app.bench.value == 15
        assert "alleen een getal" in words_of(app.bench)


# A day


async def test_a_day_is_told_back_while_one_types() -> None:
    app = Bench(DAY)
    async with app.run_test() as pilot:
        assert "Typ bijvoorbeeld" in words_of(app.bench)
        await pilot.press(*"21-3")
        assert "zaterdag 21 maart 2026 (over 10 dagen)" in words_of(app.bench)
        await pilot.press("enter")
        assert app.posted == [(date(2026, 3, 21), True)]
        assert app.done == 1


async def test_what_is_no_day_stays_and_is_no_answer() -> None:
    drafts = Drafts()
    app = Bench(DAY, date(2026, 3, 21), drafts)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+u", *"ooit", "enter")
        assert "Ik lees hier geen datum in." in words_of(app.bench)
        assert app.values == [None]
        assert app.done == 0
    again = Bench(DAY, None, drafts)
    async with again.run_test():
        assert again.query_one(Input).value == "ooit"


# Text


async def test_one_line_keeps_all_that_is_pasted() -> None:
    app = Bench(TEXT)
    async with app.run_test() as pilot:
        app.query_one(Input).post_message(Paste("koffie\nthee\r\nwater"))
        await pilot.press("enter")
        assert app.posted == [("koffie / thee / water", True)]
        assert app.done == 1


@pytest.mark.parametrize("question", [TEXT, LONG, LINES], ids=["line", "long", "list"])
async def test_typed_text_is_posted_while_one_types_on(question: Question) -> None:
    app = Bench(question)
    async with app.run_test() as pilot:
        assert app.bench.patience == 1.0
        app.bench.patience = 0.2  # longer than the time between two keys: nobody stops typing
        async with asyncio.timeout(PATIENCE):
            while len(app.posted) < 2:
                await pilot.press("a")
        await until(pilot, lambda: app.values[-1] == app.bench.value)


async def test_what_was_typed_is_posted_when_the_focus_leaves() -> None:
    app = Bench(LONG)
    async with app.run_test() as pilot:
        app.bench.patience = 60
        await pilot.press(*"tuin")
        assert app.posted == []
        app.screen.set_focus(None)
        await pilot.pause()
        assert app.posted == [("tuin", True)]


async def test_what_comes_back_late_moves_no_cursor() -> None:
    app = Bench(LONG, "een tuin")
    async with app.run_test() as pilot:
        area = app.query_one(TextArea)
        area.move_cursor((0, 3))
        await pilot.press("x")
        app.bench.flush()
        await pilot.press("y")
        app.bench.show("eenx tuin")
        assert (area.text, area.cursor_location) == ("eenxy tuin", (0, 5))
        app.bench.show("eenx tuin")
        assert (area.text, area.cursor_location) == ("eenxy tuin", (0, 5))
        assert app.bench.is_unsaved
        app.bench.flush()
        app.bench.show("eenxy tuin")
        assert not app.bench.is_unsaved
        app.bench.show("een tuin")
        assert area.text == "een tuin"


async def test_what_is_only_blank_is_no_answer() -> None:
    app = Bench(LONG, "x")
    async with app.run_test() as pilot:
        await pilot.press("backspace", "space")
        app.bench.flush()
        await pilot.pause()
        assert app.values == [None]


async def test_the_last_letters_are_taken_back() -> None:
    app = Bench(LONG)
    async with app.run_test() as pilot:
        assert not app.bench.undo()
        await pilot.press(*"tuin")
        assert app.bench.undo()
        assert app.bench.value is None


@pytest.mark.parametrize("question", [TEXT, LONG], ids=["line", "long"])
async def test_typing_on_wipes_nothing_out(question: Question) -> None:
    app = Bench(question, HOSTILE)
    async with app.run_test() as pilot:
        await pilot.press("!")
        assert app.bench.value == f"{HOSTILE}!"
