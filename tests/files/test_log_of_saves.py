"""What each job of the program leaves in the logbook: what was done, and never a word of it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.logged import done, faults, log_files, told
from tests.files.removing import CANARY, ID, OTHER_ID, archive_at, everywhere, marked
from tests.files.test_other_versions import two_laptops

from burgeridee.core.board import added, begun
from burgeridee.core.closed import reopened
from burgeridee.core.talk import Talk
from burgeridee.files import emergency
from burgeridee.files import logbook as module
from burgeridee.files.access import looked_up, write_access
from burgeridee.files.anonymous import preview, write_anonymous
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.emergency import Aside
from burgeridee.files.forgetting import forgotten
from burgeridee.files.held import board_file
from burgeridee.files.issued import Printed, issue
from burgeridee.files.keeping import Keeping
from burgeridee.files.log_check import read_log
from burgeridee.files.other_versions import beside
from burgeridee.files.person_places import looked
from burgeridee.files.removal import proven_gone, removed, surveyed
from burgeridee.files.revisions import Revisions

PAPER = Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def new_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start the program anew."""
    monkeypatch.setattr(module, "_BOOKS", {})


def saved(archive: Archive, talk: Talk) -> Talk:
    intake = archive.save(talk.intake).intake
    return talk.kept(intake.revision, intake.parent)


def named(talk: Talk, name: str) -> Talk:
    return talk.moved_to("id_naam").answered(name, NOON)


def opened(archive: Archive) -> Talk:
    return archive.open(ID).talk


# ── Talks


