"""What tests of the logbook stand on: what was noted, and what stands in the files."""

from datetime import datetime
from pathlib import Path

from tests.conftest import NOON

from burgeridee.files.log_check import read_log
from burgeridee.files.log_done import Did, Done
from burgeridee.files.logbook import Logbook
from burgeridee.files.places import Places


def places_at(home: Path) -> Places:
    """The places of one machine."""
    places = Places(home / "data", home / "config", home / "state")
    places.data.mkdir(parents=True, exist_ok=True)
    return places


def other_machine(places: Places) -> Places:
    """Another machine with the same data folder."""
    return Places(places.data, places.config, places.state.with_name("other"))


def noted(places: Places, *did: Did, at: datetime = NOON, name: str = "20260311-k3m9qa") -> Logbook:
    """These things written down by a run of the program of its own, line by line."""
    book = Logbook(places)
    for revision, one in enumerate(did, 1):
        book.note(Done(at, one, name, revision))
    return book


def log_files(places: Places) -> list[Path]:
    """The files of the logbook."""
    return sorted((places.data / "logboek").iterdir())


def told(places: Places) -> list[tuple[str, str]]:
    """What the logbook says, and of which number."""
    return [(line.did, line.id) for line in read_log(places).lines]


def done(places: Places) -> list[str]:
    """What the logbook says."""
    return [line.did for line in read_log(places).lines]


def faults(places: Places) -> list[str]:
    """What is odd in the logbook."""
    return [fault.sentence for fault in read_log(places).faults]
