"""Leaving because a signal says so: saved, the terminal as it was, and soon."""

import asyncio
import contextvars
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Event, Thread
from types import FrameType, TracebackType
from typing import Self

from burgeridee.files.background import finished

if sys.platform != "win32":
    import termios

    _TERMINAL_ERRORS: tuple[type[Exception], ...] = (termios.error,)
else:
    _TERMINAL_ERRORS = ()

# Two seconds is the promise; the rest is for saving from the side and for restoring.
_PATIENCE = 1.2
_LAST_CHANCE = 0.4
_RESTORING = 0.7

_RESTORE = (
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # mouse
    b"\x1b[?2004l\x1b[?2048l\x1b[?1004l\x1b[<u"  # paste, sizes, focus, keys
    b"\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[0m"  # line wrap, the other screen, cursor, colours
)


def _signals() -> tuple[int, ...]:
    if sys.platform == "win32":
        return (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
    return (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class TerminalBefore:
    """The terminal as it was before the program, to be put back when nothing else does."""

    def __init__(self) -> None:
        self._put_back: Callable[[], None] | None = None
        if sys.platform != "win32" and sys.stdin is not None and sys.stdin.isatty():
            number = sys.stdin.fileno()
            self._put_back = partial(
                termios.tcsetattr, number, termios.TCSANOW, termios.tcgetattr(number)
            )

    def restore(self) -> None:
        """Put it back; a terminal that does not answer is left alone."""
        # In a thread of its own, because writing to a frozen terminal never ends.
        thread = Thread(target=self._restore, daemon=True)
        thread.start()
        thread.join(_RESTORING)

    def _restore(self) -> None:
        if self._put_back is None:
            return
        # A terminal that is gone cannot be put back. (termios.error is no OSError.)
        with suppress(OSError, *_TERMINAL_ERRORS):
            self._put_back()
            os.write(2, _RESTORE)


class Leaving:
    """A watch on the signals that end a program.

    A signal asks the running loop to save and leave. A loop that cannot answer (blocked, or
    writing to a frozen terminal) does not get the last word: after a moment a thread saves
    from the side, puts the terminal back and ends the process.
    """

    def __init__(self, save: Callable[[], object], leave: Callable[[int], None]) -> None:
        self._save = save
        self._leave = leave
        self._code = 0
        self._saving = Event()
        self._saved = Event()
        self._over = Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._context = contextvars.copy_context()
        self._terminal = TerminalBefore()
        self._before: dict[int, Callable[[int, FrameType | None], object] | int | None] = {}

    def __enter__(self) -> Self:
        for number in _signals():
            self._before[number] = signal.signal(number, self._told)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        if self._code:  # still leaving: a second signal must not cut it short
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def use_loop(self) -> None:
        """Remember the running loop, and the context in which it may be asked to leave."""
        self._loop = asyncio.get_running_loop()
        self._context = contextvars.copy_context()

    def _told(self, number: int, _frame: FrameType | None) -> None:
        if self._code:
            return
        self._code = 128 + number
        if self._loop is None:
            raise SystemExit(self._code)
        Thread(target=self._watch, name="burgeridee-leaving", daemon=True).start()
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._save_and_leave, context=self._context)

    def _save_and_leave(self) -> None:
        self._saving.set()
        try:
            self._save()
        finally:
            self._saved.set()
            self._leave(self._code)

    def _watch(self) -> None:
        # Not called off by an orderly end: a thread that does not stop may still hold it up.
        Event().wait(_PATIENCE)
        if not self._saving.is_set() and not self._over.is_set():
            saving = Thread(target=self._context.run, args=(self._save,), daemon=True)
            saving.start()
            saving.join(_LAST_CHANCE)
        elif not self._over.is_set():
            self._saved.wait(_LAST_CHANCE)  # a busy machine: it is at it
        finished(_LAST_CHANCE)
        if not self._over.is_set():
            self._terminal.restore()
        os._exit(self._code)
