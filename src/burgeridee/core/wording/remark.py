"""What may be remarked on a text."""

from dataclasses import dataclass
from typing import Literal

PlainKind = Literal["office-word", "long-sentence", "passive", "abbreviation"]
PersonalKind = Literal["bsn", "iban", "health", "phone", "e-mail"]
Kind = PlainKind | PersonalKind


@dataclass(frozen=True, slots=True)
class Remark:
    """One place in a text that deserves a second look; it never keeps anybody from going on.

    `found` is what stands from `start` to `end`. Of an office word `twin` is the plain one.
    """

    kind: Kind
    start: int
    end: int
    found: str
    twin: str = ""
