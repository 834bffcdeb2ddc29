"""Where a person stands is gathered once for all versions, and told place by place."""

from pathlib import Path

import pytest
from tests.files.removing import CANARY, ID, archive_at, everywhere, marked

from burgeridee.files.archive import Archive
from burgeridee.files.person_places import looked


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def test_each_place_is_told_once_for_all_versions(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    before = {path: path.read_bytes() for path in archive.places.data.rglob("*.toml")}
    seen = looked(archive, [ID])
    assert {path: path.read_bytes() for path in archive.places.data.rglob("*.toml")} == before
    ids = [one.id for one in seen.places]
    assert len(ids) == len(set(ids))
    first = seen.places[0]
    assert first.is_whole
    assert first.files > 8
    assert all(CANARY in one.said for one in seen.places)
    assert [one.words for one in seen.sought] == [CANARY]


def test_what_cannot_be_read_is_named_to_be_removed(archive: Archive) -> None:
    path = archive.save(marked().intake).path
    beside = path.with_name(f"{ID}.andere-20260311-1200-ab12.toml")
    beside.write_text(f'id = "{ID}"\nkapot = ', "utf-8")
    assert [one.label for one in looked(archive, [ID]).loose] == [f"Niet te lezen: {beside.name}"]


def test_a_talk_without_a_contact_has_nobody(archive: Archive) -> None:
    talk = marked()
    bare = talk.intake.with_(answers={}, letter=type(talk.intake.letter)(), changes=())
    archive.save(bare)
    seen = looked(archive, [ID])
    assert (seen.sought, seen.places) == ((), ())
