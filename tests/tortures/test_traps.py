"""What is no file at all where a file should be: never waited for, never followed, never moved."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import talk_of
from tests.tortures.feeding import OURS, Fed, Table, kinds
from tests.tortures.trapping import TRAPS, in_time, state

from burgeridee.cli import main
from burgeridee.files.archive import Archive
from burgeridee.files.checking import checked
from burgeridee.files.presence import present
from burgeridee.files.settings import load_settings

CHECKED = ("intake", "conversation.toml", "case", "exercise", "plan", "board", "cards.toml")
ID = "20260310-abcdef"
SECRET = b'id = "geheim"\ntitle = "Niet van hier"\n'


def laid(path: Path, trap: str) -> tuple[int, ...]:
    """Put a trap where a file stood; its state."""
    path.unlink(missing_ok=True)
    path.with_name("elders").write_bytes(SECRET)
    TRAPS[trap](path)
    return state(path)


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_refused_and_stays(trap: str, tmp_path: Path) -> None:
    for name, kind in kinds().items():
        table = Table(Fed(tmp_path / name), kind, name)
        table.done()
        before = laid(table.path, trap)
        with suppress(*OURS):
            kind.read(table.fed, table.path)
        if name != "index":  # made anew, as at the least doubt
            assert state(table.path) == before, name
        assert table.path.with_name("elders").read_bytes() == SECRET, name


@pytest.mark.parametrize("trap", TRAPS)
def test_check_says_which_file_it_is(trap: str, tmp_path: Path) -> None:
    fed = Fed(tmp_path)
    tables = [Table(fed, kinds()[name], name) for name in CHECKED]
    for table in tables:
        laid(table.path, trap)
    (tmp_path / "again").symlink_to(tmp_path)  # and a way round that never ends
    (tmp_path / "once more").symlink_to(tmp_path)
    found = checked([tmp_path], fed.places)
    for table in tables:
        assert any(table.path.name in one.sentence for one in found), table.name


@pytest.mark.parametrize("trap", TRAPS)
def test_one_trap_among_talks_hides_none(
    trap: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fed = Fed(tmp_path)
    good = talk_of({"id_naam": "De bloemenstrook"}).intake.with_(id=ID, created=NOON)
    Archive(fed.places, fed.archive.library, lambda: NOON).save(good)
    laid(fed.places.intakes / "20260311-xxxxxx.toml", trap)
    assert main(["--data", str(fed.places.data), "list"]) == 0
    said = "".join(capsys.readouterr())
    assert "De bloemenstrook" in said
    assert "20260311-xxxxxx" in said


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize(
    "place",
    [
        "intakes/.slot",
        "history",
        f"history/{ID}",
        f"history/{ID}/0001-*.toml",
        "logboek",
        "logboek/*.jsonl",
        "aanwezig",
        f"aanwezig/{ID}.0123456789ab.toml",
        "verwijderd.toml",
        "municipality.toml",
    ],
)
def test_wherever_a_save_looks_it_waits_for_none(place: str, trap: str, tmp_path: Path) -> None:
    fed = Fed(tmp_path)
    archive = Archive(fed.places, fed.archive.library, lambda: NOON)
    begun = archive.save(talk_of({"id_naam": "De bloemenstrook"}).intake.with_(id=ID)).intake
    path = where(fed.places.data, place, begun.parent)
    if path.is_dir():
        shutil.rmtree(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    before = laid(path, trap)
    saved: list[int] = []
    with in_time():
        with suppress(*OURS):
            saved.append(archive.save(begun).intake.revision)
        present(fed.places, ID)
        load_settings(fed.places)
        assert [entry.id for entry in archive.entries()] == [ID]
    assert state(path)[:2] == before[:2]
    assert archive.open(ID).talk.intake.revision == 1 + len(saved)


def where(data: Path, place: str, parent: str) -> Path:
    """What a pattern stands for: what is there, or the version that the next save keeps."""
    found = next(data.glob(place), None)
    return found or data / place.replace("*", parent[:4])
