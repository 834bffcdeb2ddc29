"""Tables that come to a dialogue meeting: a new one, and what is said of those taken in."""

from collections.abc import Sequence

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import begin
from burgeridee.files.meetings import Imported

TABLE, NAME = "oogst", "og_tafel"
"""The model of what a table brings, and the question what the table is called."""


def new_table(archive: Archive, meeting: Talk, tables: Sequence[Talk]) -> Talk | None:
    """A new table of this meeting, not yet on disk; `None` where its model cannot be used.

    It has a number for a name, until it gets one of its own.
    """
    model = archive.library.conversations.get(TABLE)
    if model is None:
        return None
    talk = begin(archive, model, meeting)
    if NAME not in model.by_id:
        return talk
    names = {table.title.casefold() for table in tables}
    numbers = (f"Tafel {number}" for number in range(1, len(tables) + 2))
    name = next(name for name in numbers if name.casefold() not in names)
    return talk.moved_to(NAME).answered(name, archive.now())


def taken_in(imported: Imported) -> str:
    """What came in, in a few words; what did not, is told file by file."""
    count = len(imported.taken)
    told = {0: "Er is geen tafel opgehaald.", 1: "1 tafel opgehaald."}
    return " ".join([told.get(count, f"{count} tafels opgehaald."), *imported.said])
