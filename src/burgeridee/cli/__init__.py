"""The front door: reads the arguments, picks the places, starts.

Each command imports what it needs itself, so that none waits for what another needs.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence

from burgeridee import __version__
from burgeridee.cli.arguments import HELP, arguments
from burgeridee.cli.clock import local_now
from burgeridee.cli.net import Net
from burgeridee.cli.saying import DONE, MISUSE, fault
from burgeridee.cli.streams import is_piped, only_text, speak_utf8
from burgeridee.files.places import Places


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status (design.md, "Commands")."""
    with only_text(), Net() as net:
        net.status = _done(sys.argv[1:] if words is None else words, net)
    return net.status


def _done(words: Sequence[str], net: Net) -> int:
    speak_utf8()
    asked = arguments(words)
    if asked.help or asked.version:
        print(f"burgeridee {__version__}" if asked.version else HELP.rstrip())
        return DONE
    places = Places.default(asked.data, asked.content or (), os.environ)
    net.log = places.state / "fault.log"
    net.takes_answers = asked.command in {"open", "plain"}
    return COMMANDS[asked.command](asked, places)


def _open(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.app.terminal.surroundings import is_dumb, terminal_problem

    is_served = "TEXTUAL_DRIVER" in os.environ  # keys come by a pipe, and are no lines
    if is_dumb(os.environ) or (is_piped() and not is_served):
        return _plain(asked, places)
    problem = terminal_problem(os.environ, sys.stdin, sys.stdout)
    if problem:
        return fault(problem, MISUSE)
    gc.disable()  # importing makes much and throws away little; the app sets it on again
    from burgeridee.app.app import BurgerideeApp

    return BurgerideeApp(places, local_now).run_safely()


def _plain(_asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.intakes import archive_of
    from burgeridee.cli.mistakes import mistake_in_words
    from burgeridee.files.settings import load_settings
    from burgeridee.plain.start import Start

    speak_utf8(on_terminals=True)
    settings = load_settings(places)
    archive = archive_of(places)
    for mistake in archive.library.mistakes:
        print(mistake_in_words(mistake), file=sys.stderr)
    lines = iter(sys.stdin.readline, "")
    is_first = sys.stdin.isatty() and not settings.welcomed
    Start(archive, archive.library, settings, lines, _say, local_now, is_first=is_first).run()
    return DONE


def _about_talks(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.intakes import list_talks, show

    commands = {"list": list_talks, "show": show}
    return commands[asked.command](asked, places)


def _report(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.papers import report

    return report(asked, places)


def _worksheet(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.worksheets import worksheet

    return worksheet(asked, places)


def _debrief(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.debrief import debrief

    return debrief(asked, places)


def _card(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.cards import card

    return card(asked, places)


def _board(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.board import board

    return board(asked, places)


def _handouts(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.handouts import handouts

    return handouts(asked, places)


def _check(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.checks import check

    return check(asked, places)


def _agreements(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.agreed import agreements

    return agreements(asked, places)


def _follow(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.following import follow

    return follow(asked, places)


def _recover(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.recover import recover

    return recover(asked, places)


def _log(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.log import log

    return log(asked, places)


def _serve(asked: argparse.Namespace, places: Places) -> int:
    from burgeridee.cli.serve import serve

    return serve(asked, places)


def _say(line: str) -> None:
    print(line, flush=True)


COMMANDS: dict[str, Callable[[argparse.Namespace, Places], int]] = {
    "open": _open,
    "plain": _plain,
    "list": _about_talks,
    "show": _about_talks,
    "report": _report,
    "worksheet": _worksheet,
    "check": _check,
    "agreements": _agreements,
    "follow": _follow,
    "card": _card,
    "debrief": _debrief,
    "handouts": _handouts,
    "board": _board,
    "recover": _recover,
    "log": _log,
    "serve": _serve,
}
