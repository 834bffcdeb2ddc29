"""A real small disk that fills up, that can only be read, and that is taken away.

A program for a process that may mount (`unshare --mount`): `python -m tests.files.small_disk HOME`.
It saves one talk through all of it, and tells what was wrong as JSON.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.files.saving import NAME, STORY

from burgeridee.core.talk import Talk
from burgeridee.files import keeper
from burgeridee.files.archive import Archive
from burgeridee.files.emergency import HERE, waiting
from burgeridee.files.keeper import Keeper
from burgeridee.files.places import Places

SIZE = 4_000_000
LEFT = range(0, 60_000, 4096)
"""How much room there is left at each try: a save needs more than half of the most of it."""
LONG = "Er was eens een tuin. " * 1500


class Window:
    """A program that has the talk open."""

    def __init__(self, places: Places) -> None:
        keeper.PATIENCE = 600
        self.archive = Archive(places, shipped(), lambda: NOON)
        self.keeper = Keeper(self.archive, self.archive.now, None)
        self.path = places.intakes / f"{empty().intake.id}.toml"
        self.talk = self.keeper.save(empty().moved_to(STORY).answered(LONG, NOON))
        self.number = 0

    def types(self) -> None:
        """Somebody gives the idea another name."""
        self.number += 1
        self.talk = self.keeper.save(self.talk.moved_to(NAME).answered(self.name, NOON))

    @property
    def name(self) -> str:
        return f"Tuin {self.number}"

    def on_disk(self) -> Talk | None:
        return self.archive.entry(self.path).talk


def told_of(window: Window, before: bytes, said: str, *, is_aside: bool = True) -> Iterator[str]:
    """What was typed could not be saved: the old stands, and it is told what goes on."""
    if not window.keeper.is_unsaved:
        yield f"it was called saved: {window.name}"
    if said not in window.keeper.problem.lower():
        yield f"it was told as: {window.keeper.problem}"
    if (HERE in window.keeper.problem) is not is_aside:
        yield f"of a copy was told: {window.keeper.problem}"
    titles = [one.talk and one.talk.title for one in waiting(window.archive)]
    if titles != ([window.name] if is_aside else []):
        yield f"in the emergency copies stands {titles}"
    if window.path.exists() and window.path.read_bytes() != before:
        yield "the old version is not what it was"


def good_again(window: Window) -> Iterator[str]:
    """What was typed goes home by itself at the next try; nothing is left over."""
    window.talk = window.keeper.save_rest(window.talk)
    there = window.on_disk()
    if window.keeper.is_unsaved or there is None or there.title != window.name:
        yield f"{window.name} is not saved: {window.keeper.problem}"
    elif there.intake.answers[STORY].value != LONG:
        yield "the long answer is not whole"
    places = window.archive.places
    tops = (places.data, places.state)
    yield from (f"litter: {one}" for top in tops for one in top.rglob("*.tmp"))
    yield from (f"a copy stays: {one.path}" for one in waiting(window.archive))


def filling_up(disk: Path, elsewhere: Path) -> Iterator[str]:
    """With less and less room, to none at all: old or new, and always told which."""
    window = Window(Places(disk / "data", elsewhere / "config", elsewhere / "state"))
    failed = 0
    for left in reversed(LEFT):
        state = os.statvfs(disk)
        with (disk / "filling").open("wb") as filling:
            filling.write(bytes(max(0, state.f_bavail * state.f_frsize - left)))
        before = window.path.read_bytes()
        window.types()
        if window.keeper.is_unsaved:
            failed += 1
            yield from told_of(window, before, "is vol. maak", is_aside=elsewhere != disk)
        (disk / "filling").unlink()
        yield from good_again(window)
    if not 3 <= failed < len(LEFT):
        yield f"{failed} saves failed"


def wholly_full(disk: Path, elsewhere: Path) -> Iterator[str]:
    """The same where the emergency copy would stand on that disk too."""
    del elsewhere
    yield from filling_up(disk, disk)


def only_read(disk: Path, elsewhere: Path) -> Iterator[str]:
    """A share that lets nobody write any more."""
    window = Window(Places(disk / "data", elsewhere / "config", elsewhere / "state"))
    before = window.path.read_bytes()
    _mount("-o", "remount,ro", str(disk))
    window.types()
    yield from told_of(window, before, "kan alleen lezen")
    _mount("-o", "remount,rw", str(disk))
    yield from good_again(window)


def taken_away(disk: Path, elsewhere: Path) -> Iterator[str]:
    """A share that is gone while the program goes on: its folder is there, and empty."""
    share = elsewhere / "share"
    share.mkdir(parents=True)
    _mount("--bind", str(disk), str(share))
    window = Window(Places(share / "data", elsewhere / "config", elsewhere / "state"))
    before = window.path.read_bytes()
    subprocess.run(["umount", "-l", str(share)], check=True)
    window.types()
    if [*share.iterdir()]:
        yield "the folder was made anew where the disk was"
    yield from told_of(window, before, "de map is er niet meer")
    _mount("--bind", str(disk), str(share))
    if window.path.read_bytes() != before:
        yield "the old version is not what it was"
    yield from good_again(window)


def _mount(*told: str) -> None:
    subprocess.run(["mount", *told], check=True)


def main(home: Path) -> list[str]:
    """All of it, each on a disk of its own in memory; what was wrong."""
    wrong: list[str] = []
    for number, happens in enumerate((filling_up, wholly_full, only_read, taken_away)):
        disk = home / f"disk-{number}"
        disk.mkdir(parents=True)
        _mount("-t", "tmpfs", "-o", f"size={SIZE}", "burgeridee", str(disk))
        found = happens(disk, home / f"elsewhere-{number}")
        wrong += [f"{happens.__name__}: {one}" for one in found]
    return wrong


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
