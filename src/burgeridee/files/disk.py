"""The disk: files written whole, read with care, one save at a time."""

import errno
import hashlib
import os
import platform
import re
import secrets
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from burgeridee.core.text import one_line
from burgeridee.files import slot
from burgeridee.files.rights import AS_ANY, Rights, given, made, rights_in

_BINARY = getattr(os, "O_BINARY", 0)  # Windows turns newlines into two characters without it
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to must not hold us up
_PAUSES = (*(0.01 * 2**turn for turn in range(7)), 1.2)  # together 2.5 seconds
_MACHINE = hashlib.sha256(platform.node().encode()).hexdigest()[:6]
_DRAFT = re.compile(r"\..+\.(?P<pid>\d{1,9})\.(?P<machine>[0-9a-f]{6})[0-9a-f]{8}\.tmp")
_DAY = 24 * 60 * 60
_UNSURE_YET: set[Path] = set()

_FULL = "de schijf is vol. Maak ruimte vrij en probeer het opnieuw."
_FORBIDDEN = "je mag hier niet schrijven. Kies een andere map, of vraag je beheerder om toegang."
_GONE = "de map is er niet meer. Is de schijf of het netwerk nog verbonden?"
_WRITING = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "je ruimte op deze schijf is op. Maak ruimte vrij en probeer het opnieuw.",
    errno.EFBIG: "het bestand is te groot voor deze schijf. Kies een andere schijf.",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "deze schijf kan alleen lezen. Kies een map op een andere schijf.",
    errno.ENOENT: _GONE,
    errno.ENOTDIR: "een deel van het pad is geen map. Kies een andere map.",
    errno.EISDIR: "op deze plek staat een map met die naam. Geef de map een andere naam.",
    errno.ENAMETOOLONG: "de naam is te lang. Kies een kortere naam.",
    errno.ELOOP: "op deze plek staat een verwijzing naar iets anders. Haal die weg.",
    errno.EMFILE: "er staan te veel bestanden open. Sluit eerst een paar andere programma's.",
}
_HELD = "een ander programma houdt het bestand vast. Misschien is dat een virusscanner."
_UNSURE = "de schijf geeft een fout. Kijk of hij nog goed vastzit, en probeer het opnieuw."
_READING = {
    errno.ENOENT: "het bestand is er niet. Is het verplaatst of weggegooid?",
    errno.EACCES: "je mag het niet lezen. Vraag je beheerder om toegang.",
    errno.EPERM: "je mag het niet lezen. Vraag je beheerder om toegang.",
    errno.ELOOP: "het is een verwijzing naar een ander bestand. Zet het bestand zelf hier neer.",
    errno.EMLINK: "het is een verwijzing naar een ander bestand. Zet het bestand zelf hier neer.",
}


class DiskError(Exception):
    """What went wrong on the disk, as a sentence for the user; never with an answer in it."""

    def __init__(self, sentence: str, code: int | None = None) -> None:
        super().__init__(sentence)
        self.code = code


class HeldError(DiskError):
    """A file that another program holds, and does not let go of: it was tried for a while."""


def trouble(code: int | None) -> str:
    """What keeps a disk from writing, in words, by its errno."""
    return _WRITING.get(code or 0, _UNSURE)


def write_whole(path: Path, content: bytes, *, private: bool = True) -> None:
    """Write a file in one step: the old content stands until the new is whole and on the disk.

    A private file is for its owner, and for the group of a shared data folder. Each try writes a
    new draft: after a failed fsync the same file may not be trusted again. When even the very last
    step fails, the new content stands already and the sentence says so; whoever saves again must
    compare with what is there.
    """
    token = _MACHINE + secrets.token_hex(4)
    draft = path.with_name(f".{path.name[:60]}.{os.getpid()}.{token}.tmp")
    try:
        make_folder(path.parent, private=private)
        try:
            _write_draft(draft, content, rights_in(path.parent) if private else AS_ANY)
            _replace(draft, path)
        finally:
            with suppress(OSError):
                draft.unlink()  # gone already when all went well
    except OSError as error:
        kind, words = _told(error)
        sentence = f"{shown(path)} is niet bewaard: {words} Wat er al stond, is niet veranderd."
        raise kind(sentence, error.errno) from error
    _UNSURE_YET.add(path)
    try:
        _settle(path.parent)
    except OSError as error:
        sentence = f"{shown(path)} is geschreven, maar dat is nog niet zeker: {_UNSURE}"
        raise DiskError(sentence, error.errno) from error
    _UNSURE_YET.discard(path)


def is_sure(path: Path) -> bool:
    """Whether what we wrote there last is sure to stay. What is not, is to be written anew."""
    return path not in _UNSURE_YET


