from pathlib import Path

import pytest
from tests.app.staging import empty, noon, shipped, with_answer

from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.plain.opening import UNKNOWN, asked, opened


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(Places(tmp_path / "data", tmp_path / "c", tmp_path / "s"), shipped(), noon)


def test_a_talk_opens_by_its_number_or_its_file_and_nothing_is_said(archive: Archive) -> None:
    path = archive.save(with_answer(empty(), "id_naam", "De tuin").intake).path
    said: list[str] = []
    for name in (path.stem, path):
        found = opened(archive, name, said.append)
        assert found is not None
        assert found.talk.title == "De tuin"
    assert said == []


def test_what_is_not_there_and_what_is_broken_is_said(archive: Archive) -> None:
    path = archive.save(empty().intake).path
    said: list[str] = []
    assert opened(archive, "20260311-zzzzzz", said.append) is None
    assert said.pop().startswith("Er is geen gesprek met het nummer '20260311-zzzzzz'.")
    path.write_text(path.read_text().replace('status = "open"', 'status = "dicht"\nform = "x"'))
    path.write_text(path.read_text().replace('form = "full"\n', ""))
    assert opened(archive, path, said.append) is None
    assert len(said) == 2
    assert all(line.startswith("regel ") for line in said)


def test_a_word_that_is_no_number_leads_to_the_help(archive: Archive) -> None:
    said: list[str] = []
    assert opened(archive, "gesprekken", said.append) is None
    assert said == [UNKNOWN]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hulp\n", ":hulp"),
        (" Help \r\n", ":hulp"),
        ("?", ":hulp"),
        ("stop", ":stop"),
        (":q\n", ":stop"),
        ("n\n", "n"),
        (":Verslag 1\x1b[2J", ":Verslag 1"),
    ],
)
def test_a_command_is_understood_without_its_colon(typed: str, meant: str) -> None:
    assert asked(typed) == meant
