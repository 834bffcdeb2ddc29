from datetime import timedelta

import pytest
from tests.conftest import NOON

from burgeridee.core.intake import RoleView, Tick
from burgeridee.core.merged_places import PlacesMerge, most, quietly
from burgeridee.core.merged_rows import MergedRows


@pytest.mark.parametrize(
    ("sides", "made", "both"),
    [
        ("aaa", "aa", []),
        ("aba", "bb", []),
        ("aab", "bb", []),
        ("abb", "bb", []),
        ("abc", "bc", ["x"]),
        ("a-c", "-c", ["x"]),
    ],
    ids=[
        "nobody changed it",
        "we did",
        "the other did",
        "both, alike",
        "both, in another way",
        "taken away and changed",
    ],
)
def test_who_changed_a_place_alone_is_taken(sides: str, made: str, both: list[str]) -> None:
    base, ours, theirs = tuple(sides)
    for ours_count, stands in ((True, made[0]), (False, made[1])):
        places = PlacesMerge((), ours_count=ours_count)
        assert places.one("x", base, ours, theirs) == stands
        assert list(places.both) == both


def test_where_both_chose_they_differ_also_when_one_left_it() -> None:
    places = PlacesMerge({"x"}, ours_count=True)
    assert places.one("x", "a", "a", "b") == "a"
    assert places.one("x", "a", "c", "c") == "c"
    assert list(places.both) == ["x"]


def test_when_something_was_ticked_is_no_matter() -> None:
    here, there = (Tick(ticked=True, at=NOON + timedelta(days=days)) for days in (0, 3))
    places = PlacesMerge((), ours_count=True)
    assert places.table("checklist", {}, {"c1": here}, {"c1": there}) == {"c1": here}
    assert list(places.both) == []
    other = Tick(ticked=False, at=NOON)
    places.table("checklist", {}, {"c1": here}, {"c1": other})
    assert list(places.both) == ["checklist.c1"]


def test_keys_that_we_do_not_know_come_and_go_too() -> None:
    base = RoleView.model_validate({"een": 1, "twee": 2})
    ours = RoleView.model_validate({"een": 1, "twee": 3})
    theirs = RoleView.model_validate({"twee": 2, "drie": 3})
    places = PlacesMerge((), ours_count=True)
    assert places.unknown("role", base, ours, theirs) == {"een": None, "twee": 3, "drie": 3}
    assert list(places.both) == []


def test_of_rows_those_are_remembered_that_both_changed() -> None:
    places = PlacesMerge((), ours_count=True)
    pair = ({"what": "a"}, None)
    assert places.rows("limits", MergedRows(({"what": "a"},), (pair,))) == ({"what": "a"},)
    assert places.both_rows == [("limits", pair)]
    places.rows("roles", MergedRows((), (), both_moved=True))
    assert list(places.both) == ["roles"]


def test_what_is_nobodys_words_asks_nothing() -> None:
    assert [quietly(*three) for three in ((1, 1, 2), (1, 2, 1), (1, 2, 3))] == [2, 2, 2]
    assert most({"a": 5, "b": 1}, {"a": 3, "c": 2}) == {"a": 5, "b": 1, "c": 2}
