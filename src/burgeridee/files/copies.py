"""Copies of papers: to read through, to change, to send on. None is ever written over another."""

from collections.abc import Mapping
from pathlib import Path

from burgeridee.core.intake import Links
from burgeridee.files.away import is_away
from burgeridee.files.disk import DiskError, is_sure, is_there, locked, read_guarded, write_whole
from burgeridee.files.erased import refuse_erased
from burgeridee.files.places import Places

LIMIT = 50_000_000
"""In bytes: a larger file is not ours, and is not looked into."""
NAMES: Mapping[str, str] = {
    "residents": "verslag-bewoners",
    "file": "verslag-dossier",
    "receipt": "brief-ontvangst",
    "report-letter": "brief-verslag",
    "no-answer-yet": "brief-nog-geen-antwoord",
    "honest-no": "brief-eerlijk-nee",
}
"""What the file of a paper is called; it says nothing of what the talk is about."""


SHEETS = "werkbladen"
"""The folder of the copies for sheets on which nobody's initiative is named."""


def sheets_of(links: Links) -> str:
    """In which folder the sheets of an initiative come: its name is on them, and what is known."""
    return links.initiative or SHEETS


def folder_of(places: Places, intake: str) -> Path:
    """Where the copies of one talk stand."""
    return places.data / "copies" / intake


def write_copy(places: Places, intake: str, paper: str, suffix: str, content: bytes) -> Path:
    """Write a copy and say where. The same paper again is the same file; another gets a number.

    Somebody may have changed the first one by hand, or have it open. Raises `DiskError`.
    """
    folder = folder_of(places, intake)
    name = NAMES.get(paper, paper)
    with locked(folder.parent, must_stand=is_away(places)):
        refuse_erased(places.data, intake)
        path, number = folder / f"{name}{suffix}", 1
        while is_there(path):
            if _holds(path, content):
                if is_sure(path):
                    return path
                break
            number += 1
            path = folder / f"{name}-{number}{suffix}"
        write_whole(path, content)
    return path


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_guarded(path, LIMIT) == content
    except DiskError:
        return False  # whatever it is, it is no copy of ours to give back
