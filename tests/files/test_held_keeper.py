"""A workshop that is being held is kept at home, or else in an emergency copy until it can be."""

import errno
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.core.test_workshop import plan
from tests.files.refusing import away, refusing

from burgeridee.core.held import HeldWorkshop, WorkshopRun
from burgeridee.files.held import board_id_for, held_file, workshops_held
from burgeridee.files.held_keeper import HeldKeeper
from burgeridee.files.kept_aside import copies_of
from burgeridee.files.places import Places


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def run() -> WorkshopRun:
    return WorkshopRun.started(plan(10, 20), "20260311-abcdef", NOON)


def kept(places: Places) -> HeldWorkshop:
    return held_file(places, "20260311-abcdef").read()


def test_a_note_made_while_the_folder_is_away_comes_home(places: Places) -> None:
    keeper = HeldKeeper.begun(places, run().held)
    keeper.keep(run().held)
    note = run().noted("a", "mooi", NOON).held
    with away(places.data / "workshops_held"):
        assert keeper.keep(note).notes == {"a": "mooi"}
        assert keeper.problem
        assert keeper.is_safe
    assert keeper.keep(note).notes == {"a": "mooi"}
    assert (keeper.problem, kept(places).notes) == ("", {"a": "mooi"})


def test_the_notes_of_another_window_stay(places: Places) -> None:
    keeper = HeldKeeper.begun(places, run().held)
    keeper.keep(run().held)
    other = HeldKeeper.opened(places, run().held)
    with refusing(places.data, errno.ENOSPC):
        ours = keeper.keep(run().noted("a", "van ons", NOON).held)
    other.keep(run().noted("b", "van hen", NOON).held)
    keeper.keep(ours)
    assert kept(places).notes == {"a": "van ons", "b": "van hen"}


def test_after_a_kill_one_goes_on_where_it_was_also_while_it_is_not_home(places: Places) -> None:
    (places.data / "workshops_held").mkdir(parents=True)
    with refusing(places.data, errno.ENOSPC):
        HeldKeeper.begun(places, run().held).keep(run().noted("a", "mooi", NOON).held)
        [found] = workshops_held(places)
        assert found.notes == {"a": "mooi"}
        assert board_id_for(places, "", NOON) == found.id
        again = HeldKeeper.opened(places, found)
        assert (again.held.notes, bool(again.problem)) == ({"a": "mooi"}, True)
    again = HeldKeeper.opened(places, found)
    assert again.problem == ""
    assert kept(places).notes == {"a": "mooi"}
    assert list(copies_of(held_file(places, found.id))) == []
