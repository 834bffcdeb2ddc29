"""The practice talk that is being played now, for a second window that follows it."""

from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive

MOST = 20
"""How many of the talks that were saved last are looked into."""

Mark = tuple[int, int]


@dataclass
class InPlay:
    """Finds the talk with this case that was saved last; a file that did not change is not read."""

    archive: Archive
    case: str
    _read: dict[Path, tuple[Mark, Talk | None]] = field(default_factory=dict)

    def talk(self) -> Talk | None:
        """The talk, or `None` where nobody played this case yet."""
        marks = sorted(self.archive.marks(practice=True), key=lambda one: one[1], reverse=True)
        talks = (self._talk(path, mark) for path, mark in marks[:MOST])
        return next((talk for talk in talks if talk and talk.intake.practice == self.case), None)

    def _talk(self, path: Path, mark: Mark) -> Talk | None:
        known = self._read.get(path)
        if known is None or known[0] != mark:
            known = (mark, self.archive.entry(path).talk)
            self._read[path] = known
        return known[1]
