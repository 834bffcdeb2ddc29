"""A document as plain text: for an e-mail, a terminal, a voice that reads aloud."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Drawing,
    Field,
    Heading,
    Lines,
    Paragraph,
    Table,
    in_lines,
)
from burgeridee.report.texts import at_length, named, tidied

WIDTH = 78
_GAP = "  "
_UNDER = {1: "-", 2: "", 3: ""}


def render(document: Document) -> bytes:
    """The document as plain text. Lines end between words; a word is never cut."""
    document = tidied(at_length(document))
    parts: list[str] = [text for text in (document.house.name, document.mark) if text]
    parts.append(_underlined(document.title, "="))
    parts += _parts(document.blocks)
    if document.foot:
        parts.append(_wrapped(document.foot))
    return ("\n\n".join(parts) + "\n").encode()


def _parts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The pieces with a blank line between them; fields that follow each other stay together."""
    fields: list[str] = []
    for block in blocks:
        if isinstance(block, Field):
            fields.append(_wrapped(f"{named(block)} {block.text}", indent="  "))
            continue
        if fields:
            yield "\n".join(fields)
            fields = []
        yield _block(block)
    if fields:
        yield "\n".join(fields)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _underlined(block.text, _UNDER[block.level])
        case Paragraph():
            return _wrapped(block.text)
        case Bullets():
            signs = (f"{n}." if block.is_numbered else "-" for n in range(1, len(block.items) + 1))
            return "\n".join(map(_item, signs, block.items))
        case Table():
            return _table(block)
        case Field():
            return _wrapped(f"{named(block)} {block.text}", indent="  ")
        case Lines():
            if block.boxes:
                return "\n".join(_item("[ ]", box) for box in block.boxes)
            return "\n\n".join(["_" * WIDTH] * block.count)
        case Drawing():
            return "\n\n".join(_parts(tuple(in_lines(block))))
        case _:
            assert_never(block)


def _underlined(text: str, sign: str) -> str:
    lines = _wrapped(" ".join(text.split()))
    width = min(WIDTH, max(map(_width, lines.split("\n"))))
    return f"{lines}\n{sign * width}" if sign else lines


def _item(sign: str, text: str) -> str:
    return _wrapped(f"{sign} {text}", indent=" " * (len(sign) + 1))


def _wrapped(text: str, width: int = WIDTH, indent: str = "") -> str:
    """The text in lines of so many columns; all lines but the first begin with the indent."""
    lines = [line for whole in text.split("\n") for line in _lines(whole, width - len(indent))]
    return "\n".join(f"{indent}{line}" if at and line else line for at, line in enumerate(lines))


def _lines(text: str, width: int) -> Iterator[str]:
    """One line of text as lines that fit, where words allow."""
    line: list[str] = []
    room = width
    for word in text.split():
        if line and _width(word) > room:
            yield " ".join(line)
            line, room = [], width
        line.append(word)
        room -= _width(word) + 1
    yield " ".join(line)


def _table(table: Table) -> str:
    """Columns under each other, or, where words are too long for that, each row as fields."""
    rows = (table.head, *table.rows)
    widths = _widths(rows)
    if widths is None:
        return "\n\n".join(_as_fields(table.head, row) for row in table.rows)
    rule = tuple("-" * width for width in widths)
    lines = (_row(row, widths) for row in (rows[0], rule, *rows[1:]))
    return "\n".join(lines)


def _as_fields(head: Sequence[str], row: Sequence[str]) -> str:
    pairs = zip(head, row, strict=True)
    return "\n".join(_wrapped(f"{name}: {cell}", indent="  ") for name, cell in pairs if cell)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    columns = [_wrapped(c, w).split("\n") for c, w in zip(cells, widths, strict=True)]
    lines = zip_longest(*columns, fillvalue="")
    padded = (map(_padded, line, widths) for line in lines)
    return "\n".join(_GAP.join(line).rstrip() for line in padded)


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _widths(rows: Sequence[Sequence[str]]) -> list[int] | None:
    """How wide each column is; `None` where the longest words do not fit beside each other."""
    columns = list(zip(*rows, strict=True))
    room = WIDTH - len(_GAP) * (len(columns) - 1)
    least = [max(_width(word) for cell in c for word in cell.split() or [""]) for c in columns]
    widths = [max(_width(line) for cell in c for line in cell.split("\n")) for c in columns]
    if sum(least) > room:
        return None
    while sum(widths) > room:  # the widest gives way, down to its longest word
        spare = [width - need for width, need in zip(widths, least, strict=True)]
        widest = max(range(len(widths)), key=lambda at: (spare[at] > 0, widths[at]))
        widths[widest] -= min(spare[widest], sum(widths) - room, max(1, widths[widest] // 8))
    return widths


def _width(text: str) -> int:
    """How many columns a text takes on a terminal: two for wide signs, none for marks on others."""
    return sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
