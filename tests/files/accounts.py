"""Two accounts of one computer, in one folder: each job runs as its user, in its own process."""

import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from burgeridee.files.places import Places

TEAM = 61_100
JOOP, ANNA, STRANGER = 61_001, 61_002, 61_003
UMASKS = (0o000, 0o022, 0o077)


@dataclass(frozen=True)
class Account:
    """Somebody who may log in: of the team, or not."""

    number: int
    home: Path
    data: Path
    groups: tuple[int, ...] = (TEAM,)

    @property
    def places(self) -> Places:
        """Its own settings and state, and the data folder of all."""
        return Places(self.data, self.home / "config", self.home / "state")

    def does(self, job: Callable[[Places], object], mask: int = 0o077) -> str:
        """Run a job as this account; what went wrong, or nothing."""
        here, there = os.pipe()
        child = os.fork()
        if not child:
            self._run(job, mask, there)
        os.close(there)
        with os.fdopen(here, encoding="utf-8") as said:
            wrong = said.read()
        _, status = os.waitpid(child, 0)
        return wrong or ("" if status == 0 else f"ended with {status}")

    def _run(self, job: Callable[[Places], object], mask: int, there: int) -> None:
        try:
            os.setgroups(self.groups)
            os.setgid(self.number)
            os.setuid(self.number)
            os.umask(mask)
            job(self.places)
        finally:
            if sys.exc_info()[0]:
                os.write(there, traceback.format_exc().encode())
            os._exit(0)  # so that no test goes on in here


@contextmanager
def accounts(mode: int) -> Iterator[tuple[Account, Account, Account]]:
    """Two of the team and one of elsewhere, with a data folder of the first that has this mode."""
    top = Path(tempfile.mkdtemp())
    try:
        top.chmod(0o711)
        data = top / "data"
        data.mkdir()
        os.chown(data, JOOP, TEAM)
        data.chmod(mode)
        homes = [top / str(number) for number in (JOOP, ANNA, STRANGER)]
        for home in homes:
            home.mkdir(0o700)
            os.chown(home, int(home.name), int(home.name))
        yield (
            Account(JOOP, homes[0], data),
            Account(ANNA, homes[1], data),
            Account(STRANGER, homes[2], data, ()),
        )
    finally:
        shutil.rmtree(top)
