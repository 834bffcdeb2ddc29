"""The house style as it stands on disk: the settings of the municipality, and its logo."""

from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.text import one_line
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings

LOGO_LIMIT = 2_000_000
_WITHOUT = "Ik maak het papier zonder logo."


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
        colour=settings.colour,
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
