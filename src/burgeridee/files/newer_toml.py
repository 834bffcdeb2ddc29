"""What only TOML 1.1 allows, found whatever reads it.

Python 3.11 to 3.14 read TOML 1.0, and Python 3.15 reads 1.1. A file must open on every machine or
on none: so all of them keep to 1.0, and what is newer is told with what to write in its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from burgeridee.files.toml_lines import QUOTED

UNCLOSED = "Tussen de accolades gaat het niet goed: er mist een , of een }."

_NEWER = "Dit is de nieuwe TOML 1.1, en burgeridee leest TOML 1.0."
_ONE_LINE = f"{_NEWER} Zet alles tussen {{ en }} op één regel."
_COMMA = f"{_NEWER} Haal de laatste komma voor de }} weg."
_SECONDS = f"{_NEWER} Zet de seconden achter de tijd, zoals 19:30:00."
_ESCAPES = {
    "e": rf"{_NEWER} Schrijf \u001b in plaats van \e.",
    "x": rf"{_NEWER} Schrijf \u00 in plaats van \x, zoals \u00e9 voor een é.",
}

_BRACKET = re.compile(r"[\[\]{}]")
_NEWER_ESCAPE = re.compile(r"(?:[^\\]++|\\[^ex])*+\\([ex])", re.DOTALL)
"""The first one in a text; there may be a million others before it."""
_SHORT = (
    # A time of hours and minutes. What stands behind a + or - is how far it is from Greenwich.
    (re.compile(r"(?<![0-9:.+-])[0-9]{2}:[0-9]{2}(?![0-9]|:[0-9])"), _SECONDS),
    (re.compile(r",[ \t]*\}"), _COMMA),
)

Found = tuple[int, str]
"""A place in a text, and what is to be said of it."""


def newer(text: str, bare: str) -> Found | None:
    """The first thing in a text that needs TOML 1.1; `bare` is the text with nothing in quotes."""
    short = ((found.start(), said) for what, said in _SHORT for found in what.finditer(bare))
    return min((*_escapes(text), *short, *_braces(bare)), default=None)


def _escapes(text: str) -> Iterator[Found]:
    if "\\e" not in text and "\\x" not in text:
        return
    for quoted in QUOTED.finditer(text):
        if quoted[0][0] == '"' and (escape := _NEWER_ESCAPE.match(quoted[0])):
            yield quoted.start() + escape.start(1) - 1, _ESCAPES[escape[1]]


@dataclass
class _Open:
    """A bracket that is open, and where the first line ended directly in it."""

    sign: str
    line_end: int = -1


def _braces(bare: str) -> Iterator[Found]:
    """The line ends directly in `{ }`: a list in it may have them, and so may a text."""
    opened = [_Open("")]
    start = 0
    for found in _BRACKET.finditer(bare + "]"):
        here = opened[-1]
        if here.sign == "{" and here.line_end < 0:
            here.line_end = bare.find("\n", start, found.start())
        start = found.end()
        if found[0] in "[{":
            opened.append(_Open(found[0]))
        elif start <= len(bare) and len(opened) > 1:
            opened.pop()
            if here.line_end >= 0:
                yield here.line_end, _ONE_LINE
    yield from ((one.line_end, UNCLOSED) for one in opened if one.line_end >= 0)
