"""The two controls for lines, and the window for one line of a table."""

from datetime import date

from tests.app.widgets.bench import (
    COUNTED,
    FOREIGN,
    HOSTILE,
    LINES,
    SIZES,
    TABLE,
    Bench,
    resize,
    words_of,
)
from textual.widgets import Input

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.widgets.controls.control import Drafts
from burgeridee.app.widgets.controls.rows import Press, Row, Rows
from burgeridee.core.intake import Item, Value, lines_of

TWO: Value = ({"id": "a1", "tekst": "ouders"}, {"id": "a2", "tekst": "school"})
ACTIONS: Value = ({"id": "a1", "wat": "koffie"}, {"id": "a2", "wat": "thee"})


def texts(value: Value | None, key: str = "tekst") -> list[object]:
    """The texts of the lines, in their order."""
    lines = value if isinstance(value, tuple) else ()
    return [line[key] for line in lines if not isinstance(line, str)]


async def test_groups_are_listed_quickly() -> None:
    app = Bench(LINES)
    async with app.run_test() as pilot:
        await pilot.press(*"ouders", "enter", *"school", "enter")
        assert app.bench.value == TWO
        assert app.values[-1] == TWO
        await pilot.press("enter")
        assert app.done == 1


async def test_what_stands_in_the_field_counts_without_enter() -> None:
    app = Bench(LINES, TWO)
    async with app.run_test() as pilot:
        await pilot.press(*"win")
        app.bench.flush()
        await pilot.press(*"kel")
        app.bench.show(app.values[-1] if app.values else None)
        app.bench.flush()
        await pilot.pause()
        assert [texts(value)[-1] for value in app.values] == ["win", "winkel"]
        assert app.query_one(Input).value == "winkel"
        await pilot.press("enter")
        assert texts(app.bench.value, "id") == ["a1", "a2", "a3"]


async def test_the_first_letters_of_a_line_are_a_change_of_their_own() -> None:
    app = Bench(LINES)
    async with app.run_test() as pilot:
        for letters in ("ou", "ders"):
            await pilot.press(*letters)
            app.bench.flush()
        await pilot.press("enter", *"sc")
        app.bench.flush()
        await pilot.pause()
        assert [typing for _value, typing in app.posted] == [False, True, False]


async def test_a_line_is_changed_moved_and_removed_with_the_keys() -> None:
    app = Bench(LINES, TWO)
    async with app.run_test() as pilot:
        await pilot.press("shift+tab", "enter")
        assert "Je wijzigt regel 1." in words_of(app.bench)
        await pilot.press("!", "enter")
        assert texts(app.bench.value) == ["ouders!", "school"]
        assert texts(app.bench.value, "id") == ["a1", "a2"]
        await pilot.press("shift+tab", "shift+down")
        assert texts(app.bench.value) == ["school", "ouders!"]
        await pilot.press("shift+up", "shift+up")
        assert texts(app.bench.value) == ["ouders!", "school"]
        await pilot.press("delete")
        assert texts(app.bench.value) == ["school"]
        await pilot.press("delete")
        assert app.values[-1] is None
        assert app.query_one(Input).has_focus


async def test_a_line_is_moved_and_removed_with_the_mouse() -> None:
    app = Bench(LINES, TWO)
    async with app.run_test() as pilot:
        await pilot.click(app.query(Row)[1])
        up = next(press for press in app.query(Press) if press.does == "up")
        await pilot.click(up)
        assert texts(app.bench.value) == ["school", "ouders"]
        await pilot.click(next(press for press in app.query(Press) if press.does == "remove"))
        assert texts(app.bench.value) == ["ouders"]
        await pilot.click(next(press for press in app.query(Press) if press.does == "change"))
        assert app.query_one(Input).value == "ouders"


async def test_removing_a_line_keeps_what_stands_in_the_field() -> None:
    app = Bench(LINES, TWO)
    async with app.run_test() as pilot:
        await pilot.press(*"winkel", "shift+tab", "delete")
        assert texts(app.bench.value) == ["school", "winkel"]


async def test_an_id_is_never_given_twice() -> None:
    app = Bench(LINES, TWO)
    async with app.run_test() as pilot:
        await pilot.press("shift+tab", "end", "delete", "plus", *"winkel", "enter")
        assert texts(app.bench.value, "id") == ["a1", "a3"]


