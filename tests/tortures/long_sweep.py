"""A kill, and each error, at the calls to the disk of every kind of save.

In a process of its own, because it forks. Each turn takes other calls: one in so many.
"""

import json
import subprocess
import sys
from pathlib import Path

NAME = "kills and errors at the calls to the disk"
HOUSE = Path(__file__).resolve().parents[2]
GOAL = 20_000
"""Calls that were made to fail: each call of each kind of save, in each way, and again."""
ONE_IN = 12


def turn(seed: int, folder: Path) -> int:
    """One part of the sweep; how many calls were made to fail."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.files.sweeping", str(ONE_IN), str(seed)],
        cwd=HOUSE,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(folder), "PYTHONPATH": str(HOUSE)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)
    assert not found["wrong"], found["wrong"]
    return sum(found["tries"].values())
