"""Readers of the formats that are no plain text: what stands in them, as lines that can be kept."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import repeat
from typing import Any
from unicodedata import normalize
from zipfile import ZipFile

import docx
import odfdo
from docx.table import Table as Grid
from docx.text.paragraph import Paragraph as Line
from pypdf import PdfReader
from pypdf.generic import IndirectObject, StreamObject

LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
<rect width="20" height="10" fill="#1b6b4a"/></svg>"""


def bare(text: str) -> str:
    """A text without anything white: where a line breaks is the business of the page."""
    return "".join(text.split())


LAST_LATIN = 0x24F


def latin(text: str) -> str:
    """The letters of a text that any machine has a font for, and that run from left to right."""
    return "".join(sign for sign in normalize("NFC", text) if ord(sign) <= LAST_LATIN)


def lost(pieces: Iterable[str], seen: str) -> list[str]:
    """The pieces that do not stand in a text after the piece before them."""
    missing, at = [], 0
    for piece in pieces:
        found = seen.find(piece, at)
        if found < 0:
            missing.append(piece)
        else:
            at = found + len(piece)
    return missing


def without_feet(pages: Sequence[str], foot: str) -> str:
    """The words of pages without white, and without what stands at the foot of each."""
    feet = (f"{bare(foot)}{at}van{len(pages)}" for at in range(1, len(pages) + 1))
    return "".join(map(str.replace, map(bare, pages), feet, repeat("")))


def pdf_text(content: bytes) -> str:
    """What stands in a PDF, in reading order."""
    return "\n".join(pdf_pages(content))


def pdf_pages(content: bytes) -> list[str]:
    """What stands on each page of a PDF."""
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def pdf_tags(content: bytes) -> list[str]:
    """The tags of a PDF, in reading order: what a reader of screens walks along."""
    return list(_tags(pdf_root(content)["/StructTreeRoot"]))


def pdf_root(content: bytes) -> Any:
    """What a PDF says about the whole of itself."""
    return PdfReader(BytesIO(content)).trailer["/Root"]


def _tags(node: Any) -> Iterator[str]:
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from _tags(node["/K"])


def pdf_strings(content: bytes) -> str:
    """All words in a PDF: of its pages, and of whatever else stands in it."""
    reader = PdfReader(BytesIO(content))
    found = [page.extract_text() for page in reader.pages]
    size: Any = reader.trailer["/Size"]
    for number in range(1, size):
        thing = reader.get_object(IndirectObject(number, 0, reader))
        found += _strings(thing)
        if isinstance(thing, StreamObject):
            found.append(thing.get_data().decode("utf-8", "replace"))
    return "\n".join([*found, *_strings(reader.trailer)])


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, dict):
        thing = list(thing.values())
    if isinstance(thing, list):
        for part in thing:
            yield from _strings(part)
    elif isinstance(thing, str | bytes):
        yield thing if isinstance(thing, str) else thing.decode("utf-8", "replace")


def odt_lines(content: bytes) -> list[str]:
    """Each paragraph of an ODT, after the name of its style."""
    body = odfdo.Document(BytesIO(content)).body
    found = body.get_elements("//text:h | //text:p")
    return [f"{one.get_attribute('text:style-name')}: {one.inner_text}" for one in found]


def docx_lines(content: bytes) -> list[str]:
    """Each paragraph of a DOCX, after the name of its style."""
    lines: list[str] = []
    for part in docx.Document(BytesIO(content)).iter_inner_content():
        if isinstance(part, Grid):
            cells = [cell for row in part.rows for cell in row.cells]
            lines += [_styled(one) for cell in cells for one in cell.paragraphs]
        else:
            lines.append(_styled(part))
    return lines


def _styled(line: Line) -> str:
    return f"{line.style.name if line.style else None}: {line.text}"


def names(content: bytes) -> list[str]:
    """The files inside a parcel, in order."""
    with ZipFile(BytesIO(content)) as parcel:
        return parcel.namelist()


def days(content: bytes) -> set[tuple[int, ...]]:
    """The days and times of the files inside a parcel."""
    with ZipFile(BytesIO(content)) as parcel:
        return {file.date_time for file in parcel.infolist()}
