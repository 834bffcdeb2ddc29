"""The command `follow`: what residents may see of a talk, in a second window or in plain lines."""

import argparse
import os
import sys
from pathlib import Path
from threading import Event

from burgeridee.app.terminal.surroundings import has_screen
from burgeridee.cli.intakes import archive_of
from burgeridee.cli.mistakes import mistake_in_words
from burgeridee.cli.saying import DONE, FAULT
from burgeridee.core.following import Seen, seen
from burgeridee.files.archive import IntakeError
from burgeridee.files.following import Followed
from burgeridee.files.places import Places
from burgeridee.report.following import followed_lines

EVERY = 0.5
"""Seconds between two looks, in plain lines."""


def follow(asked: argparse.Namespace, places: Places) -> int:
    """Show what residents may see, and keep up with the talk. Raises `DiskError`."""
    archive = archive_of(places)
    path: Path = archive.path_of(asked.intake)
    try:
        archive.open(path)
    except IntakeError as error:
        for mistake in error.mistakes:
            print(mistake_in_words(mistake), file=sys.stderr)
        return FAULT
    followed = Followed(archive, path)

    def look() -> tuple[Seen | None, bool]:
        talk = followed.look()
        return (seen(talk) if talk else None), followed.is_lost

    if not asked.plain and has_screen(os.environ, sys.stdin, sys.stdout):
        from burgeridee.app.beamer import BeamerApp
        from burgeridee.app.screens.follow import FollowScreen

        return BeamerApp(places, FollowScreen(look)).run_safely()
    return _in_lines(followed, once=not sys.stdout.isatty())


def _in_lines(followed: Followed, *, once: bool) -> int:
    """Tell it, and on a terminal tell it anew each time that it changes, until Ctrl+C."""
    told: Seen | None = None
    pause = Event()
    while True:
        talk = followed.look()
        now = seen(talk) if talk else None
        if now is not None and now != told:
            told = now
            for line in followed_lines(now):
                print(line, flush=True)
            print(flush=True)
        if once:
            return DONE
        pause.wait(EVERY)
