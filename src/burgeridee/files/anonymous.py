"""A talk without names as a file of its own: never in place of the talk, and never over a file."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from burgeridee.core.anonymous import Line, stripped, to_look_at, with_lines, worded
from burgeridee.core.intake import Intake
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, new_id
from burgeridee.files.away import is_away
from burgeridee.files.disk import DiskError, is_there, locked, write_whole
from burgeridee.files.intake_file import HEADER, document
from burgeridee.files.log_done import Done
from burgeridee.files.looking import is_folder
from burgeridee.files.noting import note
from burgeridee.files.toml import TomlError, proven

FEWEST_WEEKS, MOST_WEEKS = 4, 52
THERE = "Daar staat al iets. Kies een andere map of naam: ik schrijf nergens overheen."
NOT_SEEN = "Niet elke tekst is bekeken. Er is niets geschreven."


@dataclass(frozen=True)
class Preview:
    """A talk without names as it would be written; nothing stands on disk."""

    talk: Talk
    document: Mapping[str, Any]
    lines: tuple[Line, ...]
    weeks: int


def any_weeks() -> int:
    """A number of weeks by which a talk is moved: nobody can count back."""
    return FEWEST_WEEKS + secrets.randbelow(MOST_WEEKS - FEWEST_WEEKS + 1)


def preview(archive: Archive, talk: Talk, weeks: int) -> Preview:
    """What the talk would be without names, each day in it so many weeks earlier."""
    intake = stripped(talk, new_id(archive.now()), weeks)
    made = document(intake, talk.conversation)
    return Preview(talk, made, to_look_at(made, talk.conversation, talk), weeks)


def write_anonymous(
    archive: Archive, shown: Preview, lines: tuple[Line, ...], folder: Path | None = None
) -> Path:
    """Write it as a new file, in a folder or else with the practice talks. Raises `DiskError`.

    Every text must have been looked at.
    """
    if not all(line.is_seen for line in lines):
        raise DiskError(NOT_SEEN)
    made = with_lines(shown.document, shown.talk.conversation, lines)
    intake = worded(Intake.model_validate(made), shown.talk.conversation)
    home = archive.places.practice if folder is None else folder
    path = home / f"{intake.id}.toml"
    try:
        content = proven(document(intake, shown.talk.conversation), HEADER)
    except TomlError as error:
        raise DiskError(f"Dit is niet geschreven: {error.problem}") from error
    if folder is not None and not is_folder(folder):
        raise DiskError(f"Die map is er niet: {folder.name}. Maak hem eerst.")
    with locked(home, must_stand=is_away(archive.places)):
        if is_there(path):
            raise DiskError(THERE)
        write_whole(path, content)
    source = shown.talk.intake
    if not source.practice:
        done = Done(archive.now(), "anonymised", source.id, source.revision)
        note(archive.places, done)
    return path
