"""Which practice talk a second window follows."""

import os
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import first_conversation, shipped

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.in_play import InPlay
from burgeridee.files.places import Places


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def kept(archive: Archive, name: str, practice: str, second: int) -> Path:
    talk = Talk.start(first_conversation(), name, NOON, practice=practice)
    path = archive.save(talk.intake).path
    os.utime(path, (second, second))
    return path


def test_it_is_the_talk_of_this_case_that_was_saved_last(archive: Archive) -> None:
    playing = InPlay(archive, "hangplek")
    assert playing.talk() is None
    kept(archive, "20260311-bbbbbb", "hangplek", 200)
    kept(archive, "20260311-aaaaaa", "hangplek", 300)
    kept(archive, "20260311-cccccc", "oude-school", 400)
    kept(archive, "20260311-dddddd", "", 500)
    found = playing.talk()
    assert found is not None
    assert found.intake.id == "20260311-aaaaaa"


def test_a_file_that_did_not_change_is_not_read_again(archive: Archive) -> None:
    path = kept(archive, "20260311-aaaaaa", "hangplek", 300)
    playing = InPlay(archive, "hangplek")
    first = playing.talk()
    assert playing.talk() is first
    os.utime(path, (400, 400))
    assert playing.talk() is not first
