"""The list of talks: one line a talk, in columns that follow the width, quick with thousands."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from textual import on
from textual.content import Content
from textual.css.styles import RulesMap
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

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
    """What one line of the list says of a talk, or of a file that cannot be opened."""

    path: Path
    title: str
    status: str = ""
    progress: str = ""
    upcoming: str = ""
    changed: str = ""
    at: str = ""
    problem: str = ""
    order: str = ""

    def shown(self, width: int, dimmed: Style = _PLAIN) -> Content:
        """The line at a width; whatever a person wrote stays plain text."""
        if self.problem:
            said = Content(f"! {self.title}: {self.problem}")
            return said.truncate(width, ellipsis=True, pad=True)
        cells = [self._cell(column, dimmed) for column in columns(width)]
        return _in_columns(Content(self.title), cells, width)

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


def _in_columns(title: Content, cells: Sequence[Content], width: int) -> Content:
    room = width - sum(GAP + cell.cell_length for cell in cells)
    parts = [title.truncate(room, ellipsis=True, pad=True)]
    for cell in cells:
        parts += [Content(" " * GAP), cell]
    return Content.assemble(*parts)


class _Shown(Visual):
    """A line that is laid out when its width is known. One line high, so thousands cost little."""

    def __init__(self, line: TalkLine) -> None:
        self._line = line

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        content = self._line.shown(width, dimmed(style))
        return content.render_strips(width, height, style, options)[:1]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        del rules, width
        return 1


def dimmed(style: Style) -> Style:
    """A quieter colour on the same ground; on the bar of the cursor $text-muted cannot be read."""
    if style.foreground is None or style.background is None:
        return _PLAIN
    return Style(foreground=style.foreground.blend(style.background, DIMMED_BY))


class TalkHeading(Widget):
    """What the list is called, and right of that the names of its columns."""

    DEFAULT_CSS = """
    TalkHeading { height: 1; padding: 0 2 0 1; color: $text-muted; }
    """

    title: reactive[str] = reactive("Gesprekken")

    def render(self) -> Content:
        """The names, laid out as the lines are."""
        width = self.content_size.width
        names = [Content(one.head).truncate(one.width, pad=True) for one in columns(width)]
        return _in_columns(Content.styled(self.title, "bold $primary"), names, width)


class TalkList(OptionList):
    """The talks, one a line; Enter or a click opens one."""

    DEFAULT_CSS = """
    TalkList {
        border: none; padding: 0; background: $background; height: 1fr;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        &:focus { border: none; }
        & > .option-list--option { padding: 0 1; }
    }
    """

    @dataclass
    class Chosen(Message):
        """A talk was chosen."""

        line: TalkLine

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._talks: dict[str, TalkLine] = {}

    @property
    def lines(self) -> tuple[TalkLine, ...]:
        """All lines, from top to bottom."""
        return tuple(self._talks.values())

    @property
    def line(self) -> TalkLine | None:
        """The line under the cursor."""
        here = self.highlighted_option
        return self._talks.get(here.id or "") if here else None

    def take_in(self, lines: Iterable[TalkLine]) -> None:
        """Add lines at the end; a line that is there already is replaced where it stands."""
        new = []
        for line in lines:
            key = str(line.path)
            if key in self._talks:
                self.replace_option_prompt(key, _Shown(line))
            else:
                new.append(_option(line))
            self._talks[key] = line
        self.add_options(new)
        if self.highlighted is None:
            self.action_first()

    def put_in_order(self, without: Collection[Path] = ()) -> None:
        """Put the talks in order, the last changed on top; the cursor stays on its talk."""
        staying = (line for line in self._talks.values() if line.path not in without)
        ordered = {
            str(line.path): line
            for line in sorted(staying, key=lambda line: line.order, reverse=True)
        }
        if list(ordered) == list(self._talks):
            return
        here = self.highlighted_option
        was_on_top = not self.highlighted
        self._talks = ordered
        self.set_options(_option(line) for line in ordered.values())
        if was_on_top or here is None or here.id not in ordered:
            self.action_first()
        else:
            self.highlighted = self.get_option_index(here.id)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._talks[event.option_id or ""]))


def _option(line: TalkLine) -> Option:
    return Option(_Shown(line), id=str(line.path))
