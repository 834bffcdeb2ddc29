from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.staging import with_answer
from tests.conftest import NOON
from tests.content.reading import case, shipped
from tests.core.test_toolbox import made

from burgeridee.core.initiative import begun
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import record_of
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import Record
from burgeridee.files.places import Places
from burgeridee.files.standing import standing_of

TODAY = NOON.date()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def kept(archive: Archive, talk: Talk) -> Record:
    saved = archive.save(talk.intake)
    return Record(saved.path, Talk(talk.conversation, saved.intake))


def test_talks_exercises_and_dates_are_counted(archive: Archive) -> None:
    first = kept(archive, case("bloemenstrook-eerste"))
    record = Talk.start(record_of(made()), "20260311-opdrac", NOON)
    empty = Record(Path("leeg.toml"), record)
    filled = Record(Path("x.toml"), with_answer(record, "uitkomst", ({"wat": "praten"},)))
    standing = standing_of(archive, (first, empty, filled), TODAY)
    assert (standing.talks, standing.exercises, standing.outcome) == (1, 1, "")
    assert standing.upcoming is not None
    assert standing.upcoming.due is not None
    assert standing.upcoming.due >= TODAY
    later = standing_of(archive, (first,), TODAY + timedelta(days=3650))
    assert (later.upcoming, later.late > 0) == (None, True)


def test_the_newest_check_that_says_something_gives_the_outcome(archive: Archive) -> None:
    first = kept(archive, case("bloemenstrook-eerste"))
    model = shipped().conversations["co-creatie"]
    check = begun(model, "20260311-checka", NOON, first.talk)
    asked = with_answer(check, next(iter(model.by_id)), "ja")
    empty = kept(archive, begun(model, "20260312-checkb", NOON, first.talk))
    standing = standing_of(archive, (first, kept(archive, asked), empty), TODAY)
    labels = {one.label for one in (model.fit.outcomes if model.fit else ())}
    assert standing.outcome
    assert standing.outcome in labels | {model.fit.stop.label if model.fit else ""}
