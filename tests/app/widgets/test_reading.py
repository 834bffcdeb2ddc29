import os
from pathlib import Path

import pytest
from tests.app.staging import empty, noon, shipped
from tests.conftest import NOON

from burgeridee.app.widgets.reading import FIRST_BATCH, Read, read
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places

TODAY = NOON.date()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def fill(archive: Archive, count: int) -> None:
    """So many intakes, as another program may have put them there."""
    archive.save(empty().intake)
    [first] = archive.places.intakes.glob("*.toml")
    text = first.read_text()
    for number in range(1, count):
        name = f"20260310-{number:06d}"
        (first.parent / f"{name}.toml").write_text(text.replace(first.stem, name))


def test_first_a_few_then_more_at_a_time_the_newest_id_first(archive: Archive) -> None:
    fill(archive, 300)
    batches = list(read(archive, archive.marks(), {}, TODAY))
    assert [len(batch) for batch in batches] == [FIRST_BATCH, 20, 40, 80, 150]
    assert batches[0][0].line.path.stem == "20260311-abcdef"


def test_only_what_changed_since_is_read_again(archive: Archive) -> None:
    fill(archive, 5)
    known = archive.marks()
    changed = archive.places.intakes / "20260310-000003.toml"
    os.utime(changed, ns=(1, 1))
    found: list[Read] = [
        one for some in read(archive, archive.marks(), known, TODAY) for one in some
    ]
    assert [one.line.path for one in found] == [changed]


def test_a_broken_file_is_a_line_with_what_is_wrong(archive: Archive) -> None:
    fill(archive, 1)
    (archive.places.intakes / "stuk.toml").write_text("id = ")
    [(broken, whole)] = read(archive, archive.marks(), {}, TODAY)
    assert broken.line.problem.startswith("regel 1: ")
    assert not broken.asks
    assert not whole.line.problem
