from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from burgeridee.core.merged_rows import MergedRows, Touched, known_again, merged_rows

TOUCHED = Touched()


def table(words: str) -> dict[Any, Mapping[str, Any]]:
    """Rows from words like "a b:x c": a row is known by its letter, and says what follows."""
    rows = (word.partition(":") for word in words.split())
    return {name: {"name": name, "says": says} for name, _, says in rows}


def said(found: MergedRows) -> str:
    return " ".join(
        f"{row['name']}:{row['says']}" if row.get("says") else row["name"] for row in found.rows
    )


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "made"),
    [
        ("a b", "a b", "a b", "a b"),
        ("a b", "a b o", "a b t", "a b o t"),
        ("a b", "o a b", "a t b", "o a t b"),
        ("a b", "b", "a b:t", "b:t"),
        ("a b", "a:o b", "a b:t", "a:o b:t"),
        ("a b c", "a b c", "c a b", "c a b"),
        ("a b c", "c a b", "a b:t c t", "c t a b:t"),
        ("", "o", "t", "o t"),
    ],
    ids=[
        "nobody changed anything",
        "both added one at the end",
        "both added one, each elsewhere",
        "one was taken away, one changed",
        "each changed another",
        "the other one moved them",
        "we moved them, the other changed and added",
        "there was none",
    ],
)
def test_rows_of_both_stand_together(base: str, ours: str, theirs: str, made: str) -> None:
    sides = [table(words) for words in (base, ours, theirs)]
    found = merged_rows(*sides, ours_count=True, touched=TOUCHED)
    assert said(found) == made
    assert (found.both, found.both_moved) == ((), False)
    back = merged_rows(sides[0], sides[2], sides[1], ours_count=True, touched=TOUCHED)
    assert sorted(said(back).split()) == sorted(made.split())
    assert (back.both, back.both_moved) == ((), False)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "mine", "others"),
    [
        ("a b", "a:o b", "a:t b c", "a:o b c", "a:t b c"),
        ("a b", "b", "a:t b", "b", "a:t b"),
        ("a b", "a:o b", "b", "a:o b", "b"),
    ],
    ids=["one cell", "taken away and changed", "changed and taken away"],
)
def test_what_both_changed_has_two_sides(
    base: str, ours: str, theirs: str, mine: str, others: str
) -> None:
    sides = [table(words) for words in (base, ours, theirs)]
    found = merged_rows(*sides, ours_count=True, touched=TOUCHED)
    other = merged_rows(*sides, ours_count=False, touched=TOUCHED)
    assert (said(found), said(other)) == (mine, others)
    assert found.both == other.both
    assert len(found.both) == 1


def test_of_one_row_each_may_change_another_cell() -> None:
    base = {"a": {"what": "paal", "why": "", "who": "x"}}
    ours = {"a": {"what": "paal", "why": "brand", "who": "x"}}
    theirs = {"a": {"what": "paaltje", "why": ""}}
    found = merged_rows(base, ours, theirs, ours_count=True, touched=TOUCHED)
    assert found == MergedRows(({"what": "paaltje", "why": "brand"},))


def test_who_both_move_the_rows_in_another_way_is_told() -> None:
    base, ours, theirs = (table(words) for words in ("a b c", "b a c", "c b a"))
    for ours_count, made in ((True, "b a c"), (False, "c b a")):
        found = merged_rows(base, ours, theirs, ours_count=ours_count, touched=TOUCHED)
        assert (found.both_moved, said(found)) == (True, made)
    assert not merged_rows(base, ours, ours, ours_count=True, touched=TOUCHED).both_moved


def test_a_row_that_somebody_spoke_of_elsewhere_is_not_taken_away_unseen() -> None:
    base, ours, theirs = table("a b"), table("b"), table("a b")
    touched = Touched(there={"a"})
    found = merged_rows(base, ours, theirs, ours_count=True, touched=touched)
    assert found.both == ((None, base["a"]),)
    assert merged_rows(base, theirs, ours, ours_count=True, touched=Touched({"a"})).both == (
        (base["a"], None),
    )


def test_where_both_chose_they_differ_also_when_one_left_it() -> None:
    base, ours, theirs = table("a b"), table("a b"), table("a:t b")
    settled = Touched(settled={"a", "b"})
    found = merged_rows(base, ours, theirs, ours_count=True, touched=settled)
    assert [row["says"] for pair in found.both for row in pair if row and "says" in row] == ["t"]
    assert said(found) == "a b"


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "same"),
    [
        (["paal 1"], ["paal 2"], ["paal 3"], 1),
        (["paal", "hek"], ["boom", "hek"], ["paal", "hek", "bank"], 2),
        (["paal", "hek"], ["hek"], ["hek"], 1),
        ([], ["hek"], ["hek"], 1),
        ([], ["hek hoog"], ["hek laag"], 1),
        ([], ["hek"], ["paal"], 0),
        (["paal", "hek"], ["hek", "paal"], ["paal", "hek"], 2),
    ],
    ids=[
        "by its name",
        "by its place between rows that stayed",
        "by what it says",
        "added in the same words",
        "added under the same name",
        "two others",
        "moved",
    ],
)
def test_rows_without_numbers_are_known_again(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], same: int
) -> None:
    tables = known_again(base, ours, theirs, lambda row: row.split()[0])
    assert [list(one.values()) for one in tables] == [base, ours, theirs]
    assert len(tables[1].keys() & tables[2].keys()) == same
