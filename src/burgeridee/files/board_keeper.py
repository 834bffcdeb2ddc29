"""Keeps one board: each change at once, what another window wrote beside it, and a way back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal

from burgeridee.core.board import Board, Change, restored
from burgeridee.core.board_joining import boards_joined
from burgeridee.files.background import Tried
from burgeridee.files.held import board_file, fresh_board
from burgeridee.files.keeper import PATIENCE
from burgeridee.files.kept import KeptFile
from burgeridee.files.places import Places
from burgeridee.files.record_keeper import RecordKeeper

Undone = Literal["undone", "nothing", "changed-elsewhere"]
Mark = tuple[int, int] | None


@dataclass(frozen=True)
class _Seen:
    """What stood on disk: the mark that we knew, that of the file, and the board if it is new."""

    known: Mark
    mark: Mark
    board: Board | None


class BoardKeeper:
    """The board as it stands now. What is not home yet stands in an emergency copy."""

    def __init__(
        self,
        records: RecordKeeper[Board],
        now: Callable[[], datetime],
    ) -> None:
        self._records = records
        self.now = now
        self._past: list[Board] = []
        self._mark: Mark = None
        self._looking: Tried[_Seen] | None = None

    @classmethod
    def of(cls, file: KeptFile[Board], board: Board, now: Callable[[], datetime]) -> "BoardKeeper":
        """The keeper of a board that was just read, or is new."""
        return cls(RecordKeeper(file, boards_joined, board), now)

    @classmethod
    def opened(
        cls,
        places: Places,
        board_id: str,
        now: Callable[[], datetime],
        title: str = "",
        conversation: str = "",
    ) -> "BoardKeeper":
        """The board of this id as it stands, or an empty one. Raises `DiskError`."""

        def fresh() -> Board:
            return fresh_board(places, board_id, title, conversation, now())

        return cls(RecordKeeper.opened(board_file(places, board_id), boards_joined, fresh), now)

    @property
    def file(self) -> KeptFile[Board]:
        """Where it is kept."""
        return self._records.file

    @property
    def board(self) -> Board:
        """The board, with what is not home yet."""
        return self._records.record

    @property
    def problem(self) -> str:
        """Why it could not be kept at home; empty when it was."""
        return self._records.problem

    def change(self, change: Change) -> bool:
        """Change the board and keep it; whether it became another."""
        stood = self._put(change)
        if self.board.slips == stood.slips:
            return False
        self._past.append(stood)
        return True

    def undo(self) -> Undone:
        """Take back the last change of this window, when nobody changed the board since."""
        if not self._past:
            return "nothing"
        before, known, now = self._past.pop(), self.board, self.now()

        def back(board: Board) -> Board:
            is_known = board.revision == known.revision
            return restored(board, before, now) if is_known else board

        self._put(back)
        if self.board.slips == before.slips:
            return "undone"
        self._past.clear()
        return "changed-elsewhere"

    def look(self) -> bool:
        """Look whether another window wrote; whether there is something new to show.

        A look that takes long goes on by itself: the next one tells what it saw.
        """
        seen = self._seen()
        if seen is None or seen.board is None or self.problem or seen.known != self._mark:
            return False
        self._records.take(seen.board)
        self._mark = seen.mark
        return True

    def keep(self) -> bool:
        """Keep what is not kept yet; whether all is safe."""
        seen = None if self.problem else self._seen()
        if self.problem or (seen is not None and seen.mark is None):
            self._put(lambda board: board)
        return self._records.is_safe

    def _seen(self) -> _Seen | None:
        """What stands on disk; `None` where that cannot be read, or not at once."""
        self._looking = self._looking or Tried(partial(self._look, self._mark))
        if not self._looking.ends_within(PATIENCE):
            return None
        seen, self._looking = self._looking.result, None
        return seen

    def _look(self, known: Mark) -> _Seen:
        mark = self.file.mark
        return _Seen(known, mark, None if mark in (known, None) else self.file.read())

    def _put(self, change: Change) -> Board:
        """Change what stands on disk; what stood there before, maybe of another window too."""
        stood = [self.board]

        def noted(there: Board) -> Board:
            stood.append(there)
            return change(there)

        self._records.change(noted)
        if not self.problem:
            self._mark = self.file.mark
        return stood[-1]
