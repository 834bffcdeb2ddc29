"""A document as PDF: to print, to read aloud (PDF/UA-1) and to keep for long (PDF/A-2a)."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any, assert_never

from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Drawing,
    Field,
    Heading,
    Lines,
    Paragraph,
    ReportError,
    Table,
    in_lines,
)
from burgeridee.report.logo import Picture, drawn
from burgeridee.report.look import INK, RULE, SOFT, TINT, fitting, grouped, is_short, look, shares
from burgeridee.report.press import FONTS, SignsRefusedError, press
from burgeridee.report.signs import at_fault, lacking, stand_ins
from burgeridee.report.texts import in_utc, language, named, retold, tidied

_PAPER = Path(__file__).with_name("paper.typ")
_PARTS = ("sheet.typ", "drawings.typ")

_NAME_NARROW, _NAME_SIGN = 26.0, 2.2  # millimetres
_ROUNDS = 4

Data = dict[str, Any]


def render(document: Document) -> bytes:
    """The document as PDF; the same document gives the same bytes.

    A sign that the fonts lack is written as its number, and `signs.missing_signs` names it.
    """
    document = tidied(document)
    with press() as at_work:
        logo = drawn(document.house.logo, at_work) if document.house.logo else None
        missing = set(lacking(document, at_work))
        for _ in range(_ROUNDS):
            shown = retold(document, stand_ins(missing))
            try:
                return at_work.pdf(_files(shown, logo), document.made)
            except SignsRefusedError as refused:
                missing |= at_fault(refused.pieces)
    msg = "Er staan tekens in dit papier die niet in een PDF kunnen. Kies een ander soort bestand."
    raise ReportError(msg)


def _files(document: Document, logo: Picture | None) -> dict[str, bytes]:
    files = {
        "main.typ": _PAPER.read_bytes(),
        **{name: _PAPER.with_name(name).read_bytes() for name in _PARTS},
        "document.json": json.dumps(_data(document, logo)).encode(),
    }
    return files | {logo.name: logo.content} if logo else files


def _data(document: Document, logo: Picture | None) -> Data:
    name = document.house.name
    made = in_utc(document.made)
    date = {name: getattr(made, name) for name in ("year", "month", "day")}
    time = {name: getattr(made, name) for name in ("hour", "minute", "second")}
    return {
        "title": document.title,
        "stamp": document.stamp.for_files if document.stamp else None,
        "size": document.size,
        "language": language(document.language),
        "date": date | time,
        "mark": document.mark,
        "foot": document.foot,
        "house": name,
        "look": {
            **asdict(
                look(document.house.colour, document.size, is_landscape=document.is_landscape)
            ),
            "ink": INK,
            "soft": SOFT,
            "rule": RULE,
            "tint": TINT,
        },
        "fonts": FONTS,
        "logo": logo and {"name": logo.name, "alt": logo.alt(name), "height": logo.size[1]},
        "grid": document.grid and asdict(document.grid),
        "starts-with-part": any(_starts_part(block) for block in document.blocks[:1]),
        "parts": [list(_blocks(part)) for part in _parts(document)],
        "is-sheet": document.is_sheet,
        "is-fitted": document.is_fitted,
        "otherwise": [[list(_blocks(p)) for p in _parts(one)] for one in document.otherwise],
        "is-landscape": document.is_landscape,
        "sheets": [_sheet(one, logo, is_enclosed=one is not document) for one in _sheets(document)],
    }


def _sheets(document: Document) -> Iterator[Document]:
    """The document where it is a sheet, and the sheets that it encloses."""
    if document.is_sheet:
        yield document
    for one in document.enclosed:
        yield from _sheets(one)


def _sheet(document: Document, logo: Picture | None, *, is_enclosed: bool) -> Data:
    """A sheet: what stands around it, and the parts that share the room that is left."""
    blocks = document.blocks
    above = list(takewhile(lambda b: isinstance(b, Paragraph) and b.is_soft, blocks[:1]))
    lead = list(takewhile(lambda b: isinstance(b, Paragraph), blocks[len(above) : len(above) + 1]))
    start = len(above) + len(lead)
    fields = list(takewhile(lambda b: isinstance(b, Field), blocks[start:]))
    last = blocks[-1] if blocks else None
    steps = last.items if isinstance(last, Bullets) and last.is_numbered else ()
    body = blocks[start + len(fields) : len(blocks) - bool(steps)]
    whole = _data(replace(document, is_sheet=False, enclosed=()), logo)
    return whole | {
        "is-enclosed": is_enclosed,
        "above": "".join(b.text for b in above if isinstance(b, Paragraph)),
        "lead": "".join(b.text for b in lead if isinstance(b, Paragraph)),
        "fields": [(named(b), b.text) for b in fields if isinstance(b, Field)],
        "steps": steps,
        "parts": list(_columns(body)),
        "plain": list(_blocks(blocks)),
    }


def _columns(blocks: tuple[Block, ...]) -> Iterator[list[list[Data]]]:
    """The parts of a sheet from its top: each has a column, or two with blocks in a pile."""
    part: list[list[Data]] = []
    for block in blocks:
        data = _block(block)
        if data is None:
            continue
        if isinstance(block, Table):
            data["rows"] = [row for row in block.rows if "".join(row).strip()]
        if part and isinstance(block, Table | Drawing) and block.is_beside:
            part[1:] = [[*(part[1] if part[1:] else ()), data]]
            continue
        if part:
            yield part
        part = [[data]]
    if part:
        yield part


def _parts(document: Document) -> Iterator[tuple[Block, ...]]:
    """The blocks of each part; a paper without a grid that need not fit is one part."""
    starts = [at for at, block in enumerate(document.blocks) if _starts_part(block)]
    edges = sorted(
        {0, *(starts if document.grid or document.is_fitted else ()), len(document.blocks)}
    )
    yield from (document.blocks[start:end] for start, end in pairwise(edges))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Data]:
    """Each group of blocks as data."""
    for group in grouped(tuple(_without_drawings(blocks))):
        fields = [block for block in group.blocks if isinstance(block, Field)]
        data = _fields(fields, is_aligned=group.is_aligned) if fields else _block(group.blocks[0])
        if data:
            yield data | {"sticky": group.stays}


def _without_drawings(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What a paper that is no sheet holds: room to write in lines."""
    for block in blocks:
        yield from in_lines(block) if isinstance(block, Drawing) else (block,)


