"""What comes in and goes out: pipes, terminals, and their letters."""

import codecs
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

from burgeridee.core.text import cleaned


class OnlyText:
    """A stream to which nothing but text goes, whatever a file is called or holds.

    All that a command prints passes here. In all else it is the stream itself.
    """

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write what `cleaned` leaves of a text."""
        return self.stream.write(cleaned(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


@contextmanager
def only_text() -> Iterator[None]:
    """Let nothing but text be printed. The screens do not print: they have a guard of their own."""
    before = sys.stdout, sys.stderr
    out, err = (cast("TextIO", OnlyText(stream)) if stream else stream for stream in before)
    sys.stdout, sys.stderr = out, err
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def is_piped() -> bool:
    """Whether lines come from a pipe or a file instead of a person."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, io.UnsupportedOperation):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def speak_utf8(*, on_terminals: bool = False) -> None:
    """Files and pipes are UTF-8 whatever the machine is set to; a bad byte is no reason to stop.

    A terminal says itself which letters it takes. One that says ASCII most often just forgot to
    say more: plain lines are UTF-8 there too, for what is typed must not be lost.
    """
    for found in (sys.stdin, sys.stdout, sys.stderr):
        stream = found.stream if isinstance(found, OnlyText) else found
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
            said_nothing = on_terminals and codecs.lookup(stream.encoding).name == "ascii"
            if said_nothing or not stream.isatty():
                stream.reconfigure(encoding="utf-8", errors="replace")
