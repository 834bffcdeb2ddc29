"""A folder that says no: whoever looks at it, or at anything in it, gets an error."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

WAYS = ("stat", "lstat", "scandir", "listdir", "open", "mkdir")


@contextmanager
def denied(folder: Path, code: int) -> Iterator[None]:
    """Every look into this folder fails with this error, and elsewhere it does not."""
    with pytest.MonkeyPatch.context() as context:
        for name in WAYS:
            context.setattr(os, name, _guarded(getattr(os, name), folder, code))
        yield


def _guarded(call: Callable[..., Any], folder: Path, code: int) -> Callable[..., Any]:
    inside = f"{folder}{os.sep}"

    def guarded(path: Any = ".", *more: Any, **named: Any) -> Any:
        where = os.fspath(path) if isinstance(path, str | os.PathLike) else ""
        if isinstance(where, str) and f"{where}{os.sep}".startswith(inside):
            raise OSError(code, os.strerror(code), where)
        return call(path, *more, **named)

    return guarded
