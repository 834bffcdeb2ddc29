"""The case number: kept in the file, found by it, on the paper for the file and on no other."""

from pathlib import Path

from tests.conftest import NOON
from tests.content.reading import first_conversation
from tests.files.removing import archive_at

from burgeridee.core.case_number import LONGEST, can_have_one, case_in_words, with_case_number
from burgeridee.core.search import matching
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.core.told import Reader
from burgeridee.files.together import Together
from burgeridee.report.document import House
from burgeridee.report.outline import report
from burgeridee.report.text import render

READERS: tuple[Reader, ...] = ("residents", "file")
ID, NUMBER = "20260310-aaaaaa", "Z2026-01234"


def talk() -> Talk:
    return Talk.start(first_conversation(), ID, NOON)


def test_it_is_kept_found_and_taken_back(tmp_path: Path) -> None:
    numbered = with_case_number(talk(), f" {NUMBER}\n", NOON)
    assert case_in_words(numbered) == f"Zaaknummer: {NUMBER}."
    archive = archive_at(tmp_path)
    path = archive.save(numbered.intake).path
    assert f'case_number = "{NUMBER}"' in path.read_text("utf-8")
    opened = archive.open(ID)
    assert opened.warnings == ()
    assert [found.where for found in matching([opened.talk], "2026-012")] == ["Zaaknummer"]
    assert case_in_words(numbered.undone(NOON)) == ""
    assert case_in_words(with_case_number(numbered, " ", NOON)) == ""


def test_a_closed_talk_may_get_one_and_practice_has_none() -> None:
    closed = talk().closed(NOON)
    numbered = with_case_number(closed, NUMBER, NOON)
    assert numbered.intake.status == "closed"
    assert numbered.intake.changes == ()
    assert can_have_one(numbered)
    assert not can_have_one(Talk.start(first_conversation(), ID, NOON, practice="vrij"))


def test_the_same_number_changes_nothing_and_a_long_one_is_cut() -> None:
    numbered = with_case_number(talk(), NUMBER, NOON)
    assert with_case_number(numbered, NUMBER, NOON) is numbered
    assert len(with_case_number(talk(), "9" * 200, NOON).intake.case_number) == LONGEST


def test_it_stands_on_the_paper_for_the_file_only() -> None:
    numbered = with_case_number(talk(), NUMBER, NOON)
    papers = {
        reader: render(report(shared(numbered, reader), NOON, House())).decode()
        for reader in READERS
    }
    assert NUMBER in papers["file"]
    assert NUMBER not in papers["residents"]


def test_two_people_do_not_lose_it(tmp_path: Path) -> None:
    archive, elsewhere = archive_at(tmp_path), archive_at(tmp_path)
    archive.save(talk().intake)
    ours, theirs = archive.open(ID).talk, elsewhere.open(ID).talk
    elsewhere.save(with_case_number(theirs, NUMBER, NOON).intake)
    typed = ours.moved_to("id_naam").answered("De tuin", NOON)
    both = archive.save(typed.intake, Together(archive, typed)).intake
    assert both.case_number == NUMBER
    assert both.answers["id_naam"].value == "De tuin"
