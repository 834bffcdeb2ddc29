"""One line of the list of talks, in columns that follow the width."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

NAMELESS = "Nog zonder naam"
GAP = 2
LATE = "!"
DIMMED_BY = 0.25
_PLAIN = Style()


class Column(NamedTuple):
    """A column beside the title; it comes in when the title keeps `title` cells."""

    field: str
    head: str
    width: int
    title: int = 18


COLUMNS = (
    Column("status", "Hoe ver", 13),
    Column("progress", "Voortgang", 9),
    Column("upcoming", "Volgende", 10),
    Column("changed", "Gewijzigd", 9),
    Column("at", "Verder bij", 22, title=34),
)
"""In the order of their importance: where there is little room, the last ones go."""


@dataclass(frozen=True)
class TalkLine:
    """What one line of the list says of a talk, or of a file that cannot be opened.

    `folder` is the name of its initiative, and `within` what the talk is called in there.
    `other_of` is the id of the talk of which the file is only another version.
    """

    path: Path
    title: str
    status: str = ""
    progress: str = ""
    upcoming: str = ""
    changed: str = ""
    at: str = ""
    problem: str = ""
    order: str = ""
    initiative: str = ""
    folder: str = ""
    within: str = ""
    other_of: str = ""

    def shown(self, width: int, dimmed: Style = _PLAIN) -> Content:
        """The line at a width; whatever a person wrote stays plain text."""
        if self.problem:
            said = Content(f"! {self.title}: {self.problem}")
            return said.truncate(width, ellipsis=True, pad=True)
        cells = [self._cell(column, dimmed) for column in columns(width)]
        return in_columns(Content(self.title), cells, width)

    def _cell(self, column: Column, dimmed: Style) -> Content:
        text: str = getattr(self, column.field)
        cell = Content(text).truncate(column.width, ellipsis=True, pad=True)
        stands_out = column.field == "status" or text.startswith(LATE)
        return cell if stands_out else cell.stylize(dimmed)


def columns(width: int) -> tuple[Column, ...]:
    """The columns that fit beside a title of some length."""
    chosen: list[Column] = []
    for column in COLUMNS:
        taken = sum(one.width + GAP for one in (*chosen, column))
        if width - taken < column.title:
            break
        chosen.append(column)
    return tuple(chosen)


def in_columns(title: Content, cells: Sequence[Content], width: int) -> Content:
    """A title and what stands right of it, in so many cells."""
    room = width - sum(GAP + cell.cell_length for cell in cells)
    parts = [title.truncate(room, ellipsis=True, pad=True)]
    for cell in cells:
        parts += [Content(" " * GAP), cell]
    return Content.assemble(*parts)


class Shown(Protocol):
    """Something that is shown on one line, laid out when its width is known."""

    def shown(self, width: int, dimmed: Style) -> Content:
        """The line at a width, with what is quieter in this style."""


class ShownLine(Visual):
    """A line that is laid out when its width is known. One line high, so thousands cost little."""

    def __init__(self, line: Shown) -> None:
        self._line = line

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The one strip of it."""
        content = self._line.shown(width, dimmed(style))
        return content.render_strips(width, height, style, options)[:1]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All there is."""
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """One line."""
        del rules, width
        return 1


def dimmed(style: Style) -> Style:
    """A quieter colour on the same ground; on the bar of the cursor $text-muted cannot be read."""
    if style.foreground is None or style.background is None:
        return _PLAIN
    return Style(foreground=style.foreground.blend(style.background, DIMMED_BY))
