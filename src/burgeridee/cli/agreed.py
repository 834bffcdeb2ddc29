"""The command `agreements`: what was agreed, over all talks."""

import argparse

from burgeridee.cli.clock import local_now
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.saying import DONE, fault, print_json
from burgeridee.files.away import unseen
from burgeridee.files.disk import write_whole
from burgeridee.files.places import Places
from burgeridee.plain.agreed import NONE, all_lines, in_words, rows


def agreements(asked: argparse.Namespace, places: Places) -> int:
    """Print what was agreed, the first day first, or write it as a calendar."""
    hidden = unseen(places)
    if hidden:
        return fault(hidden)
    today = local_now().date()
    lines = all_lines(archive_of(places), today)
    if asked.ics:
        from burgeridee.report.calendar import calendar

        talks = {line.talk.intake: line.talk for line in lines}
        write_whole(asked.ics, calendar(talks.values()))
    if asked.json:
        print_json(rows(lines, today))
    elif asked.ics:
        print(f"Geschreven: {asked.ics}")
    else:
        for line in in_words(lines, today):
            print(line)
        if not lines:
            print(NONE)
    return DONE
