"""Texts that look like orders, and where in what is shown one of them was taken for one."""

import re
from collections.abc import Iterator

from tests.trips.playing import Trip
from textual.widget import Widget

CODES = "\x1b]52;c;QUJD\x07\x1b]0;titel\x07\x1b]8;;http://x\x07\x1b[2J\x9b31m\u202e\x85\x00"
"""What a terminal would obey: the clipboard, the title, a link, the screen, colours."""
MARKUP = "[b]vet[/] [@click=app.boem]weg[/] [/x] ["
FORMULA = "=1+1"
TYPST = "#panic() $x$ @a <b>"
PAGE = "<script>x</script><img src=http://x>"
FORMAT = "{0.__class__} %s ${PATH}"
LITERAL = f"{MARKUP} {FORMAT} {TYPST} {PAGE}"
"""What must be read as it stands."""
HOSTILE = f"{FORMULA}{CODES}{LITERAL}{CODES}"
PASTED = f"{HOSTILE}\ud800"
"""What a terminal may bring besides: half a letter, which no file can hold."""
ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def widgets(trip: Trip) -> Iterator[Widget]:
    """Everything that is on the screen now, what was told in passing too."""
    for screen in trip.app.screen_stack[-2:]:
        yield from (one for one in screen.walk_children(Widget) if one.is_attached and one.display)


def obeyed(trip: Trip) -> list[str]:
    """Where a text was taken for an order: a letter that a terminal obeys, a link, an action."""
    found: list[str] = []
    for widget in widgets(trip):
        width, height = widget.size
        for row in range(height if width else 0):
            for segment in widget.render_line(row):
                style = segment.style
                if ORDERS.search(segment.text) or (style and style.link):
                    found.append(f"{widget!r}: {segment!r}")
                if style and "boem" in str(style.meta):
                    found.append(f"{widget!r} does it: {style.meta}")
    return found


def shown(trip: Trip) -> str:
    """The letters on the screen, blanks left out: lines may break anywhere."""
    rows = (
        line.text
        for widget in widgets(trip)
        if not list(widget.children) and widget.size.width
        for line in (widget.render_line(row) for row in range(widget.size.height))
    )
    return re.sub(r"\s", "", "".join(rows))
