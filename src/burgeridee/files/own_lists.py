"""Checklists of one's own, in the folder `checklists`: read when the checklist is opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from burgeridee.core.own_list import LONGEST_ID, LONGEST_ITEM, OwnItem, OwnList
from burgeridee.files.library.folder import sheet
from burgeridee.files.library.mistakes import Mistake
from burgeridee.files.library.reading import Reader
from burgeridee.files.looking import at_hand
from burgeridee.files.places import Places
from burgeridee.files.toml import dumped

FOLDER = "checklists"
MOST_LISTS = 20
_HEADER = (
    "Eigen checklist voor burgeridee. Zet dit bestand in de map checklists, naast je gesprekken. "
    "Je mag alles veranderen; een id houdt je vinkjes bij elkaar."
)


@dataclass(frozen=True)
class OwnLists:
    """The lists that could be read, in the order of their files, and what is wrong with others."""

    lists: tuple[OwnList, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


def own_lists(places: Places) -> OwnLists:
    """The checklists of one's own in the data folder."""
    lists: dict[str, OwnList] = {}
    mistakes: list[Mistake] = []
    for path in list_files(places)[:MOST_LISTS]:
        made, found = _read(path)
        mistakes += found
        if made is not None and not found:
            lists.setdefault(made.id, made)
    return OwnLists(tuple(lists.values()), tuple(mistakes))


def list_files(places: Places) -> list[Path]:
    """The files in the folder for checklists of one's own, by name."""
    found = at_hand(places.data / FOLDER, ".toml")
    return [path for path in found if not path.name.startswith(".")]


def list_mistakes(path: Path) -> tuple[Mistake, ...]:
    """Every mistake in a checklist of one's own."""
    return _read(path)[1]


def content_of(own: OwnList) -> bytes:
    """The file of a checklist, to take along."""
    document: dict[str, Any] = {"id": own.id, "title": own.title}
    if own.made:
        document["made"] = own.made
    rows = [{"id": item.id, "text": item.text} for item in own.own_items]
    return dumped({**document, "own_items": rows}, _HEADER)


def _read(path: Path) -> tuple[OwnList | None, tuple[Mistake, ...]]:
    found = sheet(path)
    if found.document is None:
        return None, found.mistakes
    home, reader = found.home, Reader()
    head = reader.part(OwnList, {**found.document, "own_items": ()}, home).made
    rows = reader.rows(found.document, "own_items", home)
    mistakes = reader.mistakes
    if head is not None and len(head.id) > LONGEST_ID:
        mistakes.append(home.mistake(f"De id heeft hoogstens {LONGEST_ID} tekens.", "id"))
    if not rows:
        mistakes.append(home.mistake("Deze lijst is leeg. Begin met [[own_items]].", "own_items"))
    items: dict[str, OwnItem] = {}
    for at, row in enumerate(rows):
        here = home.part("own_items", at, called=f"punt {_name(row, at)}")
        item = reader.part(OwnItem, row, here).made
        if item is None:
            continue
        if item.id in items:
            mistakes.append(here.mistake(f"De id '{item.id}' bestaat al in deze lijst.", "id"))
        if len(item.id) > LONGEST_ITEM:
            mistakes.append(here.mistake(f"De id heeft hoogstens {LONGEST_ITEM} tekens.", "id"))
        items[item.id] = item
    made = head.model_copy(update={"own_items": tuple(items.values())}) if head else None
    return made, tuple(sorted(mistakes, key=lambda mistake: mistake.line or 0))


def _name(row: object, at: int) -> str:
    name = row.get("id", "") if isinstance(row, Mapping) else ""
    return f"'{name}'" if isinstance(name, str) and name else str(at + 1)
