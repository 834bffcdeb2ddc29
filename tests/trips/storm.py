"""Many programs on one talk, some of them killed; and two laptops with a sync client between them.

A short form stands in `test_storm`; the long form is `storm(...)`, time after time.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.library import load_library
from burgeridee.files.places import Places, shipped_conversations
from burgeridee.files.together import Together

HOUSE = Path(__file__).resolve().parents[2]
ID = "20260311-abcdef"
SHARED = "id_naam"
FULL = 60
"""Seconds for one storm at most."""


@dataclass(frozen=True)
class Counts:
    """What came of one storm: how many saves were acknowledged, and which of them are lost."""

    acknowledged: int
    killed: int
    lost: tuple[str, ...]


def archive_in(folder: Path) -> Archive:
    """A program of its own on a folder; its clock runs."""
    places = Places(folder / "data", folder / "config", folder / "state")
    return Archive(places, load_library([shipped_conversations()], {}), lambda: datetime.now(UTC))


def storm(folder: Path, *, writers: int = 8, saves: int = 12, seed: int = 0) -> Counts:
    """So many programs save one talk at once, and half of them are killed along the way."""
    chance = random.Random(seed)
    archive = archive_in(folder)
    [model] = [one for name, one in archive.library.conversations.items() if "eerste" in name]
    archive.save(Talk.start(model, ID, archive.now()).intake)
    children = [_writer(folder, name, saves) for name in range(writers)]
    doomed = chance.sample(range(writers), writers // 2)
    for name in range(writers):
        _line(children[name])  # it is ready
    for name in range(writers):
        _say(children[name])
    acknowledged: list[str] = []
    for name in doomed:  # in the middle of its work: after some saves, at a random moment of one
        acknowledged += [_line(children[name]) for _ in range(chance.randrange(saves))]
        time.sleep(chance.uniform(0, 0.05))
        children[name].send_signal(signal.SIGKILL)
    told = [child.communicate(timeout=FULL)[0].decode() for child in children]
    acknowledged += [line for out in told for line in out.split() if "-" in line]
    return Counts(len(acknowledged), len(doomed), _lost(folder, acknowledged))


def _lost(folder: Path, acknowledged: list[str]) -> tuple[str, ...]:
    """What was called saved, and stands nowhere in the talk and waits nowhere for a choice."""
    archive = archive_in(folder)
    talk = archive.open(ID).talk
    notes = {note.text for note in talk.intake.notes}
    for entry in archive.entries():
        if entry.other_of and entry.talk is not None:
            notes |= {note.text for note in entry.talk.intake.notes}
    return tuple(line for line in acknowledged if line not in notes)


def _writer(folder: Path, name: int, saves: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.trips.storm", str(folder), str(name), str(saves)]
    path = os.pathsep.join((str(HOUSE), str(HOUSE / "src")))
    environ = {**os.environ, "PYTHONPATH": path}
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ, cwd=HOUSE
    )


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream


def _line(child: "subprocess.Popen[bytes]") -> str:
    return _stream(child.stdout).readline().decode().strip()


def _say(child: "subprocess.Popen[bytes]") -> None:
    stream = _stream(child.stdin)
    stream.write(b"begin\n")
    stream.flush()


def write(folder: Path, name: str, saves: int) -> None:
    """One program: it saves again and again, and says what is safe. All change one question too."""
    archive = archive_in(folder)
    talk = archive.open(ID).talk
    _tell("ready")
    sys.stdin.readline()
    for turn in range(saves):
        said = f"{name}-{turn}"
        now = archive.now()
        talk = talk.with_quick_note(said, now)
        talk = talk.moved_to(SHARED).answered(f"Van {said}", now)
        for _again in range(50):
            together = Together(archive, talk)
            try:
                talk = together.talk(archive.save(talk.intake, together).intake)
            except DiskError:  # all of them want the lock
                continue
            _tell(said)
            break


def _tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    asked.add_argument("name")
    asked.add_argument("saves", type=int)
    given = asked.parse_args()
    write(given.folder, given.name, given.saves)
