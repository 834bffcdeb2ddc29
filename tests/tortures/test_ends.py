"""Short forms of the long ends: the real program killed and told to end while somebody types."""

import signal
from pathlib import Path
from random import Random

import pytest
from tests.tortures.long_kills import killed, turned_the_page
from tests.tortures.long_signals import CLOSED, ended
from tests.tortures.nursery import Nursed


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_loses_nothing_that_was_saved(seed: int, tmp_path: Path) -> None:
    killed(Random(seed), tmp_path)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, CLOSED])
def test_whoever_is_told_to_end_saves_first(number: int, tmp_path: Path) -> None:
    ended(Random(number), tmp_path, number)


def test_a_page_that_is_turned_is_saved(tmp_path: Path) -> None:
    nursed = Nursed(tmp_path)
    with nursed.begun() as terminal:
        terminal.press("a")
        turned_the_page(terminal, nursed, "a")
        terminal.press("b")
        turned_the_page(terminal, nursed, "ab")
