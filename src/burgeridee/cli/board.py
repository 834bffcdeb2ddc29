"""The command `board`: the board of a group on the beamer, or in plain lines."""

import argparse
import os
import sys

from burgeridee.app.terminal.surroundings import has_screen
from burgeridee.cli.clock import local_now
from burgeridee.cli.saying import DONE
from burgeridee.cli.streams import speak_utf8
from burgeridee.core.board import model_of
from burgeridee.files.board_keeper import BoardKeeper
from burgeridee.files.held import board_id_for
from burgeridee.files.library import load_library
from burgeridee.files.places import Places
from burgeridee.files.settings import load_settings


def board(asked: argparse.Namespace, places: Places) -> int:
    """Open the board that is meant; without a name the one of today, or a new one."""
    settings = load_settings(places)
    library = load_library(places.content_folders, settings.terms)
    name = board_id_for(places, asked.name, local_now())
    keeper = BoardKeeper.opened(places, name, local_now)
    model = model_of(keeper.board, library.conversations)
    rules = model.rules if model else ()
    if asked.plain or not has_screen(os.environ, sys.stdin, sys.stdout):
        from burgeridee.plain.board import BoardLines
        from burgeridee.plain.board_papers import BoardPapers

        speak_utf8(on_terminals=True)
        lines = iter(sys.stdin.readline, "")
        BoardLines(keeper, rules, BoardPapers(places, settings), lines, _say).run()
        return DONE
    from burgeridee.app.beamer import BeamerApp
    from burgeridee.app.screens.board import BoardScreen
    from burgeridee.app.widgets.board_jobs import BoardJobs

    jobs = BoardJobs(places, settings)
    return BeamerApp(places, BoardScreen(keeper, rules, jobs, local_now)).run_safely()


def _say(line: str) -> None:
    print(line, flush=True)
