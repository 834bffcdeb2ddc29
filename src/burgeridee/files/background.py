"""Work on a disk that may be slow, done in a thread while the user goes on.

Only when the program ends does it wait for that work, and not for long: whatever is not done by
then must be such that it may be cut off.
"""

import atexit
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from time import monotonic
from typing import Generic, TypeVar

from burgeridee.files.disk import DiskError

Result = TypeVar("Result")

AT_THE_END = 1.5
"""Seconds that the program waits, at its very end, for work that is still being done."""
_running: set["Background"] = set()


class Background:
    """One piece of work. `seconds` is how long it took, or takes until now."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._work = work
        self._begun = monotonic()
        self._took: float | None = None
        self._ended = Event()
        _running.add(self)
        # It must not hold up the end of the program: a disk that hangs may hang for hours.
        Thread(target=self._do, name="burgeridee-disk", daemon=True).start()

    def ends_within(self, seconds: float) -> bool:
        """Whether it is done now, or in so many seconds; it is waited for no longer than that."""
        return self._ended.wait(seconds)

    @property
    def seconds(self) -> float:
        """How long it took, or takes until now."""
        return monotonic() - self._begun if self._took is None else self._took

    def _do(self) -> None:
        try:
            self._work()
        finally:
            self._took = self.seconds
            _running.discard(self)
            self._ended.set()


class Tried(Background, Generic[Result]):
    """Work that may fail as a disk does: `result` is what came of it, or `error` what failed."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self.result: Result | None = None
        self.error: DiskError | None = None
        super().__init__(partial(self._tried, work))

    def outcome(self) -> Result | DiskError:
        """What came of it, once it has ended. Raises `RuntimeError` after a fault of our own."""
        found = self.error if self.result is None else self.result
        if found is None:
            raise RuntimeError("A save ended in a fault of our own: the log says where.")
        return found

    def _tried(self, work: Callable[[], Result]) -> None:
        try:
            self.result = work()
        except DiskError as error:
            self.error = error


def finished(seconds: float) -> bool:
    """Whether all work is done, now or in so many seconds; it is waited for no longer than that."""
    until = monotonic() + seconds
    ended = [work.ends_within(max(0.0, until - monotonic())) for work in tuple(_running)]
    return all(ended)


atexit.register(finished, AT_THE_END)
