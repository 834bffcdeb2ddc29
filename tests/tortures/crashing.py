"""The program with a fault in it: at F12 it ends in one of many ways, an answer in its hands."""

import os
import signal
import sys
import tomllib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, NoReturn

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from burgeridee.app.app import BurgerideeApp
from burgeridee.cli.clock import local_now
from burgeridee.core.intake import Intake
from burgeridee.files.places import Places

ENDED, STOPPED = 70, -1
"""What the process ends with after a fault of its own; after a signal that cannot be heard."""


def fault(answer: str) -> NoReturn:
    """Fail, with the answer in a local and in the words."""
    held = {"answer": answer}
    raise ValueError(f"{answer} {held}")


async def fault_later(answer: str) -> NoReturn:
    """The same, when somebody waits for it."""
    fault(answer)


def chained(answer: str) -> NoReturn:
    """Fail because of a failure."""
    try:
        fault(answer)
    except ValueError as error:
        raise RuntimeError(answer) from error


def endless(answer: str) -> str:
    """Call oneself for ever."""
    return endless(f"{answer}.") + answer


def killed(number: int, _app: "CrashingApp", _answer: str) -> None:
    """Be ended from outside."""
    os.kill(os.getpid(), number)


class Broken(Widget):
    """What cannot be drawn."""

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.answer = answer

    def render(self) -> RenderResult:
        """Fail while drawing."""
        fault(self.answer)


class BrokenScreen(Screen[None]):
    """A screen that fails while it is built, at a moment of choice."""

    def __init__(self, answer: str, moment: str) -> None:
        super().__init__()
        self.answer, self.moment = answer, moment

    def compose(self) -> ComposeResult:
        """Fail at once, or hold what fails while it is drawn."""
        if self.moment == "compose":
            fault(self.answer)
        yield Broken(self.answer) if self.moment == "render" else Input()

    def on_mount(self) -> None:
        """Fail when it stands."""
        if self.moment == "mount":
            fault(self.answer)


class CrashingApp(BurgerideeApp):
    """The program with one key more."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "crash", priority=True)]

    def __init__(self, places: Places, kind: str) -> None:
        super().__init__(places, local_now)
        self._kind = kind

    def action_crash(self) -> None:
        """End in this way."""
        field = self.focused
        answer = field.value if isinstance(field, Input) else ""
        KINDS[self._kind][0](self, answer)


def _raising(error: Callable[[str], BaseException]) -> "Crash":
    def crash(_app: CrashingApp, answer: str) -> None:
        raise error(answer)

    return crash


Crash = Callable[[CrashingApp, str], Any]
KINDS: Mapping[str, tuple[Crash, int]] = {
    "a key": (lambda _app, answer: fault(answer), ENDED),
    "a cause": (lambda _app, answer: chained(answer), ENDED),
    "a thread": (
        lambda app, answer: app.run_worker(partial(fault, answer), thread=True),
        ENDED,
    ),
    "a worker": (lambda app, answer: app.run_worker(fault_later(answer)), ENDED),
    "a timer": (lambda app, answer: app.set_timer(0.01, partial(fault, answer)), ENDED),
    "a next picture": (lambda app, answer: app.call_after_refresh(fault, answer), ENDED),
    "a later call": (lambda app, answer: app.call_later(fault, answer), ENDED),
    "building": (lambda app, answer: app.push_screen(BrokenScreen(answer, "compose")), ENDED),
    "standing": (lambda app, answer: app.push_screen(BrokenScreen(answer, "mount")), ENDED),
    "drawing": (lambda app, answer: app.push_screen(BrokenScreen(answer, "render")), ENDED),
    "a record": (lambda _app, answer: Intake.model_validate({"id": answer}), ENDED),
    "a file": (lambda _app, answer: tomllib.loads(answer), ENDED),
    "a number": (lambda _app, answer: int(answer), ENDED),
    "letters": (lambda _app, answer: f"{answer}é".encode("ascii"), ENDED),
    "a name": (lambda _app, answer: os.environ[answer], ENDED),
    "depth": (lambda _app, answer: endless(answer), ENDED),
    "memory": (_raising(MemoryError), ENDED),
    "a disk": (_raising(OSError), ENDED),
    "several": (_raising(lambda answer: ExceptionGroup(answer, [ValueError(answer)])), ENDED),
    "TERM": (partial(killed, signal.SIGTERM), 128 + signal.SIGTERM),
    "HUP": (partial(killed, signal.SIGHUP), 128 + signal.SIGHUP),
    "KILL": (partial(killed, signal.SIGKILL), STOPPED),
    "ABRT": (partial(killed, signal.SIGABRT), STOPPED),
    "SEGV": (partial(killed, signal.SIGSEGV), STOPPED),
}
"""Each way to end, and the exit status of it."""


def main() -> int:
    """Run it: the kind, and the data folder."""
    kind, data = sys.argv[1:]
    return CrashingApp(Places.default(Path(data), (), os.environ), kind).run_safely()


if __name__ == "__main__":
    sys.exit(main())
