from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from tests.conftest import NOON
from tests.core.test_board import board, texts

from burgeridee.core.board import Board, added, without
from burgeridee.files.background import finished
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.kept import KeptFile


def keeper(folder: Path) -> BoardKeeper:
    file = KeptFile(folder / "bord.toml", Board, "Bord.")
    return BoardKeeper.of(file, file.change(lambda there: there, board("een")), lambda: NOON)


def adding(text: str) -> partial[Board]:
    return partial(added, side="pitfall", text=text, now=NOON)


def test_a_change_is_kept_at_once_and_can_be_taken_back(tmp_path: Path) -> None:
    ours = keeper(tmp_path)
    assert ours.change(adding("twee"))
    assert not ours.change(partial(without, slip_id="weg", now=NOON))
    assert texts(ours.file.read()) == ["een", "twee"]
    assert ours.undo() == "undone"
    assert texts(ours.file.read()) == ["een"]
    assert ours.undo() == "nothing"


def test_what_another_window_wrote_is_seen_and_never_taken_back(tmp_path: Path) -> None:
    ours, theirs = keeper(tmp_path), keeper(tmp_path)
    ours.change(adding("van ons"))
    theirs.change(adding("van hen"))
    assert ours.undo() == "changed-elsewhere"
    assert texts(ours.board) == ["een", "van ons", "van hen"]
    assert theirs.undo() == "undone"
    assert ours.look()
    assert not ours.look()
    assert texts(ours.board) == ["een", "van ons"]


@contextmanager
def slow_to_read() -> Iterator[None]:
    """A folder that takes until the end to read a board, and is not waited for."""
    goes_on, read = Event(), KeptFile.read

    def slowly(file: KeptFile[Board]) -> Board:
        assert current_thread() is main_thread() or goes_on.wait(60)
        return read(file)

    with pytest.MonkeyPatch.context() as slow:
        slow.setattr(KeptFile, "read", slowly)
        slow.setattr("burgeridee.files.board_keeper.PATIENCE", 0.0)
        yield
        goes_on.set()
        assert finished(60)


def test_a_look_at_a_slow_folder_holds_nobody_up(tmp_path: Path) -> None:
    ours, theirs = keeper(tmp_path), keeper(tmp_path)
    ours.change(adding("van ons"))
    theirs.change(adding("van hen"))
    with slow_to_read():
        assert not ours.look()
        assert not ours.look()
        assert ours.keep()
    assert ours.look()
    assert texts(ours.board) == ["een", "van ons", "van hen"]


def test_what_was_seen_before_a_change_of_ours_is_not_taken_for_news(tmp_path: Path) -> None:
    ours, theirs = keeper(tmp_path), keeper(tmp_path)
    theirs.change(adding("van hen"))
    with slow_to_read():
        assert not ours.look()
    ours.change(adding("van ons"))
    assert not ours.look()
    assert texts(ours.board) == ["een", "van hen", "van ons"]


def test_a_board_is_kept_even_before_its_first_slip(tmp_path: Path) -> None:
    file = KeptFile(tmp_path / "bord.toml", Board, "Bord.")
    assert BoardKeeper.of(file, board(), lambda: NOON).keep()
    assert file.read() == board()


def test_what_cannot_be_kept_stays_on_the_board_and_is_kept_later(tmp_path: Path) -> None:
    ours = keeper(tmp_path)
    ours.file.path.unlink()
    ours.file.path.mkdir()  # a folder stands in the way of the file
    ours.change(adding("twee"))
    assert "bord.toml" in ours.problem
    assert texts(ours.board) == ["een", "twee"]
    assert not ours.keep()
    ours.file.path.rmdir()
    assert ours.keep()
    assert texts(ours.file.read()) == ["een", "twee"]


@pytest.mark.parametrize("text", ["slips = 3", "="])
def test_a_file_that_somebody_is_editing_is_left_for_the_moment(tmp_path: Path, text: str) -> None:
    ours = keeper(tmp_path)
    ours.file.path.write_text(text, "utf-8")
    assert not ours.look()
    assert texts(ours.board) == ["een"]
