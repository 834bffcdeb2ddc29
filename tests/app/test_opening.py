from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON

from burgeridee.app.opening import NOT_OPENED, opened_or_told
from burgeridee.files.archive import Archive
from burgeridee.files.emergency import FOLDER, IS_HOME, Aside
from burgeridee.files.places import Places


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), lambda: NOON)


def test_what_is_wrong_with_a_file_is_told(archive: Archive, tmp_path: Path) -> None:
    told: list[tuple[str, dict[str, Any]]] = []
    broken = tmp_path / "kapot.toml"
    broken.write_text("= kapot")
    for path in (broken, tmp_path / "weg.toml"):
        assert opened_or_told(archive, path, lambda said, **how: told.append((said, how))) is None
    assert [how["title"] for _, how in told] == [NOT_OPENED, NOT_OPENED]
    assert all(said for said, _ in told)


def test_an_emergency_copy_is_opened_once_it_is_home(archive: Archive) -> None:
    told: list[str] = []
    Aside(archive).put(empty().moved_to("id_naam").answered("De tuin", NOON).intake)
    [copy] = (archive.places.state / FOLDER).glob("*.toml")
    found = opened_or_told(archive, copy, lambda said, **_: told.append(said))
    assert found is not None
    assert (found.talk.title, found.path.parent) == ("De tuin", archive.places.intakes)
    assert told == [IS_HOME]
