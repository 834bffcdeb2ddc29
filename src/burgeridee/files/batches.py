"""Reading many things in batches: soon the first few, then more at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

FIRST_BATCH = 10
LARGEST_BATCH = 160

Some = TypeVar("Some")


def batches(all_of_it: Iterable[Some]) -> Iterator[tuple[Some, ...]]:
    """The things in their order; each batch is twice the one before it, up to the largest."""
    left, size = iter(all_of_it), FIRST_BATCH
    while some := tuple(islice(left, size)):
        yield some
        size = min(size * 2, LARGEST_BATCH)
