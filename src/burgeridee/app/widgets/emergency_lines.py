"""The lines on Start of emergency copies: those not home yet, and those that came home."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from burgeridee.app.widgets.attention_list import AttentionLine
from burgeridee.app.widgets.talk_line import NAMELESS
from burgeridee.core.days import moment_in_words
from burgeridee.core.initiative import name_of
from burgeridee.files.archive import Archive
from burgeridee.files.brought_home import Brought, brought_home
from burgeridee.files.emergency import Copy, waiting
from burgeridee.files.places import Places

BRINGS_HOME = "Enter zet die terug"
CANNOT = "Kan niet terug. Enter zegt waarom"
IS_BACK = "Staat weer op zijn plek"
NOT_BACK = "Staat nog op deze computer"


def emergency_lines(archive: Archive) -> Iterator[AttentionLine]:
    """A line for each emergency copy, before all others; Enter brings it home and opens it."""
    now = archive.now()
    for copy in waiting(archive):
        yield AttentionLine(
            path=copy.path,
            mark="!",
            when="noodkopie",
            what=BRINGS_HOME if copy.talk else CANNOT,
            who=_when(copy, now),
            title=(name_of(copy.talk) if copy.talk else copy.path.stem) or NAMELESS,
            is_unfinished=False,
            order=(-1, copy.at.date() if copy.at else date.max),
        )


class BroughtLines:
    """The lines of boards and workshops, of which a copy goes home by itself.

    That it did is told for as long as the program runs: nobody looks at Start all the time.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._home: dict[Path, Brought] = {}

    def look(self) -> Iterator[AttentionLine]:
        """Bring home what can be, and tell of each how it stands."""
        known = {path: one for path, one in self._home.items() if not one.problem}
        self._home = known | {one.path: one for one in brought_home(self._places)}
        for one in self._home.values():
            yield AttentionLine(
                path=one.path,
                mark="!" if one.problem else "·",
                when="noodkopie",
                what=NOT_BACK if one.problem else IS_BACK,
                who="",
                title=f"{one.called[:1].upper()}{one.called[1:]}",
                is_unfinished=False,
                order=(-1, date.max),
            )


def _when(copy: Copy, now: datetime) -> str:
    return f"gemaakt {moment_in_words(copy.at, now.date())}" if copy.at else ""
