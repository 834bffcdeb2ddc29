"""Eight programs that save one talk at once, half of them killed: no acknowledged save is lost."""

from pathlib import Path

from tests.trips.storm import storm

NAME = "writers on one talk, half of them killed"
GOAL = 50_000
"""Saves that were acknowledged: 100 storms of 8 writers, and more."""


def turn(seed: int, folder: Path) -> int:
    """One storm; how many saves were acknowledged."""
    found = storm(folder, seed=seed)
    assert not found.lost, found
    return found.acknowledged
