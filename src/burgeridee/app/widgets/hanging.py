"""Words that hang under each other, clear of the mark in front; and texts on top of each other."""

from collections.abc import Sequence
from dataclasses import replace

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Hanging(Visual):
    """A mark and the words beside it; words that wrap stay clear of the mark."""

    def __init__(self, mark: str | Content, words: str | Content) -> None:
        self._mark = mark if isinstance(mark, Content) else Content(mark)
        self._words = words if isinstance(words, Content) else Content(words)

    @property
    def plain(self) -> str:
        """The mark and the words as one plain text."""
        return self._mark.plain + self._words.plain

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The mark on the first line, and as much room before all others."""
        options = replace(options, selection=None)
        indent = self._mark.cell_length
        [mark] = self._mark.render_strips(max(indent, 1), 1, style, options)
        room = Strip.blank(indent, style.rich_style)
        words = self._words.render_strips(self._rest(width), height, style, options)
        return [Strip.join([room if line else mark, strip]) for line, strip in enumerate(words)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Room for the longest line and the mark."""
        words = self._words.get_optimal_width(rules, container_width)
        return self._mark.cell_length + words

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines the words take beside the mark."""
        return self._words.get_height(rules, self._rest(width))

    def _rest(self, width: int) -> int:
        return max(width - self._mark.cell_length, 1)


class Stacked(Visual):
    """Texts under each other, with so many blank lines between them."""

    def __init__(self, parts: Sequence[Visual], between: int = 1) -> None:
        self._parts = tuple(parts)
        self._between = between

    @property
    def plain(self) -> str:
        """All parts as one plain text."""
        parts = (str(getattr(part, "plain", "")) for part in self._parts)
        return ("\n" * (self._between + 1)).join(parts)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Every part, and the room between."""
        strips: list[Strip] = []
        options = replace(options, selection=None)
        for number, part in enumerate(self._parts):
            if number:
                strips += [Strip.blank(width, style.rich_style)] * self._between
            strips += part.render_strips(width, None, style, options)
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Room for the widest part."""
        widths = (part.get_optimal_width(rules, container_width) for part in self._parts)
        return max(widths, default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines of all parts, and the room between."""
        lines = sum(part.get_height(rules, width) for part in self._parts)
        return lines + self._between * max(len(self._parts) - 1, 0)