def make_folder(folder: Path, *, private: bool = True) -> None:
    """Make a folder and the folders above it that are not there; see `rights` for whom."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent, private=private)
    with suppress(FileExistsError):  # another window was just before us
        made(folder, private=private)
        try:
            _settle(folder.parent)
        except OSError:
            with suppress(OSError):
                folder.rmdir()  # the next try must not find it, and take it to be sure
            raise


def read_guarded(path: Path, limit: int) -> bytes:
    """The content of an ordinary file of at most `limit` bytes; anything else is a `DiskError`."""
    try:
        handle = os.open(path, os.O_RDONLY | _BINARY | _NO_LINK | _NO_WAIT)
        try:
            mode = os.fstat(handle).st_mode
            content = _bytes_of(handle, limit + 1) if stat.S_ISREG(mode) else None
        finally:
            os.close(handle)
    except OSError as error:
        words = _READING.get(error.errno or 0, _UNSURE)
        raise DiskError(f"{shown(path)} is niet te lezen: {words}", error.errno) from error
    if content is None:
        what = "een map" if stat.S_ISDIR(mode) else "geen gewoon bestand"
        raise DiskError(f"{shown(path)} is niet te lezen: het is {what}. Zet het ergens anders.")
    if len(content) > limit:
        most = f"hoogstens {limit // 1000} kB"
        raise DiskError(f"{shown(path)} is te groot om te lezen. Maak er {most} van.", errno.EFBIG)
    return content


def is_there(path: Path) -> bool:
    """Whether something stands there. Raises `DiskError` where that is not to be known now."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        words = _READING.get(error.errno or 0, _UNSURE)
        raise DiskError(f"{shown(path)} is niet te lezen: {words}", error.errno) from error
    return True


@contextmanager
def locked(folder: Path, *, seconds: float = 10, must_stand: bool = False) -> Iterator[None]:
    """Hold the folder for one save, and never longer: the lock dies with its owner.

    Nobody edits under it; whoever waits longer than `seconds` gets a `DiskError`. A folder that
    `must_stand` is not made anew where it is gone: then its disk or network is. Asking for it
    again while holding it is our own mistake, and `RuntimeError`.
    """
    from filelock import FileLock

    try:
        if must_stand and not folder.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        make_folder(folder)
        lock = FileLock(folder / slot.NAME, mode=rights_in(folder).file)
        lock.acquire(timeout=seconds, poll_interval=0.02)
    except TimeoutError as error:
        sentence = f"{shown(folder)} is bezet: een ander venster of een collega bewaart net."
        raise DiskError(f"{sentence} Probeer het zo nog eens.", errno.EAGAIN) from error
    except OSError as error:
        words = slot.in_the_way(folder) or trouble(error.errno)
        raise DiskError(f"Bewaren in {shown(folder)} lukt niet: {words}", error.errno) from error
    try:
        yield
    finally:
        with suppress(OSError):  # what was saved is saved; a lock that will not go dies with us
            lock.release()


def swept(folder: Path) -> int:
    """How many drafts of saves that never ended were removed from a folder.

    Ours are known by their name. One goes when it is a day old, or when it was made on this
    machine by a process that is gone. What cannot be removed now waits for the next time.
    """
    removed = 0
    with suppress(OSError):
        for entry in folder.iterdir():
            found = _DRAFT.fullmatch(entry.name)
            with suppress(OSError):
                if found and _left_behind(entry, int(found["pid"]), found["machine"]):
                    entry.unlink()
                    removed += 1
    return removed


def flushed(folder: Path) -> None:
    """Make what was taken out of a folder stay out of it, also after a power cut."""
    try:
        _settle(folder)
    except OSError as error:
        words = trouble(error.errno)
        raise DiskError(f"{shown(folder)} is nog niet zeker: {words}", error.errno) from error


def _left_behind(draft: Path, process: int, machine: str) -> bool:
    state = draft.lstat()
    if not stat.S_ISREG(state.st_mode):
        return False
    return (machine == _MACHINE and _gone(process)) or time.time() - state.st_mtime > _DAY


def _gone(process: int) -> bool:
    """Whether no process has this number. Windows: never sure, for asking would end the process."""
    if _on_windows():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it is there, and not ours
    return False


def _write_draft(draft: Path, content: bytes, rights: Rights) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY | _NO_LINK
    handle = os.open(draft, flags, rights.file)
    try:
        if rights.exact:
            given(handle, rights.file)
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _replace(draft: Path, path: Path) -> None:
    """Put the draft in its place. On Windows a virus scanner may hold the old file for a moment."""
    for pause in _PAUSES if _on_windows() else ():
        try:
            draft.replace(path)
        except PermissionError:
            threading.Event().wait(pause)
        else:
            return
    draft.replace(path)


def _settle(folder: Path) -> None:
    """Make the names in a folder survive a power cut. Windows has no such call."""
    if _on_windows():
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}:
            raise
    finally:
        os.close(handle)


def _bytes_of(handle: int, limit: int) -> bytes:
    parts = bytearray()
    while len(parts) < limit:
        part = os.read(handle, min(limit - len(parts), 1 << 20))
        if not part:
            break
        parts += part
    return bytes(parts)


def _told(error: OSError) -> tuple[type[DiskError], str]:
    """What kind of fault it is to write, and its words."""
    # Only taking the place of another file has two names. Windows refuses that while it is held.
    if _on_windows() and isinstance(error, PermissionError) and error.filename2:
        return HeldError, _HELD
    return DiskError, trouble(error.errno)


def _on_windows() -> bool:
    return sys.platform.startswith("win")


def shown(path: Path) -> str:
    """The name of a file or folder as it may stand on a screen."""
    return one_line(os.fsencode(path.name or path).decode(errors="replace"))
