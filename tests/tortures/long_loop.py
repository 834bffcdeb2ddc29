"""A power cut on real file systems: the image of a disk, copied while a program saves on it.

A disk in a file is mounted and a program saves one talk there, again and again, telling of each
save that is done. It is stopped at any moment. What the file holds by then is what a disk has when
the power goes: what was never flushed stands in memory only. The copy is mounted (the file system
repairs itself from its journal), the next start looks, and from there the next round goes on.

As a program it is the one that saves: `python -m tests.tortures.long_loop HOME`.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from random import Random

from tests.files.saving import places_in, wrong_after
from tests.files.saving_on import version, version_at

NAME = "power cuts on real file systems"
HOUSE = Path(__file__).resolve().parents[2]
GOAL = 300
"""Cuts on each file system that can be made here."""
ROUNDS = 10
MIB = 1 << 20
SYSTEMS = {
    "ext4": (64 * MIB, ("mkfs.ext4", "-q", "-F")),
    "xfs": (320 * MIB, ("mkfs.xfs", "-q", "-f")),
    "btrfs": (128 * MIB, ("mkfs.btrfs", "-q", "-f")),
}
MAY_MOUNT = 21
"""The number of the right to mount (CAP_SYS_ADMIN)."""


def skipped() -> str:
    """Why no disk can be made here; empty where it can."""
    rights = Path("/proc/self/status")
    found = re.search(r"CapEff:\s*([0-9a-f]+)", rights.read_text()) if rights.exists() else None
    if found is None or not int(found[1], 16) >> MAY_MOUNT & 1:
        return "this needs the right to mount a disk (root on Linux)"
    if not Path("/dev/loop-control").exists():
        return "there are no loop devices here"
    return "" if systems() else "there is no mkfs for ext4, xfs or btrfs here"


def systems() -> list[str]:
    """The file systems that can be made here."""
    known = Path("/proc/filesystems").read_text().split()
    return [one for one, (_, make) in SYSTEMS.items() if one in known and shutil.which(make[0])]


SKIPPED = skipped()


def turn(seed: int, folder: Path) -> int:
    """So many cuts on each file system; how many on each."""
    for system in systems():
        here = folder / system
        here.mkdir(parents=True)
        size, make = SYSTEMS[system]
        disk = here / "disk-0"
        with disk.open("wb") as empty:
            empty.truncate(size)
        subprocess.run([*make, disk], check=True, capture_output=True)
        with mounted(disk) as top:
            version(0).prepare(top / "home")
        dice, saved = Random(seed), 0
        for number in range(1, ROUNDS + 1):
            # Always another file: `mount` knows a disk that is hardly gone by its name.
            cut_off = here / f"disk-{number}"
            try:
                told = max(saved, *saved_before_cut(disk, cut_off, dice))
                saved = looked_at(cut_off, told)
            except Exception as error:
                error.add_note(f"{system}, seed {seed}, round {number}")
                raise
            disk.unlink()
            disk = cut_off
    return ROUNDS


def saved_before_cut(disk: Path, cut_off: Path, dice: Random) -> list[int]:
    """Save on a disk and cut; what was called saved by then."""
    with mounted(disk) as top, saving(top / "home") as program:
        assert program.stdout
        told = [int(program.stdout.readline()) for _ in range(dice.randint(1, 20))]
        for _ in range(dice.randrange(200_000)):
            pass  # to any moment of the next saves
        program.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, program.pid, os.WSTOPPED | os.WNOWAIT)
        copied(disk, cut_off)
        program.kill()
        return told + [int(line) for line in program.stdout]


def looked_at(disk: Path, told: int) -> int:
    """Which version stands on a disk that was cut off, as the next start sees it."""
    with mounted(disk) as top:
        places = places_in(top / "home")
        wrong = list(wrong_after(version(0), places, None, may_fail=False))
        stands = version_at(places)
    assert not wrong, wrong
    assert stands in {told, told + 1}, f"{told} was called saved, {stands} stands there"
    return stands


def copied(disk: Path, copy: Path) -> None:
    """Copy a disk at one moment: as long as it is written to meanwhile, again.

    Every block is read. `cp` asks which ones hold anything, and of a file that is being written
    the answer may come too early.
    """
    for _ in range(50):
        whole = ("dd", f"if={disk}", f"of={copy}", "bs=1M", "conv=sparse", "status=none")
        subprocess.run(whole, check=True)
        if subprocess.run(["cmp", "-s", disk, copy], check=False).returncode == 0:
            return
    raise AssertionError("the disk is never quiet")


@contextmanager
def mounted(disk: Path) -> Iterator[Path]:
    """A disk as a folder."""
    top = disk.with_suffix(".top")
    top.mkdir()
    told = subprocess.run(
        ["losetup", "--find", "--show", disk], check=True, capture_output=True, text=True
    )
    device = told.stdout.strip()
    try:
        subprocess.run(["mount", device, top], check=True)
        try:
            yield top
        finally:
            subprocess.run(["umount", top], check=True)
    finally:
        subprocess.run(["losetup", "--detach", device], check=True)
        top.rmdir()


@contextmanager
def saving(home: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that saves without end."""
    command = [sys.executable, "-m", "tests.tortures.long_loop", str(home)]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as program:
        try:
            yield program
        finally:
            program.kill()


def save_on(home: Path) -> None:
    """Save version after version, and tell of each once it is called saved."""
    places = places_in(home)
    for number in count(version_at(places) + 1):
        done = version(number).ready(places)()
        if not done.acked:
            sys.exit(done.told)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    save_on(Path(sys.argv[1]))
