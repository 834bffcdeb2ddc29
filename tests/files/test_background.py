import subprocess
import sys
import time
from functools import partial
from threading import Event

from burgeridee.files.background import AT_THE_END, Background, Tried, finished
from burgeridee.files.disk import DiskError


def test_work_is_done_while_nobody_waits() -> None:
    go_on, done = Event(), Event()
    work = Background(lambda: done.set() if go_on.wait() else None)
    assert not work.ends_within(0.01)
    assert not done.is_set()
    go_on.set()
    assert work.ends_within(30)
    assert done.is_set()
    took = work.seconds
    assert 0.01 <= took == work.seconds


def test_what_is_tried_gives_what_came_of_it_or_how_the_disk_failed() -> None:
    go_on = Event()
    tried = Tried(lambda: go_on.wait(30) and "bewaard")
    assert not tried.ends_within(0.01)
    assert (tried.result, tried.error) == (None, None)
    go_on.set()
    assert tried.ends_within(30)
    assert (tried.result, tried.error) == ("bewaard", None)
    error = DiskError("De schijf is vol.")
    refused = Tried[str](partial(_fail, error))
    assert refused.ends_within(30)
    assert (refused.result, refused.error) == (None, error)


def _fail(error: DiskError) -> str:
    raise error


def test_one_can_wait_for_all_that_still_runs_and_no_longer() -> None:
    go_on = Event()
    Background(go_on.wait)
    assert not finished(0.01)
    go_on.set()
    assert finished(30)


def test_the_program_waits_for_it_at_the_end_and_not_for_ever() -> None:
    program = (
        "import sys, threading\n"
        "from burgeridee.files.background import Background\n"
        "def work():\n"
        "    threading.Event().wait(float(sys.argv[1]))\n"
        "    print('done')\n"
        "Background(work)\n"
    )
    seen = []
    for seconds in (AT_THE_END / 5, 3600):
        begun = time.perf_counter()
        ended = subprocess.run(
            [sys.executable, "-c", program, str(seconds)],
            check=True,
            capture_output=True,
            text=True,
            timeout=AT_THE_END + 20,
        )
        seen.append(ended.stdout + ended.stderr)
        assert time.perf_counter() - begun < AT_THE_END + 20
    assert seen == ["done\n", ""]
