"""Everything that is kept, each once, and how old it is."""

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.removing import ID, OTHER_ID, archive_at, everywhere, marked

from burgeridee.core.held import HeldWorkshop
from burgeridee.files.archive import Archive
from burgeridee.files.disk import write_whole
from burgeridee.files.held import held_file
from burgeridee.files.issued import Printed, issue
from burgeridee.files.keeping import UNREADABLE, Keeping
from burgeridee.files.settings import Settings, save_settings

TODAY = NOON.date()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def kinds(archive: Archive) -> dict[tuple[str, str], date | None]:
    return {(one.id, one.kind): one.since for one in Keeping(archive).records()}


def test_each_record_is_there_once_whatever_copies_there_are(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    archive.save(marked("Zwaluw", OTHER_ID, status="open", practice="eigen").intake)
    held = HeldWorkshop(id="20260101-werkpl", workshop="halve-dag", changed=NOON)
    held_file(archive.places, held.id).change(lambda one: one, held)
    assert kinds(archive) == {
        (ID, "closed"): date(2025, 1, 10),
        (OTHER_ID, "practice"): date(2025, 1, 10),
        (held.id, "workshop"): TODAY,
        (ID, "issued"): max(kinds(archive)[(ID, "issued")] or TODAY, TODAY),
    }


def test_papers_of_a_talk_that_is_gone_are_still_a_record(archive: Archive) -> None:
    issue(archive.places, marked().intake, Printed("file", "K7M2", b"%PDF", ".pdf", NOON))
    [papers] = Keeping(archive).records()
    assert (papers.kind, papers.since, papers.title) == ("issued", TODAY, "papieren zonder gesprek")


def test_a_file_that_cannot_be_read_is_a_record_by_its_name(archive: Archive) -> None:
    write_whole(archive.places.intakes / f"{ID}.toml", b"\x00\x00")
    write_whole(archive.places.intakes / "Niet van ons.toml", b"\x00\x00")
    [broken] = Keeping(archive).records()
    assert (broken.id, broken.title, broken.since) == (ID, UNREADABLE, None)
    assert broken.problem


def test_nothing_is_due_without_a_term(archive: Archive) -> None:
    archive.save(marked().intake)
    assert Keeping(archive).due(date(2100, 1, 1)) == 0


def test_a_term_that_is_set_counts_at_once_and_a_file_is_read_once(archive: Archive) -> None:
    path = archive.save(marked().intake).path
    keeping = Keeping(archive)
    assert keeping.due(TODAY) == 0
    save_settings(archive.places, Settings(retention={"closed": 12}))
    assert keeping.due(TODAY) == 1
    assert keeping.due(date(2026, 1, 10)) == 0
    path.unlink()
    assert keeping.due(TODAY) == 0


def test_follow_ups_and_taken_over_answers_are_known(archive: Archive) -> None:
    talk = marked(previous=OTHER_ID)
    said = talk.intake.answers["id_naam"].with_(carried="20240101-eerder")
    archive.save(talk.intake.with_answer("id_naam", said))
    [one] = Keeping(archive).records()
    assert one.refers == {OTHER_ID, "20240101-eerder"}
