"""What asks for attention today: late and coming agreements, reports, talks half done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from pathlib import Path

from textual import on
from textual.content import Content
from textual.css.styles import RulesMap
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from burgeridee.app.widgets.talk_line import dimmed

MOST_SHOWN = 100
MOST_UNFINISHED = 5
_WHEN = 19
ONE_LINE = 56
"""From this width on, an item takes one line."""


@dataclass(frozen=True)
class AttentionLine:
    """One thing that asks for attention: how urgent, what, who should, and of which talk."""

    path: Path
    mark: str
    when: str
    what: str
    who: str
    title: str
    is_unfinished: bool
    order: tuple[int, date]

    @property
    def parts(self) -> tuple[str, ...]:
        """What is told under "when": the thing itself, and then what it belongs to."""
        if not self.what:
            return tuple(part for part in (self.title, self.who) if part)
        return self.what, " · ".join(part for part in (self.who, self.title) if part)

    @property
    def _short_parts(self) -> tuple[str, ...]:
        return (self.what, self.title) if self.what else self.parts

    def height(self, width: int) -> int:
        """How many lines the item takes at a width."""
        return 1 if width >= ONE_LINE else 1 + len(self.parts)

    def shown(self, width: int, dimmed: Style) -> Content:
        """The item at a width: on one line, or on a few where there is little room."""
        when = Content(f"{self.mark} {self.when}")
        if width < ONE_LINE:
            under = [Content(f"  {part}") for part in self.parts]
            lines = [when.stylize("bold"), under[0], *(line.stylize(dimmed) for line in under[1:])]
            return Content("\n").join([line.truncate(width, ellipsis=True) for line in lines])
        room = width - _WHEN - 2
        first, *others = (Content(part) for part in self._short_parts)
        what_room = room * 3 // 5 if others else room
        cells = [
            when.truncate(_WHEN, ellipsis=True, pad=True).stylize("bold"),
            first.truncate(what_room, ellipsis=True, pad=True),
            *(
                part.truncate(room - what_room - 2, ellipsis=True).stylize(dimmed)
                for part in others
            ),
        ]
        return Content("  ").join(cells)


class _Shown(Visual):
    def __init__(self, line: AttentionLine) -> None:
        self._line = line

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        content = self._line.shown(width, dimmed(style))
        return content.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        del rules
        return self._line.height(width)


class AttentionList(OptionList):
    """The things that ask for attention; Enter or a click opens the talk."""

    DEFAULT_CSS = """
    AttentionList {
        border: none; padding: 0; background: $background; height: auto;
        scrollbar-size: 0 1; scrollbar-gutter: stable;
        &:focus { border: none; }
        & > .option-list--option { padding: 0 1; }
    }
    """

    @dataclass
    class Chosen(Message):
        """The talk of an item was chosen."""

        path: Path

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._items: tuple[AttentionLine, ...] = ()

    def on_mount(self) -> None:
        """Have the scroll bar begin here: one that begins as a talk closes keeps it in memory."""
        self.vertical_scrollbar.display = False

    def show(self, lines: Iterable[AttentionLine]) -> str:
        """Show the most pressing first, with few half done talks; gives how many, in words."""
        pressing: list[AttentionLine] = []
        unfinished: list[AttentionLine] = []
        for line in lines:
            (unfinished if line.is_unfinished else pressing).append(line)
        shown = nsmallest(MOST_SHOWN, pressing, key=lambda line: line.order)
        items = (*shown, *unfinished[:MOST_UNFINISHED])
        if items != self._items:
            here = self.highlighted
            self._items = items
            self.set_options(Option(_Shown(line)) for line in items)
            self.highlighted = here
        whole = len(pressing) + len(items) - len(shown)
        return f"{len(items)} van {whole}" if len(shown) < len(pressing) else str(whole or "")

    def on_focus(self) -> None:
        """Show where the keys are."""
        if self.highlighted is None:
            self.action_first()

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._items[event.option_index].path))
