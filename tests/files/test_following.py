from pathlib import Path

import pytest
from tests.app.staging import empty, noon, shipped, with_answer

from burgeridee.files.archive import Archive
from burgeridee.files.following import Followed
from burgeridee.files.places import Places


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(Places(tmp_path / "data", tmp_path / "c", tmp_path / "s"), shipped(), noon)


def test_it_keeps_up_with_the_file_and_reads_only_what_changed(archive: Archive) -> None:
    saved = archive.save(with_answer(empty(), "id_naam", "De tuin").intake)
    followed = Followed(archive, saved.path)
    first = followed.look()
    assert first is not None
    assert first.title == "De tuin"
    assert followed.look() is first
    other = with_answer(first, "id_naam", "Het plein").intake
    Archive(archive.places, shipped(), noon).save(other)
    second = followed.look()
    assert second is not None
    assert second.title == "Het plein"


def test_what_cannot_be_read_for_a_moment_leaves_what_stood_there(archive: Archive) -> None:
    saved = archive.save(with_answer(empty(), "id_naam", "De tuin").intake)
    followed = Followed(archive, saved.path)
    before, content = followed.look(), saved.path.read_bytes()
    saved.path.write_text("id = ")
    assert followed.look() is before
    assert followed.is_lost
    saved.path.unlink()
    assert followed.look() is before
    assert followed.is_lost
    saved.path.write_bytes(content)
    found = followed.look()
    assert found is not None
    assert (found.title, followed.is_lost) == ("De tuin", False)
