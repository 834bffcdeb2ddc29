"""Keeps one board: each change at once, what another window wrote beside it, and a way back."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from burgeridee.core.board import Board, Change, restored
from burgeridee.core.board_joining import boards_joined
from burgeridee.files.disk import DiskError
from burgeridee.files.held import board_file, fresh_board
from burgeridee.files.kept import KeptFile
from burgeridee.files.places import Places
from burgeridee.files.record_keeper import RecordKeeper

Undone = Literal["undone", "nothing", "changed-elsewhere"]


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
        self._mark: tuple[int, int] | None = None

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
        """Look whether another window wrote; whether there is something new to show."""
        mark = self.file.mark
        if self.problem or mark in (self._mark, None):
            return False
        try:
            self._records.take(self.file.read())
        except DiskError:  # somebody is writing it by hand, just now
            return False
        self._mark = mark
        return True

    def keep(self) -> bool:
        """Keep what is not kept yet; whether all is safe."""
        if self.problem or self.file.mark is None:
            self._put(lambda board: board)
        return self._records.is_safe

    def _put(self, change: Change) -> Board:
        """Change what stands on disk; what stood there before, maybe of another window too."""
        stood = [self.board]

        def noted(there: Board) -> Board:
            stood.append(there)
            return change(there)

        self._records.change(noted)
        self._mark = self.file.mark
        return stood[-1]
