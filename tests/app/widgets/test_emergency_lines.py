import errno
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.core.test_board import board, texts
from tests.files.refusing import refusing

from burgeridee.app.widgets.emergency_lines import (
    BRINGS_HOME,
    CANNOT,
    IS_BACK,
    NOT_BACK,
    BroughtLines,
    emergency_lines,
)
from burgeridee.files.archive import Archive
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.emergency import FOLDER, Aside
from burgeridee.files.held import board_file
from burgeridee.files.kept_aside import KeptAside
from burgeridee.files.places import Places


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def test_a_copy_goes_before_all_else_and_says_of_which_talk_it_is(archive: Archive) -> None:
    Aside(archive).put(empty().moved_to("id_naam").answered("De tuin", NOON).intake)
    [line] = emergency_lines(archive)
    assert (line.when, line.what, line.title) == ("noodkopie", BRINGS_HOME, "De tuin")
    assert line.who == "gemaakt om 12:00"
    assert line.order[0] < 0
    assert line.path.parent == archive.places.state / FOLDER


def test_a_copy_that_cannot_go_home_is_shown_too(archive: Archive) -> None:
    folder = archive.places.state / FOLDER
    folder.mkdir(parents=True)
    (folder / "20260311-abcdef.1-a.toml").write_text("= kapot")
    [line] = emergency_lines(archive)
    assert (line.what, line.title, line.who) == (CANNOT, "20260311-abcdef.1-a", "")


def test_a_board_goes_home_by_itself_and_that_is_told_from_then_on(archive: Archive) -> None:
    lines = BroughtLines(archive.places)
    file = board_file(archive.places, "20260311-abcdef")
    KeptAside(file).put(board("een"), board(), stood=False)
    with refusing(archive.places.data, errno.ENOSPC):
        [line] = lines.look()
        assert (line.mark, line.what, line.title) == ("!", NOT_BACK, "Het bord “Proef”")
    for _ in range(2):
        [line] = lines.look()
        assert (line.mark, line.what, line.path) == ("·", IS_BACK, file.path)
    assert texts(file.read()) == ["een"]


def test_what_came_home_by_another_way_is_told_no_more(archive: Archive) -> None:
    lines, file = BroughtLines(archive.places), board_file(archive.places, "20260311-abcdef")
    KeptAside(file).put(board("een"), board(), stood=False)
    with refusing(archive.places.data, errno.ENOSPC):
        [_] = lines.look()
    BoardKeeper.opened(archive.places, "20260311-abcdef", lambda: NOON)
    assert list(lines.look()) == []