def _starts_part(block: Block) -> bool:
    return isinstance(block, Heading) and block.starts_part


def _fields(fields: list[Field], *, is_aligned: bool = False) -> Data:
    names = [named(field) for field in fields]
    width = max(_NAME_SIGN * max(map(len, names)), _NAME_NARROW)
    return {
        "kind": "fields",
        "rows": [(name, field.text) for name, field in zip(names, fields, strict=True)],
        "width": width if is_aligned else None,
    }


def _block(block: Block) -> Data | None:
    """One block as data, or nothing where nothing is to be seen."""
    match block:
        case Heading():
            return {"kind": "heading", "text": block.text, "level": block.level}
        case Paragraph():
            return {"kind": "paragraph", "text": block.text, "soft": block.is_soft}
        case Bullets(items=items):
            data = {"kind": "bullets", "items": items, "numbered": block.is_numbered}
            return data if items else None
        case Table():
            return _table(block) if block.head else None
        case Lines(boxes=()):
            return {"kind": "lines", "count": block.count}
        case Lines(boxes=boxes):
            return {"kind": "checks" if block.is_list else "boxes", "words": boxes}
        case Field():
            return _fields([block])
        case Drawing():
            kind = "places" if block.shape == "boxes" else block.shape
            return asdict(block) | {"kind": kind}
        case _:
            assert_never(block)


def _table(table: Table) -> Data:
    fits = fitting(table)
    return {
        "kind": "table",
        "head": table.head,
        "short-head": is_short(table.head, fits),
        "rows": [{"cells": row, "whole": is_short(row, fits)} for row in table.rows],
        "shares": shares(table),
        "blank": sum(not "".join(row).strip() for row in table.rows),
        "limits": fits,
    }
