"""The command `debrief`: the talks of a group, on the beamer, in plain lines or on paper."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from burgeridee.app.terminal.surroundings import has_screen
from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.mistakes import mistake_in_words
from burgeridee.cli.printing import PDF, format_of, house_in, no_format, write_paper
from burgeridee.cli.saying import DONE, fault
from burgeridee.core.cases import Case
from burgeridee.core.group_debrief import GroupDebrief, group_debriefs
from burgeridee.core.text import cleaned
from burgeridee.files.copies import write_copy
from burgeridee.files.gathered import Gathered, Refused, gathered
from burgeridee.files.library import Library
from burgeridee.files.library.cases import load_cases
from burgeridee.files.looking import is_folder, refusal
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings
from burgeridee.plain.paper import paper_lines
from burgeridee.report.document import Document
from burgeridee.report.group_debrief import group_paper

NONE = "In {folder} staan geen oefengesprekken van een casus."
LEFT_OUT = "Deze bestanden tellen niet mee:"


@dataclass(frozen=True)
class _Group:
    """What was found in a folder, and what it is read with."""

    found: Gathered
    cases: Mapping[str, Case]
    library: Library


def debrief(asked: argparse.Namespace, places: Places) -> int:
    """Show the talks of a group side by side, or write them down."""
    refused = refusal(asked.folder)
    if refused:
        return fault(refused)
    if not is_folder(asked.folder):
        return fault(f"De map '{asked.folder}' is er niet.")
    form = format_of(asked.out)
    if form is None:
        return fault(no_format(asked.out))
    archive = archive_of(places)
    cases = load_cases(places.content_folders, archive.library)
    for mistake in cases.mistakes:
        print(mistake_in_words(mistake), file=sys.stderr)
    found = gathered(asked.folder, archive, cases.cases)
    if asked.out is None and not asked.plain and has_screen(os.environ, sys.stdin, sys.stdout):
        return _on_screen(_Group(found, cases.cases, archive.library), places, asked.no_names)
    groups = group_debriefs(cases.cases, found.talks, named=not asked.no_names)
    if asked.out or not groups:
        _say(_left_out(found.refused), sys.stderr)
    if not groups:
        return fault(NONE.format(folder=asked.folder))
    document = _paper(groups, archive.library, places)
    if asked.out:
        return write_paper(document, form, asked.out)
    _say((*paper_lines(document), *_left_out(found.refused)), sys.stdout)
    return DONE


def _on_screen(group: _Group, places: Places, no_names: bool) -> int:
    from burgeridee.app.beamer import BeamerApp
    from burgeridee.app.screens.group_debrief import GroupDebriefScreen

    def save(groups: Sequence[GroupDebrief]) -> Path:
        content = PDF.render(_paper(groups, group.library, places))
        return write_copy(places, "nabespreking", "groep", PDF.suffix, content)

    models = group.library.conversations
    screen = GroupDebriefScreen(group.found, group.cases, models, save, named=not no_names)
    return BeamerApp(places, screen).run_safely()


def _paper(groups: Sequence[GroupDebrief], library: Library, places: Places) -> Document:
    house = house_in(places, load_settings(places))
    return group_paper(groups, library.conversations, local_now(), house)


def _left_out(refused: Sequence[Refused]) -> Iterator[str]:
    if refused:
        yield LEFT_OUT
    for one in refused:
        name = " ".join(cleaned(one.file).split())  # a stick may hold any name
        yield f"- {name}: {one.reason}"


def _say(lines: Iterable[str], to: TextIO) -> None:
    for line in lines:
        print(line, file=to)
