import errno
import os
import stat
import tomllib
from datetime import datetime
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped

from burgeridee.core.removal import Removed
from burgeridee.core.talk import Talk
from burgeridee.files import emergency
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.emergency import IS_HOME, Aside, opened, waiting
from burgeridee.files.erased import begin
from burgeridee.files.keeper import Keeper
from burgeridee.files.places import Places

NAME, STORY = "id_naam", "id_eigen_woorden"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def archive(places: Places, noon: datetime) -> Archive:
    return Archive(places, shipped(), lambda: noon)


@pytest.fixture(autouse=True)
def another_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test puts aside was put aside by an earlier run of the program."""
    monkeypatch.setattr(emergency, "_RUN", "1-abcdef")


def next_run(monkeypatch: pytest.MonkeyPatch, archive: Archive) -> Archive:
    """The archive of the next run of the program."""
    monkeypatch.setattr(emergency, "_RUN", "2-fedcba")
    return Archive(archive.places, archive.library, archive.now)


def named(talk: Talk, name: str, noon: datetime, question: str = NAME) -> Talk:
    return talk.moved_to(question).answered(name, noon)


def kept(archive: Archive, talk: Talk, noon: datetime) -> Talk:
    return Keeper(archive, lambda: noon, None).save(talk)


def put(archive: Archive, talk: Talk) -> Path:
    Aside(archive).put(talk.intake)
    [path] = files(archive)
    return path


def files(archive: Archive) -> list[Path]:
    return sorted((archive.places.state / emergency.FOLDER).glob("*"))


def test_a_copy_is_whole_for_its_owner_only_and_says_where_it_belongs(
    archive: Archive, noon: datetime
) -> None:
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    path = put(archive, named(talk, "De binnentuin", noon))
    document = tomllib.loads(path.read_text("utf-8"))
    assert document["answers"][NAME]["value"] == "De binnentuin"
    home = archive.places.intakes / f"{talk.intake.id}.toml"
    assert document["emergency"]["home"] == str(home)
    assert document["emergency"]["parent"] == talk.intake.parent
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_there_is_one_copy_with_the_newest_state(archive: Archive, noon: datetime) -> None:
    aside, talk = Aside(archive), empty()
    for name in ("De tuin", "De binnentuin"):
        aside.put(named(talk, name, noon).intake)
    [path] = files(archive)
    assert "De binnentuin" in path.read_text("utf-8")
    aside.remove(named(talk, "De tuin", noon).intake)
    assert files(archive) == [path]
    aside.remove(named(talk, "De binnentuin", noon).intake)
    assert files(archive) == []
    aside.is_needed = False
    aside.put(named(talk, "De tuin", noon).intake)
    assert files(archive) == [], "a thread that comes late writes nothing"


def test_a_copy_of_an_earlier_run_goes_home(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    path = put(archive, named(talk, "De binnentuin", noon))
    later = next_run(monkeypatch, archive)
    [copy] = waiting(later)
    assert copy.talk is not None
    assert (copy.path, copy.talk.title, copy.at) == (path, "De binnentuin", noon)
    found = opened(later, path)
    assert found.warnings == (IS_HOME,)
    assert found.talk.title == "De binnentuin"
    assert later.open(talk.intake.id).talk.title == "De binnentuin"
    assert "emergency" not in found.path.read_text("utf-8")
    assert files(later) == []
    assert not list(waiting(later))


def test_whoever_opens_the_talk_itself_gets_the_copy_too(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    put(archive, named(talk, "De binnentuin", noon))
    later = next_run(monkeypatch, archive)
    assert opened(later, talk.intake.id).talk.title == "De binnentuin"
    assert files(later) == []


def test_what_a_colleague_did_meanwhile_is_merged_with_it(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    path = put(archive, named(talk, "Met bijen", noon, STORY))
    later = next_run(monkeypatch, archive)
    theirs = later.open(talk.intake.id).talk
    kept(later, named(theirs, "De tuin van Jan", noon), noon)
    found = opened(later, path)
    assert found.talk.title == "De tuin van Jan"
    assert found.talk.intake.answers[STORY].value == "Met bijen"
    assert any("Iemand anders vulde ook iets in" in said for said in found.warnings)
    assert files(later) == []


@pytest.mark.parametrize("breaking", ["gone", "broken"])
def test_a_copy_goes_home_where_the_talk_is_gone_or_broken(
    breaking: str, archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    path = put(archive, named(talk, "De binnentuin", noon))
    home = archive.places.intakes / f"{talk.intake.id}.toml"
    if breaking == "gone":
        home.unlink()
    else:
        home.write_bytes(b"\x00" * 100)
    later = next_run(monkeypatch, archive)
    found = opened(later, path)
    assert found.talk.title == "De binnentuin"
    assert later.open(found.path).talk.title == "De binnentuin"
    assert home.exists() == (breaking == "broken")
    assert any("Wat jij hebt, staat vanaf nu in" in said for said in found.warnings)
    assert files(later) == []


def test_while_the_folder_is_away_one_goes_on_in_the_copy(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    path = put(archive, named(talk, "De binnentuin", noon))
    archive.places.intakes.rename(archive.places.data / "away")
    later = next_run(monkeypatch, archive)
    found = opened(later, path)
    assert found.talk.title == "De binnentuin"
    assert "De map is er niet meer." in found.warnings[0]
    [claimed] = files(later)
    assert claimed.name == f"{talk.intake.id}.2-fedcba.toml"
    keeper = Keeper(later, lambda: noon, None)
    keeper.take_up(found.talk)
    assert (keeper.is_unsaved, keeper.is_safe) == (True, True)
    on = keeper.save(named(found.talk, "De hele tuin", noon))
    assert "staat alles veilig in een noodkopie op deze computer" in keeper.problem
    assert not archive.places.intakes.exists()  # a folder that is away is not made anew
    assert files(later) == [claimed]
    (archive.places.data / "away").rename(archive.places.intakes)
    assert keeper.save(on).intake.revision == 2
    assert (keeper.problem, keeper.is_unsaved) == ("", False)
    assert later.open(talk.intake.id).talk.title == "De hele tuin"
    assert files(later) == []


def test_a_copy_that_says_what_stands_at_home_is_cleared_away(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = named(empty(), "De tuin", noon)
    put(archive, talk)
    kept(archive, talk, noon)
    later = next_run(monkeypatch, archive)
    assert list(waiting(later)) == []
    assert files(later) == []


def test_what_was_tried_before_is_no_other_version(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program was killed after a save, and before the copy knew of it."""
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    archive.save(named(talk, "De binnentuin", noon).intake)
    path = put(archive, named(talk, "De binnentuin van ons", noon))
    later = next_run(monkeypatch, archive)
    found = opened(later, path)
    assert found.talk.title == "De binnentuin van ons"
    assert found.warnings == (IS_HOME,)


