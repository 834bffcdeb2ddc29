"""Bringing the emergency copies of boards and workshops home, at the start and before a workshop.

Nobody has to be asked: what stands there and what stands here are made into one, and nothing that
was typed is lost by that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from burgeridee.core.board_joining import boards_joined
from burgeridee.core.held import both_held
from burgeridee.files.disk import DiskError, swept
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD, aside_folder, board_file, held_file
from burgeridee.files.kept_aside import copies_of, paths_of
from burgeridee.files.looking import at_hand
from burgeridee.files.places import Places
from burgeridee.files.record_keeper import RecordKeeper

CALLED = {BOARDS: "het bord", WORKSHOPS_HELD: "de workshop"}
UNREADABLE = "Deze noodkopie is niet te lezen: {}."


@dataclass(frozen=True)
class Brought:
    """A board or a workshop of which an emergency copy stood here; `problem` says why it does yet.

    `path` is where it belongs.
    """

    path: Path
    title: str
    problem: str = ""

    @property
    def called(self) -> str:
        """What it is, with its name."""
        what = CALLED[self.path.parent.name]
        return f"{what} “{self.title}”" if self.title else what


def brought_home(places: Places) -> Iterator[Brought]:
    """Each of these copies is brought home; one that cannot be yet says why."""
    for kind in CALLED:
        folder = aside_folder(places, kind)
        swept(folder)
        copies = at_hand(folder, ".toml")
        for name in sorted({one.name.split(".")[0] for one in copies if one.name.count(".") > 1}):
            yield _one(places, kind, name)


def _one(places: Places, kind: str, name: str) -> Brought:
    file: Any = board_file(places, name) if kind == BOARDS else held_file(places, name)
    join: Any = boards_joined if kind == BOARDS else both_held
    first = next(iter(copies_of(file)), None)
    if first is None:
        left = ", ".join(path.name for path in paths_of(file))
        return Brought(file.path, "", UNREADABLE.format(left))
    try:
        keeper = RecordKeeper.opened(file, join, lambda: first.record)
    except DiskError as error:
        return Brought(file.path, first.record.title, str(error))
    return Brought(file.path, keeper.record.title, keeper.problem)
