"""The papers that were handed out: kept for ever as they were, with the talk they were made of.

Beside each paper stand two files: what is known of it (`verslag-1.toml`), and the talk as it was
(`verslag-1.gesprek.toml`). None is ever written again. What is known is written last, so a paper
that was cut off half-way is not listed, and its number is not used again.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

from burgeridee.core.intake import Intake
from burgeridee.core.numbers import Whole
from burgeridee.files.archive import digest
from burgeridee.files.away import is_away
from burgeridee.files.disk import DiskError, locked, read_guarded, write_whole
from burgeridee.files.erased import refuse_erased
from burgeridee.files.intake_file import HEADER, document
from burgeridee.files.log_done import Done
from burgeridee.files.looking import at_hand, may_be_folder
from burgeridee.files.noting import note
from burgeridee.files.places import Places
from burgeridee.files.toml import TomlError, parsed, proven

NAMES = {"residents": "verslag", "file": "dossier"}
LETTER = "brief"
"""How the file of a paper is called; every letter is a letter."""
_NAME = re.compile(r"(?P<kind>[a-z]+)-(?P<number>[0-9]{1,6})\..+")
_ABOUT = "Bij een papier van burgeridee dat is uitgegeven. Dit bestand blijft zoals het is."
_ID = re.compile(r"[a-z0-9-]{1,40}")
_LIMIT = 64_000


@dataclass(frozen=True)
class Printed:
    """A paper as bytes, ready to be handed out. `paper` and `parts` are names of report/papers."""

    paper: str
    code: str
    content: bytes
    suffix: str
    on: datetime
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Issued:
    """A paper that was handed out.

    `number` counts the papers of its kind, `version` how often the talk was opened again, from 1.
    `sha256` is that of its file, `intake_sha256` that of the talk beside it.
    """

    paper: str
    number: int
    path: Path
    code: str
    on: datetime
    revision: int
    version: int
    parts: tuple[str, ...] = ()
    sha256: str = ""
    intake_sha256: str = ""

    @property
    def intake_path(self) -> Path:
        """The talk as it was."""
        return self.path.with_name(f"{self.path.stem}.gesprek.toml")


def issue(places: Places, intake: Intake, printed: Printed) -> Issued:
    """Keep a paper with the next number, and the talk as it is. Raises `DiskError`."""
    try:
        as_it_is = proven(document(intake), HEADER)
    except TomlError as error:
        raise DiskError(f"Uitgeven lukt niet: {error.problem}") from error
    folder = places.issued / intake.id
    refuse_erased(places.data, intake.id)
    with locked(folder, must_stand=is_away(places)):
        refuse_erased(places.data, intake.id)
        kind = NAMES.get(printed.paper, LETTER)
        number = max(_numbers(folder, kind), default=0) + 1
        paper = Issued(
            paper=printed.paper,
            number=number,
            path=folder / f"{kind}-{number}{printed.suffix}",
            code=printed.code,
            on=printed.on.replace(microsecond=0),
            revision=intake.revision,
            version=1 + sum(1 for change in intake.changes if not change.question),
            parts=printed.parts,
            sha256=digest(printed.content),
            intake_sha256=digest(as_it_is),
        )
        write_whole(paper.intake_path, as_it_is)
        write_whole(paper.path, printed.content)
        write_whole(folder / f"{kind}-{number}.toml", proven(_about(paper), _ABOUT, _LIMIT))
    if not intake.practice:
        note(places, Done(paper.on, "issued", intake.id, intake.revision, code=paper.code))
    return paper


def issued(places: Places, intake_id: str) -> tuple[Issued, ...]:
    """The papers of a talk that were handed out, the first one first.

    One of which nothing can be read is left out.
    """
    folder = places.issued / intake_id
    if not _ID.fullmatch(intake_id):
        return ()
    found = (_read(path) for path in at_hand(folder, ".toml") if not path.stem.endswith(".gesprek"))
    papers = [one for one in found if one is not None]
    return tuple(sorted(papers, key=lambda one: (one.on.isoformat(), one.paper, one.number)))


def highest_numbers(places: Places, intake_id: str) -> Mapping[str, int]:
    """Of each kind of paper of a talk that was handed out, the highest number."""
    folder = places.issued / intake_id
    kinds = sorted({*NAMES.values(), LETTER})
    found = {
        kind: max(_numbers(folder, kind), default=0) for kind in kinds if may_be_folder(folder)
    }
    return {kind: highest for kind, highest in found.items() if highest}


def _numbers(folder: Path, kind: str) -> Iterator[int]:
    try:
        paths = list(folder.iterdir())
    except OSError as error:
        raise DiskError("De map met papieren is nu niet te lezen.", error.errno) from error
    for path in paths:
        name = _NAME.fullmatch(path.name)
        if name and name["kind"] == kind:
            yield int(name["number"])


class _Talk(BaseModel):
    revision: Whole = 0
    sha256: str = ""


class _About(BaseModel):
    """What is known of a paper, as its file holds it."""

    file: Annotated[str, Field(pattern=r"^[a-z]+-[0-9]+\.[a-z]+$")]
    paper: str
    parts: tuple[str, ...] = ()
    number: Whole
    version: Whole = 1
    code: str
    made: datetime
    sha256: str
    intake: _Talk = _Talk()


def _about(paper: Issued) -> Mapping[str, Any]:
    about = _About(
        file=paper.path.name,
        paper=paper.paper,
        parts=paper.parts,
        number=paper.number,
        version=paper.version,
        code=paper.code,
        made=paper.on,
        sha256=paper.sha256,
        intake=_Talk(revision=paper.revision, sha256=paper.intake_sha256),
    )
    return about.model_dump()


def _read(path: Path) -> Issued | None:
    try:
        about = _About.model_validate(parsed(read_guarded(path, _LIMIT), _LIMIT))
    except (DiskError, TomlError, ValidationError):
        return None
    return Issued(
        paper=about.paper,
        number=about.number,
        path=path.with_name(about.file),
        code=about.code,
        on=about.made,
        revision=about.intake.revision,
        version=about.version,
        parts=about.parts,
        sha256=about.sha256,
        intake_sha256=about.intake.sha256,
    )
