"""Keeps one board: each change at once, what another window wrote beside it, and a way back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from burgeridee.core.board import Board, Change, restored
from burgeridee.files.disk import DiskError
from burgeridee.files.kept import KeptFile

Undone = Literal["undone", "nothing", "changed-elsewhere"]


@dataclass
class BoardKeeper:
    """The board as it stands now. `problem` is why it could not be kept; empty when it was."""

    file: KeptFile[Board]
    board: Board
    now: Callable[[], datetime]
    problem: str = ""
    _past: list[Board] = field(default_factory=list)
    _mark: tuple[int, int] | None = None

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
            self.board = self.file.read()
        except DiskError:  # somebody is writing it by hand, just now
            return False
        self._mark = mark
        return True

    def keep(self) -> bool:
        """Keep what is not kept yet; whether all is safe."""
        if self.problem or self.file.mark is None:
            self._put(lambda board: board)
        return not self.problem

    def _put(self, change: Change) -> Board:
        """Change what stands on disk; what stood there before, maybe of another window too."""
        stood = [self.board]

        def noted(there: Board) -> Board:
            stood.append(there)
            return change(there)

        try:
            self.board = self.file.change(noted, self.board)
        except DiskError as error:
            stood.append(self.board)
            self.board, self.problem = change(self.board), str(error)
        else:
            self.problem = ""
        self._mark = self.file.mark
        return stood[-1]
