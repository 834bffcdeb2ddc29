"""The disk as a power cut may leave it, after each step of every kind of save.

One save is done in a process of its own, and all that it did to the disk is written down in order
(`tests.files.unsure_disk`). Until it was flushed a step may be lost, each by itself: the content
of a file is then what it was, nothing, zeroes or a piece, and a new, other or removed name in a
folder is not there yet. For a cut after any step the folders are built that a disk may leave, and
the next start looks at each: the old or the new stands whole, and the new where that was told.

As a program: `python -m tests.files.powercut [MOST [SEED [KIND …]]]`, so many folders of each kind
of save, or of these alone; counts as JSON.
"""

import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from tests.files.saving import KINDS, Done, Kind, places_in, wrong_after
from tests.files.saving_on import RECIPES, REMOVAL, version, version_at
from tests.files.sweeping import in_child
from tests.files.unsure_disk import HELD, Disk, Image, Recorder, Step, step_of

EVERY = {**KINDS, "removal": REMOVAL}
AT_THE_END = 4
"""One in so many cuts comes after the last step: what was called saved must be there."""
SAVES, CUTS = 6, 3
"""Of an evening: so many saves of one talk, and so many cuts in each; the last one is the truth."""
RANDOM = 4
"""Of the names that may be lost so many sets of any sort, beside all, none and each by itself."""


@dataclass
class Counts:
    """What came of it: how many folders were looked at of each kind, and what was wrong."""

    images: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, kind: str, cut: "Cut", wrong: Iterable[str]) -> None:
        """Count one more folder."""
        self.images[kind] += 1
        self.wrong += [f"{kind}, {cut}: {one}" for one in wrong]


@dataclass(frozen=True)
class Cut:
    """A folder that a cut may leave, and how it came about."""

    image: Image
    after: str
    is_end: bool
    lost: tuple[str, ...]
    held: str

    def __str__(self) -> str:
        lost = f"; lost: {', '.join(self.lost)}" if self.lost else ""
        return f"cut after {self.after}; not flushed: {self.held}{lost}"


def powercuts(most: int, seed: int = 0, kinds: Mapping[str, Kind] = EVERY) -> Counts:
    """So many different folders of each of these saves, each looked at by a next start.

    It forks: call it in a process without threads.
    """
    counts = Counts()
    with tempfile.TemporaryDirectory() as folder:
        # Always in the same place: an emergency copy says by its path where it belongs.
        home = Path(folder) / "home"
        for name, kind in kinds.items():
            kind.prepare(home)
            done, steps = _recorded(kind, home)
            for cut in _cuts(steps, most, Random(seed)):
                shutil.rmtree(home)
                _build(cut.image, home)
                counts.add(name, cut, _looked(kind, home, done if cut.is_end else None))
            shutil.rmtree(home)
    return counts


def evenings(most: int, seed: int = 0) -> Counts:
    """So many folders after power cuts in a row: what one left is where the next save begins.

    What was called saved stands there, or what was being saved at a cut; never less.
    """
    counts, dice = Counts(), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        while counts.images.total() < most:
            version(0).prepare(home)
            for number in range(1, SAVES + 1):
                kind, before = version(number), version_at(places_in(home))
                done, steps = _recorded(kind, home)
                for cut in _cuts(steps, CUTS, dice):
                    shutil.rmtree(home)
                    _build(cut.image, home)
                    wrong = _looked(kind, home, done if cut.is_end else None)
                    stands = version_at(places_in(home))
                    if stands not in {before, number}:
                        wrong.append(f"{before} was saved before {number}, {stands} stands there")
                    counts.add("evening", cut, wrong)
                if stands not in {before, number}:
                    break
            shutil.rmtree(home)
    return counts


def _recorded(kind: Kind, home: Path) -> tuple[Done, list[Step]]:
    """One save: what became of it, and every step of it."""
    told = in_child(partial(_written_down, kind, home))
    assert told, "the save died"
    assert not told["wrong"], told["wrong"]
    return Done(**told["done"]), [step_of(row) for row in told["steps"]]


