"""A paper in plain lines: fit to be read aloud, from the same blocks that every format has."""

from collections.abc import Iterator
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


def paper_lines(document: Document) -> Iterator[str]:
    """The paper, a thought a line."""
    document = tidied(at_length(document))
    for text in (document.house.name, document.mark, document.title):
        if text:
            yield text
    for block in document.blocks:
        yield from (line for text in _lines(block) for line in text.splitlines() if line.strip())
    if document.foot:
        yield document.foot


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{block.text}:"
        case Paragraph():
            yield block.text
        case Bullets():
            yield from (f"- {item}" for item in block.items)
        case Table():
            for row in block.rows:
                yield from _row(tuple(zip(block.head, row, strict=True)))
        case Field():
            yield f"{named(block)} {block.text}"
        case Lines():
            yield from (f"- {box}" for box in block.boxes)
        case Drawing():
            yield from (line for part in in_lines(block) for line in _lines(part))
        case _:
            assert_never(block)


def _row(cells: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """A row on one line; where a cell has more lines, each cell with its name above it."""
    if any("\n" in cell for _, cell in cells):
        for name, cell in cells:
            yield f"{name}:"
            yield from (f"- {line.removeprefix('– ')}" for line in cell.splitlines())
    else:
        yield f"- {'; '.join(f'{name}: {cell}' for name, cell in cells if cell)}"
