"""The folders that a power cut may leave, of every kind of save, and of saves after such cuts.

In a process of its own, because it forks. Each turn loses other things.
"""

import json
import subprocess
import sys
from pathlib import Path

NAME = "power cuts on a simulated disk"
HOUSE = Path(__file__).resolve().parents[2]
GOAL = 100_000
"""Folders that a next start looked at."""
MOST = 100


def turn(seed: int, folder: Path) -> int:
    """One part; how many folders were looked at."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.files.powercut", str(MOST), str(seed)],
        cwd=HOUSE,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(folder), "PYTHONPATH": str(HOUSE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert not found["wrong"], found["wrong"]
    return sum(found["images"].values())
