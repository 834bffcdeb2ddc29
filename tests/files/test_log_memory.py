import json
import os
import shutil
import stat
from pathlib import Path

import pytest

from burgeridee.files import log_memory
from burgeridee.files.disk import DiskError
from burgeridee.files.letters import LETTERS
from burgeridee.files.log_lines import hash_of
from burgeridee.files.log_memory import (
    End,
    Memory,
    fresh_memory,
    memory_path,
    remember,
    remembered,
)
from burgeridee.files.places import Places

END = End(2, 10, 20, "f" * 64)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def changed(places: Places, key: str, value: object) -> None:
    """The memory with something else in it."""
    told = json.loads(memory_path(places).read_bytes())
    memory_path(places).write_text(json.dumps({**told, key: value}))


def test_a_machine_has_eight_letters_for_a_name_that_say_nothing(places: Places) -> None:
    made = fresh_memory()
    assert len(made.machine) == 8
    assert set(made.machine) <= set(LETTERS)
    assert made.machine != fresh_memory().machine
    assert remembered(places) is None


def test_what_is_kept_is_for_its_owner_only_and_read_again(places: Places) -> None:
    memory = Memory("abcdefgh").with_end("2026-abcdefgh.jsonl", END)
    remember(places, memory)
    assert remembered(places) == memory
    assert stat.S_IMODE(memory_path(places).stat().st_mode) == 0o600
    assert os.uname().nodename.encode() not in memory_path(places).read_bytes()


def test_a_memory_that_was_copied_from_another_machine_is_not_taken(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(places, Memory("abcdefgh"))
    monkeypatch.setattr(log_memory, "_HERE", "0123456789ab")
    assert remembered(places) is None


@pytest.mark.parametrize("name", ["../../etc", "ABCDEFGH", "abcdefg", "abcdefghi", "", 7, None])
def test_a_name_that_is_not_safe_is_not_taken(places: Places, name: object) -> None:
    remember(places, Memory("abcdefgh"))
    changed(places, "machine", name)
    assert remembered(places) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\x00", b"[" * 5000, b"7"])
def test_what_is_broken_is_made_anew(places: Places, content: bytes) -> None:
    remember(places, Memory("abcdefgh"))
    memory_path(places).write_bytes(content)
    assert remembered(places) is None


@pytest.mark.parametrize(
    "files",
    [
        {"../2026-abcdefgh.jsonl": {"lines": 1, "start": 0, "size": 9, "last": ""}},
        {"2026-zzzzzzzz.jsonl": {"lines": 1, "start": 0, "size": 9, "last": ""}},
        {"2026-abcdefgh.jsonl": {"lines": -1, "start": 0, "size": 9, "last": ""}},
        {"2026-abcdefgh.jsonl": {"lines": True, "start": 0, "size": 9, "last": ""}},
    ],
    ids=["a way out", "of another", "below nothing", "no number"],
)
def test_a_file_that_is_none_of_ours_is_not_remembered(
    places: Places, files: dict[str, object]
) -> None:
    remember(places, Memory("abcdefgh"))
    changed(places, "files", files)
    assert remembered(places) == Memory("abcdefgh")


def test_a_link_or_a_pipe_in_its_place_is_not_read(places: Places, tmp_path: Path) -> None:
    remember(places, Memory("abcdefgh"))
    shutil.move(memory_path(places), tmp_path / "elders.json")
    memory_path(places).symlink_to(tmp_path / "elders.json")
    assert remembered(places) is None
    memory_path(places).unlink()
    os.mkfifo(memory_path(places))
    assert remembered(places) is None


def test_a_disk_that_refuses_for_a_moment_costs_nobody_a_name(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(places, Memory("abcdefgh"))

    def refused(*_: object) -> bytes:
        raise DiskError("De schijf geeft een fout.", 5)

    monkeypatch.setattr(log_memory, "read_guarded", refused)
    with pytest.raises(DiskError):
        remembered(places)


def test_a_line_is_known_by_where_it_stands_and_what_it_says() -> None:
    content = b"een\ntwee\ndrie\n"
    end = End(2, 4, 9, hash_of(b"twee\n"))
    assert end.is_in(content)
    assert end.is_in(content[4:], 4)
    assert not end.is_in(b"een\ntwij\ndrie\n")
    assert not end.is_in(b"een\n")
