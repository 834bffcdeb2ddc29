"""The command `recover`: talks that were interrupted, earlier versions, and the way back."""

import argparse
import sys
from collections.abc import Iterator

from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.saying import DONE, fault
from burgeridee.cli.streams import speak_utf8
from burgeridee.core.initiative import name_of
from burgeridee.core.text import cleaned
from burgeridee.files.archive import Archive
from burgeridee.files.away import unseen
from burgeridee.files.disk import DiskError
from burgeridee.files.history import versions
from burgeridee.files.interrupted import in_words, interruptions
from burgeridee.files.places import Places
from burgeridee.files.revisions import Revision, Revisions, kept_ids
from burgeridee.plain.revisions import MOST, RevisionLines

NONE = "Er zijn geen eerdere versies, en er is geen gesprek onderbroken."
HOW = """\
Typ het nummer van een versie: wat er nu anders is. Twee nummers: die twee naast elkaar.
terug en een nummer: die versie terugzetten. alle: alle versies. Een lege regel: stoppen."""
_NAMELESS = "Nog zonder naam"


def recover(asked: argparse.Namespace, places: Places) -> int:
    """Tell what can be brought back; of one talk its versions, and bring one back if asked."""
    speak_utf8(on_terminals=True)
    archive = archive_of(places)
    if asked.intake is None:
        hidden = unseen(places)
        if hidden:
            return fault(hidden)
        told = [*_interrupted(archive), *_kept(archive)]
        for line in told or [NONE]:
            _say(line)
        return DONE
    revisions = Revisions.of(archive, asked.intake)
    _say(_heading(revisions))
    _talk_about(archive, revisions, asked.intake)
    return DONE


def _interrupted(archive: Archive) -> Iterator[str]:
    now = local_now()
    for found in interruptions(archive.places, now):
        talk = archive.entry(archive.places.intakes / f"{found.id}.toml").talk
        if talk is not None:
            title = name_of(talk) or _NAMELESS
            yield f"{found.id}  {title}: onderbroken {in_words(found, talk, now)}."


def _kept(archive: Archive) -> Iterator[str]:
    for name in kept_ids(archive):
        count = len(versions(archive.places.history, name))
        said = "1 eerdere versie" if count == 1 else f"{count} eerdere versies"
        yield f"{name}  {_title(archive, name)}: {said}."


def _title(archive: Archive, name: str) -> str:
    try:
        entry = archive.entry(archive.path_of(name))
    except DiskError:
        return "het bestand is er niet meer"
    return (name_of(entry.talk) or _NAMELESS) if entry.talk else "niet te lezen"


def _heading(revisions: Revisions) -> str:
    current = revisions.current
    if current.talk is None:
        return f"{revisions.id}  niet te lezen. {current.problem}"
    return f"{revisions.id}  {name_of(current.talk) or _NAMELESS}"


def _talk_about(archive: Archive, revisions: Revisions, name: str) -> None:
    """Take lines until there are none, or an empty one."""
    typed = (cleaned(line).strip() for line in iter(sys.stdin.readline, ""))

    def bring_back(revision: Revision) -> str:
        saved = lines.revisions.bring_back(revision)
        lines.revisions = Revisions.of(archive, name)
        said = f"Versie {revision.name} staat er weer, als versie {saved.intake.revision}."
        return f"{said} {saved.conflict}".rstrip()

    lines = RevisionLines(revisions, typed, _say, local_now, bring_back)
    lines.tell(MOST)
    for line in HOW.splitlines():
        _say(line)
    for line in typed:
        if not line or line in {"stop", "q"}:
            return
        lines.obey(line.removeprefix(":eerdere").removeprefix(":"))


def _say(line: str) -> None:
    print(line, flush=True)
