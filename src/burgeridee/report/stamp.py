"""The stamp of a paper: of which talk it is, and the code of what it says.

It stands in the foot of each page, for people, and among the properties of the file, for the
program; both can be read back from the bytes of every format without the library that made them.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from burgeridee.core.days import MONTHS

SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""The signs of a code: none that looks like another."""

_LENGTH = 8
_BITS = 5
_ID = r"[a-z0-9-]{1,40}"
_CODE = rf"[{SIGNS}]{{4}}-[{SIGNS}]{{4}}"
_PROPERTY = re.compile(
    rf"burgeridee kenmerk=(?P<number>{_ID}) code=(?P<code>{_CODE})"
    rf" papier=(?P<paper>{_ID}) delen=(?P<parts>[a-z.-]{{0,150}}) op=(?P<made>[0-9T:.+-]{{19,40}})"
)
_MONTH = "|".join(MONTHS)
_FOOT = re.compile(
    rf"(?:(?P<day>[0-9]{{1,2}})\s+(?P<month>{_MONTH})\s+(?P<year>[0-9]{{4}}),\s+)?"
    rf"kenmerk\s+(?P<number>{_ID}),\s+code\s+(?P<code>{_CODE})"
)
_PARCEL = b"PK"
_WITH_PROPERTIES = (_PARCEL, b"%PDF", b"<!DOCTYPE html>")
_PROPERTIES = ("meta.xml", "docProps/core.xml")
_LARGEST = 4_000_000  # of the properties inside a parcel, once unpacked


@dataclass(frozen=True)
class Stamp:
    """What a paper says of itself, and when it was made.

    A text has no properties: it says no more than its foot, the day, the number and the code.
    """

    number: str
    code: str
    paper: str = ""
    parts: tuple[str, ...] = ()
    made: datetime | None = None

    @property
    def for_people(self) -> str:
        """The stamp as it stands in the foot."""
        return f"kenmerk {self.number}, code {self.code}"

    @property
    def for_files(self) -> str:
        """The stamp as it stands among the properties of a file."""
        parts = ".".join(self.parts)
        made = self.made.replace(microsecond=0).isoformat() if self.made else ""
        about = f"kenmerk={self.number} code={self.code} papier={self.paper}"
        return f"burgeridee {about} delen={parts} op={made}"


def code_of(what: object) -> str:
    """Eight signs that stand for what is said: other words, another code."""
    said = json.dumps(what, ensure_ascii=False, sort_keys=True, default=str).encode()
    number = int.from_bytes(hashlib.sha256(said).digest()[: _LENGTH * _BITS // 8])
    signs = [SIGNS[number >> _BITS * place & len(SIGNS) - 1] for place in range(_LENGTH)]
    return f"{''.join(signs[:4])}-{''.join(signs[4:])}"


def stamp_in(content: bytes) -> Stamp | None:
    """The stamp that a paper bears, in whichever format; `None` where it bears none."""
    if not content.startswith(_WITH_PROPERTIES):
        feet = list(_FOOT.finditer(content.decode("utf-8", "replace")))
        return _of_foot(feet[-1]) if feet else None
    for text in _properties(content):
        found = _PROPERTY.search(text)
        if found:
            parts = tuple(filter(None, found["parts"].split(".")))
            return Stamp(found["number"], found["code"], found["paper"], parts, _day(found["made"]))
    return None


def _of_foot(foot: re.Match[str]) -> Stamp:
    made = None
    if foot["day"]:
        month = MONTHS.index(foot["month"]) + 1
        made = _day(f"{foot['year']}-{month:02}-{int(foot['day']):02}")
    return Stamp(foot["number"], foot["code"], made=made)


def _day(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _properties(content: bytes) -> Iterator[str]:
    """The texts among which the properties of a file stand, in the order of the file."""
    if not content.startswith(_PARCEL):
        yield content.decode("utf-8", "replace")
        return
    try:
        with ZipFile(BytesIO(content)) as parcel:
            for name in _PROPERTIES:
                if name in parcel.namelist() and parcel.getinfo(name).file_size <= _LARGEST:
                    yield parcel.read(name).decode("utf-8", "replace")
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return
