"""Two versions of a board become one, and nothing that a group named is lost."""

from collections.abc import Callable
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.core.test_board import board

from burgeridee.core.board import Board, added, dotted, linked, merged, reworded, taken, without
from burgeridee.core.board_joining import boards_joined

BASE = board("een", "twee", "+drie")
Step = Callable[[Board], Board]


def add(text: str) -> Step:
    return lambda here: added(here, "pitfall", text, NOON)


def say(slip: str, text: str) -> Step:
    return lambda here: reworded(here, slip, text, NOON)


def drop(slip: str) -> Step:
    return lambda here: without(here, slip, NOON)


def dot(slip: str, step: int = 1) -> Step:
    return lambda here: dotted(here, slip, step, NOON)


def put(slip: str, into: str) -> Step:
    return lambda here: merged(here, slip, into, NOON)


def shown(here: Board) -> list[str]:
    """Each slip with its number, its dots and the words that came with it."""
    return [
        f"{slip.id} {slip.text}{'*' * slip.dots}{''.join(f' +{one}' for one in slip.also)}"
        for slip in here.slips
    ]


@pytest.mark.parametrize(
    ("ours", "there", "became"),
    [
        ([], [add("x")], ["b1 een", "b2 twee", "b3 drie", "b4 x"]),
        ([add("x")], [], ["b1 een", "b2 twee", "b3 drie", "b4 x"]),
        ([add("x")], [add("y")], ["b1 een", "b2 twee", "b3 drie", "b4 y", "b5 x"]),
        ([add("x")], [add("x")], ["b1 een", "b2 twee", "b3 drie", "b4 x"]),
        (
            [add("x"), dot("b4")],
            [add("x"), dot("b4", 2)],
            ["b1 een", "b2 twee", "b3 drie", "b4 x**"],
        ),
        ([add("x"), put("b1", "b4")], [add("x")], ["b2 twee", "b3 drie", "b4 x +een"]),
        ([add("x")], [add("y"), drop("b4")], ["b1 een", "b2 twee", "b3 drie", "b5 x"]),
        ([say("b1", "o")], [say("b2", "t")], ["b1 o", "b2 t", "b3 drie"]),
        ([say("b1", "o")], [say("b1", "t")], ["b1 o +t", "b2 twee", "b3 drie"]),
        ([drop("b1")], [], ["b2 twee", "b3 drie"]),
        ([drop("b1")], [say("b1", "t")], ["b1 t", "b2 twee", "b3 drie"]),
        ([say("b1", "o")], [drop("b1")], ["b2 twee", "b3 drie", "b1 o"]),
        ([dot("b1", 2)], [dot("b1", 3)], ["b1 een*****", "b2 twee", "b3 drie"]),
        ([put("b2", "b1")], [dot("b3")], ["b1 een +twee", "b3 drie*"]),
        ([put("b2", "b1")], [put("b3", "b1")], ["b1 een +drie +twee"]),
    ],
    ids=[
        "only they",
        "only we",
        "both a slip",
        "both the same slip",
        "the same slip with dots",
        "the same slip with another put to it",
        "a number that was given",
        "two slips in other words",
        "one slip in other words twice",
        "ours went",
        "ours went and theirs changed",
        "theirs went and ours changed",
        "dots of both",
        "put together and a dot",
        "put with the same one twice",
    ],
)
def test_what_both_did_is_there(ours: list[Step], there: list[Step], became: list[str]) -> None:
    def made(steps: list[Step]) -> Board:
        return reduce(lambda here, step: step(here), steps, BASE)

    joined = boards_joined(BASE, made(ours), made(there))
    assert shown(joined) == became
    if ours and there and made(ours) != made(there):
        assert joined.revision > max(made(ours).revision, made(there).revision)


def test_what_a_slip_is_like_and_whether_it_goes_along_come_from_who_said_it() -> None:
    ours = linked(BASE, "b1", "overnemen", NOON)
    joined = boards_joined(BASE, ours, taken(BASE, "b1", NOON))
    assert (joined.slips[0].ours, joined.slips[0].take) == ("overnemen", True)


STEPS = st.lists(
    st.one_of(
        st.builds(add, st.sampled_from("abc")),
        st.builds(say, st.sampled_from(["b1", "b2", "b4"]), st.sampled_from("xyz")),
        st.builds(drop, st.sampled_from(["b1", "b3", "b4"])),
        st.builds(put, st.sampled_from(["b1", "b2"]), st.sampled_from(["b3", "b4"])),
        st.builds(dot, st.sampled_from(["b1", "b5"])),
    ),
    max_size=6,
)


def words(here: Board) -> set[str]:
    return {text for slip in here.slips for text in (slip.text, *slip.also)}


@given(STEPS, STEPS)
def test_nothing_that_either_side_typed_is_lost(ours: list[Step], there: list[Step]) -> None:
    mine = reduce(lambda here, step: step(here), ours, BASE)
    theirs = reduce(lambda here, step: step(here), there, BASE)
    joined = boards_joined(BASE, mine, theirs)
    assert (words(mine) | words(theirs)) - words(BASE) <= words(joined)
    assert words(mine) & words(theirs) <= words(joined)
    numbers = [slip.id for slip in joined.slips]
    assert len(numbers) == len(set(numbers))
    assert all(int(number[1:]) <= joined.given for number in numbers)
    assert boards_joined(joined, joined, theirs) in (joined, theirs)
