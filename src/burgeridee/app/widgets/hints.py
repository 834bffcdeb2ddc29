"""The keys that matter here, in one line; each can be clicked too."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

BETWEEN = "   "


class Hint(NamedTuple):
    """A key as people call it, what it does, and the action of the screen behind it."""

    key: str
    does: str
    action: str


class Hints(Static):
    """A line of hints. A click on one does what its key does."""

    DEFAULT_CSS = """
    Hints {
        height: auto;
        width: 100%;
        color: $text-muted;
        link-color: $text-muted;
        link-background: transparent;
        link-style: none;
        link-color-hover: $text;
        link-background-hover: $block-hover-background;
        link-style-hover: none;
    }
    """

    def __init__(self, hints: Sequence[Hint] = ()) -> None:
        self._hints = tuple(hints)
        super().__init__(_lines(self._hints, 0), markup=False)

    def show(self, hints: Sequence[Hint]) -> None:
        """Show these hints in place of those that stand there."""
        self._hints = tuple(hints)
        self._fit()

    def on_resize(self) -> None:
        """Break where no hint is broken."""
        self._fit()

    def _fit(self) -> None:
        self.update(_lines(self._hints, self.content_size.width))


def _lines(hints: Sequence[Hint], columns: int) -> Content:
    """The hints, in as many lines as they need at this width; without a width in one."""
    lines: list[Content] = []
    for hint in map(_one, hints):
        longer = Content(BETWEEN).join([lines[-1], hint]) if lines else hint
        if lines and 0 < columns < longer.cell_length:
            lines.append(hint)
        else:
            lines[-1:] = [longer]
    return Content("\n").join(lines)


def _one(hint: Hint) -> Content:
    words = Content.assemble((hint.key, "bold"), " ", hint.does)
    return words.stylize(Style.from_meta({"@click": f"screen.{hint.action}"}))
