"""The worksheet of an exercise: one sheet to write on together, empty or with what is known."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from textwrap import shorten
from typing import assert_never

from burgeridee.core.questions import ItemField
from burgeridee.core.toolbox import Exercise, SheetBlock
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
    Place,
    Shape,
    Size,
    Table,
)
from burgeridee.report.outcome import Filled
from burgeridee.report.partnership import PARTNERSHIP, partnership_sheet
from burgeridee.report.sheet import NOTHING, Known, around, as_sheet, asks, steps_of

_NAME = 48
"""Signs of what lies in a ring or on a step; the whole of it belongs in a table."""
_BRIEF = 40
"""Signs of choices that fit under the name of a column."""
_WIDTHS = {"text": 1.45, "single": 1.0, "date": 0.85, "number": 0.7}
"""How wide a column is beside others, by what is written in it."""
_SHAPES: Mapping[str, Shape] = {
    "box": "boxes",
    "frame": "frame",
    "rings": "rings",
    "stairs": "stairs",
    "line": "line",
}


def exercise_sheet(
    exercise: Exercise,
    made: datetime,
    house: House,
    size: Size = "a3",
    known: Known = NOTHING,
) -> Document:
    """The worksheet of an exercise, empty or with what is known."""
    if exercise.kept_in == PARTNERSHIP:
        return partnership_sheet(made, house, size, known)
    filled = Filled(exercise, known)
    below = exercise.worksheet[asks(exercise) != exercise.purpose :]
    body = (
        *(part for block in below for part in _blocks(block, filled)),
        *filled.agreed,
        steps_of(exercise),
    )
    blocks = around(exercise, body, known.title)
    foot = f"Opdracht {exercise.name}, versie {exercise.version}"
    paper = Document(exercise.name, blocks, made, foot=foot, house=house, size=size)
    return as_sheet(paper, known)


def _blocks(block: SheetBlock, filled: Filled) -> Iterator[Block]:
    match block.kind:
        case "heading":
            yield Heading(block.text)
        case "text":
            yield Paragraph(block.text)
        case "list":
            yield Bullets(block.items)
        case "ticks":
            title = ": ".join(filter(None, (block.text, filled.chosen(block.items))))
            if title:
                yield Heading(title)
            yield Lines(boxes=block.items)
        case "table":
            yield _table(block, filled)
        case "box":
            places = (_box(field, block, filled) for field in filled.exercise.named(block.fields))
            yield _drawn(block, places=tuple(places))
        case "frame":
            yield _drawn(block, places=(_frame(block, filled),))
        case "rings" | "stairs":
            yield _drawn(block, places=tuple(_placed(block, filled)))
        case "line":
            ends = _ends(block, filled)
            yield _drawn(block, places=tuple(_cards(block, filled)), ends=ends)
        case _:
            assert_never(block.kind)


def _table(block: SheetBlock, filled: Filled) -> Table:
    fields = filled.exercise.named(block.fields)
    rows = filled.rows(fields)
    empty = (("",) * len(fields),) * max(block.rows - len(rows), 1)
    return Table(
        tuple(_head(field, block) for field in fields),
        (*rows, *empty),
        tuple(_WIDTHS[field.kind] for field in fields),
        is_beside=block.beside,
    )


def _head(field: ItemField, block: SheetBlock) -> str:
    """The name of a column, and under it what to write there."""
    choices = " / ".join(field.options.values())
    hint = block.hints.get(field.id, "" if len(choices) > _BRIEF else choices)
    return "\n".join(filter(None, (field.label, hint)))


def _drawn(block: SheetBlock, places: tuple[Place, ...], ends: tuple[Place, ...] = ()) -> Drawing:
    shape = _SHAPES[block.kind]
    sides = (block.text,) if block.kind == "stairs" and block.text else block.sides
    return Drawing(shape, places, block.rows, ends, sides, block.beside)


def _box(field: ItemField, block: SheetBlock, filled: Filled) -> Place:
    return Place(field.label, block.hints.get(field.id, ""), filled.text(field.id))


def _frame(block: SheetBlock, filled: Filled) -> Place:
    """One place: that of its field, or of no field at all."""
    if not block.fields:
        return Place(block.text)
    [field] = filled.exercise.named(block.fields[:1])
    place = _box(field, block, filled)
    return Place(block.text or place.name, place.hint, place.text)


def _placed(block: SheetBlock, filled: Filled) -> Iterator[Place]:
    """The rings or steps, with what stands on them: "Loslaten: bewoners doen het zelf"."""
    fields = filled.exercise.named(block.fields) if block.fields else ()
    rows = filled.rows(fields) if len(fields) > 1 else ()
    for item in block.items:
        name, _, hint = item.partition(": ")
        here = (row[0] for row in rows if row[1].casefold() == name.casefold())
        yield Place(name, hint, "\n".join(shorten(one, _NAME, placeholder="…") for one in here))


def _cards(block: SheetBlock, filled: Filled) -> Iterator[Place]:
    """A card for each line: what it is stands on top, the rest under it."""
    if not block.fields:
        return
    first, *others = filled.exercise.named(block.fields)
    rows = filled.rows((first, *others))
    empty = (("",) * (1 + len(others)),) * max(block.rows - len(rows), 0)
    for what, *rest in (*rows, *empty):
        fields = (Field(field.label, words) for field, words in zip(others, rest, strict=True))
        yield Place("", first.label, what, tuple(fields))


def _ends(block: SheetBlock, filled: Filled) -> tuple[Place, ...]:
    """What stands left and right; a dream that is known stands at the right."""
    start, *rest = (Place(name, hint) for name, _, hint in (i.partition(": ") for i in block.items))
    return (start, *(Place(end.name, end.hint, filled.dream if end.hint else "") for end in rest))
