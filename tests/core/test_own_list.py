from datetime import date

from tests.conftest import NOON
from tests.core.test_board import board

from burgeridee.core.board import dotted
from burgeridee.core.own_list import LONGEST_ID, LONGEST_ITEM, OwnItem, OwnList, all_items, own_list

DAY = date(2026, 3, 11)


def of(list_id: str, *texts: str) -> OwnList:
    items = tuple(OwnItem(id=str(at), text=text) for at, text in enumerate(texts, 1))
    return OwnList(id=list_id, title="Van ons", own_items=items)


def test_a_board_becomes_a_list_with_the_most_dots_first() -> None:
    made = dotted(dotted(board("invullen", "+bellen"), "b1", 1, NOON), "b2", 2, NOON)
    own = own_list(made, DAY)
    assert own.title == "Proef, 11 maart 2026"
    assert [item.text for item in own.own_items] == ["bellen", "Let op: invullen"]


def test_ticks_of_two_lists_never_meet() -> None:
    items = all_items((of("een", "a", "b"), of("twee", "a")))
    assert [item.id for item in items] == ["eigen-een-1", "eigen-een-2", "eigen-twee-1"]


def test_of_two_lists_with_the_same_id_the_first_counts() -> None:
    assert [item.text for item in all_items((of("een", "a"), of("een", "b")))] == ["a"]


def test_the_longest_ids_still_make_a_tick() -> None:
    own = OwnList(
        id="x" * LONGEST_ID, title="T", own_items=(OwnItem(id="y" * LONGEST_ITEM, text="t"),)
    )
    assert len(own.items[0].id) <= 40
