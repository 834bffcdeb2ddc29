"""The commands about reports: `report` and `report --verify`."""

import argparse
from pathlib import Path

from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of, opened_talk
from burgeridee.cli.printing import house_in, write_paper
from burgeridee.cli.saying import DONE, FAULT, fault
from burgeridee.core.share import shared
from burgeridee.files.disk import read_guarded
from burgeridee.files.initiatives import beside
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings
from burgeridee.plain.verifying import details_of, verified
from burgeridee.report.formats import format_named
from burgeridee.report.papers import Order, made, paper_named

LARGEST_PAPER = 50_000_000


def report(asked: argparse.Namespace, places: Places) -> int:
    """Write a copy of the report of one talk, or say whether a paper belongs to its talk."""
    if asked.verify:
        return _verify(asked.verify, places)
    archive = archive_of(places)
    opened = opened_talk(archive, asked.intake)
    form, paper = format_named(asked.format), paper_named(asked.reader)
    if opened is None or form is None or paper is None:
        return FAULT
    settings = load_settings(places)
    intake = opened.talk.intake
    on = intake.changed or intake.created or local_now()  # the same intake gives the same bytes
    order = Order(paper, details=details_of(opened.talk, settings))
    others = beside(archive, opened.talk) if paper.reader == "file" else ()
    read = shared(opened.talk, paper.reader, others)
    done = made(order, read, on, house_in(places, settings), settings.name)
    to_screen = form.is_text and asked.out is None
    out = None if to_screen else asked.out or Path(f"{intake.id}{form.suffix}")
    return write_paper(done.document, form, out)


def _verify(path: Path, places: Places) -> int:
    verdict = verified(read_guarded(path, LARGEST_PAPER), path.suffix.lower(), archive_of(places))
    if not verdict.belongs:
        return fault(verdict.sentence)
    print(verdict.sentence)
    return DONE
