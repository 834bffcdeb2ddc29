"""How the lines of a list are measured."""

from collections.abc import Mapping
from datetime import date

import pytest
from pydantic import TypeAdapter

from burgeridee.core.intake import Cell, Item
from burgeridee.core.measures import (
    Where,
    days_between,
    entries,
    heaviest_of,
    matching,
    part_of,
    total_of,
)

DAY = date(2026, 3, 11)
WHERE: TypeAdapter[Where] = TypeAdapter(Where)
LINES: tuple[Item, ...] = (
    {"wie": "wij", "uren": 6, "last": "regen; ruzie;geen geld"},
    {"wie": "zij", "uren": 2, "last": "regen\n\n ; "},
    {"wie": " ", "last": ""},
    {"wie": "zij"},
)


def where(raw: Mapping[str, object]) -> Where:
    return WHERE.validate_python(raw)


def test_a_field_is_filled_or_it_is_not() -> None:
    filled, empty = where({"last": {"filled": True}}), where({"last": {"filled": False}})
    assert matching(LINES, filled, {}) == LINES[:2]
    assert matching(LINES, empty, {}) == LINES[3:]  # in the third line nothing stands at all
    assert matching(LINES, where({"last": []}), {}) == LINES[3:]


def test_a_number_of_0_is_filled() -> None:
    assert matching(({"uren": 0},), where({"uren": {"filled": True}}), {}) == ({"uren": 0},)


def test_a_line_weighs_as_much_as_its_number_says() -> None:
    ours = where({"wie": ["wij"]})
    assert part_of(LINES, ours, "", {}) == pytest.approx(1 / 3)
    assert part_of(LINES, ours, "uren", {}) == pytest.approx(6 / 8)


@pytest.mark.parametrize("value", [None, (), ({"wie": "wij"},), ({"wie": "wij", "uren": 0},)])
def test_nothing_is_no_part_of_no_number(value: tuple[Item, ...] | None) -> None:
    assert part_of(value, where({"wie": ["wij"]}), "uren", {}) is None


def test_numbers_add_up_and_no_lines_are_no_sum() -> None:
    assert total_of(LINES, {}, "uren", {}) == 8
    assert total_of(LINES, where({"wie": ["zij"]}), "uren", {}) == 2
    assert total_of(LINES, where({"wie": ["niemand"]}), "uren", {}) == 0
    assert total_of(({"wie": "wij"},), {}, "uren", {}) == 0
    assert total_of(None, {}, "uren", {}) is None
    assert total_of(({"wie": " "},), {}, "uren", {}) is None


def test_words_where_a_number_belongs_add_nothing() -> None:
    assert total_of(({"uren": "veel"}, {"uren": 3}), {}, "uren", {}) == 3


def test_the_line_with_most_entries_and_its_part_of_all() -> None:
    most = heaviest_of(LINES, "last", 3, {})
    assert most is not None
    assert (most.line, most.part, most.entries, most.whole) == (LINES[0], 0.75, 3, 4)


def test_with_too_few_entries_nobody_has_most() -> None:
    assert heaviest_of(LINES, "last", 5, {}) is None
    assert heaviest_of(LINES, "last", 4, {}) is not None
    assert heaviest_of(None, "last", 1, {}) is None


def test_of_two_with_as_many_it_is_the_first() -> None:
    even: tuple[Item, ...] = ({"last": "a; b"}, {"last": "c; d"})
    most = heaviest_of(even, "last", 3, {})
    assert most is not None
    assert (most.line, most.part) == (even[0], 0.5)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("a;b ; c", ["a", "b", "c"]),
        ("a\nb", ["a", "b"]),
        (" ;\n; ", []),
        ("een, twee", ["een, twee"]),
        (7, ["7"]),
    ],
)
def test_a_cell_holds_things_parted_by_a_semicolon_or_a_new_line(
    cell: Cell, found: list[str]
) -> None:
    assert list(entries({"x": cell}, "x")) == found
    assert list(entries({"x": cell}, "y")) == []


def test_days_are_counted_between_two_dates_only() -> None:
    assert days_between(DAY, date(2026, 3, 14)) == 3
    assert days_between(DAY, None) is None
    assert days_between("gisteren", DAY) is None
