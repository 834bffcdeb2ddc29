"""The worksheets of exercises, and the papers of a whole session, ready to be printed."""

from collections.abc import Sequence
from datetime import datetime

from textual.content import Content

from burgeridee.app.widgets.paper_press import Sheet
from burgeridee.app.widgets.picker import Choice
from burgeridee.core.chooser import Slot
from burgeridee.core.intake import Links
from burgeridee.core.share import Shared
from burgeridee.core.toolbox import Exercise
from burgeridee.files.copies import sheets_of
from burgeridee.report.document import House, Size
from burgeridee.report.exercise import exercise_sheet
from burgeridee.report.session import Session, session_set
from burgeridee.report.sheet import Known

SIZES: tuple[tuple[Size, str], ...] = (("a3", "A3"), ("a4", "A4"))
FILLED = "ingevuld"


def sheet_choices(*, can_be_filled: bool) -> tuple[Choice, ...]:
    """Which worksheets there can be: on what size, empty, or with what is known."""
    empty = tuple(Choice(size, Content(f"{name}, leeg")) for size, name in SIZES)
    if not can_be_filled:
        return empty
    known = "met wat al bekend is"
    return (
        *empty,
        *(Choice(f"{size}-{FILLED}", Content(f"{name}, {known}")) for size, name in SIZES),
    )


def set_choices() -> tuple[Choice, ...]:
    """On what size the papers of a session can be."""
    return tuple(Choice(size, Content(f"Werkbladen op {name}")) for size, name in SIZES)


def worksheet(
    exercise: Exercise, chosen: str, made: datetime, known: Shared | None, links: Links
) -> Sheet:
    """The worksheet that was chosen."""
    size, _, filled = chosen.partition("-")
    document = exercise_sheet(
        exercise,
        made,
        House(),
        _size(size),
        Known(known if filled else None, links.initiative_name),
    )
    return Sheet(document, sheets_of(links), f"{exercise.id}-{chosen}")


def papers(
    exercises: Sequence[Exercise],
    slots: Sequence[Slot],
    chosen: str,
    made: datetime,
    links: Links,
) -> Sheet:
    """All papers of a session: a cover, and the worksheets."""
    document = session_set(
        Session(exercises, slots, links.initiative_name), made, House(), _size(chosen)
    )
    return Sheet(document, sheets_of(links), f"bijeenkomst-{chosen}")


def _size(name: str) -> Size:
    return next((size for size, _ in SIZES if size == name), "a3")
