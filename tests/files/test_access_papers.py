"""Papers for a request for access: with the last of their talks they go, else they are named."""

from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.removing import CANARY, ID, OTHER_ID, archive_at, holding, marked, record

from burgeridee.core.removal import Removal, Standing
from burgeridee.core.retention import Retention
from burgeridee.files.access import looked_up, write_access
from burgeridee.files.access_papers import ACCESS, access_papers, keep_access
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.issued import Printed, issue
from burgeridee.files.removal import proven_gone, removed, standing, surveyed
from burgeridee.report.removal_proof import proof_text

PAPER = Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON)
STEM = "inzage-20260311"
FIRST = f"{STEM}-1"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Two talks, in which the same word stands."""
    made = archive_at(tmp_path)
    for name in (ID, OTHER_ID):
        made.save(marked(CANARY, name).intake)
    return made


def paper(archive: Archive, *talks: str) -> Path:
    return keep_access(archive.places, STEM, ".odt", CANARY.encode(), talks)


def removal(archive: Archive, *talks: str, kind: str | None = None) -> Removal:
    """Remove these talks, as they are shown before, and keep the proof."""
    going = surveyed(archive, [record(archive, one, kind) for one in talks])
    said = standing(going)
    went = removed(archive, going, "request")
    assert proven_gone(archive.places, went, b"Bewijs.").is_done
    assert went.removal.standing == said
    return went.removal


def names(archive: Archive) -> list[str]:
    return sorted(path.name for path in (archive.places.data / ACCESS).rglob("*"))


def test_a_paper_over_a_talk_goes_with_it_with_all_that_stands_beside_it(archive: Archive) -> None:
    path = paper(archive, ID)
    path.with_name(f"{FIRST} nagekeken.pdf").write_bytes(CANARY.encode())
    done = removal(archive, ID)
    assert done.records[0].parts["access"] == 2
    assert done.standing == Standing()
    assert names(archive) == []


def test_what_was_looked_up_is_what_the_paper_is_over(archive: Archive) -> None:
    path = write_access(archive, looked_up(archive, CANARY), ".odt", CANARY.encode())
    assert path.name == f"{FIRST}.odt"
    [found] = access_papers(archive.places)
    assert sorted(found.talks or ()) == sorted((ID, OTHER_ID))
    note = path.with_suffix(".toml").read_text("utf-8")
    assert CANARY not in note


def test_a_paper_over_a_talk_that_stays_is_named_and_goes_with_the_last(archive: Archive) -> None:
    paper(archive, ID, OTHER_ID)
    done = removal(archive, ID)
    assert done.standing == Standing(shared=(FIRST,))
    assert "access" not in done.records[0].parts
    assert f"data/{ACCESS}/{FIRST}.odt" in holding(archive.places, CANARY)
    told = proof_text(done, Retention(), "").decode()
    assert FIRST in told
    assert "Haal weg wat over het verwijderde gesprek gaat" in " ".join(told.split())
    last = removal(archive, OTHER_ID)
    assert (last.standing, last.records[0].parts["access"]) == (Standing(), 1)
    assert holding(archive.places, CANARY) == []


def test_a_paper_over_two_talks_that_go_at_once_goes_once(archive: Archive) -> None:
    paper(archive, ID, OTHER_ID)
    done = removal(archive, ID, OTHER_ID)
    assert sum(one.parts.get("access", 0) for one in done.records) == 1
    assert holding(archive.places, CANARY) == []


def test_a_paper_over_another_talk_stays_without_a_word(archive: Archive) -> None:
    paper(archive, OTHER_ID)
    paper(archive)  # in which nothing was found
    assert removal(archive, ID).standing == Standing()
    assert len(names(archive)) == 4


def test_one_of_which_nobody_knows_is_counted_and_its_name_is_in_no_proof(archive: Archive) -> None:
    folder = archive.places.data / ACCESS
    (folder / "klaar").mkdir(parents=True)
    (folder / "Fatma Bos.odt").write_bytes(CANARY.encode())
    (folder / "klaar" / f"{FIRST}.odt").write_bytes(CANARY.encode())
    (folder / ".~lock.Fatma Bos.odt#").write_bytes(b"Sam")
    done = removal(archive, ID)
    assert done.standing == Standing(unknown=2)
    told = " ".join(proof_text(done, Retention(), "").decode().split())
    assert "2 bestanden in de map inzage: over welk gesprek weet ik niet." in told
    assert "Fatma" not in told
    assert len(names(archive)) == 4


@pytest.mark.parametrize(
    "note", ["", "talks = 3", 'talks = ["../../x"]', "talks = [", "talks = [[1]]"]
)
def test_a_note_that_is_broken_says_nothing(archive: Archive, note: str) -> None:
    path = paper(archive, ID)
    path.with_suffix(".toml").write_text(note, "utf-8")
    assert removal(archive, ID).standing == Standing(unknown=1)
    assert path.exists()


def test_a_second_note_of_a_sync_client_counts_too(archive: Archive) -> None:
    path = paper(archive, ID)
    beside = path.with_name(f"{FIRST} (conflicted copy).toml")
    beside.write_text(f'talks = ["{OTHER_ID}"]', "utf-8")
    assert removal(archive, ID).standing == Standing(shared=(FIRST,))


def test_a_note_alone_is_nothing_to_look_at(archive: Archive) -> None:
    paper(archive, ID, OTHER_ID).unlink()
    assert removal(archive, ID).standing == Standing()
    assert names(archive) == [f"{FIRST}.toml"]
    removal(archive, OTHER_ID)
    assert names(archive) == []


def test_it_stays_when_only_the_papers_of_its_talk_go(archive: Archive) -> None:
    path = paper(archive, ID)
    issue(archive.places, marked().intake, PAPER)
    assert removal(archive, ID, kind="issued").standing == Standing()
    assert path.exists()


def test_a_number_is_not_given_twice(archive: Archive) -> None:
    path = paper(archive, ID)
    path.rename(path.with_name(f"{FIRST} nagekeken.odt"))
    path.with_suffix(".toml").unlink()
    assert paper(archive, ID).name == f"{STEM}-2.odt"


def test_no_paper_is_kept_over_a_talk_that_was_removed_meanwhile(archive: Archive) -> None:
    removal(archive, ID)
    with pytest.raises(DiskError, match="Zoek opnieuw"):
        paper(archive, ID, OTHER_ID)
    assert names(archive) == []
