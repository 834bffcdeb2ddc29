"""The command `card`: a card of a practice case, in a second window, in plain lines or on paper."""

import argparse
import os
import sys

from burgeridee.app.terminal.surroundings import has_screen
from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.mistakes import mistake_in_words
from burgeridee.cli.printing import format_of, no_format, write_paper
from burgeridee.cli.saying import DONE, fault
from burgeridee.core.cases import Case
from burgeridee.core.practice import run_of
from burgeridee.files.archive import Archive
from burgeridee.files.in_play import InPlay
from burgeridee.files.library import nearest
from burgeridee.files.library.cases import load_cases
from burgeridee.files.places import Places
from burgeridee.plain.paper import paper_lines
from burgeridee.report.card import card as card_of
from burgeridee.report.card import card_in_play
from burgeridee.report.document import Document

FOR_PLAYER, FOR_TRAINER = "Kaart voor wie de bewoner speelt", "Kaart voor de trainer"


def card(asked: argparse.Namespace, places: Places) -> int:
    """Show or write the card of who plays the resident, or that of the trainer."""
    form = format_of(asked.out)
    if form is None:
        return fault(no_format(asked.out))
    archive = archive_of(places)
    found = load_cases(places.content_folders, archive.library)
    case = found.cases.get(asked.case)
    if case is None:
        for mistake in found.mistakes:
            print(mistake_in_words(mistake), file=sys.stderr)
        return fault(_no_case(asked.case, tuple(found.cases)))
    if asked.out is None and not asked.plain and has_screen(os.environ, sys.stdin, sys.stdout):
        return _window(case, archive, for_trainer=asked.trainer)
    model = archive.library.conversations[case.conversation]
    document = card_of(case, model, made=local_now(), for_trainer=asked.trainer)
    if asked.out:
        return write_paper(document, form, asked.out)
    for line in paper_lines(document):
        print(line)
    return DONE


def _window(case: Case, archive: Archive, *, for_trainer: bool) -> int:
    from burgeridee.app.beamer import BeamerApp
    from burgeridee.app.screens.card import CardScreen

    made, model = local_now(), archive.library.conversations[case.conversation]
    playing = InPlay(archive, case.id)

    def look() -> Document:
        if for_trainer:
            return card_of(case, model, made=made, for_trainer=True)
        talk = playing.talk()
        return card_in_play(case, model, made, run_of(talk.intake).facts if talk else ())

    screen = CardScreen(FOR_TRAINER if for_trainer else FOR_PLAYER, look)
    return BeamerApp(archive.places, screen).run_safely()


def _no_case(name: str, there: tuple[str, ...]) -> str:
    near = nearest(name, there)
    hint = f"Bedoel je '{near}'?" if near else f"Kies uit: {', '.join(there)}."
    return f"Er is geen casus die '{name}' heet. {hint}"