async def test_a_line_that_is_emptied_goes() -> None:
    app = Bench(LINES, TWO)
    async with app.run_test() as pilot:
        await pilot.press("shift+tab", "enter", "ctrl+u", "enter")
        assert texts(app.bench.value) == ["school"]


async def test_undo_elsewhere_empties_the_field_too() -> None:
    app = Bench(LINES)
    async with app.run_test() as pilot:
        await pilot.press(*"ouders")
        app.bench.flush()
        await pilot.pause()
        app.bench.show(app.values[-1])
        app.bench.show(None)
        assert (app.query_one(Input).value, app.bench.value) == ("", None)


# The table, and its window


async def test_an_action_is_added_in_a_window() -> None:
    app = Bench(TABLE)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert isinstance(app.screen, LineEditor)
        await pilot.press(*"koffie", "enter", "2", "enter", *"21-3", "enter")
        assert not isinstance(app.screen, LineEditor)
        koffie = {"id": "a1", "wat": "koffie", "wie": "b", "wanneer": date(2026, 3, 21)}
        assert app.values[-1] == (koffie,)
        assert {typing for _value, typing in app.posted} == {True}
        assert HOSTILE in words_of(app.bench)
        assert "21 maart 2026" in words_of(app.bench)


async def test_a_line_stands_in_the_list_while_it_is_typed_and_after_escape() -> None:
    app = Bench(TABLE, ACTIONS)
    async with app.run_test() as pilot:
        await pilot.press("plus", *"kof")
        assert isinstance(app.screen, LineEditor)
        app.screen.flush()
        await pilot.pause()
        assert app.values == [(*lines_of(ACTIONS), {"id": "a3", "wat": "kof"})]
        await pilot.press("ctrl+u")
        app.screen.flush()
        await pilot.pause()
        assert app.values[-1] == ACTIONS
        await pilot.press(*"taart", "escape")
        assert app.bench.value == (*lines_of(ACTIONS), {"id": "a3", "wat": "taart"})
        await pilot.press("up", "up", "enter", "ctrl+u", *"soep", "escape")
        assert texts(app.bench.value, "wat") == ["soep", "thee", "taart"]
        assert texts(app.bench.value, "id") == ["a1", "a2", "a3"]


async def test_opening_and_closing_changes_nothing() -> None:
    line: Item = {"id": "a1", "wat": "koffie", "wie": ""}
    app = Bench(TABLE, (line,))
    async with app.run_test() as pilot:
        await pilot.press("enter", "escape", "down", "enter", "escape")
        assert app.posted == []
        assert app.bench.value == (line,)


async def test_a_day_that_cannot_be_read_waits_for_the_next_opening() -> None:
    drafts = Drafts()
    app = Bench(TABLE, None, drafts)
    async with app.run_test() as pilot:
        await pilot.press("plus", "tab", "tab", *"ooit", "escape")
        assert app.posted == []
    again = Bench(TABLE, None, drafts)
    async with again.run_test() as pilot:
        await pilot.press("a")
        assert [field.value for field in again.screen.query(Input)] == ["", "ooit"]


async def test_what_is_missing_is_said_at_its_field() -> None:
    app = Bench(TABLE)
    async with app.run_test() as pilot:
        await pilot.press("plus", "tab", "tab", "enter")
        assert "Vul dit nog in." in words_of(app.screen)
        await pilot.press(*"koffie")
        app.screen.set_focus(None)
        await pilot.pause()
        assert "Vul dit nog in." not in words_of(app.screen)
        assert isinstance(app.screen, LineEditor)


async def test_a_day_that_cannot_be_read_keeps_the_window_open() -> None:
    app = Bench(TABLE)
    async with app.run_test() as pilot:
        await pilot.press("plus", *"koffie", "enter", "tab", *"ooit", "enter")
        assert isinstance(app.screen, LineEditor)
        assert "Ik lees hier geen datum in." in words_of(app.screen)
        await pilot.press("ctrl+u", "enter")
        assert texts(app.bench.value, "wat") == ["koffie"]


async def test_a_cell_can_be_emptied_and_the_id_stays() -> None:
    line: Item = {"id": "a7", "wat": "koffie", "wanneer": date(2026, 3, 21), "extra": "x"}
    app = Bench(TABLE, (line,))
    async with app.run_test() as pilot:
        await pilot.press("enter", "tab", "tab", "ctrl+u", "enter")
        assert app.bench.value == ({"id": "a7", "wat": "koffie", "extra": "x"},)


