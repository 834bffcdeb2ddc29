"""Whether the page for the privacy officer is held by tests: each line names one that is there."""

import re
from pathlib import Path

import pytest
from tests.files.removing import ID, all_files, archive_at, marked
from tests.test_docs import HOUSE

from burgeridee.core.removal import OUT_OF_REACH
from burgeridee.files.people_words import FAR

PAGE = HOUSE / "docs" / "privacy.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
LINES = [
    line
    for line in PAGE.read_text("utf-8").splitlines()
    if line.startswith(("- ", "| ")) and not line.startswith("| Wat |")
]
MOST_LINES = 80


def test_every_line_names_its_test() -> None:
    assert len(LINES) > 25
    assert [line for line in LINES if len(NAMED.findall(line)) != 1] == []


@pytest.mark.parametrize("line", LINES, ids=lambda line: NAMED.findall(line)[0][1])
def test_each_named_test_is_there(line: str) -> None:
    [(file, name)] = NAMED.findall(line)
    assert re.search(rf"^(?:async )?def {name}\(", (HOUSE / file).read_text("utf-8"), re.MULTILINE)


def test_it_is_one_page_that_leads_where_it_says() -> None:
    text = PAGE.read_text("utf-8")
    assert text.count("\n") < MOST_LINES
    for link in re.findall(r"\]\(([^)]+)\)", text):
        assert (PAGE.parent / link).resolve().exists(), link
    assert "docs/privacy.md" in (HOUSE / "SECURITY.md").read_text("utf-8")


def test_what_is_out_of_reach_is_told_by_the_program_too() -> None:
    told = " ".join((*OUT_OF_REACH, *FAR))
    for word in ("back-ups", "mailde", "collega", "bijnaam"):
        assert word in told, word


def test_reading_leaves_no_trace(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    archive.save(marked().intake)
    before = {path: path.read_bytes() for path in all_files(archive.places)}
    archive.open(ID)
    list(archive.entries())
    assert {path: path.read_bytes() for path in all_files(archive.places)} == before
