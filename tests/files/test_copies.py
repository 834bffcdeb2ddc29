import os
from pathlib import Path

import pytest

from burgeridee.files.copies import NAMES, folder_of, write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.places import Places

ID = "20260311-k7m2qd"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def test_a_copy_stands_in_the_folder_of_its_talk(places: Places) -> None:
    path = write_copy(places, ID, "residents", ".pdf", b"paper")
    assert path == folder_of(places, ID) / "verslag-bewoners.pdf"
    assert path.read_bytes() == b"paper"
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_what_was_changed_by_hand_is_never_written_over(places: Places) -> None:
    first = write_copy(places, ID, "residents", ".docx", b"paper")
    first.write_bytes(b"changed by hand")
    second = write_copy(places, ID, "residents", ".docx", b"paper")
    assert second.name == "verslag-bewoners-2.docx"
    assert first.read_bytes() == b"changed by hand"
    assert write_copy(places, ID, "residents", ".docx", b"later").name == "verslag-bewoners-3.docx"


def test_the_same_paper_again_is_the_same_file(places: Places) -> None:
    first = write_copy(places, ID, "receipt", ".txt", b"letter")
    assert write_copy(places, ID, "receipt", ".txt", b"letter") == first
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_a_folder_in_its_place_is_no_copy(places: Places) -> None:
    (folder_of(places, ID) / "verslag-dossier.pdf").mkdir(parents=True)
    assert write_copy(places, ID, "file", ".pdf", b"paper").name == "verslag-dossier-2.pdf"


def test_a_folder_that_cannot_be_made_is_a_sentence(places: Places) -> None:
    places.data.write_text("in the way")
    with pytest.raises(DiskError, match=r"copies|data"):
        write_copy(places, ID, "residents", ".pdf", b"paper")


def test_no_two_papers_have_one_name() -> None:
    assert len(set(NAMES.values())) == len(NAMES)
