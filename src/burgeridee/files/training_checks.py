"""What is wrong in the files of a workshop: the workshop held, its board, the checklist of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, assert_never

from burgeridee.core.board import Board
from burgeridee.core.held import HeldWorkshop
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.kept import record_in
from burgeridee.files.library import Mistake
from burgeridee.files.library.folder import Sheet, sheet
from burgeridee.files.looking import at_hand
from burgeridee.files.own_lists import list_files, list_mistakes
from burgeridee.files.places import Places
from burgeridee.files.toml import INTAKE_LIMIT

Kind = Literal["held", "board", "own"]


def of_training(places: Places) -> Iterator[Mistake]:
    """Every mistake in what workshops left in the data folder."""
    folders: tuple[tuple[str, Kind], ...] = ((WORKSHOPS_HELD, "held"), (BOARDS, "board"))
    for name, kind in folders:
        for path in at_hand(places.data / name, ".toml"):
            if not path.name.startswith("."):
                yield from training_mistakes(sheet(path, INTAKE_LIMIT), kind)
    for path in list_files(places):
        yield from list_mistakes(path)


def training_mistakes(found: Sheet, kind: Kind) -> Iterator[Mistake]:
    """Every mistake in one file of this kind."""
    match kind:
        case "held":
            yield from record_in(found, HeldWorkshop)[1]
        case "board":
            yield from record_in(found, Board)[1]
        case "own":
            yield from list_mistakes(Path(found.home.file))
        case _:
            assert_never(kind)
