"""The commands about talks: `list` and `show`; and how a command finds them."""

import argparse
import sys
from typing import Any

from burgeridee.cli.clock import local_now
from burgeridee.cli.saying import DONE, FAULT, fault, print_json
from burgeridee.core.agreements import next_due
from burgeridee.core.initiative import name_of
from burgeridee.core.outcome import outcome
from burgeridee.files.archive import Archive, Entry, IntakeError, Opened, in_line
from burgeridee.files.away import unseen
from burgeridee.files.emergency import waiting
from burgeridee.files.library import load_library
from burgeridee.files.linked import linked
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings


def list_talks(asked: argparse.Namespace, places: Places) -> int:
    """Print a row for each talk, and for each file that cannot be opened."""
    archive = archive_of(places)
    entries = tuple(archive.entries())
    hidden, aside = unseen(places), tuple(waiting(archive))
    if asked.json:
        print_json([_row(entry) for entry in entries])
    else:
        for entry in entries:
            print(_in_words(entry))
        if not entries and not hidden and not aside:
            print("Nog geen gesprekken. Begin er een, of oefen eerst.")
    if aside:
        print(_aside_in_words(len(aside)), file=sys.stderr)
    return fault(hidden) if hidden else DONE


def _aside_in_words(count: int) -> str:
    of, them = ("1 gesprek", "die") if count == 1 else (f"{count} gesprekken", "ze")
    how = f"Start burgeridee om {them} terug te zetten."
    return f"Van {of} staat een noodkopie op deze computer. {how}"


def _row(entry: Entry) -> dict[str, Any]:
    talk = entry.talk
    if talk is None:
        blank = dict.fromkeys(("title", "status", "form", "practice", "model"), "")
        rest = {"changed": None, "progress": {"answered": 0, "route": 0}, "next": None}
        return {"id": entry.id, **blank, **rest, "error": entry.problem}
    answered, route = talk.progress
    due = next_due(talk)
    return {
        "id": talk.intake.id,
        "title": name_of(talk),
        "status": talk.intake.status,
        "form": talk.intake.form,
        "practice": talk.intake.practice,
        "model": talk.intake.model.id,
        "changed": talk.intake.changed.isoformat() if talk.intake.changed else None,
        "progress": {"answered": answered, "route": route},
        "next": due.isoformat() if due else None,
        "error": entry.note or None,
    }


def _in_words(entry: Entry) -> str:
    row = _row(entry)
    if entry.talk is None:
        return f"{entry.called}  niet te openen: {entry.problem}"
    if entry.other_of:
        return f"{row['id']}  andere versie van {row['title'] or 'een gesprek zonder naam'}"
    status = "afgesloten" if row["status"] == "closed" else "bezig"
    done = f"{row['progress']['answered']} van {row['progress']['route']}"
    due = f"  eerstvolgende datum {row['next']}" if row["next"] else ""
    return f"{row['id']}  {status}  {done}  {row['title'] or 'Nog zonder naam'}{due}"


def show(asked: argparse.Namespace, places: Places) -> int:
    """Print what follows from one talk."""
    archive = archive_of(places)
    opened = opened_talk(archive, asked.intake)
    if opened is None:
        return FAULT
    base = linked(archive, opened.talk, opened.path)
    if base.problem:
        print(base.problem, file=sys.stderr)
    if asked.json:
        print_json(outcome(opened.talk, base.talk))
        return DONE
    from burgeridee.plain import words
    from burgeridee.plain.fit import fit_lines
    from burgeridee.plain.initiative import belonging_lines

    model = opened.talk.conversation
    told = words.role_lines(opened.talk) if model.advice is not None else ()
    parts = (
        (name_of(opened.talk) or "Nog zonder naam",),
        belonging_lines(opened.talk),
        words.flag_lines(opened.talk, archive.library.sources),
        told if model.fit is None else fit_lines(opened.talk, base.talk),
        words.checklist_lines(opened.talk),
        words.open_lines(opened.talk),
    )
    for part in parts:
        for line in part:
            print(line)
    return DONE


def archive_of(places: Places) -> Archive:
    """The archive on these places, with all content."""
    library = load_library(places.content_folders, load_settings(places).terms)
    return Archive(places, library, local_now)


def opened_talk(archive: Archive, name: str) -> Opened | None:
    """The talk of this name; what is wrong with it, or odd about it, is said."""
    try:
        opened = archive.open(name)
    except IntakeError as error:
        for mistake in error.mistakes:
            print(f"{mistake.file}: {in_line(mistake)}", file=sys.stderr)
        return None
    for warning in opened.warnings:
        print(warning, file=sys.stderr)
    return opened
