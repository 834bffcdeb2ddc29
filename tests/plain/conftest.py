"""The plain program on a table: typed lines in, spoken lines out."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import NOON

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.library import Library, load_library
from burgeridee.files.places import Places, shipped_conversations
from burgeridee.files.settings import load_settings
from burgeridee.plain.start import Start

Spoken = list[str]
Program = Callable[..., Spoken]


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library((shipped_conversations(),), {})


@pytest.fixture
def archive(tmp_path: Path, library: Library) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, library, lambda: NOON)


@pytest.fixture
def program(archive: Archive, library: Library) -> Program:
    """Type these lines into the program; what it said comes back."""

    def run(*typed: str, is_first: bool = False) -> Spoken:
        spoken: Spoken = []
        lines: Iterable[str] = (f"{line}\n" for line in typed)
        settings = load_settings(archive.places)
        start = Start(archive, library, settings, iter(lines), spoken.append, lambda: NOON)
        replace(start, is_first=is_first).run()
        return spoken

    return run


@pytest.fixture
def only_talk(archive: Archive) -> Callable[[], Talk]:
    """The one talk that is on disk."""

    def read() -> Talk:
        [entry] = archive.entries()
        assert entry.talk is not None
        return entry.talk

    return read
