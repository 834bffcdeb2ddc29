"""Emergency copies: what could not be saved where it belongs, kept on this machine until it can.

A copy is an ordinary intake file with one table more, `[emergency]`, that says where it belongs.
There is one for each talk in each run of the program, always with the newest state. It goes home
by the same way as every save: what stands there is compared, and merged where others changed it.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from burgeridee.core.intake import Intake
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Opened, digest
from burgeridee.files.disk import DiskError, is_there, read_guarded, swept, write_whole
from burgeridee.files.erased import ErasedError, refuse_erased
from burgeridee.files.intake_file import document
from burgeridee.files.places import Places
from burgeridee.files.together import Together
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, proven
from burgeridee.files.unsaved import why

FOLDER = "nood"
TABLE = "emergency"
HERE = "Tot dan staat alles veilig in een noodkopie op deze computer."
IS_HOME = "De noodkopie is teruggezet bij je gesprekken."
STILL_AWAY = "Dit is de noodkopie. Je kunt verder; ik zet haar terug zodra dat kan. {}"
GONE_TOO = "{} De noodkopie op deze computer is nu ook weg."
_HEADER = (
    "Noodkopie van burgeridee: bewaren lukte niet op de gewone plek. "
    "Start burgeridee, dan zet het deze antwoorden terug."
)
_RUN = f"{os.getpid()}-{secrets.token_hex(3)}"
"""What the copies of this run of the program are called by, so that no other writes over them."""
_AT_IT = Lock()


@dataclass(frozen=True)
class Copy:
    """An emergency copy as it stands; `talk` is `None` where it cannot go home, and `problem` why.

    `home` is where it belongs. `tried` is the hash of what may stand there by now, from us.
    """

    path: Path
    talk: Talk | None = None
    home: Path = Path()
    tried: str = ""
    at: datetime | None = None
    problem: str = ""
    is_erased: bool = False


class Aside:
    """The emergency copy of one talk in this run of the program."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._holds: Intake | None = None
        self._digest = ""
        self._path = Path()
        self.is_needed = True
        """Whether something is not home. It is put and removed in threads, that may come late."""

    def holds(self, intake: Intake) -> bool:
        """Whether exactly this stands in the copy."""
        return self._holds == intake

    @property
    def stands(self) -> bool:
        """Whether there is a copy, as far as this side knows."""
        return self._holds is not None

    def take_up(self, intake: Intake) -> bool:
        """Go on with the copy from which this intake was just opened; whether there is one.

        A copy that holds something else stays, under another name: it goes home by itself.
        """
        path = _path_of(self._archive.places, intake.id)
        with _AT_IT, suppress(DiskError, OSError):
            if not self.stands and path.exists():
                found = _copy_at(self._archive, path).talk
                if found is not None and found.intake == intake:
                    self._digest = digest(read_guarded(path, INTAKE_LIMIT))
                    self._holds, self._path = intake, path
                else:
                    path.rename(path.with_name(f"{path.stem}-{secrets.token_hex(2)}.toml"))
        return self.stands

    def put(self, intake: Intake) -> None:
        """Keep this state, in the place of an earlier one. Raises `DiskError`."""
        archive = self._archive
        path = _path_of(archive.places, intake.id)
        table = {
            "home": str(archive.place_of(intake)),
            "parent": intake.parent,
            "tried": archive.tried.get(intake.id, ""),
            "at": archive.now().replace(microsecond=0),
        }
        whole = {**document(intake, archive.models.named(intake.model.id)), TABLE: table}
        try:
            content = proven(whole, _HEADER)
        except TomlError as error:
            raise DiskError(f"De noodkopie lukt niet: {error.problem}") from error
        with _AT_IT:
            if not self.is_needed:
                return
            write_whole(path, content)
            self._holds, self._digest, self._path = intake, digest(content), path

    def remove(self, intake: Intake | None = None) -> None:
        """Take the copy away where it is not needed, or holds this intake, which is home.

        A copy that somebody else made newer stays. What cannot be removed now is found to be home
        at the next start.
        """
        with _AT_IT, suppress(DiskError, OSError):
            if self._holds is None or (self.is_needed and self._holds != intake):
                return
            if digest(read_guarded(self._path, INTAKE_LIMIT)) == self._digest:
                self._path.unlink()
            self._holds = None


def waiting(archive: Archive) -> Iterator[Copy]:
    """The emergency copies on this machine that are not home yet, by name.

    What stands at home exactly so already is cleared away without a word.
    """
    folder = archive.places.state / FOLDER
    swept(folder)
    for path in _paths(archive.places):
        copy = _copy_at(archive, path)
        if copy.talk is not None and _stands_at_home(archive, copy, copy.talk.intake):
            with suppress(OSError):
                path.unlink()
        else:
            yield copy


