"""Earlier versions of an intake: kept at each save, thinned as they age.

History is a kindness and never a hindrance: nothing in here stops a save. What the disk refuses
is told by what is given back, and by nothing else.
"""

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from burgeridee.files.disk import DiskError, is_there, make_folder, read_guarded, write_whole
from burgeridee.files.rights import rights_in

_NAME = re.compile(r"(?P<revision>[0-9]{4,12})-(?P<digest>[0-9a-f]{4,64})\.toml")
_ID = re.compile(r"[a-z0-9-]{1,40}")
_DIGITS = (4, 16, 64)  # of the digest: more only where fewer are taken by another version
_LARGEST = 64_000_000
_WEEK = timedelta(days=7)
_SEASON = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of an intake that is still there."""

    revision: int
    digest: str
    path: Path


def kept(
    places_history: Path, intake_id: str, revision: int, current: Path, digest: str
) -> Path | None:
    """Where the version that is about to be replaced was kept, or `None` when it was not.

    A second name for the same file costs nothing; where a disk has no such thing, a copy. `None`
    too for a first save, when there is nothing to keep. The name holds the revision and the
    beginning of the digest, as in `0041-a91c.toml`.
    """
    if not _ID.fullmatch(intake_id):
        return None
    folder = places_history / intake_id
    try:
        if current.is_symlink():
            return None
        make_folder(folder)
        for digits in _DIGITS:
            path = folder / f"{revision:04d}-{digest[:digits]}.toml"
            if not is_there(path):
                _keep(current, path)
                return path
            if _is_same(path, current):
                return path
    except (OSError, DiskError):
        return None
    return None


def _is_same(path: Path, current: Path) -> bool:
    """Whether a version says what is there now. What cannot be read is another version."""
    if os.path.samestat(path.lstat(), current.lstat()):
        return True
    try:
        return read_guarded(path, _LARGEST) == read_guarded(current, _LARGEST)
    except DiskError:
        return False


def _keep(current: Path, path: Path) -> None:
    """Keep what stands there. A second name shares its rights, so those must be right already."""
    standing = current.lstat()
    try:
        if stat.S_IMODE(standing.st_mode) != rights_in(path.parent).file:
            raise PermissionError
        path.hardlink_to(current)
    except OSError:  # other rights, another disk, or one that knows no links
        write_whole(path, read_guarded(current, _LARGEST))
        os.utime(path, ns=(standing.st_atime_ns, standing.st_mtime_ns))


def versions(places_history: Path, intake_id: str) -> tuple[Version, ...]:
    """The earlier versions of an intake, newest first: by revision, for clocks differ."""
    if not _ID.fullmatch(intake_id):
        return ()
    return _versions_in(places_history / intake_id)


def _versions_in(folder: Path) -> tuple[Version, ...]:
    found: list[Version] = []
    with suppress(OSError):
        for path in folder.iterdir():
            name = _NAME.fullmatch(path.name)
            if name and path.is_file() and not path.is_symlink():
                found.append(Version(int(name["revision"]), name["digest"], path))
    return tuple(sorted(found, key=lambda v: (v.revision, v.digest), reverse=True))


def thinned_everywhere(places_history: Path, stamp: Path, now: datetime) -> int:
    """How many versions of all intakes had had their time; looked through once a day.

    Each save thins the versions of its own intake. This is for those that nobody saves any more.
    `stamp` is a file of this machine that remembers the day.
    """
    with suppress(OSError, DiskError):
        if stamp.exists() and read_guarded(stamp, 100).decode(errors="replace") == str(now.date()):
            return 0
        write_whole(stamp, str(now.date()).encode())
        return sum(thinned(folder, now) for folder in places_history.iterdir())
    return 0


def thinned(folder: Path, now: datetime) -> int:
    """How many versions in the folder of one intake had had their time, and were removed.

    All of today stay, one an hour for a week, one a day for 90 days: each time the newest. Older
    ones go, but for the very newest: it is the way back from the last save. A version from the
    future (a clock was wrong) stays.
    """
    removed = 0
    taken: set[tuple[date, int]] = set()
    for place, version in enumerate(_versions_in(folder)):
        with suppress(OSError):
            written = datetime.fromtimestamp(version.path.stat().st_mtime, now.tzinfo)
            slot = _slot(written, now)
            if slot is not None and place and (slot in taken or now - written > _SEASON):
                version.path.unlink()
                removed += 1
            elif slot is not None:
                taken.add(slot)
    return removed


def _slot(written: datetime, now: datetime) -> tuple[date, int] | None:
    """The hour or day that a version stands for; `None` for one that stands for itself."""
    if written.date() >= now.date():
        return None
    return written.date(), written.hour if now - written <= _WEEK else -1
