import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped

from burgeridee.core.intake import Intake, Limit
from burgeridee.core.paperwork import with_limit
from burgeridee.core.removal import Removed
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import undecided
from burgeridee.files import keeper as keeper_module
from burgeridee.files.archive import Archive
from burgeridee.files.background import Background, Tried, finished
from burgeridee.files.disk import locked
from burgeridee.files.emergency import HERE, Aside
from burgeridee.files.erased import begin
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


def test_a_talk_that_was_removed_goes_on_under_a_new_number(
    archive: Archive, noon: datetime
) -> None:
    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty().with_quick_note("bel", noon))
    begin(archive.places.data, [Removed(talk.intake.id, "open", {})], "request", noon.date())
    assert keeper.save(talk) is talk
    assert keeper.erased == keeper.problem != ""
    fresh = keeper.anew(talk)
    assert fresh.intake.id != talk.intake.id
    assert (fresh.intake.revision, fresh.past) == (1, ())
    assert (keeper.erased, keeper.problem, keeper.is_unsaved) == ("", "", False)
    assert archive.open(fresh.intake.id).talk.intake.notes[0].text == "bel"


def test_a_talk_that_was_removed_and_let_go_is_written_nowhere(
    archive: Archive, noon: datetime
) -> None:
    keeper, talk = keeper_of(archive, noon), empty().with_quick_note("bel", noon)
    begin(archive.places.data, [Removed(talk.intake.id, "open", {})], "request", noon.date())
    keeper.save(talk)
    keeper.let_go()
    assert keeper.save_rest(talk) is talk
    assert keeper.save(talk) is talk
    assert (keeper.erased, keeper.problem, keeper.is_unsaved) == ("", "", False)
    assert list(archive.entries()) == []


# A disk that fails, or takes long


def files_aside(archive: Archive) -> list[str]:
    return [path.read_text("utf-8") for path in (archive.places.state / "nood").glob("*.toml")]


@contextmanager
def busy(archive: Archive) -> Iterator[None]:
    """The folder, while somebody else is saving in it all the time."""
    with locked(archive.places.intakes):
        yield


def waits_for_a_save(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that are given to each save from here on, each time somebody looks at it."""
    seconds: list[float] = []
    ends_within = Background.ends_within

    def given(work: Background, most: float) -> bool:
        if isinstance(work, Tried):
            seconds.append(most)
        return ends_within(work, most)

    monkeypatch.setattr(Background, "ends_within", given)
    return seconds


def test_what_cannot_be_saved_stands_in_an_emergency_copy(archive: Archive, noon: datetime) -> None:
    archive.places.data.mkdir()
    archive.places.intakes.write_text("in the way")
    keeper, talk = keeper_of(archive, noon), empty()
    for note in ("een", "twee"):
        talk = keeper.save(talk.with_quick_note(note, noon))
        assert note in files_aside(archive)[0]
        assert len(files_aside(archive)) == 1
        assert (keeper.is_unsaved, keeper.is_safe) == (True, True)
        assert keeper.problem.endswith(HERE)
    archive.places.intakes.unlink()
    assert keeper.save(talk).intake.revision == 1
    assert files_aside(archive) == []
    assert (keeper.is_unsaved, keeper.problem) == (False, "")


def test_without_any_place_it_says_so(archive: Archive, noon: datetime) -> None:
    archive.places.data.write_text("in the way")
    archive.places.state.write_text("in the way")
    keeper = keeper_of(archive, noon)
    keeper.save(empty())
    assert not keeper.is_safe
    assert keeper.problem.endswith("Ook een noodkopie lukt niet. Laat burgeridee openstaan.")


def test_a_save_that_takes_long_holds_nobody_up(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty().with_quick_note("eerst", noon))
    saved_at, waited = keeper.saved_at, waits_for_a_save(monkeypatch)
    monkeypatch.setattr(keeper_module, "PATIENCE", 0.05)
    with busy(archive):
        for number in range(5):
            talk = keeper.save(talk.with_quick_note(f"snel {number}", noon))
            assert keeper.is_saving
            while not keeper.is_safe:
                talk = keeper.save_rest(talk)
            assert f"snel {number}" in files_aside(archive)[0]
        assert talk.intake.revision == 1
    while keeper.is_unsaved:
        talk = keeper.save_rest(talk)
    assert talk.intake.revision == 3, "the first of the slow ones, and the newest"
    assert waited[0] == 0.05
    assert {*waited[1:]} == {0.0}, "once it is known to be slow, nothing is waited for"
    assert finished(60)
    assert [note.text for note in archive.open(talk.intake.id).talk.intake.notes] == [
        "eerst",
        *(f"snel {number}" for number in range(5)),
    ]
    assert files_aside(archive) == []
    assert keeper.news == ""
    assert saved_at == keeper.saved_at


def test_who_leaves_while_an_older_copy_is_being_written_has_the_newest_in_it(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both disks are slow; the copy goes on when it is waited for as long as one waits at last."""
    at_last, goes_on = 0.07, threading.Event()
    put, ends_within = Aside.put, Background.ends_within

    def slowly(aside: Aside, intake: Intake) -> None:
        assert goes_on.wait(60)
        put(aside, intake)

    def waited_for(work: Background, seconds: float) -> bool:
        if isinstance(work, Tried):
            return ends_within(work, seconds)
        if seconds == at_last:
            goes_on.set()
        return ends_within(work, 60 if goes_on.is_set() else seconds)

    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty())
    monkeypatch.setattr(keeper_module, "PATIENCE", 0.05)
    monkeypatch.setattr(keeper_module, "AT_LAST", at_last)
    monkeypatch.setattr(Aside, "put", slowly)
    monkeypatch.setattr(Background, "ends_within", waited_for)
    with busy(archive):
        talk = keeper.save(talk.with_quick_note("eerst", noon))
        keeper.save_at_last(talk.with_quick_note("daarna", noon))
        assert keeper.is_safe
        assert "daarna" in files_aside(archive)[0]
    goes_on.set()
    assert finished(60)


