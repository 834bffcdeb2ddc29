"""The net under everything that is drawn: no terminal code from data reaches the terminal.

Text is cleaned where it comes in (`core.text`). This guard is for what slips through, and it
stands where every widget passes: the line filters that Textual applies to each drawn line.
"""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from burgeridee.core.text import TURNING

# All of these take up no column, so that leaving them out moves nothing on the screen:
# C0 (ESC among them), DEL and C1 (on some terminals 0x9B starts a code just as ESC [ does),
# marks that turn the reading direction, line and paragraph separators.
_OBEYED = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{TURNING}]")
# Half a surrogate pair cannot be written as UTF-8; it is one column wide, like its stand-in.
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def harmless(text: str) -> str:
    """The text without anything that a terminal would obey."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _OBEYED.sub("", text))


class OutputGuard(LineFilter):
    """A line filter that lets only text and colours through, no codes and no links."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line, harmless."""
        del background
        return [_guarded(segment) for segment in segments]


def _guarded(segment: Segment) -> Segment:
    text, style, _control = segment
    if style is not None and style.link:
        style = style.update_link(None)
    return Segment(harmless(text), style)
