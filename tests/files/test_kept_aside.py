"""An emergency copy of a board: whole, for its owner only, and with what it was made from."""

import stat
from pathlib import Path

import pytest
from tests.core.test_board import board, texts

from burgeridee.core.board import Board
from burgeridee.files.disk import DiskError
from burgeridee.files.held import board_file
from burgeridee.files.kept import KeptFile
from burgeridee.files.kept_aside import KeptAside, copies_of, paths_of, removed
from burgeridee.files.places import Places

ID = "20260311-abcdef"


@pytest.fixture
def file(tmp_path: Path) -> KeptFile[Board]:
    return board_file(Places(tmp_path / "data", tmp_path / "config", tmp_path / "state"), ID)


def put(file: KeptFile[Board], made: Board, before: Board) -> KeptAside[Board]:
    aside = KeptAside(file)
    aside.put(made, before, stood=True)
    return aside


def test_a_copy_is_read_back_with_how_it_stood_at_home(file: KeptFile[Board]) -> None:
    aside = put(file, board("een", "twee"), board("een"))
    assert aside.holds(board("een", "twee"))
    [copy] = copies_of(file)
    assert (copy.record, copy.before, copy.stood) == (board("een", "twee"), board("een"), True)
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    assert copy.path.name.startswith(f"{ID}.")
    text = copy.path.read_text("utf-8")
    assert text.startswith("# Noodkopie van burgeridee")


def test_a_newer_state_takes_the_place_of_the_older_one(file: KeptFile[Board]) -> None:
    aside = put(file, board("een"), board())
    aside.put(board("een", "twee"), board(), stood=False)
    assert [(texts(one.record), one.stood) for one in copies_of(file)] == [(["een", "twee"], False)]
    aside.remove()
    assert paths_of(file) == ()
    assert not aside.holds(board("een", "twee"))


def test_a_copy_that_somebody_took_away_is_made_again(file: KeptFile[Board]) -> None:
    aside = put(file, board("een"), board())
    removed(paths_of(file))
    aside.put(board("een"), board(), stood=True)
    assert len(paths_of(file)) == 1


def test_each_window_has_a_copy_of_its_own(file: KeptFile[Board]) -> None:
    put(file, board("een"), board())
    put(file, board("twee"), board())
    assert sorted(texts(one.record) for one in copies_of(file)) == [["een"], ["twee"]]


@pytest.mark.parametrize(
    ("old", "new"),
    [("slips", "=slips"), ('text = "een"', "text = 3"), ('id = "2026', 'id = "../2026')],
)
def test_one_that_cannot_be_read_is_left_out_and_stays(
    file: KeptFile[Board], old: str, new: str
) -> None:
    put(file, board("een"), board())
    [path] = paths_of(file)
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert list(copies_of(file)) == []
    assert path.exists()


def test_signs_that_do_harm_are_cleaned(file: KeptFile[Board]) -> None:
    put(file, board("een"), board("een"))
    [path] = paths_of(file)
    text = path.read_text("utf-8").replace('"een"', '"een\\u001b[31m"')
    path.write_text(text, "utf-8")
    [copy] = copies_of(file)
    assert copy.before is not None
    assert texts(copy.record) == texts(copy.before) == ["een"]


def test_without_a_folder_for_it_there_is_none(tmp_path: Path) -> None:
    file = KeptFile(tmp_path / "bord.toml", Board, "Bord.")
    with pytest.raises(DiskError, match="geen plek"):
        put(file, board("een"), board())
    assert paths_of(file) == ()