def test_what_a_colleague_saved_during_a_slow_save_is_merged_with_what_was_typed_then(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = keeper_of(archive, noon)
    talk = keeper.save(empty().moved_to("id_naam").answered("De tuin", noon))
    other = Archive(archive.places, shipped(), lambda: noon)
    theirs = other.open(talk.intake.id).talk
    keeper_of(other, noon).save(theirs.moved_to("id_eigen_woorden").answered("Bijen", noon))
    monkeypatch.setattr(keeper_module, "PATIENCE", 0.05)
    with busy(archive):
        talk = keeper.save(talk.with_quick_note("voor", noon))
        talk = talk.with_quick_note("tijdens", noon)
    news = ""
    while keeper.is_unsaved:
        talk = keeper.save(talk)
        news = news or keeper.news
    assert "Iemand anders vulde ook iets in" in news
    for intake in (talk.intake, archive.open(talk.intake.id).talk.intake):
        assert intake.answers["id_eigen_woorden"].value == "Bijen"
        assert [note.text for note in intake.notes] == ["voor", "tijdens"]


def test_a_fault_of_our_own_in_a_save_is_loud(
    archive: Archive, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    monkeypatch.setattr(Archive, "save", fails)
    with pytest.raises(RuntimeError):
        keeper_of(archive, noon).save(empty())


def limited(talk: Talk, what: str, noon: datetime) -> Talk:
    """What a window makes of the talk as it stood when it opened."""
    return with_limit(talk, None, Limit(what=what), noon)


def test_a_window_that_goes_on_from_an_old_state_takes_nothing_away(
    archive: Archive, noon: datetime
) -> None:
    keeper = keeper_of(archive, noon)
    opened = keeper.save(empty())
    other = keeper_of(Archive(archive.places, shipped(), lambda: noon), noon)
    other.save(opened.moved_to("id_naam").answered("De tuin", noon))
    for typed in ("h", "he", "hek"):
        talk = keeper.save(limited(opened, typed, noon))
        assert keeper.save_rest(talk) is talk
    on_disk = archive.open(opened.intake.id).talk
    for one in (talk, on_disk):
        assert one.title == "De tuin"
        assert [limit.what for limit in one.intake.limits] == ["hek"]
        assert undecided(one) == ()
    before = talk.undone(noon)
    assert (before.title, before.intake.limits) == ("De tuin", ())
    assert keeper.save(before).intake.limits == ()


def test_what_both_put_in_one_list_while_a_window_stands_open_stays(
    archive: Archive, noon: datetime
) -> None:
    keeper = keeper_of(archive, noon)
    opened = keeper.save(limited(empty(), "hek", noon))
    other = keeper_of(Archive(archive.places, shipped(), lambda: noon), noon)
    there = other.save(with_limit(opened, 0, Limit(what="paal"), noon))
    for typed in ("hek e", "hek en"):
        talk = keeper.save(with_limit(opened, 0, Limit(what=typed), noon))
    assert [limit.what for limit in talk.intake.limits] == ["hek en"]
    [one] = undecided(talk)
    assert one.theirs == "Kan niet: paal"
    other.save(limited(there, "boom", noon))
    talk = keeper.save(with_limit(opened, 0, Limit(what="hek en haag"), noon))
    assert [limit.what for limit in talk.intake.limits] == ["hek en haag", "boom"]
    assert [one.theirs for one in undecided(talk)] == ["Kan niet: paal"]
