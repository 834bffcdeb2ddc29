"""The house style as it stands on disk: the settings of the municipality, and its logo."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from burgeridee.core.text import one_line
from burgeridee.files.away import is_away
from burgeridee.files.colours import figures
from burgeridee.files.disk import DiskError, is_sure, is_there, locked, read_guarded, write_whole
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings
from burgeridee.files.typed_path import typed_path

LOGO_LIMIT = 2_000_000
_WITHOUT = "Ik maak het papier zonder logo."
_PNG = b"\x89PNG"


@dataclass(frozen=True)
class HouseStyle:
    """What a paper takes from a municipality. `said` tells what could not be read."""

    name: str = ""
    colour: str = ""
    logo: bytes = b""
    privacy: str = ""
    objection: str = ""
    said: tuple[str, ...] = ()


def house_style(places: Places, settings: Settings) -> HouseStyle:
    """The house style on these places; what cannot be read is left out, and said."""
    logo, said = _logo(places, settings.logo)
    return HouseStyle(
        name=settings.municipality,
        colour=figures(settings.colour),
        logo=logo,
        privacy=settings.texts.get("privacy", ""),
        objection=settings.texts.get("objection", ""),
        said=said,
    )


def _logo(places: Places, name: str) -> tuple[bytes, tuple[str, ...]]:
    if not name:
        return b"", ()
    if Path(name).name != name:
        where = "in de map met je gesprekken, en noem alleen de naam van het bestand"
        return b"", (f"Het logo '{one_line(name)}' lees ik niet. Zet het {where}. {_WITHOUT}",)
    try:
        return read_guarded(places.data / name, LOGO_LIMIT), ()
    except DiskError as error:
        return b"", (f"{error} {_WITHOUT}",)


def take_logo(places: Places, typed: str, judge: Callable[[bytes], object]) -> str:
    """Copy a logo into the data folder, and give the name that it has there.

    `typed` is where it stands, as a person types it, pastes it or drags it into a terminal; or
    the name of a picture that stands in the data folder already, and stays what it is. `judge`
    raises when these bytes are no picture: then nothing is copied. Raises `DiskError` too.
    """
    path = typed_path(typed)
    if path.name == str(path):
        try:
            judge(read_guarded(places.data / path, LOGO_LIMIT))
        except DiskError as error:
            if error.code != errno.ENOENT:
                raise
        else:
            return path.name
    content = read_guarded(path, LOGO_LIMIT)
    judge(content)
    return _copied(places, content)


def _copied(places: Places, content: bytes) -> str:
    """Write a logo under a name of ours, never over another: a colleague may use that one."""
    suffix = ".png" if content.startswith(_PNG) else ".svg"
    with locked(places.data, must_stand=is_away(places)):
        for number in count(1):
            path = places.data / f"logo{f'-{number}' if number > 1 else ''}{suffix}"
            stands_there = is_there(path)
            holds = stands_there and _holds(path, content)
            if holds and is_sure(path):
                break
            if holds or not stands_there:
                write_whole(path, content)
                break
    return path.name


def _holds(path: Path, content: bytes) -> bool:
    try:
        return read_guarded(path, LOGO_LIMIT) == content
    except DiskError:
        return False
