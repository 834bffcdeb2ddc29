import errno
from pathlib import Path

import pytest
from tests.files.denying import denied

from burgeridee.files.disk import DiskError
from burgeridee.files.looking import (
    at_hand,
    files_below,
    is_file,
    is_folder,
    may_be_folder,
    may_stand,
    refusal,
    stands,
    walked,
    within,
)

CODES = pytest.mark.parametrize("code", [errno.EACCES, errno.EIO, errno.ESTALE])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "map"
    (made / "in").mkdir(parents=True)
    (made / "b.toml").write_bytes(b"b")
    (made / "a.toml").write_bytes(b"a")
    (made / "in" / "c").write_bytes(b"c")
    return made


def test_what_stands_there_is_known(folder: Path) -> None:
    assert is_folder(folder)
    assert may_be_folder(folder)
    assert is_file(folder / "a.toml")
    assert stands(folder)
    assert may_stand(folder)
    assert not is_file(folder)
    assert not is_folder(folder / "a.toml")
    for look in (is_folder, is_file, stands, may_stand, may_be_folder):
        assert not look(folder / "niets")
        assert not look(folder / "a.toml" / "niets")
    assert [one.name for one in within(folder)] == ["a.toml", "b.toml", "in"]
    assert [one.name for one in at_hand(folder, ".toml")] == ["a.toml", "b.toml"]
    assert [one.name for one in files_below(folder)] == ["a.toml", "b.toml", "c"]


def test_what_is_not_there_is_no_refusal(folder: Path) -> None:
    for path in (folder / "niets", folder / "a.toml"):
        assert within(path) == at_hand(path) == files_below(path) == []
        assert refusal(path) == ""
    assert refusal(folder) == ""


@CODES
def test_a_refusal_is_told_in_words_and_never_taken_for_nothing(folder: Path, code: int) -> None:
    with denied(folder / "in", code):
        for look in (is_folder, is_file, stands):
            assert not look(folder / "in")
        assert may_stand(folder / "in")
        assert may_be_folder(folder / "in")
        assert at_hand(folder / "in") == []
        told = refusal(folder / "in")
        with pytest.raises(DiskError) as caught:
            within(folder / "in")
        with pytest.raises(DiskError):
            list(walked(folder))
        with pytest.raises(DiskError):
            files_below(folder)
        assert len(at_hand(folder)) == 3
    assert told == str(caught.value)
    assert caught.value.code == code
    assert told.startswith("De map 'in' is nu niet te lezen: ")
    assert ("beheerder" in told) == (code == errno.EACCES)


def test_names_that_may_be_read_in_a_folder_that_may_not_are_a_refusal(folder: Path) -> None:
    with denied(folder / ".burgeridee", errno.EACCES):
        assert "niet te lezen" in refusal(folder)
