"""The real talks in a list to choose from: by their initiative, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import held_on, name_of
from burgeridee.files.archive import Archive

NAMELESS = "Nog zonder naam"
ALONE = "Zonder initiatief"


@dataclass(frozen=True)
class Listed:
    """One talk: its number, what it is called, and to what it belongs."""

    id: str
    title: str
    initiative: str = ""
    initiative_name: str = ALONE


def talks_of(archive: Archive) -> tuple[Listed, ...]:
    """Every real talk that can be opened, once: by initiative, and then those without one."""
    found = {one.id: one for one in _talks(archive)}
    heads = dict.fromkeys(one.initiative for one in found.values())
    order = {name: at for at, name in enumerate(heads)}
    return tuple(
        sorted(found.values(), key=lambda one: (not one.initiative, order[one.initiative]))
    )


def together(listed: tuple[Listed, ...], one: Listed) -> tuple[str, ...]:
    """The numbers of all talks of the initiative of one; of none only its own."""
    if not one.initiative:
        return (one.id,)
    return tuple(other.id for other in listed if other.initiative == one.initiative)


def _talks(archive: Archive) -> Iterator[Listed]:
    for entry in archive.entries():
        if entry.talk is None:
            continue
        intake, day = entry.talk.intake, held_on(entry.talk)
        title = name_of(entry.talk) or NAMELESS
        called = f"{title}, {day_in_words(day)}" if day else title
        links = intake.links
        yield Listed(
            intake.id,
            called,
            links.initiative,
            links.initiative_name if links.initiative else ALONE,
        )
