"""The command `check`: every mistake in models and talks at once."""

import argparse
from dataclasses import asdict
from typing import Any

from burgeridee.cli.clock import local_now
from burgeridee.cli.mistakes import mistake_in_words
from burgeridee.cli.saying import DONE, FAULT, print_json
from burgeridee.files.checking import checked
from burgeridee.files.library import Mistake
from burgeridee.files.places import Places
from burgeridee.files.tidying import tidied

CLEARED = "Opgeruimd: {} van bewaren dat halverwege stopte. Aan je gesprekken is niets veranderd."


def check(asked: argparse.Namespace, places: Places) -> int:
    """Print every mistake; status 1 when there is any. Rests of saves are cleared and counted."""
    rests = 0 if asked.paths else tidied(places, local_now())
    mistakes = checked(tuple(asked.paths), places)
    if asked.json:
        print_json([_bare(mistake) for mistake in mistakes])
    else:
        for mistake in mistakes:
            print(mistake_in_words(mistake))
        if not mistakes:
            print("Geen fouten gevonden.")
        if rests:
            print(CLEARED.format("1 bestand" if rests == 1 else f"{rests} bestanden"))
    return FAULT if mistakes else DONE


def _bare(mistake: Mistake) -> dict[str, Any]:
    return {key: value for key, value in asdict(mistake).items() if key != "blocks"}