async def test_actions_are_moved_and_removed() -> None:
    app = Bench(TABLE, ACTIONS)
    async with app.run_test() as pilot:
        await pilot.press("shift+down")
        assert texts(app.bench.value, "wat") == ["thee", "koffie"]
        await pilot.press("delete")
        assert texts(app.bench.value, "wat") == ["thee"]
        await pilot.press("down", "delete", "shift+up")
        assert texts(app.bench.value, "wat") == ["thee"]
        assert app.query_one(Rows).at == 1


async def test_a_click_on_the_last_row_adds_and_on_a_line_only_goes_there() -> None:
    app = Bench(TABLE, ACTIONS)
    async with app.run_test() as pilot:
        await pilot.click(app.query(Row).filter("Rows Row")[1])
        assert app.query_one(Rows).at == 1
        await pilot.click(app.query(Row).filter("Rows Row")[2])
        assert isinstance(app.screen, LineEditor)
        await pilot.press(*FOREIGN.replace("\u200d", ""), "escape")
        await pilot.click(next(press for press in app.query(Press) if press.does == "change"))
        assert isinstance(app.screen, LineEditor)


async def test_in_a_narrow_window_a_line_is_a_sentence() -> None:
    line: Item = {"id": "a1", "wat": "koffie", "wanneer": date(2026, 3, 21)}
    app = Bench(TABLE, (line,))
    async with app.run_test(size=(30, 12)) as pilot:
        await pilot.pause()
        assert "koffie, 21 maart 2026" in words_of(app.bench)


async def test_the_window_fits_every_window() -> None:
    app = Bench(TABLE, ACTIONS)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        for size in SIZES:
            await resize(pilot, *size)
        assert isinstance(app.screen, LineEditor)


def remark(app: Bench) -> str:
    """What is said under the lines."""
    soft = app.bench.soft
    return str(soft.content) if soft.display else ""


async def test_more_lines_than_fit_on_a_sheet_are_told_and_kept() -> None:
    lines: tuple[Item, ...] = tuple({"id": f"a{n}", "wie": "W", "uren": n} for n in range(2))
    app = Bench(COUNTED, lines)
    async with app.run_test() as pilot:
        assert remark(app) == ""
        await pilot.press("plus", *"Derde", "enter", "7", "enter", "escape")
        assert len(lines_of(app.bench.value)) == 3
        assert remark(app).startswith("Dit zijn 3 partners. Op één blad passen er 2.")
        await pilot.press("delete")
        assert remark(app) == ""


async def test_a_line_that_misses_something_is_called_a_wish() -> None:
    app = Bench(COUNTED, ({"id": "a1", "wie": "Sam"},))
    async with app.run_test():
        assert remark(app) == "Regel 1 is nog een wens. Er mist: uren."
        done: Item = {"id": "a1", "wie": "Sam", "uren": 3}
        app.bench.show((done,))
        assert remark(app) == ""


async def test_a_number_in_a_line_is_typed_counted_and_shown() -> None:
    app = Bench(COUNTED)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("plus", *"Sam", "enter", "1", "x")
        assert "Hier past alleen een getal" in words_of(app.screen)
        await pilot.press("2", "up", "enter", "escape")
        assert app.bench.value == ({"id": "a1", "wie": "Sam", "uren": 13},)
        assert "13" in words_of(app.bench)


async def test_a_number_that_is_needed_is_asked_for() -> None:
    app = Bench(COUNTED)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("plus", *"Sam", "enter", "enter", "enter")
        assert isinstance(app.screen, LineEditor)
        assert "Vul dit nog in." in words_of(app.screen)
        await pilot.press("5")
        assert "Vul dit nog in." not in words_of(app.screen)
        await pilot.press("enter", "enter")
        assert not isinstance(app.screen, LineEditor)
        assert app.bench.value == ({"id": "a1", "wie": "Sam", "uren": 5},)


async def test_long_cells_make_sentences_of_a_table() -> None:
    short: Value = ({"id": "a1", "wat": "koffie"},)
    long: Value = ({"id": "a1", "wat": "koffie zetten voor wie er komt " * 9},)
    for value, is_table in ((short, True), (long, False)):
        app = Bench(TABLE, value)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.pause()
            assert app.bench.query_one(".heads").display is is_table
