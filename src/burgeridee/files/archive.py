"""The intakes on disk: saved, opened, listed; what is there is never overwritten unseen."""

import hashlib
import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from burgeridee.core.intake import SCHEMA, Intake
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.files import history
from burgeridee.files.archive_words import HELD, STRAY_PRACTICE, STRAY_TALK, ahead, conflict, newer
from burgeridee.files.away import is_away
from burgeridee.files.copy_names import OURS, other_of, told_of_name
from burgeridee.files.disk import (
    DiskError,
    HeldError,
    is_there,
    locked,
    read_guarded,
    swept,
    write_whole,
)
from burgeridee.files.erased import refuse_erased
from burgeridee.files.intake_checks import intake_mistakes
from burgeridee.files.intake_file import HEADER, clean_document, document
from burgeridee.files.letters import any_letters
from burgeridee.files.library import Library, Mistake
from burgeridee.files.log_done import Did
from burgeridee.files.log_of_saves import log_save, on_disk
from burgeridee.files.models import Models
from burgeridee.files.places import Places
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, parsed, proven

Merge = Callable[[Talk], Intake]
"""Makes one of what somebody else saved meanwhile, and of ours; to be saved after theirs."""


class IntakeError(Exception):
    """An intake that cannot be opened, with all that is wrong in it."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(mistakes[0].problem)
        self.mistakes = mistakes


@dataclass(frozen=True)
class Saved:
    """An intake as it now stands on disk; `conflict` says it when another version stood there."""

    intake: Intake
    path: Path
    conflict: str = ""


@dataclass(frozen=True)
class Opened:
    """A talk from disk, and what to say about its file."""

    talk: Talk
    path: Path
    read_only: bool = False
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One file in the list: a talk, or what is wrong with it.

    `other_of` is the id of the talk of which it is only another version.
    """

    id: str
    path: Path
    talk: Talk | None = None
    problem: str = ""
    note: str = ""
    other_of: str = ""

    @property
    def called(self) -> str:
        """The id for a line of a list: that of a broken file is its name, which may be anything."""
        return one_line(self.id)


