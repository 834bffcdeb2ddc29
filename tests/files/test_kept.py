from functools import partial
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.core.test_board import board, texts

from burgeridee.core.board import Board, added, dotted, taken
from burgeridee.files.disk import DiskError
from burgeridee.files.kept import KeptFile


def file_in(folder: Path) -> KeptFile[Board]:
    return KeptFile(folder / "bord.toml", Board, "Bord van burgeridee.")


def test_what_is_kept_is_read_back_and_empty_things_are_left_out(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    made = taken(dotted(board("een", "twee"), "b1", 2, NOON), "b1", NOON)
    assert file.change(lambda there: there, made) == made
    assert file.read() == made
    text = file.path.read_text("utf-8")
    assert text.startswith("# Bord van burgeridee.\n")
    assert text.count("dots") == text.count("take") == 1
    assert "ours" not in text


def test_an_empty_board_still_shows_what_it_is(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.change(lambda there: there, board())
    assert "slips = []" in file.path.read_text("utf-8")
    assert file.read() == board()


def test_two_windows_write_beside_each_other(tmp_path: Path) -> None:
    file, ours = file_in(tmp_path), board("een")
    file.change(lambda there: there, ours)
    file.change(partial(added, side="pitfall", text="van de ander", now=NOON), ours)
    kept = file.change(partial(added, side="pitfall", text="van ons", now=NOON), ours)
    assert texts(kept) == ["een", "van de ander", "van ons"]


def test_a_key_that_we_do_not_know_stays(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.change(lambda there: there, board("een"))
    text = file.path.read_text("utf-8").replace('title = "Proef"', 'title = "Proef"\nzaal = "B"')
    file.path.write_text(text, "utf-8")
    file.change(partial(dotted, slip_id="b1", step=1, now=NOON), board())
    assert 'zaal = "B"' in file.path.read_text("utf-8")


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.change(lambda there: there, board("een"))
    before = file.mark
    file.change(partial(taken, slip_id="weg", now=NOON), board("een"))
    assert file.mark == before


def test_a_broken_file_is_copied_aside_and_ours_goes_on(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.path.write_text("slips = 3\n", "utf-8")
    with pytest.raises(DiskError, match=r"bord\.toml"):
        file.read()
    file.change(partial(added, side="pitfall", text="twee", now=NOON), board("een"))
    assert texts(file.read()) == ["een", "twee"]
    assert (tmp_path / "bord.kapot.toml").read_text("utf-8") == "slips = 3\n"


def test_a_file_that_was_thrown_away_comes_back(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.change(lambda there: there, board("een"))
    file.path.unlink()
    assert file.mark is None
    assert texts(file.change(lambda there: there, board("een"))) == ["een"]
    assert file.mark is not None


def test_control_signs_from_a_file_are_cleaned(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    file.change(lambda there: there, board("een"))
    text = file.path.read_text("utf-8").replace('text = "een"', 'text = "een\\u001b[31mrood"')
    file.path.write_text(text, "utf-8")
    assert texts(file.read()) == ["eenrood"]
