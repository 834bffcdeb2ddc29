import os
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.core.intake import Change
from burgeridee.files.archive import Archive, digest
from burgeridee.files.disk import DiskError
from burgeridee.files.issued import Issued, Printed, issue, issued
from burgeridee.files.library import load_library
from burgeridee.files.places import Places, shipped_conversations

INTAKE = case("bloemenstrook-goed").intake
REPORT = Printed("residents", "K7M2-QD4P", b"%PDF-1.7", ".pdf", NOON, ("dream", "story"))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def names(places: Places) -> list[str]:
    """The files of the papers of the talk."""
    folder = places.issued / INTAKE.id
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_paper_stands_beside_what_is_known_of_it_and_the_talk_as_it_was(places: Places) -> None:
    paper = issue(places, INTAKE, REPORT)
    assert names(places) == ["verslag-1.gesprek.toml", "verslag-1.pdf", "verslag-1.toml"]
    assert paper.path.read_bytes() == b"%PDF-1.7"
    known = tomllib.loads(paper.path.with_suffix(".toml").read_text("utf-8"))
    assert known == {
        "file": "verslag-1.pdf",
        "paper": "residents",
        "parts": ["dream", "story"],
        "number": 1,
        "version": 1,
        "code": "K7M2-QD4P",
        "made": NOON,
        "sha256": digest(b"%PDF-1.7"),
        "intake": {
            "revision": INTAKE.revision,
            "sha256": digest(paper.intake_path.read_bytes()),
        },
    }
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in paper.path.parent.iterdir()} == {0o600}


def test_the_talk_as_it_was_opens_like_any_talk(places: Places) -> None:
    paper = issue(places, INTAKE, REPORT)
    archive = Archive(places, load_library((shipped_conversations(),), {}), lambda: NOON)
    then = archive.open(paper.intake_path).talk.intake
    assert then.answers == INTAKE.answers
    assert (then.id, then.limits, then.agreements) == (INTAKE.id, INTAKE.limits, INTAKE.agreements)


def test_what_was_handed_out_is_found_again(places: Places) -> None:
    assert issued(places, INTAKE.id) == ()
    papers = [
        issue(places, INTAKE, REPORT),
        issue(places, INTAKE, replace(REPORT, paper="file", suffix=".odt")),
        issue(places, INTAKE, replace(REPORT, paper="receipt")),
        issue(places, INTAKE, replace(REPORT, paper="honest-no", on=NOON.replace(hour=13))),
    ]
    assert [paper.path.name for paper in papers] == [
        "verslag-1.pdf",
        "dossier-1.odt",
        "brief-1.pdf",
        "brief-2.pdf",
    ]
    assert set(issued(places, INTAKE.id)) == set(papers)
    assert issued(places, INTAKE.id)[-1] == papers[-1]


def test_no_paper_is_ever_written_over(places: Places) -> None:
    first = issue(places, INTAKE, REPORT)
    later = INTAKE.with_(revision=7, changes=(Change(reason="Ze belden"),))
    second = issue(places, later, replace(REPORT, content=b"anders", suffix=".html"))
    assert (second.number, second.version, second.revision) == (2, 2, 7)
    assert first.path.read_bytes() == b"%PDF-1.7"
    assert [paper.number for paper in issued(places, INTAKE.id)] == [1, 2]


def test_a_number_is_not_used_again_after_a_paper_that_was_cut_off(places: Places) -> None:
    folder = places.issued / INTAKE.id
    folder.mkdir(parents=True)
    (folder / "verslag-4.pdf").write_bytes(b"half")
    assert issued(places, INTAKE.id) == ()
    assert issue(places, INTAKE, REPORT).number == 5


ELSEWHERE = """
file = "../../geheim.pdf"
paper = "residents"
number = 1
code = "x"
sha256 = "x"
made = 2026-03-11T12:00:00+01:00
"""


@pytest.mark.parametrize(
    "known",
    [
        "kapot",
        "",
        'paper = "residents"',
        ELSEWHERE,
    ],
    ids=["no toml", "nothing", "half", "a file elsewhere"],
)
def test_what_cannot_be_read_is_left_out(places: Places, known: str) -> None:
    issue(places, INTAKE, REPORT)
    (places.issued / INTAKE.id / "verslag-2.toml").write_text(known, encoding="utf-8")
    assert [paper.number for paper in issued(places, INTAKE.id)] == [1]


@pytest.mark.parametrize("name", ["..", "../intakes", "", "A/B"])
def test_an_id_is_no_way_out_of_the_folder(places: Places, name: str) -> None:
    assert issued(places, name) == ()


def test_a_place_that_cannot_be_written_is_a_sentence_and_no_paper(places: Places) -> None:
    places.data.mkdir()
    places.issued.write_text("hier staat een bestand")
    with pytest.raises(DiskError):
        issue(places, INTAKE, REPORT)
    assert issued(places, INTAKE.id) == ()


def test_the_names_of_papers_are_plain() -> None:
    paper = Issued("file", 3, Path("x/dossier-3.pdf"), "A", NOON, 1, 1)
    assert paper.intake_path == Path("x/dossier-3.gesprek.toml")
