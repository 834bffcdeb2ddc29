"""Whether a terminal puts on its clipboard what a program sends it (OSC 52)."""

from collections.abc import Mapping

LONGEST = 50_000
"""In bytes: more than this many terminals drop without a word."""
_WITHOUT = frozenset({"Apple_Terminal"})
_PLAIN = frozenset({"linux", "dumb", "unknown", ""})


def takes(text: str, environ: Mapping[str, str]) -> bool:
    """Whether this text may be sent; a terminal does not answer, so nobody knows for sure."""
    if environ.get("TERM", "") in _PLAIN and "WT_SESSION" not in environ:
        return False
    return environ.get("TERM_PROGRAM", "") not in _WITHOUT and len(text.encode()) <= LONGEST
