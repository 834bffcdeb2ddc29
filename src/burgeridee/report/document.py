"""The alphabet of paper: a document is a row of blocks, and every format knows just these."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from burgeridee.report.stamp import Stamp

Size = Literal["a4", "a3"]
Shape = Literal["boxes", "frame", "rings", "stairs", "line"]


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
    """A table with a head; each row has as many cells as the head.

    `widths` says how wide the columns are beside each other; without it, what stands in them does.
    On a sheet an empty row that would be too low to write in is left out.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    is_beside: bool = False


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


@dataclass(frozen=True)
class Place:
    """A place of a drawing to write in: its name, what to write there, and what is known.

    With `fields` it has a line for each of them; `text` then stands above those.
    """

    name: str = ""
    hint: str = ""
    text: str = ""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """Room to write in a form that helps to think; `rows` is how many lines high it wants to be.

    - `boxes`: beside each other, one for each place
    - `frame`: one that stands out
    - `rings`: one around the other, from the inside out
    - `stairs`: from the lowest step to the highest
    - `line`: with a card for each place, between its `ends`; `sides` belong above and under it
    """

    shape: Shape
    places: tuple[Place, ...] = ()
    rows: int = 3
    ends: tuple[Place, ...] = ()
    sides: tuple[str, ...] = ()
    is_beside: bool = False


Block = Heading | Paragraph | Bullets | Table | Field | Lines | Drawing


def in_lines(drawing: Drawing) -> Iterator[Block]:
    """A drawing as a paper without drawings has it: its places under each other, or as a table."""
    start, end = drawing.ends[:1], drawing.ends[1:]
    yield from (Paragraph(side, is_soft=True) for side in drawing.sides)
    yield from _lines(start, 1)
    if any(place.fields for place in drawing.places):
        yield _cards(drawing.places)
    else:
        yield from _lines(drawing.places, max(1, drawing.rows // 2))
    yield from _lines(end, 1)


def _lines(places: tuple[Place, ...], count: int) -> Iterator[Block]:
    """Each place with what is known of it, or with so many lines to write on."""
    for place in places:
        name = ": ".join(filter(None, (place.name, place.hint)))
        if place.text:
            yield Field(place.name or place.hint, place.text)
        else:
            yield from (Paragraph(name), Lines(count)) if name else (Lines(count),)


def _cards(places: tuple[Place, ...]) -> Table:
    """A row for each card: what it is, and its fields."""
    head = dict.fromkeys(field.name for place in places for field in place.fields)
    first = next((place.name or place.hint for place in places), "")
    rows = []
    for place in places:
        words = {field.name: field.text for field in place.fields}
        rows.append((place.text, *(words.get(name, "") for name in head)))
    return Table((first, *head), tuple(rows))


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

    A fitted paper is drawn smaller where it must, as long as it can be read, so that it fits on one
    page; a heading with `starts_part` begins the next. Halves are drawn larger, as far as they fit.
    Where it does not fit, the first paper of `otherwise` that does takes its place: the same, with
    less on the first page. Formats without pages know just the paper itself.

    A sheet is one page to write on. What comes first stands around it: an aside above the title,
    a paragraph under it, fields beside it; numbered bullets at the end are the steps, at its foot.
    Its tables and drawings share the room that is left; `is_beside` puts one to the right of the
    block before it. `enclosed` are sheets that follow in the same file, each of its own size.
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
    is_landscape: bool = False
    grid: Grid | None = None
    is_sheet: bool = False
    is_fitted: bool = False
    otherwise: tuple["Document", ...] = ()
    enclosed: tuple["Document", ...] = ()
