import os
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.core.test_board import board
from tests.core.test_workshop import plan

from burgeridee.core.held import WorkshopRun
from burgeridee.files.held import (
    board_file,
    board_id_for,
    fresh_board,
    held_file,
    workshops_held,
)
from burgeridee.files.places import Places


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def test_a_workshop_is_one_readable_file_and_is_found_again(places: Places) -> None:
    run = WorkshopRun.started(plan(10, 20), "20260311-abcdef", NOON).moved(1, NOON)
    run = run.noted("b", "Twee regels\nop een rij", NOON)
    held_file(places, run.held.id).change(lambda there: there, run.held)
    [found] = workshops_held(places)
    assert found == run.held
    text = (places.data / "workshops_held" / "20260311-abcdef.toml").read_text("utf-8")
    assert 'at_part = "b"' in text
    assert "Twee regels\nop een rij" in text


def test_the_newest_workshop_comes_first_and_a_broken_one_hides_none(places: Places) -> None:
    for at, name in enumerate(("oud", "nieuw", "kapot")):
        run = WorkshopRun.started(plan(10), name, NOON)
        file = held_file(places, name)
        file.change(lambda there: there, run.held)
        os.utime(file.path, (1000 + at, 1000 + at))
    held_file(places, "kapot").path.write_text("at_part = 3", "utf-8")
    assert [held.id for held in workshops_held(places)] == ["nieuw", "oud"]


def test_without_a_folder_there_are_none(places: Places) -> None:
    assert list(workshops_held(places)) == []


def test_the_board_that_is_meant_is_the_newest_of_today(places: Places) -> None:
    assert board_id_for(places, "", NOON).startswith("20260311-")
    for at, name in enumerate(("20260311-aaaaaa", "20260311-bbbbbb", "20260310-cccccc")):
        file = board_file(places, name)
        file.change(lambda there: there, board("een"))
        os.utime(file.path, (1000 + at, 1000 + at))
    assert board_id_for(places, "", NOON) == "20260311-bbbbbb"
    (places.data / "boards" / "20260311-dddddd.kapot.toml").write_text("=", "utf-8")
    assert board_id_for(places, "", NOON) == "20260311-bbbbbb"
    assert board_id_for(places, "20260310-cccccc.toml", NOON) == "20260310-cccccc"


def test_the_board_of_a_workshop_that_goes_on_is_meant_before_a_slip_is_on_it(
    places: Places,
) -> None:
    run = WorkshopRun.started(plan(10, 20), "20260311-abcdef", NOON)
    held_file(places, run.held.id).change(lambda there: there, run.held)
    assert board_id_for(places, "", NOON) == run.held.id
    assert fresh_board(places, run.held.id, "", "", NOON).title == run.held.title


def test_a_board_that_is_not_there_begins_empty(places: Places) -> None:
    made = fresh_board(places, "20260311-abcdef", "Proef", "eerste-gesprek", NOON)
    assert (made.title, made.slips) == ("Proef", ())
