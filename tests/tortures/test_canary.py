"""However the program ends: no answer on the screen, in a log, a temporary file or the home."""

from pathlib import Path

import pytest
from tests.tortures.canary import crashed
from tests.tortures.crashing import KINDS


@pytest.mark.parametrize("kind", ["a thread", "drawing", "several"])
def test_after_a_crash_the_answer_stands_in_its_file_only(kind: str, tmp_path: Path) -> None:
    crashed(kind, tmp_path)


def test_there_are_twenty_ways_to_end() -> None:
    assert len(KINDS) >= 20