def test_what_was_removed_does_not_come_back(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = kept(archive, named(empty(), "De tuin", noon), noon)
    path = put(archive, named(talk, "De binnentuin", noon))
    home = archive.places.intakes / f"{talk.intake.id}.toml"
    home.unlink()
    begin(archive.places.data, [Removed(talk.intake.id, "open", {})], "other", noon.date())
    later = next_run(monkeypatch, archive)
    [copy] = waiting(later)
    assert copy.talk is None
    assert copy.is_erased
    with pytest.raises(DiskError, match=r"verwijderd op 11 maart 2026.*noodkopie.*nu ook weg"):
        opened(later, path)
    assert files(later) == []
    assert not home.exists()


def test_a_copy_that_cannot_be_read_is_told_and_stays(archive: Archive) -> None:
    folder = archive.places.state / emergency.FOLDER
    folder.mkdir(parents=True)
    for name, content in (("a.1-abcdef", b"= kapot"), ("b.1-abcdef", b"")):
        (folder / f"{name}.toml").write_bytes(content)
    copies = list(waiting(archive))
    assert [bool(copy.problem) for copy in copies] == [True, True]
    for copy in copies:
        with pytest.raises(DiskError):
            opened(archive, copy.path)
    assert len(files(archive)) == 2


def test_two_windows_do_not_bring_one_copy_home_twice(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(archive, named(empty(), "De tuin", noon))
    later = next_run(monkeypatch, archive)

    def taken(_path: str, _to: str) -> None:
        path.unlink()
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))

    monkeypatch.setattr(os, "rename", taken)
    with pytest.raises(DiskError, match="door een ander venster"):
        opened(later, path)


def test_a_copy_that_holds_something_else_is_not_taken_up(archive: Archive, noon: datetime) -> None:
    put(archive, named(empty(), "De tuin", noon))
    keeper = Keeper(archive, lambda: noon, None)
    keeper.take_up(named(empty(), "Iets anders", noon))
    assert not keeper.is_unsaved
    [path] = files(archive)
    [copy] = waiting(archive)
    assert copy.path == path
    assert copy.talk is not None
    assert copy.talk.title == "De tuin"
