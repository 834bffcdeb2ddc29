"""The words of the command line."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from burgeridee.cli.saying import MISUSE

HELP = """\
burgeridee - het eerste gesprek met bewoners die een idee hebben

burgeridee [--data MAP] [--content MAP]...   start het programma
burgeridee plain                             hetzelfde in gewone regels (ook bij TERM=dumb)
burgeridee list [--json]                     de gesprekken
burgeridee show GESPREK [--json]             wat er uit een gesprek volgt (nummer of bestand)
burgeridee check [PAD]... [--json]           alle fouten in modellen, casussen en gesprekken
burgeridee recover [GESPREK]                 eerdere versies: bekijken, vergelijken, terugzetten
burgeridee log [--id NUMMER] [--json]        wat er met de gesprekken is gedaan, en wanneer
burgeridee log --verify [--json]             of dat logboek nog klopt
burgeridee report GESPREK --format pdf|odt|docx|html|md|txt [--for residents|file] [-o BESTAND]
                                             het verslag, voor bewoners of voor het dossier
burgeridee report --verify BESTAND           of een papier hoort bij het gesprek zoals het nu is
burgeridee worksheet NAAM [--size a3|a4] [--from GESPREK] [-o BESTAND]
                                             een werkblad van een opdracht, het partnerblad, of
                                             de vragen van een gesprek, om op te schrijven
burgeridee follow GESPREK [--plain]          meekijken in een tweede venster, alleen wat mag
burgeridee agreements [--json] [--ics BESTAND]
                                             wat is afgesproken, ook voor in je agenda
burgeridee card CASUS [--trainer] [--plain] [-o BESTAND]
                                             de kaart voor wie de bewoner speelt, of voor de trainer
burgeridee debrief MAP [--no-names] [--plain] [-o BESTAND]
                                             de nabespreking van een groep, uit hun oefengesprekken
burgeridee board [NUMMER] [--plain]          het bord van een workshop, groot in beeld
burgeridee handouts -o MAP                   alle papieren voor een workshop
burgeridee serve [--port 8000]               het programma in de browser van deze computer

--data MAP       de map met gesprekken (anders BURGERIDEE_DATA, anders je eigen map)
--content MAP    een map met eigen modellen; mag vaker
--version        welke versie dit is
"""
FORMATS = ("pdf", "odt", "docx", "html", "md", "txt")
SIZES = ("a4", "a3")

Add = Callable[[str], argparse.ArgumentParser]
"""Makes room for a command of this name."""


class _Parser(argparse.ArgumentParser):
    """Arguments; a mistake in them is one Dutch sentence and status 2."""

    def error(self, message: str) -> NoReturn:
        """End with the sentence; the English of argparse is not shown."""
        del message
        print(
            "burgeridee: deze opdracht klopt niet. `burgeridee --help` noemt alle opdrachten.",
            file=sys.stderr,
        )
        raise SystemExit(MISUSE)


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """What was asked. A wrong command line ends the program with status 2 and one sentence."""
    places = _Parser(add_help=False)
    places.add_argument("--data", type=Path)
    places.add_argument("--content", type=Path, action="append")
    places.add_argument("-h", "--help", action="store_true")
    places.add_argument("--version", action="store_true")
    common, rest = places.parse_known_args(words)
    parser = _Parser(add_help=False)
    commands = parser.add_subparsers(dest="command")

    def add(name: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, add_help=False)

    add("plain")
    _about_talks(add)
    _about_paper(add)
    _about_practice(add)
    _about_serving(add)
    asked = parser.parse_args(rest, common)
    if asked.command == "report" and not _is_one(asked):
        parser.error("either a talk and a format, or a paper to verify")
    asked.command = asked.command or "open"
    return asked


def _about_talks(add: Add) -> None:
    listing = add("list")
    show = add("show")
    show.add_argument("intake")
    check = add("check")
    check.add_argument("paths", nargs="*", type=Path)
    add("recover").add_argument("intake", nargs="?")
    log = add("log")
    log.add_argument("--id")
    log.add_argument("--verify", action="store_true")
    agreements = add("agreements")
    agreements.add_argument("--ics", type=Path)
    follow = add("follow")
    follow.add_argument("intake")
    follow.add_argument("--plain", action="store_true")
    for command in (listing, show, check, log, agreements):
        command.add_argument("--json", action="store_true")


def _about_paper(add: Add) -> None:
    report = add("report")
    report.add_argument("intake", nargs="?")
    report.add_argument("--format", choices=FORMATS)
    report.add_argument("--for", dest="reader", default="residents", choices=("residents", "file"))
    report.add_argument("-o", dest="out", type=Path)
    report.add_argument("--verify", type=Path)
    sheet = add("worksheet")
    sheet.add_argument("model")
    sheet.add_argument("--size", choices=SIZES)
    sheet.add_argument("--from", dest="source")
    sheet.add_argument("-o", dest="out", type=Path)


def _about_practice(add: Add) -> None:
    card = add("card")
    card.add_argument("case")
    card.add_argument("--trainer", action="store_true")
    card.add_argument("--plain", action="store_true")
    card.add_argument("-o", dest="out", type=Path)
    debrief = add("debrief")
    debrief.add_argument("folder", type=Path)
    debrief.add_argument("--no-names", action="store_true")
    debrief.add_argument("--plain", action="store_true")
    debrief.add_argument("-o", dest="out", type=Path)
    board = add("board")
    board.add_argument("name", nargs="?", default="")
    board.add_argument("--plain", action="store_true")
    handouts = add("handouts")
    handouts.add_argument("-o", dest="out", type=Path, required=True)


def _about_serving(add: Add) -> None:
    serving = add("serve")
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=8000)
    serving.add_argument("--behind-proxy")


def _is_one(asked: argparse.Namespace) -> bool:
    """Whether `report` was asked for one of the two things that it does."""
    if asked.verify:
        return asked.intake is None and asked.format is None and asked.out is None
    return bool(asked.intake and asked.format)
