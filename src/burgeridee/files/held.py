"""Workshops that are held, and boards of groups: each a file of its own in the data folder."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path

from burgeridee.core.board import Board, begun
from burgeridee.core.held import HeldWorkshop
from burgeridee.files.archive import new_id
from burgeridee.files.disk import DiskError
from burgeridee.files.kept import KeptFile
from burgeridee.files.places import Places

WORKSHOPS_HELD, BOARDS = "workshops_held", "boards"
_HELD = "Workshop van burgeridee: waar je bent, de minuten en je notities, per onderdeel."
_BOARD = "Bord van burgeridee: wat de groep zelf noemde. side is pitfall (valkuil) of success."


def held_file(places: Places, held_id: str) -> KeptFile[HeldWorkshop]:
    """The file of a workshop that is held."""
    return KeptFile(places.data / WORKSHOPS_HELD / f"{held_id}.toml", HeldWorkshop, _HELD)


def board_file(places: Places, board_id: str) -> KeptFile[Board]:
    """The file of a board; that of a workshop has the id of the workshop."""
    return KeptFile(places.data / BOARDS / f"{board_id}.toml", Board, _BOARD)


def workshops_held(places: Places) -> Iterator[HeldWorkshop]:
    """The workshops that were held, the newest first; what cannot be read is passed over."""
    for path in _newest(places.data / WORKSHOPS_HELD):
        try:
            yield held_file(places, path.stem).read()
        except DiskError:
            continue


def board_id_for(places: Places, name: str, now: datetime) -> str:
    """The id of the board that is meant: by its name, else the newest of today, else a new one.

    A second window at a beamer so shows the board that the trainer began a moment ago; also that of
    a workshop that is going on, when there is no slip on it yet.
    """
    if name:
        return Path(name).stem
    today = f"{now:%Y%m%d}-"
    files = _newest(places.data / BOARDS, places.data / WORKSHOPS_HELD)
    return next((path.stem for path in files if path.stem.startswith(today)), new_id(now))


def board_of(places: Places, board_id: str, title: str, conversation: str, now: datetime) -> Board:
    """The board of this id as it stands, or an empty one. Raises `DiskError`."""
    file, held = board_file(places, board_id), held_file(places, board_id)
    if file.path.exists():
        return file.read()
    if not title and held.path.exists():
        title = held.read().title
    return begun(board_id, title, conversation, now)


def _newest(*folders: Path) -> list[Path]:
    """The files in these folders, the one that was written last in front."""
    try:
        every = chain.from_iterable(folder.glob("*.toml") for folder in folders)
        found = [path for path in every if "." not in path.stem]
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    except OSError:
        return []
