from datetime import date
from pathlib import Path

import pytest

from burgeridee.core.removal import Removed
from burgeridee.files.disk import DiskError
from burgeridee.files.erased import (
    NAME,
    Erased,
    ErasedError,
    begin,
    erased,
    finish,
    refuse_erased,
)

DAY = date(2026, 3, 11)
TALK = Removed("20250110-kanari", "closed", {"intake": 1, "history": 3, "machine": 0})
PAPERS = Removed("20250110-kanari", "issued", {"issued": 3})


def test_numbers_and_days_stand_in_the_file_and_no_more(tmp_path: Path) -> None:
    begin(tmp_path, [TALK, PAPERS], "request", DAY)
    finish(tmp_path, [TALK, PAPERS])
    text = (tmp_path / NAME).read_text("utf-8")
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == [
        "schema = 1",
        "[removed]",
        "20250110-kanari = 2026-03-11",
    ]


def test_what_was_begun_is_known_until_it_is_finished(tmp_path: Path) -> None:
    begin(tmp_path, [TALK, PAPERS], "mistake", DAY)
    found = erased(tmp_path).unfinished
    assert set(found) == {(TALK.id, "closed"), (TALK.id, "issued")}
    one = found[(TALK.id, "closed")]
    assert (one.removed.parts, one.ground, one.begun) == (
        {"intake": 1, "history": 3},
        "mistake",
        DAY,
    )
    finish(tmp_path, [TALK])
    assert set(erased(tmp_path).unfinished) == {(TALK.id, "issued")}
    finish(tmp_path, [PAPERS, Removed("never-begun", "open", {})])
    assert erased(tmp_path).unfinished == {}


def test_papers_alone_erase_no_talk(tmp_path: Path) -> None:
    begin(tmp_path, [PAPERS], "term", DAY)
    assert erased(tmp_path).removed == {}
    refuse_erased(tmp_path, PAPERS.id)


def test_a_number_keeps_its_first_day(tmp_path: Path) -> None:
    begin(tmp_path, [TALK], "term", DAY)
    begin(tmp_path, [TALK], "term", date(2027, 1, 1))
    assert erased(tmp_path).removed == {TALK.id: DAY}


def test_who_is_refused_hears_when_it_was_removed(tmp_path: Path) -> None:
    refuse_erased(tmp_path, TALK.id)
    begin(tmp_path, [TALK], "term", DAY)
    with pytest.raises(ErasedError, match="is verwijderd op 11 maart 2026"):
        refuse_erased(tmp_path, TALK.id)


def test_unknown_keys_and_hand_made_lines_survive(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(
        'wie = "ik"\n[removed]\nmet-de-hand = "ooit"\n[unfinished]\nraar = 3\n', "utf-8"
    )
    assert set(erased(tmp_path).removed) == {"met-de-hand"}
    assert erased(tmp_path).unfinished == {}
    begin(tmp_path, [TALK], "term", DAY)
    assert 'wie = "ik"' in (tmp_path / NAME).read_text("utf-8")
    assert set(erased(tmp_path).removed) == {"met-de-hand", TALK.id}


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"removed = [", b"[removed\n"])
def test_a_file_that_is_broken_is_told_and_never_written_over(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert erased(tmp_path).problem.startswith("verwijderd.toml")
    with pytest.raises(DiskError):
        begin(tmp_path, [TALK], "term", DAY)
    assert (tmp_path / NAME).read_bytes() == content


def test_a_folder_without_the_file_erased_nothing(tmp_path: Path) -> None:
    assert erased(tmp_path) == Erased()
    (tmp_path / NAME).mkdir()
    assert erased(tmp_path).problem
