"""Lists that two people changed, made into one row by row, and a row cell by cell.

A row is known again by its number; where rows have none, by what it says, by its name, or by its
place between rows that stayed.
"""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

Row = Mapping[str, Any]
Pair = tuple[Row | None, Row | None]
"""A row as it is where ours counts, and where theirs does; `None` where it is not there."""
Some = TypeVar("Some")
Table = Mapping[Any, Row]
"""Rows by the name under which each is known in both versions, in their order."""


@dataclass(frozen=True)
class MergedRows:
    """What came of a list.

    `both` are the rows that both changed, each in another way; `both_moved` says that both put the
    rows in another order.
    """

    rows: tuple[Row, ...]
    both: tuple[Pair, ...] = ()
    both_moved: bool = False


@dataclass(frozen=True)
class Touched:
    """Rows of which something was said elsewhere: what was taken away may be missed there.

    In `settled` both chose: they differ there, also where one left the row as it was.
    """

    here: Collection[Hashable] = ()
    there: Collection[Hashable] = ()
    settled: Collection[Hashable] = ()


def merged_rows(
    base: Table, ours: Table, theirs: Table, *, ours_count: bool, touched: Touched
) -> MergedRows:
    """Our list with all that the other one changed in it since `base`.

    Where both changed one cell, or one took away what the other changed, `ours_count` says whose
    counts.
    """
    both: list[Pair] = []
    found: dict[Hashable, Row] = {}
    order, both_moved = _order(base, ours, theirs, ours_count=ours_count)
    for name in order:
        pair = _pair(name, base.get(name), ours.get(name), theirs.get(name), touched)
        if pair[0] != pair[1]:
            both.append(pair)
        row = pair[0 if ours_count else 1]
        if row is not None:
            found[name] = row
    return MergedRows(tuple(found.values()), tuple(both), both_moved)


def _pair(
    name: Hashable, base: Row | None, ours: Row | None, theirs: Row | None, touched: Touched
) -> Pair:
    """One row; both sides of it are the same unless both changed one thing in it."""
    if name not in touched.settled:
        if theirs == base and name not in touched.there:
            return ours, ours
        if ours == base and name not in touched.here:
            return theirs, theirs
    if ours is None or theirs is None:
        return ours, theirs
    here, there = dict(ours), dict(theirs)
    for key in dict.fromkeys((*ours, *theirs)):
        was, one, other = ((side or {}).get(key) for side in (base, ours, theirs))
        if name in touched.settled:
            was = object()
        if _blank(other) == _blank(was):
            there[key] = one
        elif _blank(one) == _blank(was):
            here[key] = other
    return _filled(here), _filled(there)


def _blank(cell: Any) -> Any:
    return None if cell == "" else cell


def _filled(row: Row) -> Row:
    return {key: cell for key, cell in row.items() if _blank(cell) is not None}


def _order(
    base: Table, ours: Table, theirs: Table, *, ours_count: bool
) -> tuple[list[Hashable], bool]:
    """Every row once, in the order of who moved rows; and whether both did, in another way."""
    stayed = [name for name in base if name in ours and name in theirs]
    here, there = ([name for name in side if name in stayed] for side in (ours, theirs))
    both = here not in (stayed, there) and there != stayed
    ours_lead = ours_count if both else there in (stayed, here)
    leader, follower = (ours, theirs) if ours_lead else (theirs, ours)
    order: list[Hashable] = list(leader)
    last: Hashable | None = None
    for name in follower:
        if name not in leader:
            order.insert(_place(order, last, follower), name)
        last = name
    return order, both


def _place(order: list[Hashable], after: Hashable | None, follower: Table) -> int:
    """Where a row that only one list has stands: after the one before it, and the other's new."""
    place = 0 if after is None else order.index(after) + 1
    while place < len(order) and order[place] not in follower:
        place += 1
    return place


# ── Rows without numbers


def known_again(
    base: Sequence[Some],
    ours: Sequence[Some],
    theirs: Sequence[Some],
    name: Callable[[Some], str],
) -> tuple[dict[Hashable, Some], dict[Hashable, Some], dict[Hashable, Some]]:
    """The rows of three lists, each under a name that tells which rows are the same one.

    Those of `base` are called by their place.
    """
    here, there = (_paired(base, side, name) for side in (ours, theirs))
    new = {("ours", at): row for at, row in enumerate(ours) if here[at] is None}
    ours_named: dict[Hashable, Some] = {
        ("ours", at) if here[at] is None else here[at]: row for at, row in enumerate(ours)
    }
    theirs_named: dict[Hashable, Some] = {}
    for at, row in enumerate(theirs):
        key: Hashable = there[at]
        if key is None:
            key = _same(row, {k: v for k, v in new.items() if k not in theirs_named}, name)
            key = ("theirs", at) if key is None else key
        theirs_named[key] = row
    return dict(enumerate(base)), ours_named, theirs_named


def _paired(
    base: Sequence[Some], side: Sequence[Some], name: Callable[[Some], str]
) -> list[int | None]:
    """Of each row which row of `base` it was; `None` for a new one."""
    found: list[int | None] = [None] * len(side)
    for is_same in (_is_equal, lambda one, other: bool(name(one)) and name(one) == name(other)):
        for at, row in enumerate(side):
            free = (i for i, one in enumerate(base) if i not in found and is_same(one, row))
            if found[at] is None:
                found[at] = next(free, None)
    known = [(-1, -1), *((at, i) for at, i in enumerate(found) if i is not None)]
    for (at, i), (next_at, next_i) in pairwise([*known, (len(side), len(base))]):
        places = [place for place in range(i + 1, next_i) if place not in found]
        for here, place in zip(range(at + 1, next_at), places, strict=False):
            found[here] = place
    return found


def _is_equal(one: object, other: object) -> bool:
    return one == other


def _same(row: Some, new: Mapping[Hashable, Some], name: Callable[[Some], str]) -> Hashable | None:
    """The new row of ours that says the same, or has the same name."""
    equal = (key for key, one in new.items() if one == row)
    named = (key for key, one in new.items() if name(one) and name(one) == name(row))
    return next(equal, next(named, None))
