"""Worksheets to test: every exercise that ships, empty or filled in with short or long words."""

from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any, Literal

from pypdf import PageObject, PdfReader
from tests.conftest import NOON
from tests.content.reading import HOUSE as ROOT
from tests.content.reading import shipped
from tests.core.making import talk_of

from burgeridee.core.intake import Value
from burgeridee.core.questions import ItemField
from burgeridee.core.share import shared
from burgeridee.core.toolbox import Exercise, record_of
from burgeridee.files.library.exercises import load_exercises
from burgeridee.report.document import Document, House, Size
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.sheet import NOTHING, Known

Filling = Literal["empty", "short", "long"]

HOUSE = House("Gemeente Voorbeeld", "#1f6e5f")
SHORT = ("koffie zetten", "het hek verven", "de sleutel bewaren", "mensen bellen")
_WISH = (
    "We willen dat de strook tussen de speelplek en de parkeerplaats een plek wordt waar kinderen "
    "en ouderen graag komen, ook in de winter, en ook als het een keer de hele dag regent."
)
LONG = (
    _WISH,
    "Het groen wordt onderhouden door wie er woont, met gereedschap dat de gemeente koopt.",
    "Iedereen krijgt bericht.",
)
_WORDS = {"short": SHORT, "long": LONG}
MILLIMETRES = 25.4 / 72


@cache
def exercises() -> dict[str, Exercise]:
    """The exercises that ship, in the order of doing."""
    return {one.id: one for one in load_exercises([ROOT / "conversations"], shipped()).in_order}


def known(exercise: Exercise, filling: Filling) -> Known:
    """What came out of an exercise, with so many words."""
    if filling == "empty":
        return NOTHING
    words = _WORDS[filling]
    lines = tuple(
        {field.id: _cell(field, at, words) for field in exercise.fields} for at in range(len(words))
    )
    answers: dict[str, Value] = {"uitkomst": lines} if exercise.form == "table" else dict(lines[0])
    return Known(shared(talk_of(answers, record_of(exercise)), "residents"), "De bloemenstrook")


def _cell(field: ItemField, at: int, words: tuple[str, ...]) -> Any:
    if field.kind == "single":
        return list(field.options)[at % len(field.options)]
    return date(2026, 9, 1 + at) if field.kind == "date" else words[at]


def sheet(name: str, filling: Filling = "empty", size: Size = "a3") -> Document:
    """The worksheet of one exercise."""
    one = exercises()[name]
    return exercise_sheet(one, NOON, HOUSE, size, known(one, filling))


def pages(content: bytes) -> list[PageObject]:
    """The pages of a PDF."""
    return list(PdfReader(BytesIO(content)).pages)


def sizes(content: bytes) -> list[tuple[int, int]]:
    """How wide and high each page is, in millimetres."""
    boxes = (page.mediabox for page in pages(content))
    return [
        (round(float(b.width) * MILLIMETRES), round(float(b.height) * MILLIMETRES)) for b in boxes
    ]


def lines_across(page: PageObject, widest: float = 0) -> list[float]:
    """Where the level lines of a page are, in millimetres from its foot, from low to high."""
    found: set[float] = set()
    begin: list[tuple[float, float]] = [(0, 0)]

    def look(operator: bytes, operands: list[Any], place: list[float], _text: list[float]) -> None:
        if operator in {b"m", b"l"}:
            x, y = (float(one) for one in operands)
            across, up, right, scale, left, low = place
            point = across * x + right * y + left, up * x + scale * y + low
            (before, height) = begin[0]
            is_long = abs(point[0] - before) * MILLIMETRES > widest
            if operator == b"l" and is_long and abs(point[1] - height) < 1 / 10:
                found.add(round(point[1] * MILLIMETRES, 1))
            begin[0] = point

    watch: Callable[..., None] = look
    page.extract_text(visitor_operand_before=watch)
    return sorted(found)
