"""Reading the talks for the list, in batches: soon the first few, then quickly the rest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from burgeridee.app.widgets.attention_list import AttentionLine, attention_lines
from burgeridee.app.widgets.talk_list import TalkLine
from burgeridee.files.archive import Archive

FIRST_BATCH = 10
LARGEST_BATCH = 160

Mark = tuple[int, int]
Marks = Mapping[Path, Mark]
"""Each file with what tells that it changed."""


@dataclass(frozen=True)
class Read:
    """What was read of one file: its line, what its talk asks for, and its mark at that time."""

    line: TalkLine
    asks: tuple[AttentionLine, ...]
    mark: Mark


def read(archive: Archive, marks: Marks, known: Marks, today: date) -> Iterator[tuple[Read, ...]]:
    """The files that are new or changed since `known`, batch by batch."""
    changed = (path for path, mark in marks.items() if known.get(path) != mark)
    for some in _batches(changed):
        yield tuple(_read_one(archive, path, marks[path], today) for path in some)


def _read_one(archive: Archive, path: Path, mark: Mark, today: date) -> Read:
    entry = archive.entry(path)
    asks = tuple(attention_lines(entry.talk, path, today)) if entry.talk else ()
    return Read(TalkLine.of(entry, today), asks, mark)


def _batches(paths: Iterable[Path]) -> Iterator[tuple[Path, ...]]:
    left, size = iter(paths), FIRST_BATCH
    while some := tuple(islice(left, size)):
        yield some
        size = min(size * 2, LARGEST_BATCH)
