from datetime import datetime
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped

from burgeridee.files.archive import Archive
from burgeridee.files.keeper import Keeper
from burgeridee.files.places import Places


@pytest.fixture
def archive(tmp_path: Path, noon: datetime) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: noon)


def keeper_of(archive: Archive, noon: datetime) -> Keeper:
    return Keeper(archive, lambda: noon, None)


def test_a_saved_talk_comes_back_as_it_stands_on_disk(archive: Archive, noon: datetime) -> None:
    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty().with_quick_note("bel", noon))
    assert (talk.intake.revision, len(talk.intake.parent)) == (1, 64)
    assert (keeper.is_unsaved, keeper.problem, keeper.saved_at) == (False, "", noon)
    assert keeper.save(talk).intake.revision == 2
    assert keeper.news == ""


def test_what_fails_is_told_and_stays_to_be_done(archive: Archive, noon: datetime) -> None:
    archive.places.data.mkdir()
    archive.places.intakes.write_text("in the way")
    keeper, talk = keeper_of(archive, noon), empty()
    assert keeper.save(talk) is talk
    assert keeper.is_unsaved
    assert keeper.problem
    assert keeper.saved_at is None
    archive.places.intakes.unlink()
    assert keeper.save(talk).intake.revision == 1
    assert (keeper.is_unsaved, keeper.problem) == (False, "")


def test_only_what_is_not_saved_yet_is_saved_again(archive: Archive, noon: datetime) -> None:
    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty())
    assert keeper.save_rest(talk) is talk
    keeper.is_unsaved = True
    assert keeper.save_rest(talk).intake.revision == 2


def test_another_version_on_disk_is_news_once(archive: Archive, noon: datetime) -> None:
    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty())
    other = keeper_of(Archive(archive.places, shipped(), lambda: noon), noon)
    other.save(talk.with_quick_note("van een ander", noon))
    talk = keeper.save(talk.with_quick_note("van mij", noon))
    assert keeper.news
    keeper.save(talk)
    assert keeper.news == ""


def test_what_somebody_else_filled_in_is_there_from_the_next_save(
    archive: Archive, noon: datetime
) -> None:
    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty())
    other = keeper_of(Archive(archive.places, shipped(), lambda: noon), noon)
    other.save(talk.moved_to("id_naam").answered("De tuin", noon))
    talk = keeper.save(talk.with_quick_note("van mij", noon))
    assert talk.title == "De tuin"
    assert [note.text for note in talk.intake.notes] == ["van mij"]
    assert keeper.news.startswith("Iemand anders vulde ook iets in: 3.2 Naam van het idee.")
    assert len([*archive.places.intakes.glob("*.toml")]) == 1
