"""Keeps a board or a workshop at home; where that cannot be, in an emergency copy until it can."""

from collections.abc import Callable
from contextlib import suppress
from typing import Generic

from burgeridee.files.disk import DiskError, is_there
from burgeridee.files.emergency import HERE
from burgeridee.files.erased import ErasedError
from burgeridee.files.keeper import NOWHERE
from burgeridee.files.kept import KeptFile, Made
from burgeridee.files.kept_aside import KeptAside, copies_of, paths_of, removed
from burgeridee.files.unsaved import why

HOME_AGAIN = "Alles staat weer op zijn gewone plek. De noodkopie is weg."
"""What is said once the folder is back."""
AWAY = "Dit staat nog niet terug op zijn gewone plek."


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

        `ours` is the record as it became in this window, where that is not the one we know.
        """
        ours = self.record if ours is None else ours

        def done(there: Made) -> Made:
            return change(self._join(self._home, ours, there) if self.problem else there)

        if self.problem:  # the copy must never be older than what is tried at home
            self._put(change(ours))
        try:
            self.record = self.file.change(done, ours, must_stand=self._was_home)
        except ErasedError as error:
            self.record, self.problem = change(ours), str(error)
            self._aside.remove()
        except DiskError as error:
            self.record = change(ours)
            self._put(self.record)
            said = f"{why(error, self.file.path.parent.parent)} {HERE}"
            is_aside = self._aside.holds(self.record)
            self.problem = said if is_aside else NOWHERE.format(error)
        else:
            self._home, self._was_home, self.problem = self.record, True, ""
            self._aside.remove()
        return self.record

    def _put(self, record: Made) -> None:
        with suppress(DiskError):  # `is_safe` is what tells
            self._aside.put(record, self._home, stood=self._was_home)
