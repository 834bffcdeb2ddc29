import struct
import zlib

import pytest
from tests.report.unpacked import LOGO

from burgeridee.report.document import ReportError
from burgeridee.report.logo import picture


def png(width: int, height: int) -> bytes:
    """A grey picture of this size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def test_a_png_is_kept_as_it_came() -> None:
    logo = picture(png(40, 20))
    assert logo.name == "logo.png"
    assert logo.content == logo.png == png(40, 20)
    assert logo.ratio == pytest.approx(2, rel=0.02)


def test_a_drawing_is_kept_and_has_a_png_beside_it() -> None:
    logo = picture(LOGO)
    assert (logo.name, logo.content) == ("logo.svg", LOGO)
    assert logo.png.startswith(b"\x89PNG")
    assert logo.ratio == pytest.approx(2, rel=0.02)


def test_a_drawing_with_words_that_no_archive_takes_becomes_a_png() -> None:
    words = LOGO.replace(b"</svg>", '<text y="8">\ue000 😀</text></svg>'.encode())
    logo = picture(words)
    assert logo.name == "logo.png"
    assert logo.content == logo.png


@pytest.mark.parametrize(("width", "height", "size"), [(40, 40, (16, 16)), (400, 20, (70, 3.5))])
def test_it_fits_above_a_letter(width: int, height: int, size: tuple[float, float]) -> None:
    assert picture(png(width, height)).size == pytest.approx(size, rel=0.05)


def test_it_has_words_for_who_cannot_see_it() -> None:
    assert picture(LOGO).alt("Gemeente Voorbeeld") == "Logo van Gemeente Voorbeeld"
    assert picture(LOGO).alt("") == "Logo"


@pytest.mark.parametrize(
    "content",
    [
        b"hallo",
        b"\xff\xd8\xff\xe0 jpeg",
        png(4, 4)[:40],
        b"<svg",
        b"<svg xmlns='http://www.w3.org/2000/svg'><rect",
        b"<?xml version='1.0'?><html/>",
        b"\0" * 100,
    ],
    ids=["words", "JPEG", "half a PNG", "a start", "half a drawing", "a page", "nothing"],
)
def test_what_is_no_picture_is_told_in_a_sentence(content: bytes) -> None:
    with pytest.raises(ReportError, match="Het logo is geen plaatje dat we kunnen lezen"):
        picture(content)
