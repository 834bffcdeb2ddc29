"""What stands in one place of two versions of one talk: who changed it, or that both did."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from burgeridee.core.intake import Record, Tick
from burgeridee.core.merged_rows import MergedRows, Pair, Row

Kept = TypeVar("Kept")


class PlacesMerge:
    """Settles place after place.

    `both` names, in their order, those that both changed, and `both_rows` rows of lists. There
    `ours_count` says which of the two it becomes. What waited for a choice and no longer
    does with either (`settled_by_both`) was said by both, also where one left it as it was.
    """

    def __init__(self, settled_by_both: Collection[str], *, ours_count: bool) -> None:
        self.both: dict[str, None] = {}
        self.both_rows: list[tuple[str, Pair]] = []
        self.ours_count = ours_count
        self._settled_by_both = settled_by_both

    def is_settled(self, key: str) -> bool:
        """Whether both chose there."""
        return key in self._settled_by_both

    def one(
        self,
        key: str,
        base: Kept,
        ours: Kept,
        theirs: Kept,
        told: Callable[[Any], object] = lambda kept: kept,
    ) -> Kept:
        """What stands in one place; `told` is what of it counts."""
        was, here, there = told(base), told(ours), told(theirs)
        if here == there:
            return quietly(base, ours, theirs)
        if not self.is_settled(key):
            if there == was:
                return ours
            if here == was:
                return theirs
        self.both[key] = None
        return ours if self.ours_count else theirs

    def table(
        self,
        name: str,
        base: Mapping[str, Kept],
        ours: Mapping[str, Kept],
        theirs: Mapping[str, Kept],
    ) -> dict[str, Kept]:
        """What stands in a table, key by key; when something was ticked is no matter."""
        prefix = f"{name}." if name else ""
        merged = {
            key: self.one(f"{prefix}{key}", base.get(key), ours.get(key), theirs.get(key), _undated)
            for key in keys_of(ours, theirs)
        }
        return {key: value for key, value in merged.items() if value is not None}

    def rows(self, key: str, found: MergedRows) -> tuple[Row, ...]:
        """The rows of a list; which of them both changed is remembered, or that both moved them."""
        if found.both_moved:
            self.both[key] = None
        else:
            self.both_rows += [(key, pair) for pair in found.both]
        return found.rows

    def unknown(self, name: str, base: Record, ours: Record, theirs: Record) -> dict[str, Any]:
        """What stands under keys that we do not know; what goes away is `None`."""
        sides = [side.model_extra or {} for side in (base, ours, theirs)]
        return {**dict.fromkeys(sides[1]), **self.table(name, *sides)}


def keys_of(*tables: Mapping[str, object]) -> Iterable[str]:
    """The keys of all, each once."""
    return dict.fromkeys(key for table in tables for key in table)


def quietly(base: Kept, ours: Kept, theirs: Kept) -> Kept:
    """What stands in a place that is nobody's words: where both changed it, ours."""
    return theirs if ours == base else ours


def most(ours: Mapping[str, int], theirs: Mapping[str, int]) -> Mapping[str, int]:
    """Of each key the highest: line numbers are given once, and minutes only grow."""
    return {key: max(ours.get(key, 0), theirs.get(key, 0)) for key in keys_of(ours, theirs)}


def _undated(kept: object) -> object:
    return kept.with_(at=None) if isinstance(kept, Tick) else kept
