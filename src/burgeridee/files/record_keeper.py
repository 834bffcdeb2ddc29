"""Keeps a board or a workshop at home; where that cannot be, in an emergency copy until it can.

A folder that is slow holds nobody up: the try goes on by itself, and what is typed meanwhile stands
in the emergency copy.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Generic

from burgeridee.files.background import Tried
from burgeridee.files.disk import DiskError, is_there
from burgeridee.files.emergency import HERE
from burgeridee.files.erased import ErasedError
from burgeridee.files.keeper import NOWHERE, PATIENCE
from burgeridee.files.kept import KeptFile, Made
from burgeridee.files.kept_aside import KeptAside, copies_of, paths_of, removed
from burgeridee.files.unsaved import why

HOME_AGAIN = "Alles staat weer op zijn gewone plek. De noodkopie is weg."
"""What is said once the folder is back."""
AWAY = "Dit staat nog niet terug op zijn gewone plek."
SLOW = "De map is nu traag: bewaren op de gewone plek duurt lang."


class RecordKeeper(Generic[Made]):
    """`record` as it stands now, and `problem`, why it is not at home; empty when it is.

    What is not home is made into one with what stands there by then: by `join`, of how it stood at
    home last, how it stands here, and how it stands there.
    """

    def __init__(
        self, file: KeptFile[Made], join: Callable[[Made, Made, Made], Made], record: Made
    ) -> None:
        self.file = file
        self.record = record
        self.problem = ""
        self._join = join
        self._home = record
        self._was_home = False
        self._aside = KeptAside(file)
        self._trying: Tried[Made] | None = None
        self._tried = record

    @classmethod
    def opened(
        cls,
        file: KeptFile[Made],
        join: Callable[[Made, Made, Made], Made],
        fresh: Callable[[], Made],
    ) -> "RecordKeeper[Made]":
        """The record as it stands, or a fresh one; its emergency copies are brought home first.

        Raises `DiskError` where it is there and cannot be read, and there is no copy either.
        """
        copies = tuple(copies_of(file))
        try:
            there = file.read() if is_there(file.path) else None
        except ErasedError:
            removed(paths_of(file))
            raise
        except DiskError:
            if not copies:
                raise
            there = None
        before = next((one.before for one in copies if one.before), None)
        made = cls(file, join, there or before or fresh())
        made._was_home = there is not None or any(one.stood for one in copies)
        for copy in copies:
            made.record = join(copy.before or made._home, copy.record, made.record)
            made.problem = AWAY
        if copies:
            made.change(lambda here: here)
        if made.is_safe:
            removed(one.path for one in copies)
        return made

    def take(self, record: Made) -> None:
        """Take on what stands at home by now, written by another window."""
        self.record = self._home = record
        self._was_home = True

    @property
    def is_safe(self) -> bool:
        """Whether one may go: all is home, or stands in the emergency copy."""
        return not self.problem or self._aside.holds(self.record)

    def change(self, change: Callable[[Made], Made], ours: Made | None = None) -> Made:
        """Make a change to what stands at home by now, and keep it; give that back.

        `ours` is the record as it became in this window, where that is not the one we know. It is
        not waited for longer than `PATIENCE`: the next change takes what came of it.
        """
        ours = self._caught_up(self.record if ours is None else ours)
        if self.problem:  # the copy must never be older than what is tried at home
            self._put(change(ours))
        if self._trying is None:
            self._trying = self._try(change, ours)
            if self._trying.ends_within(PATIENCE):
                tried, self._trying = self._trying, None
                self._end(tried, lambda: change(ours))
                return self.record
            self._tried = change(ours)
        self._stays(change(ours), DiskError(SLOW))
        return self.record

    def _try(self, change: Callable[[Made], Made], ours: Made) -> Tried[Made]:
        """Begin to make the change at home."""
        home, is_unsaved, must_stand = self._home, bool(self.problem), self._was_home

        def done(there: Made) -> Made:
            return change(self._join(home, ours, there) if is_unsaved else there)

        return Tried(lambda: self.file.change(done, ours, must_stand=must_stand))

    def _caught_up(self, ours: Made) -> Made:
        """Ours with what came of a try that took long, if it is done by now.

        What it wrote is made of `_tried`: only what was done since must still get there.
        """
        if self._trying is not None and self._trying.ends_within(0.0):
            saved, self._trying = self._trying.result, None
            if saved is not None:
                ours = self._join(self._tried, ours, saved)
                self._home, self._was_home = saved, True
        return ours

    def _end(self, tried: Tried[Made], changed: Callable[[], Made]) -> None:
        """Take what came of a try. `changed` makes ours with the change, where it is not home."""
        match tried.outcome():
            case ErasedError() as error:
                self.record, self.problem = changed(), str(error)
                self._aside.remove()
            case DiskError() as error:
                self._stays(changed(), error)
            case saved:
                self.record = self._home = saved
                self._was_home, self.problem = True, ""
                self._aside.remove()

    def _stays(self, record: Made, error: DiskError) -> None:
        """Keep the record in the emergency copy, and say why."""
        self.record = record
        self._put(record)
        said = f"{why(error, self.file.path.parent.parent)} {HERE}"
        self.problem = said if self._aside.holds(record) else NOWHERE.format(error)

    def _put(self, record: Made) -> None:
        with suppress(DiskError):  # `is_safe` is what tells
            self._aside.put(record, self._home, stood=self._was_home)
