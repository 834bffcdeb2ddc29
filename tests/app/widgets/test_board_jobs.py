from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.core.test_board import RULES, board

from burgeridee.app.widgets.board_jobs import EMPTY, BoardJobs
from burgeridee.files.own_lists import own_lists
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings


@pytest.fixture
def jobs(tmp_path: Path) -> BoardJobs:
    return BoardJobs(Places(tmp_path / "data", tmp_path, tmp_path), Settings())


def copies(jobs: BoardJobs) -> list[Path]:
    return sorted((jobs.places.data / "copies").glob("*/*"))


def test_the_paper_is_a_pdf_among_the_copies(jobs: BoardJobs) -> None:
    told = jobs.paper(board("een", "+twee"), RULES, NOON)
    [path] = copies(jobs)
    assert (path.name, told.is_wrong) == ("bord.pdf", False)
    assert str(path) in told.said
    assert path.read_bytes().startswith(b"%PDF")


def test_the_list_to_take_along_is_read_where_it_is_put(jobs: BoardJobs) -> None:
    told = jobs.own_list(board("een", "+twee"), NOON)
    [path] = copies(jobs)
    assert "2 punten" in told.said
    home = jobs.places.data / "checklists"
    home.mkdir()
    (home / path.name).write_bytes(path.read_bytes())
    [own] = own_lists(jobs.places).lists
    assert [item.text for item in own.own_items] == ["Let op: een", "twee"]


def test_an_empty_board_makes_nothing(jobs: BoardJobs) -> None:
    assert jobs.paper(board(), RULES, NOON).said == EMPTY
    assert jobs.own_list(board(), NOON).said == EMPTY
    assert copies(jobs) == []


def test_a_disk_that_refuses_is_a_sentence(jobs: BoardJobs) -> None:
    jobs.places.data.mkdir()
    (jobs.places.data / "copies").write_text("in de weg", "utf-8")
    assert jobs.own_list(board("een"), NOON).is_wrong
    assert jobs.paper(board("een"), RULES, NOON).is_wrong
