"""Tortures the program for as long as one likes (`make torture MINUTES=n`), and counts.

The long forms of what the suite does shortly: every module `tests/tortures/long_*.py` has a NAME,
a GOAL and a `turn(seed, folder)` that does one turn, gives how many things it did, and raises at a
fault. Each turn is a process of its own, some at a time; whatever has had the least time of what
is not at its goal yet goes first. Where it stopped the next run goes on: seeds and counts stand in
`build/torture.json`. What went wrong stands there too, with the seed that does it again:
`python -m scripts.torture --turn long_kills 17`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

HOUSE = Path(__file__).resolve().parents[1]
COUNTS = HOUSE / "build" / "torture.json"
WRONG = HOUSE / "build" / "torture"
"""Where the folder of a turn stays that went wrong."""
MOST_FAULTS = 50
LONGEST = 1800
"""Seconds after which a turn hangs."""
AT_ONCE = (os.cpu_count() or 1) + 1
"""One more than there are processors: a turn mostly waits."""
FAULTS = (Exception,)
"""All of them: whatever goes wrong in a turn is told, and the next turn begins."""

Row = dict[str, Any]


@dataclass
class Torture:
    """One long form; `running` counts its turns that are under way."""

    module: str
    name: str
    goal: int
    row: Row
    running: int = 0

    @property
    def is_done(self) -> bool:
        """Whether it is at its goal."""
        return self.goal <= self.row["done"]

    @property
    def order(self) -> tuple[bool, float, int]:
        """What goes first: not done yet, then the least time, then the fewest turns."""
        took = self.row["seconds"] / max(1, self.row["turns"] - self.running)
        return self.is_done, self.row["seconds"] + self.running * took, self.row["turns"]


def main() -> int:
    """Torture for so many minutes; with a name as well, only what is called so."""
    match sys.argv[1:]:
        case ["--turn", module, seed]:
            return alone(module, int(seed))
        case [minutes, *names]:
            return all_of_them(float(minutes), *names)
        case _:
            return all_of_them(10.0)


def all_of_them(minutes: float, *names: str) -> int:
    """Take turns until the time is over, and tell what came of it."""
    counts = counted()
    tortures, skipped = all_tortures(counts, names)
    end = time.monotonic() + 60 * minutes
    running: dict[Future[Row], tuple[Torture, int, float]] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while tortures and (running or time.monotonic() < end):
            while len(running) < AT_ONCE and time.monotonic() < end:
                one = min(tortures, key=lambda one: one.order)
                one.row["turns"] += 1
                one.running += 1
                seed = one.row["turns"]
                running[pool.submit(turned, one, seed)] = (one, seed, time.monotonic())
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                note(*running.pop(done), done.result())
                keep(counts)
    for said in skipped:
        print(said)
    tell(counts, tortures)
    return 1 if any(row["faults"] for row in counts.values()) else 0


def all_tortures(counts: dict[str, Row], names: tuple[str, ...]) -> tuple[list[Torture], list[str]]:
    """Every long form that is there; and a sentence on each that cannot be done here."""
    found: list[Torture] = []
    skipped: list[str] = []
    for path in sorted((HOUSE / "tests" / "tortures").glob("long_*.py")):
        if names and not any(name in path.stem for name in names):
            continue
        try:
            module = import_module(f"tests.tortures.{path.stem}")
        except ImportError as error:
            skipped.append(f"{path.stem}: skipped, {error}")
            continue
        why = str(vars(module).get("SKIPPED", ""))
        if why:
            skipped.append(f"{path.stem}: skipped, {why}")
        else:
            found.append(torture(module, counts))
    return found, skipped


def torture(module: ModuleType, counts: dict[str, Row]) -> Torture:
    """A long form with what was counted of it before."""
    empty: Row = {"turns": 0, "done": 0, "seconds": 0.0, "faults": []}
    row = counts.setdefault(module.NAME, empty)
    return Torture(module.__name__.rpartition(".")[2], module.NAME, module.GOAL, row)


def turned(one: Torture, seed: int) -> Row:
    """One turn, in a process and a folder of its own; what came of it."""
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    environ = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder), "PYTHONPATH": str(HOUSE)}
    environ.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "scripts.torture", "--turn", one.module, str(seed)]
    try:
        ended = subprocess.run(
            command, env=environ, cwd=HOUSE, capture_output=True, timeout=LONGEST, check=False
        )
        row: Row = json.loads(ended.stdout.splitlines()[-1])
    except (subprocess.TimeoutExpired, ValueError, IndexError) as error:
        row = {"done": 0, "fault": {"said": f"the turn itself: {type(error).__name__}"}}
    if row["fault"]:
        WRONG.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):  # somebody swept the machine: the fault itself is told
            shutil.move(folder, WRONG / f"{one.module}-{seed}-{int(time.time())}")
    shutil.rmtree(folder, ignore_errors=True)
    return row


def alone(module: str, seed: int) -> int:
    """One turn in this process; what came of it, as JSON on the last line."""
    done, fault = 0, None
    try:
        done = import_module(f"tests.tortures.{module}").turn(seed, Path(tempfile.mkdtemp()))
    except FAULTS as error:
        fault = told(error)
    print(json.dumps({"done": done, "fault": fault}))
    return 1 if fault else 0


def told(error: Exception) -> Row:
    """What went wrong, so that somebody can find it."""
    notes = getattr(error, "__notes__", [])
    said = f"{type(error).__name__}: {str(error)[:500]}"
    return {"said": said, "notes": notes, "trace": traceback.format_exc()[-3000:]}


def note(one: Torture, seed: int, begun: float, came: Row) -> None:
    """Add what came of a turn to what was counted."""
    one.running -= 1
    one.row["done"] += came["done"]
    one.row["seconds"] = round(one.row["seconds"] + time.monotonic() - begun, 1)
    if came["fault"]:
        fault = {"seed": seed, **came["fault"]}
        one.row["faults"] = [*one.row["faults"], fault][-MOST_FAULTS:]
        print(f"{one.name}, seed {seed}: {fault['said']}", flush=True)


def counted() -> dict[str, Row]:
    """What was counted before."""
    if not COUNTS.exists():
        return {}
    found: dict[str, Row] = json.loads(COUNTS.read_text("utf-8"))
    return found


def keep(counts: dict[str, Row]) -> None:
    """Write the counts down, whole or not at all."""
    COUNTS.parent.mkdir(exist_ok=True)
    draft = COUNTS.with_suffix(".tmp")
    draft.write_text(json.dumps(counts, indent=1, ensure_ascii=False), "utf-8")
    draft.replace(COUNTS)


def tell(counts: dict[str, Row], tortures: list[Torture]) -> None:
    """Print what all runs did together."""
    goals = {one.name: f" of {one.goal:,}" for one in tortures}
    for name, row in sorted(counts.items()):
        done = f"{row['done']:,}{goals.get(name, '')} in {row['turns']} turns"
        minutes = row["seconds"] / 60
        print(f"{name}: {done}, {minutes:.0f} minutes, faults: {len(row['faults'])}")


if __name__ == "__main__":
    sys.exit(main())
