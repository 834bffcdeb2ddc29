from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.making import AGREED, KLEIN, PARTNERS, intake, said

from burgeridee.core.intake import Item, Value
from burgeridee.core.lines import highest_number, numbered, remarks_on, with_line_ids
from burgeridee.core.questions import ListQuestion

GROUPS = KLEIN.by_id["groepen"]


DAY = date(2026, 3, 21)


def ids(value: Value, before: int = 0) -> list[object]:
    return [line["id"] for line in numbered(value, before)[0]]


@pytest.mark.parametrize(
    ("value", "given_before", "found"),
    [
        (("a", "b"), 0, ["a1", "a2"]),
        (("a",), 4, ["a5"]),
        (({"id": "a7", "wat": "x"}, "b"), 0, ["a7", "a8"]),
        (("b", {"id": "a7", "wat": "x"}), 0, ["a8", "a7"]),
        (({"id": "eigen", "wat": "x"}, "b"), 0, ["eigen", "a1"]),
        (({"id": "a1", "wat": "x"}, {"id": "a1", "wat": "y"}), 0, ["a1", "a2"]),
        (({"id": 3, "wat": "x"}, {"id": "3", "wat": "y"}), 0, [3, "a1"]),
        (({"id": " ", "wat": "x"},), 2, ["a3"]),
        (({"id": "a" + "9" * 5000, "wat": "x"}, "b"), 0, ["a" + "9" * 5000, "a1"]),
        ((), 3, []),
    ],
    ids=[
        "none has an id",
        "four were given before",
        "one has an id",
        "a new line before it",
        "an id of another making",
        "the same id twice",
        "the same id, once as a number",
        "a blank id",
        "an id that is no number of ours",
        "no lines",
    ],
)
def test_each_line_gets_an_id_that_none_ever_had(
    value: Value, given_before: int, found: list[object]
) -> None:
    assert ids(value, given_before) == found


def test_the_highest_number_is_kept_when_its_line_goes() -> None:
    lines, highest = numbered(("a", "b", "c"), 0)
    assert highest == 3
    lines, highest = numbered(lines[:1], highest)
    assert (ids(lines), highest) == (["a1"], 3)
    assert ids((*lines, {"tekst": "d"}), highest) == ["a1", "a4"]


def test_the_id_stands_first_and_the_cells_stay() -> None:
    [[line], _] = numbered(({"wat": "x", "wie": "y"},), 0)
    assert list(line.items()) == [("id", "a1"), ("wat", "x"), ("wie", "y")]


def test_the_highest_number_counts_our_ids_only() -> None:
    assert highest_number(({"id": "a3"}, {"id": "b9"}, {"wat": "a5"})) == 3
    assert highest_number("a9") == 0
    assert highest_number(None) == 0


@pytest.mark.parametrize("value", ["buren", 3, None], ids=["a text", "a number", "nothing"])
def test_what_is_no_list_stays_as_it_is(value: Value | None) -> None:
    record = intake({"groepen": said(value)})
    assert with_line_ids(record, GROUPS) is record


def test_only_a_list_question_gets_line_ids() -> None:
    record = intake({"hulp": said(("geld",)), "groepen": said(("geld",))})
    assert with_line_ids(record, KLEIN.by_id["hulp"]) is record
    with_ids = with_line_ids(record, GROUPS)
    assert with_ids.answers["groepen"].value == ({"id": "a1", "tekst": "geld"},)
    assert with_ids.lines_given == {"groepen": 1}
    assert with_ids.answers["hulp"] == record.answers["hulp"]


LINES = st.lists(
    st.fixed_dictionaries(
        {"wat": st.text(max_size=2)},
        optional={"id": st.sampled_from(["a1", "a2", "a9", "b", "", "a0", "a٣"])},
    ),
    max_size=6,
)


@given(LINES, st.integers(0, 12))
def test_ids_are_never_used_twice(lines: list[Item], given_before: int) -> None:
    found, highest = numbered(tuple(lines), given_before)
    names = [line["id"] for line in found]
    assert len(set(names)) == len(names)
    old = {line.get("id") for line in lines}
    assert all(name in old or int(str(name)[1:]) > given_before for name in names)
    assert numbered(found, highest) == (found, highest)


def test_more_lines_than_fit_on_a_sheet_are_told_and_kept() -> None:
    [partners] = (one for one in PARTNERS.questions if isinstance(one, ListQuestion))
    two: tuple[Item, ...] = ({"partner": "a"}, {"partner": "b"}, {"partner": " "})
    assert remarks_on(partners, two) == ()
    assert remarks_on(partners, (*two, {"partner": "c"})) == (
        "Dit zijn 3 partners. Op één blad passen er 2. De rest komt op een tweede blad.",
    )


@pytest.mark.parametrize(
    ("lines", "remarks"),
    [
        ((), ()),
        (({"wat": "a", "wie": "buren", "wanneer": DAY},), ()),
        (({"wat": "a", "wie": "buren"},), ("Regel 1 is nog een wens. Er mist: wanneer.",)),
        (
            ({"wat": "a", "wie": "buren", "wanneer": DAY}, {"wat": "b", "wie": " "}),
            ("Regel 2 is nog een wens. Er mist: wie, wanneer.",),
        ),
        (
            ({"wat": "a", "wie": "buren"}, {"wat": "b", "wanneer": DAY}, {"wat": " "}),
            ("2 regels zijn nog een wens. Er mist: wanneer, wie.",),
        ),
    ],
)
def test_a_line_without_a_name_or_a_day_is_called_a_wish(
    lines: tuple[Item, ...], remarks: tuple[str, ...]
) -> None:
    [actions] = (one for one in AGREED.questions if one.id == "acties")
    assert isinstance(actions, ListQuestion)
    assert remarks_on(actions, lines) == remarks


def test_of_a_list_that_asks_for_nothing_nothing_is_told() -> None:
    actions = KLEIN.by_id["acties"]
    assert isinstance(actions, ListQuestion)
    assert remarks_on(actions, ({"wat": "a"},) * 20) == ()
