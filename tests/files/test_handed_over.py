from pathlib import Path

import pytest
from tests.app.gathering import archive_in, on_disk
from tests.conftest import NOON
from tests.core import meetings

from burgeridee.files.disk import DiskError
from burgeridee.files.handed_over import handed_over, taken_over
from burgeridee.files.meetings import tables_of


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_from_laptop_to_laptop_and_back(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    ours = archive_in(tmp_path / "ours", meetings.meeting(), meetings.table("Tafel 1"))
    said = handed_over(ours, on_disk(ours), stick)
    assert said.startswith(f"Het plan en 1 tafel staan in {stick}.")

    other = archive_in(tmp_path / "other")
    blank = meetings.blank()
    fresh = blank.intake.with_(id="20260325-anders")
    plan, came = taken_over(other, type(blank)(blank.conversation, fresh), stick)
    assert (plan.intake.id, plan.title) == (meetings.MEETING, meetings.PLAN["thema_positief"])
    assert on_disk(other).intake.links == on_disk(ours).intake.links
    assert [record.talk.title for record in came.taken] == ["Tafel 1"]
    assert came.refused == ()

    other.save(meetings.table("Tafel 2", 2).intake)
    handed_over(other, plan, stick)
    _, back = taken_over(ours, on_disk(ours), stick)
    assert [record.talk.title for record in back.taken] == ["Tafel 2"]
    assert back.refused == ()
    assert [one.talk.title for one in tables_of(ours, plan)] == ["Tafel 1", "Tafel 2"]


def test_nothing_on_the_stick_is_overwritten(tmp_path: Path) -> None:
    archive = archive_in(tmp_path, meetings.meeting(), meetings.table("Tafel 1"))
    stick = tmp_path / "stick"
    stick.mkdir()
    handed_over(archive, on_disk(archive), stick)
    before = {path: path.read_bytes() for path in stick.iterdir()}
    handed_over(archive, on_disk(archive), stick)
    assert len(names(stick)) == 2
    later = on_disk(archive, "20260325-tafel1").moved_to("og_citaat").answered("Nieuw", NOON)
    archive.save(later.intake)
    archive.save(on_disk(archive).moved_to("plek").answered("De Kerk", NOON).intake)
    handed_over(archive, on_disk(archive), stick)
    assert all(path.read_bytes() == content for path, content in before.items())
    assert names(stick) == [
        f"{meetings.MEETING}.toml",
        "20260325-tafel1-2.toml",
        "20260325-tafel1.toml",
    ]


def test_a_meeting_that_is_kept_stays_itself(tmp_path: Path) -> None:
    stick = archive_in(tmp_path / "stick", meetings.meeting()).places.intakes
    other = meetings.meeting(thema_positief="Iets anders")
    other = type(other)(other.conversation, other.intake.with_(id="20260301-elders"))
    archive = archive_in(tmp_path, other)
    meeting, came = taken_over(archive, on_disk(archive, "20260301-elders"), stick)
    assert meeting.title == "Iets anders"
    assert len(came.refused) == 1


def test_without_a_plan_a_new_meeting_stays_new(tmp_path: Path) -> None:
    meeting, came = taken_over(archive_in(tmp_path), meetings.blank(), tmp_path / "data")
    assert meeting == meetings.blank()
    assert not came.taken


def test_a_plan_that_was_never_kept_cannot_be_handed_over(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        handed_over(archive_in(tmp_path), meetings.blank(), tmp_path)
