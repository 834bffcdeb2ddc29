"""The help: every key of this screen, and what the marks mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.keys import Key

COLUMN = 11


class HelpDialog(Box[None]):
    """All keys, grouped, with a few words about the rest."""

    HEAD: ClassVar[str] = "Hulp"
    DEFAULT_CSS = """
    HelpDialog {
        #box { max-height: 44; }
        Static { height: auto; }
        .group { text-style: bold; margin-top: 1; }
        .group.-first { margin-top: 0; }
    }
    """

    def __init__(
        self, keys: Sequence[Key], marks: Mapping[str, str], told: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self._marks = marks
        self._told = told

    def body(self) -> Iterable[Widget]:
        """One page that scrolls."""
        with VerticalScroll():
            yield from self._lines()

    def hints(self) -> Sequence[Hint]:
        """How to read on."""
        return (Hint("↑ ↓", "verder lezen", "scroll_down"),)

    def action_scroll_down(self) -> None:
        """Read on."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def _lines(self) -> Iterator[Static]:
        for number, (group, keys) in enumerate(groupby(self._keys, lambda key: key.group)):
            yield Static(group, classes="group" if number else "group -first", markup=False)
            for key in keys:
                yield _line(key.shown, key.label)
        if self._marks:
            yield Static("Tekens", classes="group", markup=False)
        for sign, words in self._marks.items():
            yield _line(sign, words)
        if self._told:
            yield Static("Goed om te weten", classes="group", markup=False)
        for sentence in self._told:
            yield Static(Hanging("· ", sentence))


def _line(key: str, words: str) -> Static:
    return Static(Hanging(Content.styled(key.ljust(COLUMN), "bold $accent"), words))
