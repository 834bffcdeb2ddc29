"""Tortures the program for as long as one likes (`make torture MINUTES=n`), and counts.

The long forms of what the suite does shortly: every module `tests/tortures/long_*.py` has a NAME
and a `turn(seed, folder)` that does one turn, gives how many things it did, and raises at a
fault. They take turns. Where it stopped the next run goes on: seeds and counts stand in
`build/torture.json`. What went wrong stands there too, with the seed that does it again.
"""

import json
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).resolve().parents[1]
COUNTS = HOUSE / "build" / "torture.json"
WRONG = HOUSE / "build" / "torture"
"""Where the folder of a turn stays that went wrong."""
MOST_FAULTS = 50
FAULTS = (Exception,)
"""All of them: whatever goes wrong in a turn is told, and the next turn begins."""

Turn = Callable[[int, Path], int]


@dataclass
class Torture:
    """One long form, and what it did in all runs together."""

    name: str
    turn: Turn | None
    said: str = ""


def main() -> int:
    """Torture for so many minutes; with a name as well, only what is called so."""
    minutes = float(sys.argv[1]) if sys.argv[1:] else 10.0
    only = sys.argv[2] if sys.argv[2:] else ""
    os.environ.pop("NO_COLOR", None)
    end = time.monotonic() + 60 * minutes
    tortures = [one for one in all_tortures() if only in one.name]
    counts = counted()
    while time.monotonic() < end:
        for one in tortures:
            if one.turn is not None and time.monotonic() < end:
                take(one, one.turn, counts)
                keep(counts)
    for one in tortures:
        if one.turn is None:
            print(f"{one.name}: skipped, {one.said}")
    tell(counts)
    return 1 if any(row["faults"] for row in counts.values()) else 0


def all_tortures() -> list[Torture]:
    """Every long form that is there; one that cannot be imported is told."""
    found: list[Torture] = []
    for path in sorted((HOUSE / "tests" / "tortures").glob("long_*.py")):
        try:
            module = import_module(f"tests.tortures.{path.stem}")
        except ImportError as error:
            found.append(Torture(path.stem, None, str(error)))
        else:
            found.append(Torture(module.NAME, module.turn))
    return found


def take(one: Torture, turn: Turn, counts: dict[str, dict[str, Any]]) -> None:
    """One turn, with a seed that was never used."""
    empty: dict[str, Any] = {"turns": 0, "done": 0, "seconds": 0.0, "faults": []}
    row = counts.setdefault(one.name, empty)
    seed = row["turns"] + 1
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    os.environ["HOME"] = str(folder)
    start = time.monotonic()
    try:
        row["done"] += turn(seed, folder / "here")
    except FAULTS as error:
        row["faults"] = [*row["faults"], told(error, seed)][-MOST_FAULTS:]
        print(f"{one.name}, seed {seed}: {row['faults'][-1]['said']}", flush=True)
        WRONG.mkdir(parents=True, exist_ok=True)
        shutil.move(folder, WRONG / f"{int(time.time())}-{seed}")
    finally:
        row["turns"] = seed
        row["seconds"] = round(row["seconds"] + time.monotonic() - start, 1)
        shutil.rmtree(folder, ignore_errors=True)


def told(error: Exception, seed: int) -> dict[str, Any]:
    """What went wrong, so that somebody can find it."""
    notes = getattr(error, "__notes__", [])
    said = f"{type(error).__name__}: {str(error)[:500]}"
    return {"seed": seed, "said": said, "notes": notes, "trace": traceback.format_exc()[-3000:]}


def counted() -> dict[str, dict[str, Any]]:
    """What was counted before."""
    if not COUNTS.exists():
        return {}
    found: dict[str, dict[str, Any]] = json.loads(COUNTS.read_text("utf-8"))
    return found


def keep(counts: dict[str, dict[str, Any]]) -> None:
    """Write the counts down, whole or not at all."""
    COUNTS.parent.mkdir(exist_ok=True)
    draft = COUNTS.with_suffix(".tmp")
    draft.write_text(json.dumps(counts, indent=1, ensure_ascii=False), "utf-8")
    draft.replace(COUNTS)


def tell(counts: dict[str, dict[str, Any]]) -> None:
    """Print what all runs did together."""
    for name, row in sorted(counts.items()):
        minutes = row["seconds"] / 60
        done = f"{row['done']:>9,} in {row['turns']} turns, {minutes:.0f} minutes"
        print(f"{name}: {done}, faults: {len(row['faults'])}")


if __name__ == "__main__":
    sys.exit(main())
