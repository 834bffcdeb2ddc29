import errno
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.core.test_board import board, texts
from tests.files.refusing import refusing

from burgeridee.files.archive import Archive
from burgeridee.files.emergency import FOLDER, Aside
from burgeridee.files.held import board_file
from burgeridee.files.kept_aside import KeptAside
from burgeridee.files.places import Places
from burgeridee.plain.emergency import copy_named, emergency_lines


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def test_each_copy_is_told_with_its_number(archive: Archive) -> None:
    Aside(archive).put(empty().intake)
    (archive.places.state / FOLDER / "z.1-a.toml").write_text("= kapot")
    good, broken = emergency_lines(archive)
    assert "gemaakt om 12:00: Nog zonder naam. Typ :noodkopie 1 om die" in good
    assert broken.startswith("Een noodkopie kan niet terug: ")
    assert broken.endswith("Typ :noodkopie 2.")


def test_a_number_names_a_copy_and_none_is_the_first(archive: Archive) -> None:
    assert copy_named(archive, "") is None
    Aside(archive).put(empty().intake)
    [path] = (archive.places.state / FOLDER).glob("*.toml")
    assert [copy_named(archive, typed) for typed in ("", "1", "2", "0", "x")] == [
        str(path),
        str(path),
        None,
        None,
        None,
    ]


def test_a_board_goes_home_by_itself_and_is_told_once(archive: Archive) -> None:
    file = board_file(archive.places, "20260311-abcdef")
    KeptAside(file).put(board("een"), board(), stood=False)
    with refusing(archive.places.data, errno.ENOSPC):
        [line] = emergency_lines(archive)
    assert line.startswith("Van het bord “Proef” staat een noodkopie op deze computer. ")
    assert list(emergency_lines(archive)) == [
        "Van het bord “Proef” stond hier een noodkopie. Die is teruggezet."
    ]
    assert texts(file.read()) == ["een"]
    assert list(emergency_lines(archive)) == []
