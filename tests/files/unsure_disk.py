"""A disk that was told more than it did: what may be lost of it when the power goes.

A `Recorder` writes down in order what a process does to a folder. A `Disk` takes these steps, and
knows which of them are sure: what a file holds when that file was flushed, a name when its folder
was. `Disk.left` is what there is after a cut that lost some of the rest.
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

CALLS = (
    *("open", "write", "fsync", "ftruncate", "truncate", "utime"),
    *("replace", "rename", "link", "unlink", "remove", "mkdir", "rmdir"),
)
TOP = 0
"""The number of the folder in which everything stands."""
GONE = 999_999_999
"""A process that there is not: in the names of drafts it takes the place of the one that saved,
whose number may be that of another process by now."""
STOOD = "it stood there"
HELD = ("old", "empty", "zeroes", "a piece", "a piece and zeroes", "new")
"""What a file may hold that was written and not flushed."""


@dataclass(frozen=True)
class File:
    """What a file holds."""

    data: bytes = b""
    mtime: int = 0


@dataclass(frozen=True)
class Step:
    """One thing that was done to the disk.

    `names` are those in the folder `of` that change together, each with the number of what it
    names from here on; `file` is what the file `of` holds.
    """

    what: str
    kind: Literal["folder", "names", "written", "synced", "stood"]
    of: int = TOP
    names: Mapping[str, int | None] = field(default_factory=dict)
    file: File = File()

    def as_row(self) -> Mapping[str, Any]:
        """As what can stand in JSON."""
        file = [self.file.data.decode("latin-1"), self.file.mtime]
        return {**vars(self), "names": dict(self.names), "file": file}


def step_of(row: Mapping[str, Any]) -> Step:
    """A step out of JSON."""
    data, mtime = row["file"]
    return Step(**{**row, "file": File(data.encode("latin-1"), mtime)})


class Recorder:
    """Writes down all that happens below a folder, in this process, until it ends.

    It looks at the folder before and after each call, so what is written without a call of
    Python (the index does) is seen too: as never flushed.
    """

    def __init__(self, home: Path) -> None:
        self.steps: list[Step] = []
        self._home = home
        self._alone = threading.RLock()
        self._numbers: dict[int, int] = {home.stat().st_ino: TOP}
        self._next = TOP + 1
        self._folders: dict[int, dict[str, int]] = {TOP: {}}
        self._files: dict[int, File] = {}
        self.look(STOOD)
        self.steps.append(Step(STOOD, "stood"))

    def install(self) -> None:
        """Stand around every call that changes something."""
        for name in CALLS:
            setattr(os, name, partial(self._around, name, getattr(os, name)))

    def _around(self, name: str, call: Callable[..., Any], *given: Any, **named: Any) -> Any:
        with self._alone:
            self.look("something else")
            number = os.fstat(given[0]).st_ino if name == "fsync" else 0
            where = [Path(one).name for one in given if isinstance(one, str | Path)]
            what = " ".join([name, *where])
            try:
                made = call(*given, **named)
            finally:
                self.look(what)
            if number in self._numbers:
                of = self._numbers[number]
                self.steps.append(Step(f"{name} of {self._called(of)}", "synced", of))
            return made

    def as_it_stands(self) -> "Image":
        """What stands there now."""
        disk = Disk()
        for step in self.steps:
            disk = disk.then(step)
        return disk.left((), lambda _: ("new", 1.0))

    def _called(self, number: int) -> str:
        names = {n: name for inside in self._folders.values() for name, n in inside.items()}
        return names.get(number, "the top")

    def look(self, what: str) -> None:
        """Write down what became different."""
        folders: dict[int, dict[str, int]] = {}
        files: dict[int, File] = {}
        there = {self._home.stat().st_ino: TOP}
        self._walk(self._home, TOP, folders, files, there)
        self._numbers = there
        for number in folders.keys() - self._folders.keys():
            self.steps.append(Step(what, "folder", number))
        for number, file in files.items():
            if self._files.get(number) != file:
                self.steps.append(Step(what, "written", number, file=file))
        for number, names in folders.items():
            before = self._folders.get(number, {})
            every = sorted({*before, *names})
            new = {name: names.get(name) for name in every if before.get(name) != names.get(name)}
            is_one = what.startswith(("replace", "rename"))
            for part in [new] if is_one and new else [{name: new[name]} for name in new]:
                self.steps.append(Step(what, "names", number, part))
        self._folders, self._files = folders, files

    def _walk(
        self,
        folder: Path,
        number: int,
        folders: dict[int, dict[str, int]],
        files: dict[int, File],
        there: dict[int, int],
    ) -> None:
        names = folders[number] = {}
        for path in sorted(folder.iterdir()):
            state = path.lstat()
            if state.st_ino not in there:
                known = self._numbers.get(state.st_ino, self._next)
                self._next += known == self._next
                there[state.st_ino] = known
            found = names[path.name.replace(f".{os.getpid()}.", f".{GONE}.")] = there[state.st_ino]
            if path.is_dir():
                self._walk(path, found, folders, files, there)
            else:
                files[found] = File(path.read_bytes(), state.st_mtime_ns)


Held = Callable[[int], tuple[str, float]]
"""Of a file that was written and not flushed: which of `HELD`, and how much is a piece of it."""
Image = tuple[tuple[str, int, File | None], ...]
"""Every path with the number of what stands there, and what a file holds; `None` is a folder."""


@dataclass
class Disk:
    """What a disk holds for sure, and what it was told and may not have done yet."""

    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {TOP: {}})
    files: dict[int, File] = field(default_factory=dict)
    names: tuple[Step, ...] = ()
    written: dict[int, File] = field(default_factory=dict)

    def then(self, step: Step) -> "Disk":
        """The disk after one more step."""
        folders = {number: dict(names) for number, names in self.folders.items()}
        disk = Disk(folders, dict(self.files), self.names, dict(self.written))
        match step.kind:
            case "folder":
                disk.folders[step.of] = {}
            case "names":
                disk.names += (step,)
            case "written":
                disk.written[step.of] = step.file
            case "synced" | "stood":
                disk._flush(None if step.kind == "stood" else step.of)
        return disk

    def _flush(self, only: int | None) -> None:
        sure = [one for one in self.names if only in {None, one.of}]
        for one in sure:
            _take(self.folders, one)
        self.names = tuple(one for one in self.names if one not in sure)
        for number in [n for n in self.written if only in {None, n}]:
            self.files[number] = self.written.pop(number)

    def left(self, names: Iterable[Step], held: Held) -> Image:
        """What is there after a cut that spared these names, and left this of each file."""
        folders = {number: dict(there) for number, there in self.folders.items()}
        for one in names:
            _take(folders, one)
        return tuple(self._below(TOP, "", folders, held))

    def _below(
        self, top: int, path: str, folders: dict[int, dict[str, int]], held: Held
    ) -> Iterator[tuple[str, int, File | None]]:
        for name, number in sorted(folders[top].items()):
            if number in folders:
                yield f"{path}{name}", number, None
                yield from self._below(number, f"{path}{name}/", folders, held)
            else:
                old = self.files.get(number, File())
                new = self.written.get(number, old)
                yield f"{path}{name}", number, _held(*held(number), old, new)


def _take(folders: dict[int, dict[str, int]], step: Step) -> None:
    for name, number in step.names.items():
        folders[step.of].pop(name, None)
        if number is not None:
            folders[step.of][name] = number


def _held(how: str, share: float, old: File, new: File) -> File:
    if how == "old":
        return old
    if old.data == new.data:  # of what stood there only the time was changed
        return new
    stays = old.data if new.data.startswith(old.data) else b""  # what was only added to
    added = new.data[len(stays) :]
    zeroes, piece = bytes(len(added)), added[: int(len(added) * share)]
    data = {
        "empty": b"",
        "zeroes": zeroes,
        "a piece": piece,
        "a piece and zeroes": piece + zeroes[len(piece) :],
        "new": added,
    }[how]
    return File(stays + data, new.mtime)
