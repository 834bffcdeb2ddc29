"""The talks in folders: each initiative with what belongs to it, then what belongs to none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from textual.content import Content

from burgeridee.app.widgets.talk_line import TalkLine

NO_FOLDER = "Zonder initiatief"
_ID = "folder:"
INDENT = "  "


@dataclass(frozen=True)
class Folder:
    """One initiative in the list; without an id these are the talks that belong to none."""

    initiative: str
    name: str
    lines: tuple[TalkLine, ...]

    @property
    def key(self) -> str:
        """By which its head is known in the list; never that of a file."""
        return f"{_ID}{self.initiative}"

    @property
    def head(self) -> Content:
        """Its name, and how many there are in it."""
        return Content.assemble((self.name, "bold"), f" ({len(self.lines)})")

    @property
    def shown(self) -> tuple[TalkLine, ...]:
        """Its lines as they stand under its head, which is not said again in each."""
        if not self.initiative:
            return tuple(replace(line, title=f"{INDENT}{line.title}") for line in self.lines)
        return tuple(
            replace(line, title=f"{INDENT}{line.within or line.title}") for line in self.lines
        )


def folders(lines: Iterable[TalkLine]) -> Sequence[Folder]:
    """The folders of these lines, in their order: the one that was changed last on top."""
    found: dict[str, list[TalkLine]] = {}
    for line in lines:
        found.setdefault(line.initiative, []).append(line)
    loose = found.pop("", [])
    made = [Folder(key, _name(key, some), tuple(some)) for key, some in found.items()]
    return (*made, Folder("", NO_FOLDER, tuple(loose))) if loose else made


def _name(initiative: str, lines: Iterable[TalkLine]) -> str:
    """What an initiative is called: as it stands in the line that was changed last."""
    return next((line.folder for line in lines if line.folder), initiative)
