"""The alphabet of paper: a document is a row of blocks, and every format knows just these."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from burgeridee.report.stamp import Stamp

Size = Literal["a4", "a3"]


class ReportError(Exception):
    """A paper that cannot be made; its text is a Dutch sentence to show."""


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (under the title) to 3. With `starts_part` a part of a `Grid` begins."""

    text: str
    level: int = 1
    starts_part: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A piece of running text; a newline in it is a new line on paper. `is_soft` is an aside."""

    text: str
    is_soft: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list of short texts, numbered or not."""

    items: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Table:
    """A table with a head; each row has as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Field:
    """A name and what belongs to it, on one line: "Datum: 11 maart 2026".

    The text may be long, and have more lines.
    """

    name: str
    text: str


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on; with `boxes`, words to tick instead: in a row, or as a list."""

    count: int = 1
    boxes: tuple[str, ...] = ()
    is_list: bool = False


Block = Heading | Paragraph | Bullets | Table | Field | Lines


@dataclass(frozen=True)
class House:
    """The look of the municipality, and its fixed texts.

    `logo` is a PNG or SVG picture, `colour` like #1f4e5f. `privacy` stands under a report for
    residents, in place of our own sentence; `objection` says what they can do after a no.
    """

    name: str = ""
    colour: str = ""
    logo: bytes = b""
    privacy: str = ""
    objection: str = ""


@dataclass(frozen=True)
class Grid:
    """How the parts of a paper lie on a sheet, to cut or to fold. Only a printed page has this.

    With one row each column is a half of the sheet (A5 on A4), and a part runs on into the next.
    With more rows each part has a cell of its own, and all are drawn as large as fits. Folded
    twice, two by two become a booklet: front, two pages inside, back.
    """

    columns: int
    rows: int
    is_folded: bool = False


HALVES = Grid(columns=2, rows=1)
"""Two A5 pages beside each other on A4, to fold or to cut."""


@dataclass(frozen=True)
class Document:
    """A whole paper. `made` dates it, so that the same document gives the same bytes.

    `mark` stands at the top of each page ("OEFENING"); `foot` at the bottom of each page. The
    `stamp` goes into the properties of the file. On A3 all is as much larger as the paper.
    """

    title: str
    blocks: tuple[Block, ...]
    made: datetime
    language: str = "nl"
    mark: str = ""
    foot: str = ""
    house: House = House()
    stamp: Stamp | None = None
    size: Size = "a4"
    grid: Grid | None = None
