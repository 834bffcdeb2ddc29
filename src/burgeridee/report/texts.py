"""All words of a document in one hand: to read them, or to change each of them alike."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import assert_never

from burgeridee.core.text import cleaned
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Drawing,
    Field,
    Heading,
    Lines,
    Paragraph,
    Place,
    Table,
)

Change = Callable[[str], str]

_OF_NO_FILE = str.maketrans({"\ufeff": None, "\ufffe": "\ufffd", "\uffff": "\ufffd"})
"""A mark of byte order says nothing inside a text, and these other two may stand in no XML."""

_RUNNING = 160  # signs at the top and the bottom of each page


def plain(text: str) -> str:
    """The text as any file format can hold it: no control characters, no halves of signs."""
    return cleaned(text).translate(_OF_NO_FILE).expandtabs(4)


def tidied(document: Document) -> Document:
    """The document with plain texts, a title, and headings that say something and skip no level.

    A reader of a screen walks a paper by its headings; one that jumps from 1 to 3 sends it
    looking for what is not there, and PDF/UA refuses it.
    """
    tidy = retold(document, plain)
    return replace(
        tidy,
        enclosed=tuple(map(tidied, tidy.enclosed)),
        otherwise=tuple(map(tidied, tidy.otherwise)),
        title=" ".join(tidy.title.split()) or "Zonder titel",
        mark=_brief(tidy.mark),
        foot=_brief(tidy.foot),
        blocks=tuple(_stepwise(tidy.blocks)),
    )


def at_length(document: Document) -> Document:
    """The document as one run of blocks: the sheets that it encloses follow, a heading each."""
    blocks = list(document.blocks)
    for paper in document.enclosed:
        blocks.append(Heading(paper.title))
        blocks += map(_lower, at_length(paper).blocks)
    return replace(document, blocks=tuple(blocks), enclosed=())


def _lower(block: Block) -> Block:
    return replace(block, level=min(block.level + 1, 3)) if isinstance(block, Heading) else block


def _brief(text: str) -> str:
    """What stands on each page: on one line, and never so long that it drives out the paper."""
    line = " ".join(text.split())
    return line if len(line) <= _RUNNING else f"{line[: _RUNNING - 1]}…"


def _stepwise(blocks: tuple[Block, ...]) -> Iterator[Block]:
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            if not block.text.strip():
                continue
            level = max(1, min(block.level, level + 1))
            yield replace(block, level=level)
        else:
            yield block


def retold(document: Document, change: Change) -> Document:
    """The document with each of its texts changed, and all else as it was."""
    return replace(
        document,
        title=change(document.title),
        mark=change(document.mark),
        foot=change(document.foot),
        house=replace(document.house, name=change(document.house.name)),
        blocks=tuple(_retold(block, change) for block in document.blocks),
        enclosed=tuple(retold(paper, change) for paper in document.enclosed),
        otherwise=tuple(retold(paper, change) for paper in document.otherwise),
    )


def _retold(block: Block, change: Change) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, text=change(block.text))
        case Bullets():
            return replace(block, items=_each(block.items, change))
        case Table():
            head = _each(block.head, change)
            return replace(block, head=head, rows=tuple(_each(r, change) for r in block.rows))
        case Field():
            return replace(block, name=change(block.name), text=change(block.text))
        case Lines():
            return replace(block, boxes=_each(block.boxes, change))
        case Drawing():
            places, ends = (
                tuple(_placed(place, change) for place in some)
                for some in (block.places, block.ends)
            )
            return replace(block, places=places, ends=ends, sides=_each(block.sides, change))
        case _:
            assert_never(block)


def _placed(place: Place, change: Change) -> Place:
    fields = tuple(
        replace(one, name=change(one.name), text=change(one.text)) for one in place.fields
    )
    return Place(change(place.name), change(place.hint), change(place.text), fields)


def _each(texts: tuple[str, ...], change: Change) -> tuple[str, ...]:
    return tuple(change(text) for text in texts)


def named(field: Field) -> str:
    """The name of a field as it stands on paper: "Datum:", but "Vragen?" as it is."""
    name = field.name.rstrip()
    return name if name.endswith((":", "?", "!", ".")) or not name else f"{name}:"


def ticked(boxes: tuple[str, ...]) -> str:
    """Words to tick, in one line of text; a box and its word stay together."""
    return "     ".join(f"☐\u00a0{word}" for word in boxes)


def language(code: str) -> str:
    """The language of a document as each format takes it: "nl"."""
    found = re.match(r"[a-z]{2,3}(?![a-z])", code.lower())
    return found[0] if found else "nl"


def in_utc(made: datetime) -> datetime:
    """The moment as files tell it; one without a zone is taken as it stands, on any machine."""
    return made.astimezone(UTC) if made.tzinfo else made.replace(tzinfo=UTC)


def texts(document: Document) -> tuple[str, ...]:
    """Every text of the document, those of the page around it first."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    retold(document, note)
    return tuple(found)
