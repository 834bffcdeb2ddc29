"""A document as Markdown, in which no word of a person is ever markup."""

import re
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

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^]")
_AT_START = re.compile(r"^(|[0-9]{1,9})(?=[-+=:.)])")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_BREAK = "\\\n"
_WRITING_LINE = r"\_" * 40


def render(document: Document) -> bytes:
    """The document as Markdown (CommonMark, with the tables of GitHub)."""
    document = tidied(at_length(document))
    parts = [f"# {_on_one_line(document.title)}"]
    if document.mark:
        parts.insert(0, f"**{_on_one_line(document.mark)}**")
    if document.house.name:
        parts.insert(0, _on_one_line(document.house.name))
    parts += _parts(document.blocks)
    if document.foot:
        parts += ["---", _on_one_line(document.foot)]
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def _parts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The pieces with a blank line between them; fields that follow each other are one list."""
    fields: list[str] = []
    for block in blocks:
        if isinstance(block, Field):
            fields.append(_item("-", f"**{_on_one_line(named(block))}** {_text(block.text)}"))
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
            return f"{'#' * (block.level + 1)} {_on_one_line(block.text)}"
        case Paragraph():
            return _text(block.text)
        case Bullets():
            signs = (f"{n}." if block.is_numbered else "-" for n in range(1, len(block.items) + 1))
            return "\n".join(map(_item, signs, map(_text, block.items)))
        case Table():
            rows = (block.head, *block.rows)
            lines = [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
            return "\n".join([lines[0], "| --- " * len(block.head) + "|", *lines[1:]])
        case Field():
            return f"**{_on_one_line(named(block))}** {_text(block.text)}"
        case Lines():
            if block.boxes:
                return "\n".join(f"- ☐ {_on_one_line(box)}" for box in block.boxes)
            return "\n\n".join([_WRITING_LINE] * block.count)
        case Drawing():
            return "\n\n".join(_parts(tuple(in_lines(block))))
        case _:
            assert_never(block)


def _item(sign: str, text: str) -> str:
    """One entry of a list; its further lines stand under its first letter."""
    return f"{sign} {text}".replace("\n", f"\n{' ' * (len(sign) + 1)}")


def _text(text: str) -> str:
    """A text of one or more lines. Lines keep their place; blank lines part paragraphs."""
    pieces = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(_BREAK.join(map(_escaped, piece.split("\n"))) for piece in pieces)


def _cell(text: str) -> str:
    lines = (_escaped(line) for line in text.split("\n"))
    return "<br>".join(line for line in lines if line)


def _on_one_line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(line: str) -> str:
    """One line in which nothing is markup: not a sign, not a start of a line, not an address."""
    line = _MARKUP.sub(r"\\\g<0>", line.strip())
    line = _ADDRESS.sub(r"\\\g<0>", line)
    return _AT_START.sub(r"\g<0>\\", line)
