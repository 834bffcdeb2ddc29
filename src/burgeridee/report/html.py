"""A document as one web page: nothing from elsewhere, no script, and good to print on A4."""

import re
import sys
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from itertools import groupby
from typing import assert_never

from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Drawing,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Table,
    in_lines,
)
from burgeridee.report.html_style import style
from burgeridee.report.texts import at_length, language, named, tidied

_PLANES = range(0, sys.maxunicode, 0x1_0000)
_NO_CHARACTERS = re.compile(
    f"[\ufdd0-\ufdef{''.join(chr(plane + last) for plane in _PLANES for last in (0xFFFE, 0xFFFF))}]"
)
"""Places in Unicode that are no characters: a page that holds one is not valid."""


def render(document: Document) -> bytes:
    """The document as HTML."""
    document = tidied(at_length(document))
    return ("\n".join(_page(document)) + "\n").encode()


def _page(document: Document) -> Iterator[str]:
    sheet = style(document)
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language(document.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    if document.stamp:
        yield f'<meta name="keywords" content="{_attribute(document.stamp.for_files)}">'
    yield f"<title>{_attribute(document.title)}</title>"
    yield f"<style>{sheet}</style>"
    yield "</head>"
    yield "<body>"
    yield from _header(document)
    yield "<main>"
    yield f'<h1 dir="auto">{_text(document.title)}</h1>'
    yield from _blocks(document.blocks)
    yield "</main>"
    if document.foot:
        yield f'<footer><p dir="auto">{_text(document.foot)}</p></footer>'
    yield "</body>"
    yield "</html>"


def _header(document: Document) -> Iterator[str]:
    parts = [*_house(document.house)]
    if document.mark:
        parts.append(f'<p class="mark">{_text(document.mark)}</p>')
    if parts:
        yield "<header>"
        yield from parts
        yield "</header>"


def _house(house: House) -> Iterator[str]:
    if house.logo:
        kind = "png" if house.logo.startswith(b"\x89PNG") else "svg+xml"
        picture = b64encode(house.logo).decode()
        yield f'<img src="data:image/{kind};base64,{picture}" alt="{_attribute(house.name)}">'
    elif house.name:
        yield f'<p class="house" dir="auto">{_text(house.name)}</p>'


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The blocks; fields that follow each other are one list of names and texts."""
    for kind, some in groupby(blocks, key=_list_of):
        if kind:
            yield f'<dl class="{kind}">'
        for block in some:
            yield from _block(block)
        if kind:
            yield "</dl>"


def _list_of(block: Block) -> str:
    """Which list a block belongs in: questions need more room than names. Empty for none."""
    if not isinstance(block, Field):
        return ""
    return "asked" if named(block).endswith("?") else "named"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            tag = f"h{block.level + 1}"
            yield f'<{tag} dir="auto">{_text(block.text)}</{tag}>'
        case Paragraph():
            kind = ' class="soft"' if block.is_soft else ""
            yield f'<p{kind} dir="auto">{_text(block.text)}</p>'
        case Field():
            yield f'<div><dt dir="auto">{_text(named(block))}</dt>'
            yield f'<dd dir="auto">{_text(block.text)}</dd></div>'
        case Bullets():
            tag = "ol" if block.is_numbered else "ul"
            yield f"<{tag}>"
            yield from (f'<li dir="auto">{_text(item)}</li>' for item in block.items)
            yield f"</{tag}>"
        case Table():
            yield from _table(block)
        case Lines():
            yield from _lines(block)
        case Drawing():
            yield from _blocks(tuple(in_lines(block)))
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield "<table>" if any(map(any, table.rows)) else '<table class="blank">'
    head = "".join(f'<th scope="col" dir="auto">{_text(cell)}</th>' for cell in table.head)
    yield f"<thead><tr>{head}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        cells = "".join(f'<td dir="auto">{_text(cell)}</td>' for cell in row)
        yield f"<tr>{cells}</tr>"
    yield "</tbody>"
    yield "</table>"


def _lines(lines: Lines) -> Iterator[str]:
    if lines.boxes:
        yield '<ul class="boxes">'
        yield from (f'<li dir="auto">{_text(box)}</li>' for box in lines.boxes)
        yield "</ul>"
    else:
        yield from ['<div class="line"></div>'] * lines.count


def _text(text: str) -> str:
    """A text that is only text, its lines kept."""
    return escape(_NO_CHARACTERS.sub("\ufffd", text)).replace("\n", "<br>")


def _attribute(text: str) -> str:
    """A text for inside a tag, or for the title: on one line, its quotation marks escaped."""
    return escape(_NO_CHARACTERS.sub("\ufffd", " ".join(text.split())))
