"""The suite on a machine that dawdles: `make late`. A test that only waits long enough fails there.

A disk, a thread or a turn of the event loop that takes its time happens on every machine, once in
many runs. Here it happens all the time; also in the programs that a test starts.
"""

import asyncio
import os
from pathlib import Path

from tests.late.started.sitecustomize import dawdles

os.environ["PYTHONPATH"] = str(Path(__file__).with_name("started"))
dawdles(asyncio.Handle, "_run", 2000, 0.2)
