"""The alphabet of paper: a document is a row of blocks, and every format knows just these."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (under the title) to 3."""

    text: str
    level: int = 1


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
    """Empty lines to write on; with `boxes`, words to tick instead."""

    count: int = 1
    boxes: tuple[str, ...] = ()


Block = Heading | Paragraph | Bullets | Table | Field | Lines


@dataclass(frozen=True)
class House:
    """The look of the municipality. `logo` is a PNG or SVG picture, `colour` like #1f4e5f."""

    name: str = ""
    colour: str = ""
    logo: bytes = b""


@dataclass(frozen=True)
class Document:
    """A whole paper. `made` dates it, so that the same document gives the same bytes.

    `mark` stands at the top of each page ("OEFENING"); `foot` at the bottom of each page.
    """

    title: str
    blocks: tuple[Block, ...]
    made: datetime
    language: str = "nl"
    mark: str = ""
    foot: str = ""
    house: House = House()
