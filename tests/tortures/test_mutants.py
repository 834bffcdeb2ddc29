"""Files that were broken in every way: refused in our own words, soon, and left as they were."""

import os
from pathlib import Path
from random import Random

import pytest
from tests.tortures.feeding import Fed, Table, kinds
from tests.tortures.mutants import ENDLESS, PIECES

SEED = 20260311
ROUNDS, ROUNDS_OF_MODELS = 100, 20
"""A whole model is read for each of its files: that takes longer."""


def standing(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file in a folder, and when it was written."""
    found = [Path(here, name) for here, _, names in os.walk(folder) for name in names]
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in found}


@pytest.mark.parametrize("name", kinds())
def test_a_broken_file_is_refused_in_our_own_words(name: str, tmp_path: Path) -> None:
    table = Table(Fed(tmp_path), kinds()[name], name)
    table.done()
    before = standing(tmp_path)
    dice = Random(SEED)
    is_of_model = table.kind.read is kinds()["conversation.toml"].read
    for _ in range(ROUNDS_OF_MODELS if is_of_model else ROUNDS):
        table.feed(dice)
    for piece in (*PIECES, *ENDLESS):
        table.eat(piece)
    after = standing(tmp_path)
    for found in (before, after):
        found.pop(str(table.path))
    assert after == before


@pytest.mark.parametrize("name", kinds())
def test_a_good_file_is_not_refused(name: str, tmp_path: Path) -> None:
    table = Table(Fed(tmp_path), kinds()[name], name)
    for good in table.good:
        table.eat(good)
    assert not table.refused
