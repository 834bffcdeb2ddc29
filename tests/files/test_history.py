import errno
import os
import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.tortures.trapping import TRAPS, state

from burgeridee.files import history
from burgeridee.files.disk import write_whole
from burgeridee.files.history import Version, kept, thinned, thinned_everywhere, versions

ID = "20260311-k7m2qd"
DIGEST = "a91c" + "0" * 60


@pytest.fixture
def current(tmp_path: Path) -> Path:
    path = tmp_path / "intakes" / f"{ID}.toml"
    write_whole(path, b"revision = 41\n")
    return path


@pytest.fixture
def past(tmp_path: Path) -> Path:
    return tmp_path / "history"


def add(past: Path, revision: int, written: datetime) -> Path:
    path = past / ID / f"{revision:04d}-a91c.toml"
    write_whole(path, b"revision = %d\n" % revision)
    os.utime(path, (written.timestamp(), written.timestamp()))
    return path


def left(past: Path) -> list[int]:
    return [version.revision for version in versions(past, ID)]


def refused(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "no")


# Keeping


def test_the_version_before_a_save_stays(past: Path, current: Path) -> None:
    path = kept(past, ID, 41, current, DIGEST)
    write_whole(current, b"revision = 42\n")
    assert path == past / ID / "0041-a91c.toml"
    assert path.read_bytes() == b"revision = 41\n"
    assert versions(past, ID) == (Version(41, "a91c", path),)