def _written_down(kind: Kind, home: Path) -> Mapping[str, Any]:
    work = kind.ready(places_in(home))
    recorder = Recorder(home)
    recorder.install()
    done = work()
    recorder.look("the end")
    *_, disk = _disks(recorder.steps)
    told = [(path, file) for path, _, file in disk.left(disk.names, lambda _: ("new", 1.0))]
    is_true = told == [(path, file) for path, _, file in Recorder(home).as_it_stands()]
    wrong = () if is_true else ("what was written down is not what stands there",)
    steps = [step.as_row() for step in recorder.steps]
    return {"done": vars(done), "steps": steps, "wrong": wrong}


def _disks(steps: Iterable[Step]) -> Iterator[Disk]:
    """The disk after each step of the save."""
    disk, has_begun = Disk(), False
    for step in steps:
        disk = disk.then(step)
        has_begun = has_begun or step.kind == "stood"
        if has_begun:
            yield disk


def _cuts(steps: Sequence[Step], most: int, dice: Random) -> Iterator[Cut]:
    """So many different cuts, spread over all steps; fewer where there are no more."""
    begun = next(at for at, step in enumerate(steps) if step.kind == "stood")
    cuts = [*zip([step.what for step in steps[begun:]], _disks(steps), strict=True)]
    seen = set[tuple[bool, Image]]()
    rounds: list[int] = []
    for turn in range(most * 8):
        rounds = rounds or dice.sample(range(len(cuts)), len(cuts))
        at = len(cuts) - 1 if turn % AT_THE_END == 0 else rounds.pop()
        cut = _cut(*cuts[at], dice, is_end=at == len(cuts) - 1)
        if (cut.is_end, cut.image) not in seen:
            seen.add((cut.is_end, cut.image))
            yield cut
        if len(seen) == most:
            return


def _cut(after: str, disk: Disk, dice: Random, *, is_end: bool) -> Cut:
    kept = dice.choice([*_kept(disk.names, dice)])
    held = dice.choice([*HELD, "any"])
    each = {
        number: (dice.choice(HELD) if held == "any" else held, dice.random())
        for number in disk.written
    }
    image = disk.left(kept, lambda number: each.get(number, ("new", 1.0)))
    lost = tuple(one.what for one in disk.names if one not in kept)
    return Cut(image, after, is_end, lost, held)


def _kept(names: Sequence[Step], dice: Random) -> Iterator[Sequence[Step]]:
    """What may be there of the names that were not flushed: all, none, all but one, one, any."""
    yield from (names, ())
    yield from ([one for one in names if one is not lost] for lost in names)
    yield from ([only] for only in names)
    yield from ([one for one in names if dice.random() < 0.5] for _ in range(RANDOM))


def _looked(kind: Kind, home: Path, done: Done | None) -> list[str]:
    """What is wrong as the next start sees it."""
    told = in_child(partial(_next_start, kind, home, done))
    return list(told["wrong"]) if told else ["the next start died"]


def _next_start(kind: Kind, home: Path, done: Done | None) -> Mapping[str, Any]:
    vars(os)["fsync"] = lambda _: None  # the power stays on now, and waiting proves nothing
    return {"wrong": list(wrong_after(kind, places_in(home), done, may_fail=False))}


def _build(image: Image, home: Path) -> None:
    home.mkdir()
    made: dict[int, Path] = {}
    for name, number, file in image:
        path = home / name
        if file is None:
            path.mkdir(0o700)
        elif number in made:
            path.hardlink_to(made[number])
        else:
            path.touch(0o600)
            path.write_bytes(file.data)
            os.utime(path, ns=(file.mtime, file.mtime))
            made[number] = path


if __name__ == "__main__":
    most, seed = (*map(int, sys.argv[1:3]), *(100, 0)[len(sys.argv[:3]) - 1 :])
    if sys.argv[3:]:
        found = powercuts(most, seed, {name: {**EVERY, **RECIPES}[name] for name in sys.argv[3:]})
    else:
        found, after = powercuts(most, seed), evenings(2 * most, seed)
        found = Counts(found.images + after.images, found.wrong + after.wrong)
    sys.stdout.write(json.dumps({"images": found.images, "wrong": found.wrong}, indent=1))
