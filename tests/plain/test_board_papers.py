from pathlib import Path

from tests.conftest import NOON
from tests.core.test_board import RULES, board

from burgeridee.core.board import linked
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.plain.board_papers import BoardPapers


def papers(folder: Path) -> BoardPapers:
    return BoardPapers(Places(folder / "data", folder, folder), Settings())


def test_the_paper_is_read_out_a_thought_a_line(tmp_path: Path) -> None:
    made = linked(board("beloven"), "b1", "te-veel-beloofd", NOON)
    said = list(papers(tmp_path).paper(made, RULES, NOON))
    assert said[0] == "Dit namen we samen mee: Proef"
    assert "Wat je dan kunt doen:" in said
    assert not any("\n" in line for line in said)


def test_the_list_says_where_it_goes(tmp_path: Path) -> None:
    said = list(papers(tmp_path).own_list(board("beloven"), NOON))
    assert said[:2] == ["Proef, 11 maart 2026:", "- Let op: beloven"]
    assert said[-1].endswith(":lijst.")


def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "copies").write_text("in de weg", "utf-8")
    assert "staat in" not in list(papers(tmp_path).own_list(board("een"), NOON))[-1]
    assert not any("staat in" in line for line in papers(tmp_path).paper(board("een"), (), NOON))