def opened(archive: Archive, name: str | Path) -> Opened:
    """The talk of an id or a file, with its emergency copies brought home first.

    A copy that cannot go home yet is opened itself, so that one can go on. Raises what
    `Archive.open` raises.
    """
    path = Path(name)
    if path.parent == archive.places.state / FOLDER:
        return _brought_home(archive, path)
    try:
        found = archive.open(name)
    except DiskError:
        own = _paths(archive.places, path.stem)
        if not own or isinstance(name, Path):
            raise
        return _brought_home(archive, own[0])
    for copy in _paths(archive.places, found.talk.intake.id):
        read = _copy_at(archive, copy)
        if read.talk is not None and read.home == found.path:
            found = _brought_home(archive, copy)
    return found


def _brought_home(archive: Archive, path: Path) -> Opened:
    """The talk of a copy, home again; or the copy itself where that cannot be yet."""
    copy = _claimed(archive, _copy_at(archive, path))
    if copy.is_erased:
        with suppress(OSError):
            copy.path.unlink()
        raise DiskError(GONE_TOO.format(copy.problem))
    if copy.talk is None:
        raise DiskError(copy.problem)
    intake = copy.talk.intake
    archive.paths[intake.id] = copy.home
    archive.tried[intake.id] = copy.tried or intake.parent  # what else we saved is not of this line
    together = Together(archive, copy.talk)
    try:
        saved = archive.save(intake, together, "brought-home")
    except DiskError as error:
        told = STILL_AWAY.format(why(error, archive.places.data))
        return Opened(copy.talk, copy.home, warnings=(told,))
    with suppress(OSError):
        copy.path.unlink()
    said = tuple(words for words in (saved.conflict, together.said) if words)
    return Opened(together.talk(saved.intake), saved.path, warnings=(IS_HOME, *said))


def _claimed(archive: Archive, copy: Copy) -> Copy:
    """A copy under the name of this run, so that no other window brings it home as well.

    Where this run has a copy of the same talk already, the other one keeps its name.
    """
    if copy.talk is None:
        return copy
    ours = _path_of(archive.places, copy.talk.intake.id)
    if copy.path == ours or is_there(ours):
        return copy
    try:
        copy.path.rename(ours)
    except OSError as error:
        problem = "Deze noodkopie is net door een ander venster teruggezet, of niet te lezen."
        raise DiskError(problem, error.errno) from error
    return Copy(ours, copy.talk, copy.home, copy.tried, copy.at)


def _copy_at(archive: Archive, path: Path) -> Copy:
    entry = archive.entry(path)
    if entry.talk is None:
        return Copy(path, problem=entry.problem, is_erased=_is_erased(archive, path))
    intake = entry.talk.intake
    told: Any = (intake.model_extra or {}).get(TABLE)
    if not isinstance(told, dict):
        return Copy(path, problem=f"{path.name} is geen noodkopie van burgeridee.")
    parent, home, tried, at = (told.get(key) for key in ("parent", "home", "tried", "at"))
    whole = {key: value for key, value in document(intake).items() if key != TABLE}
    bare = Intake.model_validate(whole).with_(parent=parent if isinstance(parent, str) else "")
    talk = Talk.resume(entry.talk.conversation, bare)
    where = Path(home) if isinstance(home, str) and home else archive.place_of(bare)
    since = at if isinstance(at, datetime) else None
    return Copy(path, talk, where, tried if isinstance(tried, str) else "", since)


def _stands_at_home(archive: Archive, copy: Copy, intake: Intake) -> bool:
    there = archive.entry(copy.home).talk
    return there is not None and _said(there.intake) == _said(intake)


def _said(intake: Intake) -> Intake:
    """What an intake says, without what only tells which save it is."""
    return intake.with_(revision=0, parent="", changed=None)


def _is_erased(archive: Archive, path: Path) -> bool:
    try:
        refuse_erased(archive.places.data, path.stem.split(".")[0])
    except ErasedError:
        return True
    except DiskError:
        return False
    return False


def _path_of(places: Places, intake_id: str) -> Path:
    return places.state / FOLDER / f"{intake_id}.{_RUN}.toml"


def _paths(places: Places, intake_id: str = "") -> tuple[Path, ...]:
    try:
        found = sorted((places.state / FOLDER).glob(f"{intake_id or '*'}.*.toml"))
    except OSError:
        return ()
    return tuple(path for path in found if not path.name.startswith("."))
