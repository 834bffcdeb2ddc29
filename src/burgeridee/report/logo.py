"""The logo of a municipality: whether it is a picture, and how each format takes it."""

import re
import struct
from dataclasses import dataclass
from datetime import UTC, datetime

from burgeridee.report.document import ReportError
from burgeridee.report.press import Press, SignsRefusedError, press

_SHEET = """
#set document(title: "-")
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image("{name}", alt: "-", {size})
"""
_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = re.compile(rb"\s*(?:<\?xml|<!--|<!DOCTYPE\s+svg|<svg[\s>])", re.IGNORECASE)
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_HIGH, _WIDE = 16.0, 70.0  # at most so many millimetres on paper


@dataclass(frozen=True)
class Picture:
    """A logo that can be drawn: as it came, and as a PNG for formats that know nothing else.

    `ratio` is how many times wider than high it is.
    """

    name: str
    content: bytes
    png: bytes
    ratio: float

    @property
    def size(self) -> tuple[float, float]:
        """How wide and high it stands on paper, in millimetres."""
        height = min(_HIGH, _WIDE / self.ratio)
        return height * self.ratio, height

    def alt(self, name: str) -> str:
        """What is read aloud where it stands."""
        return f"Logo van {name}" if name else "Logo"


def picture(logo: bytes) -> Picture:
    """The picture in these bytes; a `ReportError` where there is none.

    The press is the judge, for what it can draw goes into every format.
    """
    with press() as at_work:
        return drawn(logo, at_work)


def drawn(logo: bytes, at_work: Press) -> Picture:
    """The picture in these bytes, tried on a press that is at work already."""
    name = "logo.svg" if _SVG.match(logo.removeprefix(b"\xef\xbb\xbf")) else "logo.png"
    if name == "logo.png" and not logo.startswith(_PNG):
        raise _no_picture()
    try:
        png = at_work.png(_sheet(name, logo), _ANY_DAY)
        if name == "logo.png":
            return Picture(name, logo, logo, _ratio(png))
        return Picture(*_archived(name, logo, png, at_work), png, _ratio(png))
    except ReportError as error:
        raise _no_picture() from error


def _archived(name: str, logo: bytes, png: bytes, at_work: Press) -> tuple[str, bytes]:
    """The drawing itself if an archive takes it, else how it looks: it may hold words in a font."""
    try:
        at_work.pdf(_sheet(name, logo), _ANY_DAY)
    except (ReportError, SignsRefusedError):
        return "logo.png", png
    return name, logo


def _sheet(name: str, logo: bytes) -> dict[str, bytes]:
    return {
        "main.typ": _SHEET.format(name=name, size=f"height: {2 * _HIGH}mm").encode(),
        name: logo,
    }


def _ratio(png: bytes) -> float:
    width, height = struct.unpack(">II", png[16:24])
    return float(width / height)


def _no_picture() -> ReportError:
    return ReportError(
        "Het logo is geen plaatje dat we kunnen lezen. Kies een PNG- of SVG-bestand."
    )
