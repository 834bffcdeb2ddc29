"""Where the program is started, and whether a screen can be drawn there.

Stands apart from the rest of this folder, because it does not import Textual:
the command line asks it before anything heavy is loaded.
"""

import codecs
import sys
from collections.abc import Mapping
from typing import TextIO

NO_TERMINAL = (
    "burgeridee heeft een terminal nodig om het scherm te tonen. "
    "Start het programma in een terminalvenster, zonder | of >. "
    "Of gebruik: burgeridee plain"
)
NO_UTF8 = (
    "Deze terminal kan niet alle letters tonen, omdat hij niet op UTF-8 staat. "
    "Start zo: LC_ALL=C.UTF-8 PYTHONUTF8=1 burgeridee. Of gebruik: burgeridee plain"
)


def is_dumb(environ: Mapping[str, str]) -> bool:
    """Whether the terminal says of itself that it can only show plain lines."""
    return environ.get("TERM", "").strip().lower() in {"dumb", "unknown"}


def has_screen(environ: Mapping[str, str], stdin: TextIO, stdout: TextIO) -> bool:
    """Whether a screen can be drawn here; where it cannot, plain lines say the same."""
    return not is_dumb(environ) and not terminal_problem(environ, stdin, stdout)


def terminal_problem(
    environ: Mapping[str, str], stdin: TextIO, stdout: TextIO, screen: TextIO | None = None
) -> str | None:
    """What is in the way of a screen here, in a sentence that helps; `None` when nothing is.

    Textual draws on stderr, so `screen` is stderr unless it is named.
    """
    if "TEXTUAL_DRIVER" in environ:  # a screen in a browser (textual-serve)
        return None
    drawn_on = screen or sys.stderr
    if not (stdin.isatty() and stdout.isatty() and drawn_on.isatty()):
        return NO_TERMINAL
    return None if _is_utf8(drawn_on) else NO_UTF8


def _is_utf8(stream: TextIO) -> bool:
    try:
        return codecs.lookup(stream.encoding or "ascii").name == "utf-8"
    except LookupError:
        return False
