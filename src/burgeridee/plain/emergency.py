"""Emergency copies that are not home yet, in plain lines."""

from collections.abc import Iterator

from burgeridee.core.days import moment_in_words
from burgeridee.core.initiative import name_of
from burgeridee.files.archive import Archive
from burgeridee.files.brought_home import brought_home
from burgeridee.files.emergency import waiting

COMMANDS = (":noodkopie",)
HELP = ":noodkopie 1 - een noodkopie terugzetten, als die er staat"
NO_SUCH = "Zo'n noodkopie is er niet."


def emergency_lines(archive: Archive) -> Iterator[str]:
    """Which emergency copies there are, and how each is brought home.

    Those of boards and workshops go home by themselves.
    """
    for number, copy in enumerate(waiting(archive), 1):
        if copy.talk is None:
            yield f"Een noodkopie kan niet terug: {copy.problem} Typ :noodkopie {number}."
            continue
        title = name_of(copy.talk) or "Nog zonder naam"
        since = f", gemaakt {moment_in_words(copy.at, archive.now().date())}" if copy.at else ""
        yield (
            f"Van dit gesprek staat een noodkopie op deze computer{since}: {title}. "
            f"Typ :noodkopie {number} om die terug te zetten."
        )
    for one in brought_home(archive.places):
        if one.problem:
            yield f"Van {one.called} staat een noodkopie op deze computer. {one.problem}"
        else:
            yield f"Van {one.called} stond hier een noodkopie. Die is teruggezet."


def copy_named(archive: Archive, number: str) -> str | None:
    """The file of the emergency copy with this number, the first where none is named."""
    paths = [str(copy.path) for copy in waiting(archive)]
    wanted = number or "1"
    found = wanted.isdecimal() and 1 <= int(wanted) <= len(paths)
    return paths[int(wanted) - 1] if found else None
