"""Where the sentences of a Dutch text begin and end."""

import re
from collections.abc import Iterator

from burgeridee.core.wording.lists import NEVER_LAST, SOMETIMES_LAST

Span = tuple[int, int]

_STOP = re.compile(
    r"(?<![.!?…])(?P<marks>[.!?…]++)(?P<closing>[\"'”’»)\]]*+)(?=\s|\Z)"  # a full stop, and so on
    r"|\n\s*+"  # or the end of a line
)
_OPENING = re.compile(r"\s*+[\"'“‘’«(\[]*+")
_OWN_APOSTROPHE = re.compile(r"\s*+[‘’'][stk]\s")
"""'s Ochtends, 't Is: a sentence that begins with a small letter."""
_WRAPPED = 50
"""A line of so many letters was broken by a mail program; a shorter one by who typed it."""
_LONGEST_SHORT = 24
"""Further back than this nobody need look for an abbreviation."""
_BLANKS = re.compile(r"\s*+")


def sentences(text: str) -> Iterator[Span]:
    """Where each sentence stands, without the blanks around it.

    A full stop ends a sentence, but not after an abbreviation, an initial or the number of a line.
    A line that ends does too, unless it was wrapped.
    """
    begin, line = _past_blanks(text, 0), 0
    for stop in _STOP.finditer(text):
        is_line_end = stop["marks"] is None
        if is_line_end:
            ends, end = _line_ends(text, line, stop), stop.start()
            line = stop.end()
        else:
            ends, end = _mark_ends(text, begin, stop), stop.end()
        if not ends:
            continue
        if end > begin:
            yield begin, begin + len(text[begin:end].rstrip())
        begin = max(begin, _past_blanks(text, stop.end()))
    if rest := text[begin:].rstrip():
        yield begin, begin + len(rest)


def _past_blanks(text: str, at: int) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at


def _line_ends(text: str, line: int, stop: re.Match[str]) -> bool:
    """Whether the end of a line is the end of a sentence."""
    is_wrapped = stop.start() - line >= _WRAPPED and stop.group().count("\n") == 1
    return not (is_wrapped and _small_letter_follows(text, stop.end()))


def _mark_ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a full stop, a question mark and the like end a sentence."""
    goes_on = _small_letter_follows(text, stop.end())
    if stop["closing"] and goes_on:  # "Wat nu?" vroeg ze.
        return False
    if stop["marks"] != ".":
        return not (goes_on and stop["marks"].startswith(("..", "…")))
    before = text[max(begin, stop.start() - _LONGEST_SHORT) : stop.start()].split()
    last = before[-1].lstrip("\"'“‘«([") if before else ""
    if last.isdigit():
        return not goes_on and stop.start() - begin > len(last)
    if last.lower() in SOMETIMES_LAST:
        return not goes_on
    return not (
        last.lower() in NEVER_LAST or _is_dotted(last) or (len(last) == 1 and last.isupper())
    )


def _is_dotted(word: str) -> bool:
    """Whether a word is like m.b.t or d.w.z."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isalpha() for part in parts)


def _small_letter_follows(text: str, at: int) -> bool:
    if _OWN_APOSTROPHE.match(text, at):
        return False
    opening = _OPENING.match(text, at)
    at = opening.end() if opening else at
    return text[at : at + 1].islower()
