"""A real terminal without a window: starts a program, types, and reads what stands there."""

import os
import re
import select
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import ptyprocess
import pyte

PATIENCE = 30.0
"""Seconds after which what was waited for will not come any more."""
KEYS: Mapping[str, str] = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}
_PRIVATE = re.compile(
    rb"\x1b\[[<>=?][0-9;]*[a-zA-Z$]p?"
)  # pyte stumbles over what it does not know


class Terminal:
    """A program in a pseudo-terminal of so many columns and rows."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        environ: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        given = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            **(environ or {}),
        }
        self.written = bytearray()
        self._drawn = 0
        self.started = time.perf_counter()
        self._process = self._begun(command, (rows, columns), given, folder)

    def _begun(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        environ: Mapping[str, str],
        folder: Path | None,
    ) -> ptyprocess.PtyProcess:
        return ptyprocess.PtyProcess.spawn(
            list(command), dimensions=size, env=environ, cwd=folder and str(folder)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()

    @property
    def text(self) -> str:
        """What stands on the screen."""
        self._stream.feed(_PRIVATE.sub(b"", bytes(self.written[self._drawn :])))
        self._drawn = len(self.written)
        return "\n".join(self._screen.display)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return int(self._process.pid)

    def press(self, *keys: str) -> None:
        """Press keys by their names; what is no name is typed."""
        for key in keys:
            os.write(self._process.fd, KEYS.get(key, key).encode())

    def until(self, condition: Callable[[], bool], what: str) -> float:
        """Wait for a condition, reading the screen meanwhile; gives the moment it held."""
        end = time.perf_counter() + PATIENCE
        while not condition():
            if time.perf_counter() > end:
                message = f"{what} did not come in {PATIENCE} s; the screen:\n{self.text}"
                raise TimeoutError(message)
            self.read(0.02)
        return time.perf_counter()

    def see(self, *words: str) -> float:
        """Wait until all these words stand on the screen."""
        return self.until(lambda: all(word in self.text for word in words), repr(words))

    def read(self, seconds: float) -> bool:
        """Take in what the program writes within so many seconds; whether it wrote anything."""
        ready, _, _ = select.select([self._process.fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._process.fd, 65536)
        except OSError:  # the program is gone
            return False
        self.written += data
        return True

    def quiet(self, seconds: float = 0.15) -> None:
        """Read on until the program has written nothing for so long."""
        while self.read(seconds):
            pass

    def wait(self, seconds: float) -> None:
        """Let the program go on for so many seconds, and read what it writes."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.read(left)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """End the program by a signal, and wait until it is gone."""
        if self._process.isalive():
            self._process.kill(number)
            self._process.wait()

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed, and wait until the program is gone."""
        self._process.fileobj.close()
        self._process.wait()  # one that stays is ended by the time limit of every test
        self._process.closed = True
        self._process.fd = -1

    def ended(self) -> int:
        """Wait until the program is gone by itself, and give its exit status, or 128 + signal."""
        self.until(lambda: not self._process.isalive(), "the end of the program")
        status = self._process.exitstatus
        return int(status if status is not None else 128 + self._process.signalstatus)

    def peak_memory(self) -> float:
        """The most memory that the program has used, in MiB (Linux)."""
        lines = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
