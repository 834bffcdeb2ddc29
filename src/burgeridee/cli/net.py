"""The last net under every command: whatever goes wrong ends in one sentence, and tells no answer.

Python shows the text of an exception and the line where it arose, and in this program these may
be people's answers. What the screens do for themselves (`app/terminal/fatal.py`) is done here for
commands and plain lines; it is imported when it is needed, for then only a start stays quick.
"""

import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from burgeridee.cli.saying import BROKEN, DONE, FAULT, fault
from burgeridee.cli.streams import OnlyText
from burgeridee.files.disk import DiskError

INTERRUPTED = 130
CANNOT_SAY = (
    "ik kon niet alles zeggen: waar het heen moest, kan niets meer bij. "
    "Is de schijf vol? Maak ruimte, en doe het nog een keer."
)
OF_COMMAND = (
    "burgeridee is gestopt door een fout in het programma (code {code}). Wat bewaard was, is er "
    "nog. Probeer het nog een keer. Gaat het weer mis? Geef dan de code door aan je beheerder."
)
_KEPT = " Je antwoorden zijn bewaard."
_UNSURE = " Wat bewaard was, is er nog; je laatste regel misschien niet."
_PRINTING = {"print", "flush"}


class Net:
    """Catches what a command did not; `status` is what the process ends with.

    `log` is where the trace of a fault goes, as soon as that is known. `takes_answers` says that
    somebody was answering: then the end tells whether all of that is kept.
    """

    def __init__(self) -> None:
        self.status = DONE
        self.log: Path | None = None
        self.takes_answers = False
        self._thread_hook = threading.excepthook

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
        error = error or _said()
        match error:
            case None:
                return True
            case KeyboardInterrupt():
                self.status = INTERRUPTED
            case Exception():
                self.status = BROKEN
                with suppress(OSError, ValueError):  # what should tell it may be what is broken
                    self._end(error)
            case _:
                return False
        _let_go(sys.stdout)
        _let_go(sys.stderr)
        return True

    def _end(self, error: Exception) -> None:
        from burgeridee.plain.fault import KeptError

        is_kept = isinstance(error, KeptError)
        match error.__cause__ if is_kept else error:
            case BrokenPipeError():  # `| head` has seen enough
                self.status = DONE
            case DiskError() as why:
                self.status = FAULT
                fault(str(why))
            case OSError() as why if _is_of_printing(why):
                self.status = FAULT
                kept = _KEPT if is_kept else _UNSURE
                fault(CANNOT_SAY + (kept if self.takes_answers else ""))
            case _:
                print(self._last_words(error, is_kept=is_kept), file=sys.stderr)

    def _last_words(self, error: Exception, *, is_kept: bool) -> str:
        from burgeridee.app.terminal import fatal

        code = fatal.new_code()
        with suppress(Exception):  # a log that fails must not stand in the way of an orderly end
            fatal.write_down(self.log, code, error)
        if self.takes_answers:
            return fatal.sentence(code, saved=is_kept)
        return OF_COMMAND.format(code=code)

    def _thread_failed(self, args: threading.ExceptHookArgs) -> None:
        from burgeridee.app.terminal import fatal

        fatal.write_down(self.log, fatal.new_code(), args.exc_value)


def _said() -> OSError | None:
    """What went wrong with the last of what was printed, which Python keeps until the end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        return error
    return None


def _is_of_printing(error: OSError) -> bool:
    """Whether it arose where something is printed, and not at a file that we opened ourselves."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    if place is None or error.filename is not None:
        return False
    code = place.tb_frame.f_code
    return code is OnlyText.write.__code__ or not _PRINTING.isdisjoint(code.co_names)


def _let_go(stream: TextIO | None) -> None:
    """Have Python not try once more, with words of its own, what could not be written."""
    if stream is None:
        return
    try:
        stream.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
