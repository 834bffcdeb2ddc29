"""A data folder in which every number, day or moment stands as far off as a file can bring it."""

import re
from collections.abc import Callable, Mapping

from burgeridee.core.numbers import MOST
from burgeridee.files.places import Places

_MOMENT = r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:[+-][0-9:]{5}|Z)"
_DAY = r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b(?![T-])"
_NUMBER = r"(?<= = )[0-9]{2,}$"
"""A number of one figure is a choice on a scale, and no larger than that."""
_KEPT = r"^(?:id|schema|revision|previous|sha256)\b.*$|\"[^\"\n]*\""
"""What says which file it is, and texts: these stay."""


def _all(pattern: str, far: str) -> Callable[[str], str]:
    both = re.compile(f"(?P<kept>{_KEPT})|{pattern}", re.MULTILINE)
    return lambda text: both.sub(lambda found: found["kept"] or far, text)


FAR: Mapping[str, Callable[[str], str]] = {
    "the largest numbers": _all(_NUMBER, str(MOST)),
    "nothing but zero": _all(_NUMBER, "0"),
    "the last day": _all(_DAY, "9999-12-31"),
    "the first day": _all(_DAY, "0001-01-01"),
    "the last moment": _all(_MOMENT, "9999-12-31T23:59:59-12:00"),
    "the first moment": _all(_MOMENT, "0001-01-01T00:00:00+14:00"),
}
"""What is done to each file, by what then stands in it."""


def set_far(places: Places, kind: str) -> None:
    """Put what is meant in each file of the data folder."""
    for path in places.data.rglob("*.toml"):
        path.write_text(FAR[kind](path.read_text("utf-8")), "utf-8")