@dataclass
class Archive:
    """The folder of intakes. `now` gives local time with its offset in whole minutes."""

    places: Places
    library: Library
    now: Callable[[], datetime]
    paths: dict[str, Path] = field(default_factory=dict)
    """Per intake the file that it was opened from or saved in, in this session."""
    tried: dict[str, str] = field(default_factory=dict)
    """Per intake the hash of what we tried to write last: after a doubtful save it may stand."""

    @cached_property
    def models(self) -> Models:
        """Every model in which a talk can be kept, those of exercises too."""
        return Models(self.library, self.places.content_folders)

    def save(self, intake: Intake, merge: Merge | None = None, did: Did | None = None) -> Saved:
        """Keep the intake as its next revision, whole or not at all.

        `intake.parent` is the hash of the file that it was made from. When something else stands
        on disk, that stays as it is and ours goes beside it, for the rest of this session;
        unless `merge` makes one of both. That is saved over it and given back: go on with that.
        `did` is what the logbook calls this save, where it is more than a change.
        Raises `DiskError` with a sentence; saving again is safe.
        """
        if intake.schema_ > SCHEMA:
            raise DiskError(newer(intake.schema_))
        path = self.place_of(intake)
        home = path.parent
        with locked(home, must_stand=bool(intake.parent) or is_away(self.places, home)):
            refuse_erased(self.places.data, intake.id)
            self._tidy(path, intake.id)
            stood = on_disk(path)
            found = "" if stood is None else digest(stood)
            ours = found in {intake.parent, self.tried.get(intake.id, intake.parent)}
            theirs = self._theirs(path, intake) if found and not ours else None
            if merge is not None and theirs is not None:
                intake, ours = merge(theirs), True
            said = "" if ours else conflict(gone=not found)
            if said:
                path = self._beside(path, intake)
            revised = intake.with_(revision=intake.revision + 1)
            content = self._content(revised)
            if found and not said:
                history.kept(self.places.history, intake.id, intake.revision, path, intake.parent)
            self.tried[intake.id] = digest(content)
            try:
                write_whole(path, content)
            except HeldError:
                path, said = self._beside(path, intake), HELD
                write_whole(path, content)
        self.paths[intake.id] = path
        log_save(self.places, self.now(), revised, content if said else stood, did)
        told = f"{said} {path.name}." if said else ""
        return Saved(revised.with_(parent=digest(content)), path, told)

    def open(self, name: str | Path) -> Opened:
        """The talk of an id, or of a file. Raises `DiskError` or `IntakeError`."""
        opened = self._read(self.path_of(name))
        self.paths[opened.talk.intake.id] = opened.path
        return opened

    def entries(self, *, practice: bool = False) -> Iterator[Entry]:
        """Every intake in the folder, the newest id first; a bad file hides no other."""
        named: set[str] = set()
        for path in self._files(practice=practice):
            entry = self.entry(path)
            if entry.talk and entry.id in named and not entry.other_of and path.stem != entry.id:
                entry = replace(entry, other_of=entry.id)
            yield entry
            named.add(entry.id)

    def marks(self, *, practice: bool = False) -> Iterator[tuple[Path, tuple[int, int]]]:
        """Each file in the folder, the newest id first, with the mark by which a change shows.

        One by one, so that the first can be read before the last of thousands was looked at.
        """
        for path in self._files(practice=practice):
            with suppress(OSError):  # gone since the folder was read
                state = path.stat()
                yield path, (state.st_mtime_ns, state.st_size)

    def _files(self, *, practice: bool) -> Iterator[Path]:
        folder = self.places.practice if practice else self.places.intakes
        try:
            with os.scandir(folder) as found:
                names = sorted((one.name for one in found), reverse=True)
        except OSError:
            return
        for name in names:
            if name.endswith(".toml") and not name.startswith("."):
                yield folder / name

    def entry(self, path: Path) -> Entry:
        """One file as it stands in the list."""
        try:
            opened = self._read(path)
        except DiskError as error:
            return Entry(path.stem, path, problem=str(error), other_of=other_of(path))
        except IntakeError as error:
            first, *others = error.mistakes
            more = f" (en nog {len(others)})" if others else ""
            problem = f"{in_line(first)}{more}"
            return Entry(path.stem, path, problem=problem, other_of=other_of(path))
        name, stray = opened.talk.intake.id, self._stray(opened.talk.intake, path)
        if stray:
            return Entry(name, path, problem=stray)
        note = " ".join(opened.warnings)
        return Entry(name, path, opened.talk, note=note, other_of=other_of(path, name))

    def _stray(self, intake: Intake, path: Path) -> str:
        """What to say of practice among the real talks, or the other way round; empty if not so."""
        if intake.practice and path.parent == self.places.intakes:
            return STRAY_PRACTICE
        return STRAY_TALK if not intake.practice and path.parent == self.places.practice else ""

    def path_of(self, name: str | Path) -> Path:
        """Where an id, or a path to a file, points to. Raises `DiskError` when it is not there."""
        given = Path(name)
        if isinstance(name, Path) or given.suffix == ".toml" or len(given.parts) > 1:
            return given
        for folder in (self.places.intakes, self.places.practice):
            path = folder / f"{name}.toml"
            if is_there(path):
                return path
        raise DiskError(
            f"Er is geen gesprek met het nummer '{name}'. `burgeridee list` noemt ze allemaal."
        )

    def _read(self, path: Path) -> Opened:
        data = read_guarded(path, INTAKE_LIMIT)
        raw = self._document(data, path)
        found = intake_mistakes(raw, data.decode("utf-8-sig", "replace"), str(path), self.models)
        blocking = tuple(mistake for mistake in found if mistake.blocks)
        if blocking:
            raise IntakeError(blocking)
        intake = self._intake(raw, path).with_(parent=digest(data))
        refuse_erased(self.places.data, intake.id)
        talk = Talk.resume(self.models[intake.model.id], intake)
        told = (newer(intake.schema_),) if intake.schema_ > SCHEMA else ()
        warnings = (*told_of_name(path, intake.id), *ahead(intake.changed, self.now()), *told)
        return Opened(talk, path, read_only=bool(told), warnings=warnings)

    def _theirs(self, path: Path, ours: Intake) -> Talk | None:
        """What stands there now, where it is the same talk and may become one with ours."""
        try:
            talk = self._read(path).talk
        except IntakeError:
            return None
        is_same = (talk.intake.id, talk.intake.model.id) == (ours.id, ours.model.id)
        return talk if is_same and talk.intake.schema_ <= SCHEMA else None

    def place_of(self, intake: Intake) -> Path:
        """Where an intake stands, or will stand once it is saved."""
        folder = self.places.practice if intake.practice else self.places.intakes
        return self.paths.get(intake.id) or folder / f"{intake.id}.toml"

    def _beside(self, path: Path, intake: Intake) -> Path:
        stamp = f"{self.now():%Y%m%d-%H%M}"
        return path.with_name(f"{intake.id}.{OURS}-{stamp}-{secrets.token_hex(2)}.toml")

    def _content(self, intake: Intake) -> bytes:
        conversation = self.models.named(intake.model.id)
        try:
            return proven(document(intake, conversation), HEADER)
        except TomlError as error:
            raise DiskError(f"Bewaren lukt niet: {error.problem}") from error

    def _tidy(self, path: Path, intake_id: str) -> None:
        """Once a session: clear away drafts of saves that never ended, and thin old versions."""
        if intake_id not in self.tried:
            swept(path.parent)
            history.thinned(self.places.history / intake_id, self.now())

    def _document(self, data: bytes, path: Path) -> dict[str, Any]:
        try:
            return clean_document(parsed(data, INTAKE_LIMIT))
        except TomlError as error:
            mistake = Mistake(str(path), error.line, "", error.problem, "")
            raise IntakeError((mistake,)) from error

    @staticmethod
    def _intake(raw: Mapping[str, Any], path: Path) -> Intake:
        try:
            return Intake.model_validate(raw)
        except ValidationError as error:
            problem = "Dit bestand is niet te lezen als intake."
            raise IntakeError((Mistake(str(path), None, "", problem, ""),)) from error


def new_id(now: datetime) -> str:
    """A fresh id: the day, and six random letters. It says nothing of what the talk is about."""
    return f"{now:%Y%m%d}-{any_letters(6)}"


def digest(content: bytes) -> str:
    """The hash by which a file is known again."""
    return hashlib.sha256(content).hexdigest()


def in_line(mistake: Mistake) -> str:
    """A mistake as one line for a list."""
    place = f"regel {mistake.line}: " if mistake.line else ""
    hint = f" Bedoel je '{mistake.suggestion}'?" if mistake.suggestion else ""
    return f"{place}{mistake.problem}{hint}"
