"""Emergency copies of boards and workshops go home by themselves, and one that cannot is named."""

import errno
from functools import partial
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.core.test_board import board, texts
from tests.core.test_workshop import plan
from tests.files.refusing import refusing
from tests.files.removing import holding

from burgeridee.core.board import added
from burgeridee.core.held import WorkshopRun
from burgeridee.core.removal import Removed
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.brought_home import brought_home
from burgeridee.files.erased import begin
from burgeridee.files.held import board_file, held_file
from burgeridee.files.held_keeper import HeldKeeper
from burgeridee.files.places import Places

ID = "20260311-abcdef"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A board and a workshop of which the last changes are in emergency copies."""
    made = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    file = board_file(made, ID)
    file.change(lambda _: board("een"), board("een"))
    run = WorkshopRun.started(plan(10), ID, NOON)
    keeper = HeldKeeper.begun(made, run.held)
    keeper.keep(run.held)
    with refusing(made.data, errno.ENOSPC):
        here = BoardKeeper.opened(made, ID, lambda: NOON)
        here.change(partial(added, side="pitfall", text="twee", now=NOON))
        keeper.keep(run.noted("a", "mooi", NOON).held)
    return made


def test_each_goes_home_and_is_told_once(places: Places) -> None:
    found = list(brought_home(places))
    assert [(one.called, one.problem) for one in found] == [
        ("het bord “Proef”", ""),
        ("de workshop “Proef”", ""),
    ]
    assert [one.path for one in found] == [
        board_file(places, ID).path,
        held_file(places, ID).path,
    ]
    assert texts(board_file(places, ID).read()) == ["een", "twee"]
    assert held_file(places, ID).read().notes == {"a": "mooi"}
    assert list(brought_home(places)) == []


def test_what_cannot_go_home_yet_says_why(places: Places) -> None:
    with refusing(places.data, errno.EROFS):
        found = list(brought_home(places))
    assert all("deze schijf kan alleen lezen" in one.problem.lower() for one in found)
    assert len(found) == 2
    assert all(not one.problem for one in brought_home(places))


def test_one_that_cannot_be_read_is_named(places: Places) -> None:
    for path in (places.state / "nood" / "boards").iterdir():
        path.write_text("=", "utf-8")
    first, second = brought_home(places)
    assert (first.called, second.problem) == ("het bord", "")
    assert first.problem.startswith(f"Deze noodkopie is niet te lezen: {ID}.")


def test_one_of_what_was_removed_is_told_and_gone(places: Places) -> None:
    begin(places.data, [Removed(ID, "workshop", {})], "request", NOON.date())
    found = list(brought_home(places))
    assert all("verwijderd op 11 maart 2026" in one.problem for one in found)
    assert holding(places, "twee", "mooi") == []
    assert list(brought_home(places)) == []
