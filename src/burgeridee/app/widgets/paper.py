"""A paper on the screen, as it will read: from the same blocks that every format is made of."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from burgeridee.app.widgets.hanging import Hanging, Stacked
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

GAP = 2
NARROWEST = 8
"""A column of a table gets no smaller; where there is no room for that, each row is a few lines."""
_SOFT = "$text-muted"


class PaperPage(VerticalScroll):
    """A paper that scrolls, and that the keys can go to."""

    DEFAULT_CSS = """
    PaperPage {
        height: 1fr; padding: 1 2; scrollbar-size-vertical: 1;
        background: $surface; border: round $border-blurred;
        &:focus { border: round $accent; border-left: outer $accent; }
        Static { height: auto; max-width: 78; padding-right: 2; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = Static(markup=False)
        self._shown: tuple[Document, tuple[str, ...]] | None = None

    def compose(self) -> ComposeResult:
        """The text of the paper."""
        yield self._text

    def show(self, document: Document, missing: Sequence[str] = ()) -> None:
        """Show this paper; where it changed in part, the reader stays where they were."""
        if self._shown == (document, tuple(missing)):
            return
        if self._shown is not None and self._shown[0].title != document.title:
            self.scroll_home(animate=False)
        self._shown = (document, tuple(missing))
        self._text.update(paper(document, missing))


class Columns(Visual):
    """A table: columns beside each other, or each row as lines where it is too narrow for that."""

    def __init__(self, table: Table) -> None:
        self._table = table

    @property
    def plain(self) -> str:
        """All cells as plain text, a row a line."""
        return "\n".join(" | ".join(row) for row in (self._table.head, *self._table.rows))

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The rows under each other."""
        widths = _widths(self._table, width)
        if widths is None:
            return self._as_lines().render_strips(width, height, style, options)
        head = [Content.styled(cell, "bold") for cell in self._table.head]
        strips = _row(head, widths, style, options)
        for row in self._table.rows:
            strips += _row([Content(cell) for cell in row], widths, style, options)
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as it may be."""
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines of all rows."""
        widths = _widths(self._table, width)
        if widths is None:
            return self._as_lines().get_height(rules, width)
        rows = (self._table.head, *self._table.rows)
        return sum(
            max(
                Content(cell).get_height(rules, room)
                for cell, room in zip(row, widths, strict=True)
            )
            for row in rows
        )

    def _as_lines(self) -> Stacked:
        """Each row as names with what belongs to them."""
        return Stacked(
            [
                Content("\n").join(
                    Content.assemble((f"{name}: ", "bold"), cell)
                    for name, cell in zip(self._table.head, row, strict=True)
                    if cell
                )
                for row in self._table.rows
            ]
        )


def _row(
    cells: Sequence[Content], widths: Sequence[int], style: Style, options: RenderOptions
) -> list[Strip]:
    columns = [
        [strip.adjust_cell_length(room + GAP, style.rich_style) for strip in strips]
        for cell, room in zip(cells, widths, strict=True)
        for strips in (cell.render_strips(room, None, style, options),)
    ]
    blanks = [Strip.blank(room + GAP, style.rich_style) for room in widths]
    return [
        Strip.join([part or blank for part, blank in zip(line, blanks, strict=True)])
        for line in zip_longest(*columns)
    ]


def _widths(table: Table, width: int) -> list[int] | None:
    """How wide each column is: as wide as its words, and the widest give way first."""
    rows = (table.head, *table.rows)
    room = width - GAP * len(table.head)
    widths = [max(1, *(Content(cell).cell_length for cell in c)) for c in zip(*rows, strict=True)]
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        if widths[widest] <= NARROWEST:
            return None
        widths[widest] -= 1
    return widths


def paper(document: Document, missing: Sequence[str] = ()) -> Stacked:
    """The paper to read; the places that are still empty (`missing`, by name) stand out."""
    document = tidied(at_length(document))
    head = [(document.house.name, _SOFT), (document.mark, "bold $text-warning")]
    parts: list[Visual] = [Content.styled(text, style) for text, style in head if text]
    parts.append(Content.styled(document.title, "bold underline $primary"))
    parts += _grouped(document.blocks, missing)
    if document.foot:
        parts.append(Content.styled(document.foot, _SOFT))
    return Stacked(parts)


def _grouped(blocks: Sequence[Block], missing: Sequence[str]) -> Iterator[Visual]:
    """The blocks, a heading with what follows it; fields after each other stay together."""
    together: list[Visual] = []
    last: Block | None = None
    for block in blocks:
        opens = isinstance(last, Heading) or (isinstance(last, Paragraph) and last.text[-1:] == ":")
        goes_on = opens or (isinstance(last, Field) and isinstance(block, Field))
        if together and not goes_on:
            yield Stacked(together, between=0)
            together = []
        together.append(_shown(block, missing))
        last = block
    if together:
        yield Stacked(together, between=0)


def _shown(block: Block, missing: Sequence[str]) -> Visual:
    match block:
        case Heading():
            return Content.styled(block.text, "bold $primary")
        case Paragraph():
            return marked(Content.styled(block.text, _SOFT if block.is_soft else ""), missing)
        case Bullets():
            signs = (
                f"{at}. " if block.is_numbered else "• " for at in range(1, len(block.items) + 1)
            )
            return Stacked([*map(Hanging, signs, block.items)], between=0)
        case Table():
            return Columns(block)
        case Field():
            words = Content.assemble((f"{named(block)} ", "bold"), block.text)
            return marked(words, missing)
        case Lines():
            boxes = [Hanging("☐ ", box) for box in block.boxes]
            return Stacked(boxes or [Content("…" * NARROWEST)] * block.count, between=0)
        case Drawing():
            return Stacked([_shown(part, missing) for part in in_lines(block)], between=0)
        case _:
            assert_never(block)


def marked(words: Content, missing: Sequence[str]) -> Content:
    """The words, with the names of empty places made to stand out."""
    for name in missing:
        place, begin = f"[{name}]", 0
        while (at := words.plain.find(place, begin)) >= 0:
            begin = at + len(place)
            words = words.stylize("bold $text-warning", at, begin)
    return words
