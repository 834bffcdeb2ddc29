"""The command `handouts`: the papers for a workshop, a PDF each."""

import argparse
import sys

from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.mistakes import mistake_in_words
from burgeridee.cli.printing import PDF, house_in, write_paper
from burgeridee.cli.saying import DONE
from burgeridee.files.library.cases import load_cases
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings
from burgeridee.report.handouts import Stock
from burgeridee.report.handouts import handouts as papers


def handouts(asked: argparse.Namespace, places: Places) -> int:
    """Write the set into a folder; a paper of before with the same name makes way."""
    library = archive_of(places).library
    cases = load_cases(places.content_folders, library)
    for mistake in (*library.mistakes, *cases.mistakes):
        print(mistake_in_words(mistake), file=sys.stderr)
    stock = Stock(tuple(cases.cases.values()), library.first_talks, library.cards)
    for paper in papers(stock, local_now(), house_in(places, load_settings(places))):
        path = asked.out / f"{paper.name}{PDF.suffix}"
        status = write_paper(paper.document, PDF, path)
        if status != DONE:
            return status
        print(path)
    return DONE
