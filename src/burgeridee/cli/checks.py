"""The command `check`: every mistake in models and talks at once."""

import argparse
from dataclasses import asdict
from typing import Any

from burgeridee.cli.mistakes import mistake_in_words
from burgeridee.cli.saying import DONE, FAULT, print_json
from burgeridee.files.checking import checked
from burgeridee.files.library import Mistake
from burgeridee.files.places import Places


def check(asked: argparse.Namespace, places: Places) -> int:
    """Print every mistake; status 1 when there is any."""
    mistakes = checked(tuple(asked.paths), places)
    if asked.json:
        print_json([_bare(mistake) for mistake in mistakes])
    else:
        for mistake in mistakes:
            print(mistake_in_words(mistake))
        if not mistakes:
            print("Geen fouten gevonden.")
    return FAULT if mistakes else DONE


def _bare(mistake: Mistake) -> dict[str, Any]:
    return {key: value for key, value in asdict(mistake).items() if key != "blocks"}
