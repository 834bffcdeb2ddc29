"""What Start asks of whoever can read the talks. It need know no more of them.

So the first screen stands before models, talks and the reading of files are even imported.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from burgeridee.app.widgets.attention_list import AttentionLine
from burgeridee.app.widgets.talk_line import TalkLine

Mark = tuple[int, int]
Marks = Mapping[Path, Mark]
"""Each file with what tells that it changed."""
NO_TALK = Path("verwijderen")
"""What stands in the place of a file in what asks for attention and is of no talk: what is due."""


@dataclass(frozen=True)
class Read:
    """What was read of one file: its line, what its talk asks for, and its mark at that time."""

    line: TalkLine
    asks: tuple[AttentionLine, ...]
    mark: Mark


@dataclass(frozen=True)
class Batch:
    """Some talks that were read; the last batch says which are gone, and what else asks.

    `unseen` is why the talks are not to be seen now, where that is so.
    """

    found: tuple[Read, ...] = ()
    gone: frozenset[Path] = frozenset()
    is_last: bool = False
    asks: tuple[AttentionLine, ...] = ()
    unseen: str = ""


class Shelf(Protocol):
    """Where the talks stand."""

    def read(self, known: Marks, today: date) -> Iterator[Batch]:
        """The talks that are new or changed since `known`, batch by batch."""
