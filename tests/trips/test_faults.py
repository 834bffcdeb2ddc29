"""Every kind of save, killed or refused by the disk at its file system calls.

A short form of `tests.files.sweeping`: one in so many calls, other ones each day. All of them are
for `make torture`.
"""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
ONE_IN = 16


@pytest.mark.skipif(not hasattr(sys, "getdlopenflags"), reason="no fork on Windows")
def test_whatever_call_fails_the_old_or_the_new_stands_whole_and_it_is_told() -> None:
    seed = 0 if os.environ.get("CI") else datetime.now(UTC).date().toordinal()
    command = [sys.executable, "-m", "tests.files.sweeping", str(ONE_IN), str(seed)]
    ended = subprocess.run(command, cwd=HOUSE, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert found["wrong"] == [], f"again with: {' '.join(command[1:])}"
    assert found["tries"]["kill"] >= 25
    assert sum(found["tries"].values()) >= 50
