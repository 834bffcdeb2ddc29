"""Text from outside, made safe: the one cleaning that keys, paste, files and arguments pass."""

import re

_BODY = r"[^\x00-\x08\x0a-\x1f\x7f-\x9f]*"
"""What may stand in a terminal string. It stops at every control character, so that a string
that is never closed costs its first two characters only, and 1 MB of them stays quick."""

TURNING = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""The marks that turn the reading direction, as they stand between the brackets of a pattern."""

_REMOVED = re.compile(
    rf"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f]){_BODY}(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, …
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, bracketed paste
    r"|\x1b(?:[ -/]*[0-~])?"  # ESC and its letter; also the start of what is never closed
    r"|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"  # other control characters, but not tab or lines
    rf"|[{TURNING}]"
)
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def cleaned(text: str) -> str:
    """The text with nothing in it that a terminal, a file or a paper could trip over.

    Every kind of line end becomes a newline. Escape sequences, control characters and marks that
    turn the reading direction go; tab, emoji, joiners, accents and every script stay as they are.
    Halves of a character that belong together are joined (Windows may paste them so); a half that
    stands alone becomes U+FFFD.
    """
    text = _LINE_ENDS.sub("\n", _REMOVED.sub("", text))
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def one_line(text: str) -> str:
    """The cleaned text for a place of one line: its lines with " / " between them, none cut off.

    Lines without words fall away, so that a pasted "koffie" and Enter is just "koffie".
    """
    text = cleaned(text)
    if "\n" not in text:
        return text
    return " / ".join(line for line in text.split("\n") if line.strip())
