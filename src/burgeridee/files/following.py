"""The talk in a file, read anew when the file changed: for who follows it in a second window."""

from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.disk import DiskError

Mark = tuple[int, int, int]


@dataclass
class Followed:
    """Follows one file. What cannot be read for a moment leaves the last talk as it was."""

    archive: Archive
    path: Path
    is_lost: bool = False
    """Whether the file could not be read at the last look."""
    _mark: Mark | None = None
    _talk: Talk | None = field(default=None, repr=False)

    def look(self) -> Talk | None:
        """The talk as it stands on disk now; what was read last where that cannot be read."""
        mark = self._mark_now()
        if mark is None or mark != self._mark:
            self._read(mark)
        return self._talk

    def _read(self, mark: Mark | None) -> None:
        try:
            self._talk = self.archive.open(self.path).talk
        except (DiskError, IntakeError):
            self.is_lost = True
        else:
            self.is_lost, self._mark = False, mark

    def _mark_now(self) -> Mark | None:
        try:
            state = self.path.stat()
        except OSError:
            return None
        return state.st_mtime_ns, state.st_size, state.st_ino
