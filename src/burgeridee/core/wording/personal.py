"""What does not belong in a note: numbers of people, ways to reach them, their health.

Each search starts only where a word starts and takes a bounded number of signs, so that a text of
any length costs no more than reading it. The search is for the likely case: a number that only
might be a telephone number is left alone, since who is warned for nothing reads no warning.
"""

import re
from collections.abc import Iterator

# Not stdnum.iban: it reads a table of all countries from the disk, and the core touches none.
from stdnum.iso7064 import mod_97_10
from stdnum.nl import bsn

from burgeridee.core.wording.lists import HEALTH
from burgeridee.core.wording.remark import PersonalKind, Remark
from burgeridee.core.wording.words import placed_words

_BSN = re.compile(
    r"(?<![\w+])(?<![\w][-./,])(?:\d{9}|\d{4}([. ])\d\d\1\d{3}|\d{3}([ -])\d{3}\2\d{3})"
    r"(?![\w%€])(?![-./,]\d)(?! (?:euro|EUR|€))"
)
_OTHER_NUMBER = re.compile(
    r"(?:zaak|dossier|kenmerk|factuur|order|kvk|rsin|polis|melding|meldnummer|bedrag|€|eur)"
    r"[^\W\d]{0,12}[ .:-]{0,3}(?:(?:nr|nummer|is|van)[ .:]{0,3}){0,2}\Z",
    re.IGNORECASE,
)
"""What may stand before a number that belongs to no person."""
_LOOK_BACK = 40

_IBAN_LENGTHS = {
    **dict.fromkeys(("DK", "FI", "NL"), 18),
    **dict.fromkeys(("AT", "LT", "LU"), 20),
    **dict.fromkeys(("CH", "LV"), 21),
    **dict.fromkeys(("BG", "DE", "GB", "IE"), 22),
    **dict.fromkeys(("CZ", "ES", "RO", "SE"), 24),
    **dict.fromkeys(("FR", "GR", "IT"), 27),
    **dict.fromkeys(("HU", "MA", "PL"), 28),
    "NO": 15,
    "BE": 16,
    "PT": 25,
    "TR": 26,
    "UA": 29,
}
_IBAN = re.compile(
    rf"(?<![^\W_])(?=(?:{'|'.join(_IBAN_LENGTHS)})[ ]?\d)(?:"
    + "|".join(
        rf"{land}(?:[ .-]?\d){{2}}(?:[ .-]?[A-Z0-9]){{{length - 4}}}"
        for land, length in _IBAN_LENGTHS.items()
    )
    + r")(?![^\W_])",
    re.IGNORECASE | re.ASCII,
)

_BETWEEN = r"(?: ?[-–./] ?|[ \u00a0]|\) ?-? ?)?"
"""What may stand between two figures of a telephone number."""
_AT_HOME = re.compile(
    rf"(?<![\w+])(?<!\w-)(?<!\d[.,])\(?0[1-9](?:{_BETWEEN}\d){{8}}(?!\w)(?![-.,:]\d)"
)
_ABROAD = re.compile(
    rf"(?<!\w)(?:(?:\+|00)31{_BETWEEN}(?:\(0\) ?)?[1-9](?:{_BETWEEN}\d){{8}}"
    rf"|\+(?!31)[1-9](?:{_BETWEEN}\d){{9,13}})(?!\w)(?![-.,:]\d)"
)
_AMOUNT = re.compile(r"\+\d{1,3}(?:\.\d{3})+")
_MOBILE, _SHORTEST_GROUP, _MOST_GROUPS = "06", 2, 5
_FIRST_GROUPS = (3, 4, 10)
"""How many figures stand together at the start: an area (020, 0341), or the whole number."""
_LIKE_DATES = ([2, 2, 4, 2], [2, 2, 2, 4])
"""How the figures stand in 06-12-2026 10 and in 06-12-26 1000."""

_E_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[^\W_](?:[^\W_]|-){0,62}\.){1,5}[^\W\d_]{2,24}(?![^\W_])"
)

_SPANNING = re.compile(r"overspannen (?:verwachting|arbeidsmarkt|woningmarkt|markt)", re.IGNORECASE)


def personal(text: str) -> tuple[Remark, ...]:
    """What in a text does not belong in a note, in its order; each place is told once."""
    found: list[Remark] = []
    end = 0
    for remark in sorted(_found(text), key=lambda remark: (remark.start, -remark.end)):
        if remark.start >= end:
            found.append(remark)
            end = remark.end
    return tuple(found)


def _found(text: str) -> Iterator[Remark]:
    for match in _BSN.finditer(text):
        if bsn.is_valid(match.group()) and not _belongs_to_no_person(text, match):
            yield _remark("bsn", match)
    for match in _IBAN.finditer(text):
        if mod_97_10.is_valid(_turned(match.group())):
            yield _remark("iban", match)
    for match in _AT_HOME.finditer(text):
        if _is_grouped(match.group()) and not _belongs_to_no_person(text, match):
            yield _remark("phone", match)
    for match in _ABROAD.finditer(text):
        if not _AMOUNT.fullmatch(match.group()):
            yield _remark("phone", match)
    for match in _E_MAIL.finditer(text) if "@" in text else ():
        yield _remark("e-mail", match)
    yield from _health(text)


def _remark(kind: PersonalKind, match: re.Match[str]) -> Remark:
    return Remark(kind, match.start(), match.end(), match.group())


def _belongs_to_no_person(text: str, match: re.Match[str]) -> bool:
    """Whether the words before a number say that it is of a case, a firm or a sum of money."""
    start = match.start()
    return _OTHER_NUMBER.search(text, max(start - _LOOK_BACK, 0), start) is not None


def _turned(iban: str) -> str:
    """The signs of an IBAN in the order of its check: the first four at the end."""
    signs = "".join(sign for sign in iban if sign.isalnum())
    return signs[4:] + signs[:4]


def _is_grouped(number: str) -> bool:
    """Whether the figures stand together as in a Dutch telephone number, and not as in a date."""
    groups = re.findall(r"\d+", number)
    lengths = [len(group) for group in groups]
    first = groups[0] == _MOBILE or lengths[0] in _FIRST_GROUPS
    whole = min(lengths) >= _SHORTEST_GROUP and len(groups) <= _MOST_GROUPS
    return first and whole and lengths not in _LIKE_DATES


def _health(text: str) -> Iterator[Remark]:
    for word in placed_words(text):
        if word.word in HEALTH and not _SPANNING.match(text, word.start):
            yield Remark("health", word.start, word.end, text[word.start : word.end])
