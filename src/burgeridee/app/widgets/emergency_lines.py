"""The lines on Start of emergency copies that are not home yet."""

from collections.abc import Iterator
from datetime import date, datetime

from burgeridee.app.widgets.attention_list import AttentionLine
from burgeridee.app.widgets.talk_line import NAMELESS
from burgeridee.core.days import moment_in_words
from burgeridee.core.initiative import name_of
from burgeridee.files.archive import Archive
from burgeridee.files.emergency import Copy, waiting

BRINGS_HOME = "Van dit gesprek staat een noodkopie. Enter zet die terug"
CANNOT = "Deze noodkopie kan niet terug. Enter zegt waarom"


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


def _when(copy: Copy, now: datetime) -> str:
    return f"gemaakt {moment_in_words(copy.at, now.date())}" if copy.at else ""
