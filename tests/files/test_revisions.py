from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.history import kept
from burgeridee.files.places import Places
from burgeridee.files.revisions import (
    CHANGED_MEANWHILE,
    ELSEWHERE,
    NEWER,
    Revision,
    Revisions,
    kept_ids,
)

ID = "20260311-k7m2qd"
Say = Callable[..., Talk]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), clock)


@pytest.fixture
def say(archive: Archive, clock: Clock) -> Say:
    """Answer one question and save, an hour after what was said before."""
    kept = {"talk": Talk.start(shipped().conversations["eerste-gesprek"], ID, NOON)}

    def said(question: str, value: str, *, after: timedelta = timedelta(hours=1)) -> Talk:
        clock.now += after
        talk = kept["talk"].moved_to(question).answered(value, clock.now)
        saved = archive.save(talk.intake)
        kept["talk"] = talk.kept(saved.intake.revision, saved.intake.parent)
        return kept["talk"]

    return said


def of(archive: Archive, name: str = ID) -> Revisions:
    return Revisions.of(archive, name)


def short(revision: Revision) -> tuple[str, int, list[str]]:
    return revision.name, revision.answered, [one.label for one in revision.changed]


def test_every_version_is_listed_the_newest_first(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    say("id_eigen_woorden", "Een tuin")
    say("id_naam", "Het park")
    found = list(of(archive).listed())
    assert [short(one) for one in found] == [
        ("3", 2, ["3.2 Naam van het idee"]),
        ("2", 2, ["3.1 Het idee"]),
        ("1", 1, []),
    ]
    assert [one.at for one in found] == [NOON + timedelta(hours=hours) for hours in (3, 2, 1)]
    assert [(one.is_current, one.is_oldest) for one in found] == [
        (True, False),
        (False, False),
        (False, True),
    ]
    [change] = found[0].changed
    assert (change.was, change.now) == ("De tuin", "Het park")


def test_newest_goes_by_number_and_never_by_clock(archive: Archive, say: Say) -> None:
    for name in ("een", "twee", "drie"):
        say("id_naam", name, after=timedelta(days=-3))
    assert [one.number for one in of(archive).listed()] == [3, 2, 1]


def test_a_text_that_is_typed_on_is_told_once(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    for text in ("E", "Een ", "Een tuin"):
        say("id_eigen_woorden", text, after=timedelta(seconds=2))
    say("id_naam", "Het park", after=timedelta(seconds=2))
    told = [*of(archive).told()]
    assert [one.name for one in told] == ["5", "4", "1"]
    assert [(one.was, one.now) for one in told[1].changed] == [("", "Een tuin")]
    assert of(archive).named("3").answered == 2


def test_a_text_that_changed_much_later_is_told_apart(archive: Archive, say: Say) -> None:
    for text in ("Een tuin", "Een grote tuin", "Een kleine tuin"):
        say("id_eigen_woorden", text)
    assert [one.name for one in of(archive).told()] == ["3", "2", "1"]


def test_a_version_in_which_nothing_changed_for_a_reader_is_not_told(
    archive: Archive, say: Say
) -> None:
    say("id_naam", "De tuin")
    talk = say("id_eigen_woorden", "Een tuin")
    archive.save(talk.with_minutes("idee", 12).intake)
    assert [short(one) for one in of(archive).told()] == [
        ("3", 2, ["3.1 Het idee"]),
        ("1", 1, []),
    ]


def test_a_version_that_cannot_be_read_is_named_and_hides_no_other(
    archive: Archive, say: Say
) -> None:
    for name in ("een", "twee", "drie"):
        say("id_naam", name)
    [broken] = (archive.places.history / ID).glob("0002-*")
    broken.unlink()
    broken.write_text("[[[", "utf-8")
    found = list(of(archive).listed())
    assert [(one.name, bool(one.problem)) for one in found] == [
        ("3", False),
        ("2", True),
        ("1", False),
    ]
    with pytest.raises(DiskError, match="Versie 2 is niet te lezen"):
        of(archive).named("2")
    with pytest.raises(DiskError):
        of(archive).bring_back(found[1])


def test_two_versions_with_one_number_have_a_name_of_their_own(archive: Archive, say: Say) -> None:
    talk = say("id_naam", "De tuin")
    say("id_naam", "Het park")
    other = talk.with_quick_note("van een ander", NOON).intake.with_(revision=1)
    path = archive.places.history / ID / "0001-ffff.toml"
    path.write_bytes(archive.save(other.with_(id="anders", parent="")).path.read_bytes())
    names = [one.name for one in of(archive).listed()]
    assert names[0] == "2"
    assert len(set(names)) == 3
    assert "1-ffff" in names
    with pytest.raises(DiskError, match="er meer"):
        of(archive).named("1")
    assert of(archive).named("1-ffff").talk is not None


def test_what_stands_in_the_file_is_told_once(archive: Archive, say: Say) -> None:
    """A save that fails after the version before it was kept leaves that one in both places."""
    say("id_naam", "De tuin")
    talk = say("id_eigen_woorden", "Een tuin")
    path = archive.places.intakes / f"{ID}.toml"
    assert kept(archive.places.history, ID, 2, path, talk.intake.parent)
    assert [one.name for one in of(archive).listed()] == ["2", "1"]


def test_a_version_that_was_not_kept_is_not_there(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    for name in ("7", "", "x", "-1", "9" * 5000):
        with pytest.raises(DiskError, match="Er is geen versie"):
            of(archive).named(name)


def test_a_talk_that_is_not_there_has_no_versions(archive: Archive) -> None:
    for name in ("20260311-aaaaaa", "../weg", ""):
        with pytest.raises(DiskError):
            of(archive, name)


# Bringing back


def test_an_earlier_version_comes_back_as_a_new_one(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    say("id_naam", "Het park")
    revisions = of(archive)
    before = revisions.current.path.read_bytes()
    saved = revisions.bring_back(revisions.named("1"))
    assert saved.conflict == ""
    assert saved.intake.revision == 3
    assert archive.open(ID).talk.title == "De tuin"
    kept = {one.name: one.path.read_bytes() for one in of(archive).listed()}
    assert list(kept) == ["3", "2", "1"]
    assert kept["2"] == before
    assert [path.name for path in archive.places.intakes.glob("*.toml")] == [f"{ID}.toml"]


def test_what_a_colleague_saved_meanwhile_is_not_overwritten(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    talk = say("id_naam", "Het park")
    revisions = of(archive)
    archive.save(talk.with_quick_note("van een collega", NOON).intake)
    with pytest.raises(DiskError) as refused:
        revisions.bring_back(revisions.named("1"))
    assert str(refused.value) == CHANGED_MEANWHILE
    assert archive.open(ID).talk.title == "Het park"
    revisions.current.path.write_text("[[[", "utf-8")
    with pytest.raises(DiskError, match="intussen"):
        revisions.bring_back(revisions.named("1"))


def test_of_a_closed_talk_it_is_written_down(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    talk = say("id_naam", "Het park")
    archive.save(talk.closed(NOON).intake)
    revisions = of(archive)
    revisions.bring_back(revisions.named("1"))
    changes = archive.open(ID).talk.intake.changes
    assert changes[0].reason == "Versie 1 teruggezet"
    assert ("id_naam", "Het park", "De tuin") in [(c.question, c.old, c.new) for c in changes]


def test_a_broken_file_gives_way_and_is_kept(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    say("id_naam", "Het park")
    path = archive.places.intakes / f"{ID}.toml"
    path.unlink()
    path.write_text("id = [[[ kapot", "utf-8")
    fresh = Archive(archive.places, archive.library, archive.now)
    revisions = of(fresh)
    assert [one.name for one in revisions.listed()] == ["1"]
    revisions.bring_back(revisions.named("1"))
    assert fresh.open(ID).talk.title == "De tuin"
    kept = [one.read_text("utf-8") for one in (archive.places.history / ID).iterdir()]
    assert "id = [[[ kapot" in kept
    assert fresh.open(ID).talk.intake.revision == 3


def test_a_file_that_is_gone_comes_back(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    say("id_naam", "Het park")
    (archive.places.intakes / f"{ID}.toml").unlink()
    fresh = Archive(archive.places, archive.library, archive.now)
    revisions = of(fresh)
    revisions.bring_back(revisions.named("1"))
    assert fresh.open(ID).talk.title == "De tuin"


def test_a_broken_file_elsewhere_is_left_alone(archive: Archive, say: Say, tmp_path: Path) -> None:
    say("id_naam", "De tuin")
    say("id_naam", "Het park")
    stray = tmp_path / f"{ID}.toml"
    stray.write_text("kapot [[[", "utf-8")
    revisions = of(archive, str(stray))
    with pytest.raises(DiskError) as refused:
        revisions.bring_back(revisions.named("1"))
    assert str(refused.value) == ELSEWHERE
    assert stray.read_text("utf-8") == "kapot [[["


def test_a_talk_of_a_newer_program_is_left_alone(archive: Archive, say: Say) -> None:
    say("id_naam", "De tuin")
    say("id_naam", "Het park")
    path = archive.places.intakes / f"{ID}.toml"
    text = path.read_text("utf-8").replace("schema = 1", "schema = 9")
    path.unlink()
    path.write_text(text, "utf-8")
    revisions = of(archive)
    with pytest.raises(DiskError) as refused:
        revisions.bring_back(revisions.named("1"))
    assert str(refused.value) == NEWER
    assert path.read_text("utf-8") == text


def test_the_common_version_of_two_is_found_by_its_hash(archive: Archive, say: Say) -> None:
    first = say("id_naam", "De tuin")
    say("id_naam", "Het park")
    found = of(archive).ancestor(first.intake.parent)
    assert found is not None
    assert found.answers["id_naam"].value == "De tuin"
    assert of(archive).ancestor("0" * 64) is None
    assert of(archive).ancestor("") is None
    assert of(archive).ancestor(first.intake.parent[:16] + "0" * 48) is None


def test_every_talk_with_kept_versions_is_named(archive: Archive, say: Say) -> None:
    assert kept_ids(archive) == ()
    say("id_naam", "De tuin")
    assert kept_ids(archive) == ()
    say("id_naam", "Het park")
    (archive.places.history / "leeg").mkdir()
    assert kept_ids(archive) == (ID,)
