from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON

from burgeridee.app.widgets.emergency_lines import BRINGS_HOME, CANNOT, emergency_lines
from burgeridee.files.archive import Archive
from burgeridee.files.emergency import FOLDER, Aside
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
