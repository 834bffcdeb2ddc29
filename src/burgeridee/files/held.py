"""Workshops that are held, and boards of groups: each a file of its own in the data folder."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from burgeridee.core.board import Board, begun
from burgeridee.core.held import HeldWorkshop
from burgeridee.files.archive import new_id
from burgeridee.files.away import is_away
from burgeridee.files.disk import DiskError, is_there
from burgeridee.files.emergency import FOLDER
from burgeridee.files.kept import KeptFile
from burgeridee.files.kept_aside import copies_of
from burgeridee.files.log_of_saves import log_kept
from burgeridee.files.looking import at_hand
from burgeridee.files.places import Places

WORKSHOPS_HELD, BOARDS = "workshops_held", "boards"
_HELD = "Workshop van burgeridee: waar je bent, de minuten en je notities, per onderdeel."
_BOARD = "Bord van burgeridee: wat de groep zelf noemde. side is pitfall (valkuil) of success."


def held_file(places: Places, held_id: str) -> KeptFile[HeldWorkshop]:
    """The file of a workshop that is held."""
    return KeptFile(
        places.data / WORKSHOPS_HELD / f"{held_id}.toml",
        HeldWorkshop,
        _HELD,
        _log(places),
        aside_folder(places, WORKSHOPS_HELD),
        partial(is_away, places),
    )


def board_file(places: Places, board_id: str) -> KeptFile[Board]:
    """The file of a board; that of a workshop has the id of the workshop."""
    return KeptFile(
        places.data / BOARDS / f"{board_id}.toml",
        Board,
        _BOARD,
        _log(places),
        aside_folder(places, BOARDS),
        partial(is_away, places),
    )


def aside_folder(places: Places, kind: str) -> Path:
    """Where this machine keeps what cannot be kept among the boards, or the workshops."""
    return places.state / FOLDER / kind


def workshops_held(places: Places) -> Iterator[HeldWorkshop]:
    """The workshops that were held, the newest first; what cannot be read is passed over.

    Also those of which there is no more here than an emergency copy.
    """
    for name in _newest(places.data / WORKSHOPS_HELD, aside_folder(places, WORKSHOPS_HELD)):
        file = held_file(places, name)
        try:
            yield file.read() if is_there(file.path) else next(copies_of(file)).record
        except (DiskError, StopIteration):
            continue


def board_id_for(places: Places, name: str, now: datetime) -> str:
    """The id of the board that is meant: by its name, else the newest of today, else a new one.

    A second window at a beamer so shows the board that the trainer began a moment ago; also that of
    a workshop that is going on, when there is no slip on it yet.
    """
    if name:
        return Path(name).stem
    today = f"{now:%Y%m%d}-"
    kinds = (BOARDS, WORKSHOPS_HELD)
    folders = (*(places.data / kind for kind in kinds), *(aside_folder(places, k) for k in kinds))
    return next((name for name in _newest(*folders) if name.startswith(today)), new_id(now))


def fresh_board(
    places: Places, board_id: str, title: str, conversation: str, now: datetime
) -> Board:
    """An empty board; without a title it has that of its workshop."""
    held = held_file(places, board_id)
    if not title and is_there(held.path):
        title = held.read().title
    return begun(board_id, title, conversation, now)


def _log(places: Places) -> Callable[[HeldWorkshop | Board, bool], None]:
    def log(record: HeldWorkshop | Board, is_new: bool) -> None:
        at = record.changed or record.started
        if at is not None:
            log_kept(places, at, record.id, record.revision, is_new=is_new)

    return log


def _newest(*folders: Path) -> tuple[str, ...]:
    """The ids of the files in these folders, the one that was written last in front."""
    every = chain.from_iterable(at_hand(folder, ".toml") for folder in folders)
    found = [one for one in every if "." not in one.stem or one.parent.parent.name == FOLDER]
    found.sort(key=lambda path: (_written(path), path.name), reverse=True)
    return tuple(dict.fromkeys(path.name.split(".")[0] for path in found))


def _written(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # gone since the folder was read, or not to be known now
        return 0
