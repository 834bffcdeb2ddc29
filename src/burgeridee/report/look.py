"""How a paper looks in each format: its colours, and how wide the columns of a table are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest

from burgeridee.report.document import Block, Field, Lines, Size, Table
from burgeridee.report.texts import named

INK = "#1c1c1c"
SOFT = "#595959"
RULE = "#c4cdd2"
TINT = "#eef2f4"

PALE = "Te licht om te lezen: alleen de lijnen op papier krijgen deze kleur."
"""What there is to say of a colour that cannot be read on white."""

_OWN_COLOUR = "#1f4e5f"
_DARK = "#22313a"
_ENOUGH_CONTRAST = 4.5
_LINEAR_BELOW = 0.04045

WIDTH = 160
"""How wide the text stands on A4, in millimetres."""
_WIDTH_LANDSCAPE = 247

_A3_TO_A4 = 2**0.5

_NAME = 20  # signs: a longer name of a field leaves no room for a column of names
_NARROWEST, _WIDEST = 9, 44
_DATE = 20  # signs: a day or a name
_LINE = 84  # signs in the letters of a table that fit on a whole line
_WHOLE_ROW = 25  # a row of at most so many lines stays on one page


@dataclass(frozen=True)
class Look:
    """The colours of a paper: `heading` can be read on white, `accent` is for lines only.

    `scale` says how much larger than on A4 everything is: A3 is read from around a table.
    `width` is that of the text, before it is scaled.
    """

    heading: str
    accent: str
    scale: float = 1
    width: int = WIDTH

    @property
    def is_pale(self) -> bool:
        """Whether the colour itself cannot be read, so that headings are in another."""
        return self.heading != self.accent


def look(colour: str, size: Size = "a4", *, is_landscape: bool = False) -> Look:
    """The look in a municipality's colour, or in our own where it has none that we can read.

    A colour too pale for words still draws the lines, so that the paper stays theirs.
    """
    scale = _A3_TO_A4 if size == "a3" else 1
    width = _WIDTH_LANDSCAPE if is_landscape else WIDTH
    found = re.fullmatch(r"#?([0-9a-f]{6}|[0-9a-f]{3})", colour.strip().lower())
    if not found:
        return Look(_OWN_COLOUR, _OWN_COLOUR, scale, width)
    digits = found[1] if len(found[1]) > len("rgb") else "".join(sign * 2 for sign in found[1])
    accent = f"#{digits}"
    heading = accent if contrast(accent) >= _ENOUGH_CONTRAST else _DARK
    return Look(heading, accent, scale, width)


def contrast(colour: str) -> float:
    """How well a colour stands out on white paper, from 1 to 21 (WCAG 2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4


@dataclass(frozen=True)
class Group:
    """Blocks that stand together: fields that follow each other, or any one block alone.

    `stays` says that it may not be parted from the lines to write on under it. `is_aligned`, that
    the names of its fields are short enough to stand in a column of their own.
    """

    blocks: tuple[Block, ...]
    stays: bool

    @property
    def is_aligned(self) -> bool:
        """Whether all names fit beside what belongs to them."""
        fields = (block for block in self.blocks if isinstance(block, Field))
        return all(len(named(field)) <= _NAME for field in fields)


def grouped(blocks: tuple[Block, ...]) -> Iterator[Group]:
    """The blocks in the groups in which they stand on paper."""

    def place(numbered: tuple[int, Block]) -> int:
        return -1 if isinstance(numbered[1], Field) else numbered[0]

    groups = [tuple(block for _, block in group) for _, group in groupby(enumerate(blocks), place)]
    for group, after in zip_longest(groups, groups[1:], fillvalue=()):
        yield Group(group, stays=isinstance(next(iter(after), None), Lines))


def shares(table: Table) -> tuple[float, ...]:
    """What part of the width each column of a table gets, by what stands in it.

    The longest word counts double: a column in which no word must be cut reads best.
    """
    columns = zip(table.head, *table.rows, strict=True)
    weights = table.widths or [_weight(cells) for cells in columns]
    return tuple(weight / sum(weights) for weight in weights)


def fitting(table: Table) -> tuple[int, ...]:
    """How many signs surely fit on a line in each column of a table."""
    return tuple(max(int(share * _LINE) - 3, 1) for share in shares(table))


def is_short(row: tuple[str, ...], fits: tuple[int, ...]) -> bool:
    """Whether a row surely fits on a page: one that is higher must split, or words are lost."""
    return all(
        sum(1 + len(line) // fit for line in cell.split("\n")) <= _WHOLE_ROW
        for cell, fit in zip(row, fits, strict=True)
    )


def _weight(cells: tuple[str, ...]) -> float:
    longest_text = max(len(line) for cell in cells for line in cell.split("\n"))
    longest_word = max((len(word) for cell in cells for word in cell.split()), default=0)
    room = 1.3 if longest_text <= _DATE else 1  # so that "23 september 2026" stays on one line
    return min(max(room * longest_text, 1.5 * min(longest_word, 24), _NARROWEST), _WIDEST)
