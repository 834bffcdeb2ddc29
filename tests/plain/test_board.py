from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.staging import noon
from tests.conftest import NOON
from tests.core.test_board import RULES, board, texts

from burgeridee.core.board import Board, dotted
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.held import board_file
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.plain.board import BOARD_COMMANDS, HELP, BoardLines
from burgeridee.plain.board_papers import BoardPapers

Typed = Callable[..., tuple[Board, list[str]]]


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    places = Places(tmp_path / "data", tmp_path, tmp_path)

    def run(made: Board, *lines: str) -> tuple[Board, list[str]]:
        file = board_file(places, made.id)
        keeper = BoardKeeper.of(file, file.change(lambda _: made, made), noon)
        said: list[str] = []
        papers = BoardPapers(places, Settings())
        BoardLines(keeper, RULES, papers, iter(lines), said.append).run()
        return file.read(), said[len(HELP.splitlines()) :]

    return run


def test_a_line_is_a_slip_on_the_side_where_one_is(typed: Typed) -> None:
    kept, said = typed(board(), "een", ":kant", "plus", "::dubbel", "")
    assert [slip.text for slip in kept.of("pitfall")] == ["een"]
    assert [slip.text for slip in kept.of("success")] == ["plus", ":dubbel"]
    assert said[:3] == ["Hier trappen wij in:", "Nog geen briefjes.", "1. een"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (":stip 2", "2. twee; 1 stip"),
        (":stip 2 5", "2. twee; 5 stippen"),
        (":mee 1", "1. een; 2 stippen; gaat mee"),
        (":stip 1 -1", "1. een; 1 stip"),
        (":wijzig 2 iets anders", "2. iets anders"),
        (":samen 2 1", "1. een; ook: twee; 2 stippen"),
        (":koppel 2 te-veel-beloofd", "2. twee; lijkt op: Een toezegging die nog niet zeker is"),
    ],
)
def test_each_command_changes_one_slip(typed: Typed, line: str, told: str) -> None:
    made = dotted(board("een", "twee"), "b1", 2, NOON)
    assert told in typed(made, line)[1]


def test_apart_away_in_order_and_back(typed: Typed) -> None:
    kept, _ = typed(board("een", "twee"), ":samen 1 2", ":los 1", ":weg 2", ":ongedaan")
    assert texts(kept) == ["twee", "een"]
    kept, _ = typed(board("een", "twee"), ":stip 2", ":volgorde")
    assert texts(kept) == ["twee", "een"]


def test_letters_that_fit_more_rules_ask_which(typed: Typed) -> None:
    kept, said = typed(board("een"), ":koppel 1 geld", ":koppel 1 xyzzy", ":koppel 1")
    assert kept.slips[0].ours == ""
    assert "Welke bedoel je? Typ :koppel, het nummer en het woord tussen haakjes." in said
    assert any(line.endswith("(alleen-geld)") for line in said)
    assert "Niets gevonden. Probeer andere letters." in said


@pytest.mark.parametrize(
    "line", [":stip", ":stip 9", ":weg x", ":koppel 0 geld", ":samen 1", ":wat"]
)
def test_what_is_not_understood_changes_nothing(typed: Typed, line: str) -> None:
    made = board("een")
    kept, said = typed(made, line)
    assert kept == made
    assert said[-1].endswith(".")


def test_the_paper_and_the_list_are_read_out_and_written(typed: Typed, tmp_path: Path) -> None:
    _, said = typed(board("een", "+plus"), ":papier", ":checklist")
    made = {path.name for path in (tmp_path / "data" / "copies").glob("*/*")}
    assert made == {"bord.pdf", "eigen-checklist.toml"}
    assert "- Let op: een" in said
    assert any(line.startswith("Het papier staat in ") for line in said)


def test_an_empty_board_makes_nothing(typed: Typed, tmp_path: Path) -> None:
    assert typed(board(), ":papier", ":checklist")[1][-1] == "Er staat nog niets op het bord."
    assert not (tmp_path / "data" / "copies").exists()


def test_each_command_is_told_in_the_help() -> None:
    assert [name for name in BOARD_COMMANDS if name != "hulp" and f":{name}" not in HELP] == []
