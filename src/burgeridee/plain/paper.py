"""A paper in plain lines: fit to be read aloud, from the same blocks that every format has."""

from collections.abc import Iterator
from typing import assert_never

from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Heading,
    Lines,
    Paragraph,
    Table,
)
from burgeridee.report.texts import named, tidied


def paper_lines(document: Document) -> Iterator[str]:
    """The paper, a thought a line."""
    document = tidied(document)
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
                cells = zip(block.head, row, strict=True)
                yield f"- {'; '.join(f'{name}: {cell}' for name, cell in cells if cell)}"
        case Field():
            yield f"{named(block)} {block.text}"
        case Lines():
            yield from (f"- {box}" for box in block.boxes)
        case _:
            assert_never(block)
