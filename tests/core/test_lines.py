import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.making import KLEIN, intake, said

from burgeridee.core.intake import Item, Value
from burgeridee.core.lines import highest_number, numbered, with_line_ids

GROUPS = KLEIN.by_id["groepen"]


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
