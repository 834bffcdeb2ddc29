"""The real program, ready to be started ten thousand times: its modules are read once.

Each start is a process of its own, in a terminal of its own, that runs what `burgeridee` runs.
Only the reading of the modules it has behind it, and that took most of its time. It forks: make
one in a process without threads.
"""

import os
import pkgutil
import pty
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path

import ptyprocess
from tests.app.staging import shipped
from tests.terminal import Terminal

import burgeridee
from burgeridee.cli import main
from burgeridee.cli.clock import local_now
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

STORY = "id_eigen_woorden"
ASKED, TITLE = "wat is jullie idee?", "Een strook met bloemen"
ID = "20260311-k7m2qd"
_NOT_READ = ("burgeridee.__main__", "burgeridee.cli.serve")
"""What runs at once, and what an extra brings that may not be there."""


@cache
def read_all() -> None:
    """Read every module of the program, as it does by itself while one works with it."""
    for found in pkgutil.walk_packages(burgeridee.__path__, "burgeridee."):
        if not found.name.startswith(_NOT_READ):
            import_module(found.name)


class Newborn(Terminal):
    """The program in a terminal, out of this process."""

    def _begun(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        environ: Mapping[str, str],
        folder: Path | None,
    ) -> ptyprocess.PtyProcess:
        del folder
        read_all()
        pid, fd = pty.fork()
        if not pid:
            leave = os._exit
            status = 1
            try:
                status = _lived(command, environ)
            finally:
                leave(status)
        process = ptyprocess.PtyProcess(pid, fd)
        process.setwinsize(*size)
        return process


def _lived(command: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run the program as a new process would: with its own streams and its own surroundings."""
    os.environ.clear()
    os.environ.update(environ)
    for name, mode, fd in (("stdin", "r", 0), ("stdout", "w", 1), ("stderr", "w", 2)):
        stream = os.fdopen(fd, mode, encoding="utf-8", closefd=False)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    return main(command)


class Nursed:
    """A folder with one talk, asked for a story; and the program on it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.places = Places(
            folder / "data", folder / "config" / "burgeridee", folder / "state" / "burgeridee"
        )
        save_settings(self.places, Settings(welcomed=True))
        self.archive = Archive(self.places, shipped(), lambda: _minute(local_now()))
        model, now = shipped().conversations["eerste-gesprek"], self.archive.now()
        talk = Talk.start(model, ID, now).moved_to("id_naam").answered(TITLE, now)
        self.path = self.archive.save(talk.moved_to(STORY).intake).path

    def begun(self, *go_there: str) -> Newborn:
        """The program, at the question for a story; by these keys where it opens elsewhere."""
        named = ("CONFIG", "STATE", "CACHE")
        environ = {f"XDG_{name}_HOME": str(self._folder / name.lower()) for name in named}
        terminal = Newborn(
            ["--data", str(self.places.data)], environ={**environ, "HOME": str(self._folder)}
        )
        terminal.see(TITLE)
        terminal.press("enter", *go_there)
        terminal.see(ASKED)
        return terminal

    @property
    def kept(self) -> str:
        """What the file holds of the story. Raises where the file is not whole."""
        talk = Archive(self.places, shipped(), self.archive.now).open(self.path).talk
        answer = talk.intake.answers.get(STORY)
        return str(answer.value) if answer is not None else ""


def _minute(now: datetime) -> datetime:
    return now.replace(microsecond=0)
