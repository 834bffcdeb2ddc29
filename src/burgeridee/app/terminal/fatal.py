"""A fault in the program: what is said about it, and what is written down.

Python and Textual show the values of variables and the text of exceptions, and in this program
these are people's answers. So here only places in the code and kinds of faults are told.
"""

import secrets
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from types import TracebackType
from typing import Self

from burgeridee.files.disk import DiskError, read_guarded, write_whole

EXIT_CODE = 70
"""What the process ends with after a fault of its own (EX_SOFTWARE of sysexits.h)."""
LOG_LIMIT = 200_000
"""Of how many bytes the log is at most; what is older goes."""

_SAVED = "Je antwoorden zijn bewaard."
_NOT_SAVED = "Je laatste antwoord is misschien niet bewaard."


def new_code() -> str:
    """Six signs that tie what the user reads to what the log says."""
    return secrets.token_hex(3)


def sentence(code: str, *, saved: bool) -> str:
    """The one line that the user reads."""
    return (
        f"burgeridee is gestopt door een fout in het programma (code {code}). "
        f"{_SAVED if saved else _NOT_SAVED} Start opnieuw om verder te gaan."
    )


def trace(error: BaseException | None) -> str:
    """Where it went wrong: files, lines, functions and kinds; no values and no messages."""
    return "\n".join(_lines(error))


def _lines(error: BaseException | None) -> Iterator[str]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield f"  {type(error).__module__}.{type(error).__qualname__}"
        for frame in traceback.extract_tb(error.__traceback__):
            # The end of the path only: its beginning holds somebody's name.
            place = "/".join(PurePath(frame.filename).parts[-3:])
            yield f"    {place}:{frame.lineno} {frame.name}"
        error = error.__cause__ or error.__context__


def write_down(log: Path | None, code: str, error: BaseException | None) -> None:
    """Add the trace to the log, which only its owner can read; without a log, nothing."""
    if log is None:
        return
    entry = f"fout {code}\n{trace(error)}\n".encode(errors="replace")
    # A log that cannot be written must not stand in the way of an orderly end.
    with suppress(DiskError):
        write_whole(log, _last(_so_far(log) + entry))


def _so_far(log: Path) -> bytes:
    with suppress(DiskError):  # none yet, or nothing that we made: a link, a folder
        return read_guarded(log, 2 * LOG_LIMIT)
    return b""


def _last(log: bytes) -> bytes:
    """The last part of a log, from the beginning of a line."""
    return log if len(log) <= LOG_LIMIT else log[-LOG_LIMIT:].partition(b"\n")[2]


class LastWords:
    """A net under the whole program: what no other net caught ends in one plain line."""

    def __init__(self, log: Path | None, save: Callable[[], bool]) -> None:
        self._log = log
        self._save = save
        self._thread_hook = threading.excepthook
        self.spoken = False

    def __enter__(self) -> Self:
        threading.excepthook = self._thread_failed
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        place: TracebackType | None,
    ) -> bool:
        threading.excepthook = self._thread_hook
        if not isinstance(error, Exception):
            return False
        self.spoken = True
        code = new_code()
        saved = saved_for_sure(self._save)
        write_down(self._log, code, error)
        if sys.__stderr__ is not None:
            sys.__stderr__.write(f"{sentence(code, saved=saved)}\n")
        return True

    def _thread_failed(self, args: threading.ExceptHookArgs) -> None:
        write_down(self._log, new_code(), args.exc_value)


def saved_for_sure(save: Callable[[], bool]) -> bool:
    """Whether everything is saved; a saving that itself fails is told as not saved."""
    # The one place that lets every fault pass: the program is already ending because of one,
    # and must still end in order.
    with suppress(Exception):
        return save()
    return False
