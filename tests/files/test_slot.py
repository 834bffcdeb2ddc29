import os
from pathlib import Path

import pytest
from tests.tortures.trapping import TRAPS, in_time

from burgeridee.files.disk import DiskError, locked, write_whole
from burgeridee.files.slot import NAME, in_the_way
from burgeridee.files.unsaved import why


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_no_file_in_its_place_is_told_as_it_is_or_held_all_the_same(
    trap: str, tmp_path: Path
) -> None:
    path, elsewhere = tmp_path / NAME, tmp_path / "elders"
    elsewhere.write_bytes(b"van een ander")
    TRAPS[trap](path)
    before = path.lstat()
    said = ""
    with in_time():
        try:
            with locked(tmp_path, seconds=0.1):
                write_whole(tmp_path / "a.toml", b"")
        except DiskError as error:
            said = str(error)
    if said or trap not in {"a pipe", "a device"}:  # these can be held like any other file
        assert said.startswith(f"Bewaren in {tmp_path.name} lukt niet: .slot is daar ")
        assert "Haal het daar weg" in said
    assert path.lstat().st_ino == before.st_ino
    assert elsewhere.read_bytes() == b"van een ander"


def test_below_a_talk_a_link_is_told_as_a_link_too(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to("elders")
    said = "een verwijzing naar een ander bestand"
    with pytest.raises(DiskError, match=said) as caught, locked(tmp_path, seconds=0.1):
        pass
    assert "verwijzing" in why(caught.value, tmp_path)


def test_where_it_is_not_for_this_file_nothing_is_said(tmp_path: Path) -> None:
    assert in_the_way(tmp_path) == in_the_way(tmp_path / "weg") == ""
    (tmp_path / NAME).touch()
    assert in_the_way(tmp_path) == ""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_the_file_of_another_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).touch(0o400)
    assert "is daar van een ander" in in_the_way(tmp_path)
