"""A folder that refuses what is written in it: its disk is full, or can only be read, or fails."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


@contextmanager
def refusing(folder: Path, code: int) -> Iterator[None]:
    """Writing in this folder fails with this error, and elsewhere it does not."""
    opened = os.open

    def guarded(path: Any, flags: int, *more: Any, **named: Any) -> int:
        is_inside = str(path).startswith(str(folder))
        if is_inside and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(code, os.strerror(code))
        return opened(path, flags, *more, **named)

    with pytest.MonkeyPatch.context() as context:
        context.setattr(os, "open", guarded)
        yield


@contextmanager
def away(folder: Path) -> Iterator[None]:
    """The folder is gone, as a share of which the network is down, and comes back after it."""
    elsewhere = folder.with_name(f"{folder.name}-weg")
    folder.rename(elsewhere)
    yield
    assert not folder.exists(), "a folder of the same name was made meanwhile"
    elsewhere.rename(folder)