@pytest.mark.parametrize("links", [True, False], ids=["a link", "a copy"])
def test_what_is_kept_is_private_and_as_old_as_it_was(
    past: Path, current: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", refused)
    os.utime(current, (NOON.timestamp(), NOON.timestamp()))
    path = kept(past, ID, 41, current, DIGEST)
    assert path is not None
    assert path.samefile(current) is links
    assert path.read_bytes() == current.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.stat().st_mtime == NOON.timestamp()


def test_what_others_may_read_is_kept_as_a_copy_that_they_may_not(
    past: Path, current: Path
) -> None:
    """A second name would share the rights of the first, and those are not ours to change."""
    current.chmod(0o644)
    path = kept(past, ID, 41, current, DIGEST)
    assert path is not None
    assert not path.samefile(current)
    assert path.read_bytes() == current.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(current.stat().st_mode) == 0o644


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_no_file_in_the_place_of_a_version_is_not_waited_for(
    past: Path, current: Path, trap: str
) -> None:
    (past / ID).mkdir(parents=True)
    laid = past / ID / "0041-a91c.toml"
    TRAPS[trap](laid)
    before = state(laid)
    path = kept(past, ID, 41, current, DIGEST)
    assert path == past / ID / "0041-a91c000000000000.toml"
    assert path.read_bytes() == current.read_bytes()
    assert state(laid) == before


def test_keeping_the_same_version_twice_keeps_one(past: Path, current: Path) -> None:
    first = kept(past, ID, 41, current, DIGEST)
    write_whole(current, current.read_bytes())
    assert kept(past, ID, 41, current, DIGEST) == first
    assert left(past) == [41]


def test_two_versions_of_one_revision_both_stay(past: Path, current: Path) -> None:
    kept(past, ID, 41, current, DIGEST)
    write_whole(current, b"revision = 41 # van een ander\n")
    other = kept(past, ID, 41, current, "a91c" + "f" * 60)
    assert other is not None
    assert other.name == "0041-a91cffffffffffff.toml"
    assert left(past) == [41, 41]


def test_a_first_save_has_nothing_to_keep(past: Path, tmp_path: Path) -> None:
    assert kept(past, ID, 0, tmp_path / "nieuw.toml", DIGEST) is None


@pytest.mark.parametrize("intake_id", ["../intakes", "", "A", "a/b", "a" * 41, "con.txt"])
def test_an_id_is_never_a_way_out_of_the_folder(past: Path, current: Path, intake_id: str) -> None:
    assert kept(past, intake_id, 41, current, DIGEST) is None
    assert versions(past, intake_id) == ()
    assert not past.exists()


def test_a_link_is_not_kept(past: Path, current: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(current)
    assert kept(past, ID, 41, link, DIGEST) is None


@pytest.mark.parametrize("call", ["mkdir", "link, open", "stat"])
def test_a_disk_that_refuses_never_stops_a_save(
    past: Path, current: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    with monkeypatch.context() as broken:
        for name in call.split(", "):
            broken.setattr(os, name, refused)
        assert kept(past, ID, 41, current, DIGEST) is None
    assert current.read_bytes() == b"revision = 41\n"


# Listing


def test_newest_goes_by_revision_and_never_by_clock(past: Path) -> None:
    for revision, days in ((9, 0), (10, 50), (12345, 70), (11, -3)):
        add(past, revision, NOON - timedelta(days=days))
    assert left(past) == [12345, 11, 10, 9]


def test_only_versions_are_listed(past: Path) -> None:
    good = add(past, 7, NOON)
    for name in (
        "7-a91c.toml",
        "0008-a91c.txt",
        ".0008-a91c.toml.1.tmp",
        "0008-.toml",
        "0008-G.toml",
    ):
        (past / ID / name).touch()
    (past / ID / "0009-a91c.toml").mkdir()
    (past / ID / "0010-a91c.toml").symlink_to(good)
    assert left(past) == [7]
    assert versions(past, "niets") == ()


# Thinning


def test_all_of_today_stay(past: Path) -> None:
    for minute in range(30):
        add(past, minute, NOON.replace(hour=0) + timedelta(minutes=minute))
    assert thinned(past / ID, NOON) == 0
    assert len(left(past)) == 30


def test_of_this_week_one_an_hour_stays_and_it_is_the_newest(past: Path) -> None:
    hour = NOON - timedelta(days=3)
    for revision in range(1, 10):
        add(past, revision, hour + timedelta(minutes=20 * (revision - 1)))
    assert thinned(past / ID, NOON) == 6
    assert left(past) == [9, 6, 3]


def test_of_this_season_one_a_day_stays(past: Path) -> None:
    day = NOON - timedelta(days=30)
    for revision in range(1, 7):
        add(past, revision, day + timedelta(hours=8 * (revision - 1)))
    assert thinned(past / ID, NOON) == 4 - 1
    assert left(past) == [6, 5, 2]


def test_what_is_older_goes_but_for_the_way_back(past: Path) -> None:
    for revision, days in ((1, 400), (2, 91), (3, 89), (4, 60)):
        add(past, revision, NOON - timedelta(days=days))
    assert thinned(past / ID, NOON) == 2
    assert left(past) == [4, 3]  # ninety days, as docs/privacy.md promises
    assert thinned(past / ID, NOON + timedelta(days=1000)) == 1
    assert left(past) == [4]


def test_a_version_from_the_future_stays(past: Path) -> None:
    add(past, 1, NOON + timedelta(days=900))
    add(past, 2, NOON + timedelta(days=900))
    assert thinned(past / ID, NOON) == 0


def test_thinning_twice_changes_nothing_more(past: Path) -> None:
    for revision in range(300):
        add(past, revision, NOON - timedelta(hours=7 * (300 - revision)))
    assert thinned(past / ID, NOON) > 0
    assert thinned(past / ID, NOON) == 0


def test_what_cannot_be_removed_is_no_mistake(past: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for revision in (1, 2):
        add(past, revision, NOON - timedelta(days=400))
    monkeypatch.setattr(os, "unlink", refused)
    assert thinned(past / ID, NOON) == 0
    assert thinned(past / "niets", NOON) == 0
    assert history.versions(past, ID)[0].revision == 2


def test_once_a_day_all_are_looked_through(past: Path, tmp_path: Path) -> None:
    stamp = tmp_path / "state" / "thinned.txt"
    for revision, days in ((1, 400), (2, 300), (3, 200)):
        add(past, revision, NOON - timedelta(days=days))
    (past / "iets anders").touch()
    assert thinned_everywhere(past, stamp, NOON) == 2
    assert left(past) == [3]
    add(past, 2, NOON - timedelta(days=300))
    assert thinned_everywhere(past, stamp, NOON + timedelta(hours=3)) == 0
    assert thinned_everywhere(past, stamp, NOON + timedelta(days=1)) == 1


def test_without_versions_there_is_nothing_to_look_through(past: Path, tmp_path: Path) -> None:
    assert thinned_everywhere(past, tmp_path / "stamp", NOON) == 0
    (tmp_path / "map").mkdir()
    assert thinned_everywhere(past, tmp_path / "map", NOON) == 0
