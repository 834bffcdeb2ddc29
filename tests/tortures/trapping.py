"""What is no file at all, to lay where a file should be; and a limit on how long one waits."""

import os
import signal
import socket
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

SECONDS = 20


def link(path: Path) -> None:
    path.symlink_to(path.parent / "elders")


def socket_at(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def device(path: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root can make a device")


TRAPS: Mapping[str, Callable[[Path], object]] = {
    "a link": link,
    "a link to itself": lambda path: path.symlink_to(path),
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": socket_at,
    "a device": device,
}


def state(path: Path) -> tuple[int, ...]:
    """What stands at a place, but for when it was read last: to look at a link counts as that."""
    found = path.lstat()
    return (found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


@contextmanager
def in_time() -> Iterator[None]:
    """Whoever waits for a pipe that nobody writes to is called away, and has failed."""

    def called(_number: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"it waited for {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, called)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
