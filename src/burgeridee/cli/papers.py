"""The commands about paper: `report`, `report --verify` and `worksheet`."""

import argparse
from pathlib import Path

from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of, opened_talk
from burgeridee.cli.printing import format_of, house_in, no_format, write_paper
from burgeridee.cli.saying import DONE, FAULT, fault
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.files.disk import read_guarded
from burgeridee.files.library import nearest
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings
from burgeridee.plain.verifying import details_of, verified
from burgeridee.report.formats import format_named
from burgeridee.report.papers import Order, made, paper_named
from burgeridee.report.worksheet import worksheet as form_of

LARGEST_PAPER = 50_000_000


def report(asked: argparse.Namespace, places: Places) -> int:
    """Write a copy of the report of one talk, or say whether a paper belongs to its talk."""
    if asked.verify:
        return _verify(asked.verify, places)
    opened = opened_talk(archive_of(places), asked.intake)
    form, paper = format_named(asked.format), paper_named(asked.reader)
    if opened is None or form is None or paper is None:
        return FAULT
    settings = load_settings(places)
    intake = opened.talk.intake
    on = intake.changed or intake.created or local_now()  # the same intake gives the same bytes
    order = Order(paper, details=details_of(opened.talk, settings))
    read = shared(opened.talk, paper.reader)
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


def worksheet(asked: argparse.Namespace, places: Places) -> int:
    """Write the paper form of a conversation model."""
    archive = archive_of(places)
    conversation = archive.library.conversations.get(asked.model)
    if conversation is None:
        return fault(_no_model(asked.model, tuple(archive.library.conversations)))
    form = format_of(asked.out)
    if form is None:
        return fault(no_format(asked.out))
    known = None
    if asked.source:
        opened = opened_talk(archive, asked.source)
        if opened is None:
            return FAULT
        if opened.talk.conversation.id != conversation.id:
            return fault(_other_model(opened.talk, conversation.id))
        known = shared(opened.talk, "residents")
    settings = load_settings(places)
    house = house_in(places, settings)
    document = form_of(conversation, local_now(), house, asked.size, known)
    return write_paper(document, form, asked.out or Path(f"{conversation.id}{form.suffix}"))


def _no_model(name: str, there: tuple[str, ...]) -> str:
    near = nearest(name, there)
    hint = f"Bedoel je '{near}'?" if near else f"Kies uit: {', '.join(there)}."
    return f"Er is geen gespreksmodel dat '{name}' heet. {hint}"


def _other_model(talk: Talk, name: str) -> str:
    return (
        f"Gesprek {talk.intake.id} heeft andere vragen dan {name}. "
        f"Maak een formulier van {talk.conversation.id}, of laat --from weg."
    )