def test_a_change_is_told_once_a_run_and_not_at_each_letter(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = saved(archive, marked(status="open"))
    for name in ("D", "De", "De tuin"):
        talk = saved(archive, named(talk, name))
    assert done(archive.places) == ["begun"]
    new_run(monkeypatch)
    for name in ("De tui", "De tuin"):
        talk = saved(archive, named(talk, name))
    assert told(archive.places) == [("begun", ID), ("changed", ID)]
    assert [line.revision for line in read_log(archive.places).lines] == [1, 5]


def test_a_program_that_stays_open_tells_it_once_a_day(archive: Archive) -> None:
    talk = saved(archive, marked(status="open"))
    archive.now = lambda: NOON + timedelta(days=1)
    saved(archive, named(saved(archive, named(talk, "De")), "De tuin"))
    assert done(archive.places) == ["begun", "changed"]


def test_closing_and_opening_again_are_told_each_time(archive: Archive) -> None:
    talk = saved(archive, marked(status="open"))
    talk = saved(archive, talk.closed(NOON))
    talk = saved(archive, talk.closed(NOON))
    saved(archive, reopened(talk, "Er kwam iets bij", NOON))
    assert done(archive.places) == ["begun", "closed", "reopened"]


def test_whoever_only_closes_is_not_told_to_have_closed_what_a_colleague_closed(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(archive, marked(status="open"))
    ours, theirs = opened(archive), archive_at(tmp_path)
    saved(theirs, opened(theirs).closed(NOON))
    new_run(monkeypatch)
    archive.save(named(ours, "De tuin").intake, lambda there: there.intake)
    assert done(archive.places) == ["begun", "closed", "changed"]


def test_what_was_not_saved_is_not_told(archive: Archive) -> None:
    talk = saved(archive, marked(status="open"))
    archive.places.intakes.rename(archive.places.data / "away")
    with pytest.raises(DiskError):
        saved(archive, talk.closed(NOON))
    assert done(archive.places) == ["begun"]


def test_practice_is_nobodys_business(archive: Archive) -> None:
    talk = saved(archive, marked(practice="hangplek", status="open"))
    saved(archive, talk.closed(NOON))
    issue(archive.places, talk.intake, PAPER)
    chosen = [one for one in Keeping(archive).records() if one.kind == "practice"]
    went = removed(archive, surveyed(archive, chosen), "mistake")
    proven_gone(archive.places, went, b"Bewijs.")
    assert done(archive.places) == []


def test_another_version_beside_it_is_a_change(archive: Archive, tmp_path: Path) -> None:
    saved(archive, marked(status="open"))
    ours, theirs = opened(archive), archive_at(tmp_path)
    saved(theirs, opened(theirs).closed(NOON))
    assert archive.save(named(ours, "De tuin").intake).conflict
    assert done(archive.places) == ["begun", "closed"]  # of today a change was told: it was begun


# ── What else is done with them


def test_a_paper_is_told_with_its_code(archive: Archive) -> None:
    talk = saved(archive, marked())
    issue(archive.places, talk.intake, PAPER)
    line = read_log(archive.places).lines[-1]
    assert (line.did, line.id, line.revision, line.code) == ("issued", ID, 1, "K7M2-QD4P")


def test_an_earlier_version_that_comes_back_is_told(archive: Archive) -> None:
    saved(archive, named(saved(archive, marked(status="open")), "De tuin"))
    revisions = Revisions.of(archive, ID)
    revisions.bring_back(revisions.named("1"))
    assert done(archive.places) == ["begun", "brought-back"]


def test_an_emergency_copy_that_goes_home_is_told(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = saved(archive, marked(status="open"))
    Aside(archive).put(named(talk, "De tuin").intake)
    monkeypatch.setattr(emergency, "_RUN", "2-fedcba")
    emergency.opened(archive, ID)
    assert done(archive.places) == ["begun", "brought-home"]


def test_versions_made_into_one_or_put_away_are_told(archive: Archive) -> None:
    copy = two_laptops(archive)
    again = copy.read_bytes()
    beside(archive, copy).merge()
    assert done(archive.places) == ["begun", "merged"]
    copy.write_bytes(again)
    beside(archive, copy).put_away()
    assert done(archive.places) == ["begun", "merged", "put-away"]


def test_a_removal_is_told_with_its_ground_and_stays_when_all_else_goes(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    everywhere(archive, marked("Zwaluw", OTHER_ID)).left()
    chosen = [one for one in Keeping(archive).records() if one.id == ID]
    went = removed(archive, surveyed(archive, chosen), "request", by="Jan Kanariepiet")
    before = done(archive.places)
    assert "removed" not in before
    proven_gone(archive.places, went, b"Bewijs.")
    fresh = read_log(archive.places).lines[len(before) :]
    assert {(line.did, line.id, line.ground) for line in fresh} == {
        ("removed", ID, "request"),
        ("papers-removed", ID, "request"),
    }
    assert ("begun", ID) in told(archive.places)
    assert faults(archive.places) == []


def test_a_removal_without_a_proof_is_not_done_and_not_told(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(archive, marked(status="open"))
    chosen = [one for one in Keeping(archive).records() if one.id == ID]
    went = removed(archive, surveyed(archive, chosen), "term")

    def refused(*_: object) -> None:
        raise DiskError("De schijf is vol.", 28)

    with monkeypatch.context() as patch:
        patch.setattr("burgeridee.files.removal.write_whole", refused)
        assert not proven_gone(archive.places, went, b"Bewijs.").is_done
    assert done(archive.places) == ["begun"]
    proven_gone(archive.places, replace(went, failed=()), b"Bewijs.")
    assert done(archive.places) == ["begun", "removed"]


def test_that_somebody_was_forgotten_is_told_and_never_who(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    seen = looked(archive, [ID])
    forgotten(archive, seen, {one.id for one in seen.places})
    assert told(archive.places)[-1] == ("forgotten", ID)


def test_a_paper_about_access_is_told_without_a_number_or_a_name(archive: Archive) -> None:
    saved(archive, marked())
    found = looked_up(archive, CANARY)
    write_access(archive, found, ".txt", b"Papier")
    assert told(archive.places)[-1] == ("access", "")


def test_a_copy_without_names_is_told_of_the_talk_and_not_of_the_copy(archive: Archive) -> None:
    talk = saved(archive, marked())
    shown = preview(archive, talk, 5)
    seen = tuple(replace(line, is_seen=True) for line in shown.lines)
    path = write_anonymous(archive, shown, seen)
    assert told(archive.places)[-1] == ("anonymised", ID)
    assert path.stem.encode() not in log_files(archive.places)[0].read_bytes()


def test_a_board_is_begun_and_changed_once_a_day(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = begun(OTHER_ID, "Bord", "eerste-gesprek", NOON)
    file = board_file(archive.places, OTHER_ID)
    for _ in range(2):
        board = file.change(lambda there: added(there, "pitfall", CANARY, NOON), board)
    assert told(archive.places) == [("begun", OTHER_ID)]
    new_run(monkeypatch)
    file.change(lambda there: added(there, "pitfall", CANARY, NOON), board)
    assert told(archive.places) == [("begun", OTHER_ID), ("changed", OTHER_ID)]


# ── Never a word of it


def test_no_answer_no_name_and_no_machine_stands_in_it(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    seen = looked(archive, [ID])
    forgotten(archive, seen, {one.id for one in seen.places})
    lines = read_log(archive.places).lines
    assert {"begun", "issued", "forgotten"} <= {line.did for line in lines}
    for path in (*log_files(archive.places), archive.places.state / "logboek" / "stand.json"):
        assert CANARY.lower() not in path.read_text("ascii").lower()
