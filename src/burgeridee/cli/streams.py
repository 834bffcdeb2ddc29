"""What comes in and goes out: pipes, terminals, and their letters."""

import codecs
import io
import os
import stat
import sys


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
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
            said_nothing = on_terminals and codecs.lookup(stream.encoding).name == "ascii"
            if said_nothing or not stream.isatty():
                stream.reconfigure(encoding="utf-8", errors="replace")
