"""Every file system call of every kind of save, made to fail, or to be the last one.

Each try is a process of its own: it does one save on a copy of a prepared folder, and at its n-th
call the disk refuses, or the process is killed. Then the next start looks at what is there.
`sweep` does as many tries as it is asked for; what is wrong is told, each in one line.

As a program: `python -m tests.files.sweeping [STEP [SEED]]`, one in STEP calls; counts as JSON.
"""

import builtins
import errno
import fcntl
import io
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from tests.files.saving import KINDS, Done, Kind, places_in, wrong_after

ERRORS = (
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EACCES,
    errno.EIO,
    errno.EROFS,
    errno.EMFILE,
)
CALLS = (
    *("open", "write", "fsync", "close", "read", "fstat", "stat", "lstat", "replace", "rename"),
    *("link", "unlink", "mkdir", "rmdir", "chmod", "utime", "listdir", "scandir", "ftruncate"),
)
KILL = 0
"""In the place of an errno: the process is killed."""


@dataclass(frozen=True)
class Try:
    """One try: at which call, what happens there, and whether it goes on happening."""

    kind: str
    at: int
    error: int = KILL
    lasts: bool = False

    def __str__(self) -> str:
        how = errno.errorcode.get(self.error, "kill") + (" from there on" if self.lasts else "")
        return f"{self.kind}, call {self.at}, {how}"


@dataclass
class Counts:
    """What came of a sweep: how many tries of each sort, and everything that was wrong."""

    tries: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Fault:
    """What stands before every file system call: it counts, and at one of them it strikes."""

    def __init__(self, this: Try) -> None:
        self._try = this
        self.count = 0
        self.last = ""

    def install(self) -> None:
        """Stand before every call, in this process only."""
        for name in CALLS:
            setattr(os, name, partial(self._before, name, getattr(os, name)))
        opened = partial(self._before, "io.open", io.open)
        vars(io)["open"] = vars(builtins)["open"] = opened
        vars(fcntl)["flock"] = partial(self._before, "flock", fcntl.flock)

    def _before(self, name: str, call: Callable[..., Any], *given: Any, **named: Any) -> Any:
        if _is_ours(name, given):
            self.count += 1
            hits = self.count >= self._try.at if self._try.lasts else self.count == self._try.at
            if hits and self._try.at:
                self.last = f"{name} {given[0] if given else ''}"
                if self._try.error == KILL:
                    os.kill(os.getpid(), signal.SIGKILL)
                # A refused close still closes, or the lock would never go.
                if name == "close":
                    call(*given, **named)
                code = self._try.error
                raise OSError(code, os.strerror(code), *given[:1])
        return call(*given, **named)


def _is_ours(name: str, given: Sequence[Any]) -> bool:
    """Whether a call is about our files: Python reads its own modules through the same calls."""
    if name in {"write", "close", "fsync", "read", "fstat", "flock", "ftruncate"}:
        return True
    where = os.fsdecode(given[0]) if given and isinstance(given[0], str | bytes | Path) else ""
    return "site-packages" not in where and ".py" not in where and "/lib/python" not in where


def sweep(
    kinds: Iterable[str] = KINDS,
    *,
    step: int = 1,
    errors: Sequence[int] = ERRORS,
    seed: int = 0,
    go_on: Callable[[], bool] = lambda: True,
) -> Counts:
    """One in `step` calls of each of these saves, killed and refused with each of these errors.

    `go_on` is asked before each try. It forks: call it in a process without threads.
    """
    counts, dice = Counts(), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        # Always in the same place: an emergency copy says by its path where it belongs.
        home, model = Path(folder) / "home", Path(folder) / "model"
        for name in kinds:
            KINDS[name].prepare(home)
            home.rename(model)
            whole = _tried(Try(name, 0), model, home)
            counts.wrong += whole.wrong
            for this in _tries(name, whole.count, step, errors, dice):
                if not go_on():
                    return counts
                counts.tries[errno.errorcode.get(this.error, "kill")] += 1
                counts.wrong += _tried(this, model, home).wrong
            shutil.rmtree(model)
    return counts


def _tries(name: str, count: int, step: int, errors: Sequence[int], dice: Random) -> Iterator[Try]:
    for at in range(1 + dice.randrange(step), count + 1, step):
        yield Try(name, at)
        for error in errors if step == 1 else [dice.choice(errors)]:
            lasting = (False, True) if step == 1 else (dice.random() < 0.5,)
            for lasts in lasting:
                yield Try(name, at, error, lasts=lasts)


@dataclass(frozen=True)
class _Tried:
    count: int
    wrong: tuple[str, ...]


def _tried(this: Try, model: Path, home: Path) -> _Tried:
    shutil.copytree(model, home, symlinks=True)
    try:
        told = in_child(lambda: _done(this, home))
        done = Done(**told["done"]) if told else None
        wrong = list(told["wrong"] if told else ())
        if told is None and this.error != KILL:
            wrong.append("the process died")
        kind = KINDS[this.kind]
        looked = in_child(lambda: {"wrong": _looked(kind, home, this, done)})
        wrong += looked["wrong"] if looked else ["the next start died"]
    finally:
        shutil.rmtree(home)
    at = told["at"] if told else ""
    sentences = tuple(f"{this} ({at}): {one}" for one in wrong)
    return _Tried(told["count"] if told else 0, sentences)


def _looked(kind: Kind, home: Path, this: Try, done: Done | None) -> list[str]:
    """What is wrong as the next start sees it."""
    strikes = this.at > 0
    return list(wrong_after(kind, places_in(home), done, may_fail=strikes))


def _done(this: Try, home: Path) -> Mapping[str, object]:
    """One save, with the fault at its place; what became of it."""
    fault, kind = Fault(this), KINDS[this.kind]
    ready = kind.ready(places_in(home))
    fault.install()
    wrong: list[str] = []

    def got_out(args: threading.ExceptHookArgs) -> None:
        wrong.append(f"an error got out: {args.exc_value!r} {_where(args.exc_value)}")

    threading.excepthook = got_out
    done = Done()
    try:
        done = ready()
    except (OSError, RuntimeError) as error:
        wrong.append(f"an error got out: {error!r} {_where(error)}")
    count = fault.count
    return {"done": vars(done), "wrong": wrong, "count": count, "at": fault.last}


def _where(error: BaseException | None) -> str:
    frames = traceback.extract_tb(error.__traceback__ if error else None)
    return " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in frames[::-1][:6])


def in_child(work: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """What a process of its own made of it; `None` when it was killed."""
    coming, going = os.pipe()
    child = os.fork()
    if not child:
        send, leave = os.write, os._exit
        told: Mapping[str, Any] = {}
        try:
            told = work()
        finally:  # whatever happened: this copy of the test run must not go on
            error = sys.exception()
            wrong = [f"{error!r} {_where(error)}"]
            made = told or {"done": {}, "wrong": wrong, "count": 0, "at": ""}
            send(going, json.dumps(made).encode())
            leave(0 if told else 1)
    os.close(going)
    with os.fdopen(coming, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return json.loads(answer) if answer else None


if __name__ == "__main__":
    step, seed = (*map(int, sys.argv[1:]), *(1, 0)[len(sys.argv) - 1 :])
    found = sweep(step=step, seed=seed)
    sys.stdout.write(json.dumps({"tries": found.tries, "wrong": found.wrong}, indent=1))
