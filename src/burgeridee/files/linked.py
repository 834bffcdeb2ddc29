"""The talk that another one builds on: looked for beside its file, then in the data folder."""

import re
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.intake import ID_PATTERN
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive


@dataclass(frozen=True)
class Linked:
    """The talk that was looked for; without one, `problem` says what became of it."""

    talk: Talk | None = None
    problem: str = ""


def linked(archive: Archive, talk: Talk, path: Path) -> Linked:
    """The talk that this one, kept in `path`, builds on. Empty where it builds on none."""
    base, name = talk.conversation.builds_on, talk.intake.links.previous
    if not base or not name:
        return Linked()
    if not re.fullmatch(ID_PATTERN, name):
        return Linked(problem="Bij 'previous' staat geen nummer van een gesprek.")
    if name == talk.intake.id:
        return Linked(problem="Bij 'previous' staat het nummer van dit gesprek zelf.")
    found = _opened(archive, name, path, is_practice=bool(talk.intake.practice))
    if found.talk is not None and found.talk.conversation.id != base:
        return Linked(problem=f"Het gesprek {name} is van een andere soort. {_COUNTS_NOT}")
    return found


def checks_of(archive: Archive, talk: Talk, model: str) -> tuple[Talk, ...]:
    """The talks of this model that build on a talk, the newest first."""
    entries = archive.entries(practice=bool(talk.intake.practice))
    found = (entry.talk for entry in entries if entry.talk is not None)
    return tuple(
        one
        for one in found
        if one.conversation.id == model and one.intake.links.previous == talk.intake.id
    )


_COUNTS_NOT = "Wat daar is verteld, telt nu niet mee."


def _opened(archive: Archive, name: str, path: Path, *, is_practice: bool) -> Linked:
    home = archive.places.practice if is_practice else archive.places.intakes
    beside, kept = (folder / f"{name}.toml" for folder in (path.parent, home))
    place = beside if beside.exists() else kept
    if not place.exists():
        problem = f"Het gesprek {name}, waar dit op verdergaat, is er niet. {_COUNTS_NOT}"
        return Linked(problem=problem)
    entry = archive.entry(place)
    talk = entry.talk
    if talk is None:
        problem = f"Het gesprek {name} is niet te openen: {entry.problem} {_COUNTS_NOT}"
        return Linked(problem=problem)
    if bool(talk.intake.practice) is not is_practice:
        return Linked(problem=f"Een oefening en een echt gesprek gaan niet samen. {_COUNTS_NOT}")
    return Linked(talk)
