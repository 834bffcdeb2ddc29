"""The practice talks in a folder, for the debrief of a group: the good ones, the rest named.

The folder may be a stick with anything on it. Nothing there is written, moved or opened for work.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.cases import Case
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.library import nearest

MOST_FILES = 500
"""More files than any group makes: whoever points at a whole disk gets no answer for hours."""
_OURS = ("history", "issued")
_REAL = "Dit is een echt gesprek. Dat hoort niet in een nabespreking."
_FREE = "Hier is geoefend zonder casus."


@dataclass(frozen=True)
class Refused:
    """A file that does not join in, by its place in the folder, and why in one sentence."""

    file: str
    reason: str


@dataclass(frozen=True)
class Gathered:
    """The practice talks of a folder, each once, and the files that were left out."""

    talks: tuple[Talk, ...] = ()
    refused: tuple[Refused, ...] = ()


def gathered(
    folder: Path, archive: Archive, cases: Mapping[str, Case], most: int = MOST_FILES
) -> Gathered:
    """The practice talks in a folder and below it, in the order of their files, `most` at most."""
    talks: dict[str, tuple[str, Talk]] = {}
    refused: list[Refused] = []
    for count, path in enumerate(toml_files(folder), 1):
        name = str(path.relative_to(folder))
        if count > most:
            problem = f"Er staan meer dan {most} bestanden. De rest is niet bekeken."
            refused.append(Refused(name, problem))
            break
        entry = archive.entry(path)
        talk = entry.talk
        reason = entry.problem if talk is None else _against(talk, cases)
        if talk is None or reason:
            refused.append(Refused(name, reason))
            continue
        before = talks.get(talk.intake.id)
        if before is None:
            talks[talk.intake.id] = (name, talk)
            continue
        if talk.intake.revision > before[1].intake.revision:
            talks[talk.intake.id], name = (name, talk), before[0]
        other = talks[talk.intake.id][0]
        refused.append(Refused(name, f"Dit gesprek staat er twee keer. '{other}' telt mee."))
    return Gathered(tuple(talk for _, talk in talks.values()), tuple(refused))


def _against(talk: Talk, cases: Mapping[str, Case]) -> str:
    """Why a talk cannot join in; empty when it can. Never a word of what was said in it."""
    name = talk.intake.practice
    if not name:
        return _REAL
    if name == OWN_PRACTICE:
        return _FREE
    if name not in cases:
        near = nearest(name, cases)
        meant = f" Bedoel je '{near}'?" if near else ""
        return f"De casus '{name}' is er niet.{meant}"
    if cases[name].conversation != talk.conversation.id:
        return f"De casus '{name}' hoort bij een ander gespreksmodel."
    return ""


def toml_files(folder: Path) -> Iterator[Path]:
    """The TOML files in a folder and below it, by name; what the program keeps is left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _OURS
        )
        for name in sorted(names):
            if name.endswith(".toml") and not name.startswith("."):
                yield Path(here, name)
