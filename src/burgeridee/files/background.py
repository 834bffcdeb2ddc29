"""Work on a disk that may be slow, done in a thread while the user goes on.

Only when the program ends does it wait for that work, and not for long: whatever is not done by
then must be such that it may be cut off.
"""

import atexit
from collections.abc import Callable
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


class Tried(Generic[Result]):
    """Work that may fail as a disk does, in the background: `result`, or the `error`."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self.result: Result | None = None
        self.error: DiskError | None = None
        self._try = work
        self._work = Background(self._do)

    def ends_within(self, seconds: float) -> bool:
        """Whether it is done now, or in so many seconds."""
        return self._work.ends_within(seconds)

    def _do(self) -> None:
        try:
            self.result = self._try()
        except DiskError as error:
            self.error = error


def finished(seconds: float) -> bool:
    """Whether all work is done, now or in so many seconds; it is waited for no longer than that."""
    until = monotonic() + seconds
    ended = [work.ends_within(max(0.0, until - monotonic())) for work in tuple(_running)]
    return all(ended)


atexit.register(finished, AT_THE_END)
