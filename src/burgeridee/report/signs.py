"""Signs that our fonts cannot draw: which they are, and what stands on paper instead."""

import json
import re
from collections.abc import Iterable
from unicodedata import category

from burgeridee.report.document import Document
from burgeridee.report.press import FONTS, Press, SignsRefusedError, press
from burgeridee.report.texts import Change, texts, tidied

_SURE = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180)))) | set("\n–—‘’“”„…•€")
"""Signs that need no trial: a paper in plain Dutch is printed once, not twice."""

_SILENT = "\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f"
"""Signs without a shape, that only say how the one beside them looks."""

_TRIAL = b"""
#set document(title: "-")
#set text(font: json("fonts.json"))
#for piece in json("pieces.json") { text(piece); parbreak() }
"""
_ROUNDS = 8


def missing_signs(document: Document) -> tuple[str, ...]:
    """The signs of the document that a PDF cannot show, named for who made it: "😀 (U+1F600)"."""
    with press() as at_work:
        missing = lacking(tidied(document), at_work)
    return tuple(
        f"{sign} ({_number(sign)})" if sign.isprintable() else _number(sign) for sign in missing
    )


def lacking(document: Document, at_work: Press) -> tuple[str, ...]:
    """The signs of the document that its fonts lack, in the order in which they come.

    The press itself is asked, for it alone knows its fonts: first each sign alone, then the words,
    since a font may have a letter and an accent and yet not the two together.
    """
    words = [
        word for text in texts(document) for word in text.split() if not _SURE.issuperset(word)
    ]
    if not words:
        return ()
    signs = dict.fromkeys(sign for word in words for sign in word if _is_odd(sign))
    missing = set(_refused(signs, at_work, document)) & signs.keys()
    for _ in range(_ROUNDS):
        stand_in = stand_ins(missing)
        refused = _refused(map(stand_in, dict.fromkeys(words)), at_work, document)
        more = at_fault(refused)
        if not more:
            break
        missing |= more
    return tuple(sign for sign in signs if sign in missing)


def at_fault(pieces: Iterable[str]) -> set[str]:
    """Which signs of refused pieces to do without: the accents, or else whatever is odd."""
    odd = {sign for piece in pieces for sign in piece if _is_odd(sign)}
    return {sign for sign in odd if category(sign).startswith("M")} or odd


def stand_ins(missing: Iterable[str]) -> Change:
    """What puts "▯ (U+1F600)" where a missing sign stood, without the silent signs beside it."""
    signs = "".join(map(re.escape, sorted(missing)))
    if not signs:
        return str
    found = re.compile(f"[{_SILENT}]*([{signs}])[{_SILENT}]*")
    return lambda text: found.sub(lambda sign: f"▯ ({_number(sign[1])})", text)


def _is_odd(sign: str) -> bool:
    return sign not in _SURE and not re.match(f"[{_SILENT}]", sign)


def _number(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _refused(pieces: Iterable[str], at_work: Press, document: Document) -> tuple[str, ...]:
    files = {
        "main.typ": _TRIAL,
        "fonts.json": json.dumps(FONTS).encode(),
        "pieces.json": json.dumps(list(pieces)).encode(),
    }
    try:
        at_work.pdf(files, document.made)
    except SignsRefusedError as refused:
        return refused.pieces
    return ()
