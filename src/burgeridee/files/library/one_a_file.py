"""Content of which each piece is a file of its own: cases, plans of workshops, exercises."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from burgeridee.files.library.mistakes import Home, Mistake
from burgeridee.files.looking import at_hand

EXERCISES = "exercises"
"""The folder with exercises in a content folder."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Piece = TypeVar("Piece", bound=_Named)


def files_in(folders: Sequence[Path], name: str) -> Iterator[Path]:
    """The files in the folder of this name in each content folder, those of a folder by name."""
    for folder in folders:
        here = folder / name
        paths = at_hand(here, ".toml")
        yield from (path for path in paths if not path.name.startswith("."))


def by_id(
    paths: Iterable[Path],
    read: Callable[[Path], tuple[Piece | None, tuple[Mistake, ...]]],
    called: str,
) -> tuple[dict[str, Piece], tuple[Mistake, ...]]:
    """The pieces in these files by their id, and every mistake; of one id the first stays.

    `called` is what a piece is called in a sentence, after "een".
    """
    pieces: dict[str, Piece] = {}
    mistakes: list[Mistake] = []
    for path in paths:
        piece, found = read(path)
        if piece is not None and piece.id in pieces:
            problem = f"Er is al een {called} met de id '{piece.id}'. Kies een andere id."
            found = (Home(str(path)).mistake(problem),)
        elif piece is not None:
            pieces[piece.id] = piece
        mistakes += found
    return pieces, tuple(mistakes)
