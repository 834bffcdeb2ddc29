"""One record in one file: each change is made to what stands there now, and kept at once.

So a board can be open in two windows, at the trainer's desk and on the beamer, and neither writes
over what the other did.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from burgeridee.core.intake import Record
from burgeridee.files.disk import DiskError, is_sure, is_there, locked, read_guarded, write_whole
from burgeridee.files.erased import refuse_erased
from burgeridee.files.library.folder import Sheet, sheet
from burgeridee.files.library.mistakes import Mistake
from burgeridee.files.library.reading import Reader
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, proven

Made = TypeVar("Made", bound=Record)
_ALWAYS = ("slips",)
"""What stands in a file even when it is empty: by it people, and `check`, see what it is."""


@dataclass(frozen=True)
class KeptFile(Generic[Made]):
    """The file of one record of a kind."""

    path: Path
    kind: type[Made]
    header: str
    log: Callable[[Made, bool], None] | None = None
    """Writes down what was kept, and whether there was nothing before."""
    aside: Path | None = None
    """The folder on this machine for what cannot be kept here now."""
    is_away: Callable[[], bool] = bool
    """Whether the data folder is gone that was seen before: then nothing here is made anew."""

    def read(self) -> Made:
        """What stands in the file. Raises `DiskError` with the first thing that is wrong."""
        refuse_erased(self.path.parent.parent, self.path.stem)
        found = sheet(self.path, INTAKE_LIMIT)
        made, mistakes = record_in(found, self.kind)
        if made is None or any(mistake.blocks for mistake in mistakes):
            problem = mistakes[0].sentence if mistakes else f"{self.path.name} is leeg."
            raise DiskError(problem)
        return made

    def change(
        self, change: Callable[[Made], Made], ours: Made, *, must_stand: bool = False
    ) -> Made:
        """Change what stands there, keep it, and give it back. Raises `DiskError`.

        `ours` is what we last knew: it is changed where the file is gone, or cannot be read. Then
        what stood there is first copied beside it. A folder that `must_stand` is not made anew.
        """
        with locked(self.path.parent, must_stand=must_stand or self.is_away()):
            refuse_erased(self.path.parent.parent, self.path.stem)
            is_new = not is_there(self.path)
            there = None if is_new else self._there()
            changed = change(ours if there is None else there)
            if changed == there and is_sure(self.path):
                return changed
            self._write(changed)
        if self.log is not None:
            self.log(changed, is_new)
        return changed

    @property
    def mark(self) -> tuple[int, int] | None:
        """By what one sees that the file became another; `None` when it is not there."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def _there(self) -> Made | None:
        """What stands there; nothing where it cannot be read, and then it is copied aside."""
        try:
            return self.read()
        except DiskError:
            aside = self.path.with_name(f"{self.path.stem}.kapot{self.path.suffix}")
            write_whole(aside, read_guarded(self.path, INTAKE_LIMIT))
            return None

    def _write(self, record: Made) -> None:
        try:
            content = proven(document(record), self.header)
        except TomlError as error:
            raise DiskError(f"{self.path.name} is niet bewaard: {error.problem}") from error
        write_whole(self.path, content)


def record_in(found: Sheet, kind: type[Made]) -> tuple[Made | None, tuple[Mistake, ...]]:
    """The record in a file that was read, and every mistake in it."""
    if found.document is None:
        return None, found.mistakes
    reader = Reader()
    made = reader.part(kind, found.document, found.home).made
    return made, tuple(reader.mistakes)


def document(record: Record) -> dict[str, Any]:
    """A record as a TOML document; what says nothing is left out, for a reader."""
    table = record.model_dump(by_alias=True)
    return {key: _plain(value) for key, value in table.items() if value or key in _ALWAYS}


def _plain(value: Any) -> Any:
    match value:
        case Mapping():
            return {key: _plain(part) for key, part in value.items() if _says(part)}
        case list() | tuple():
            return [_plain(part) for part in value]
        case _:
            return value


def _says(value: object) -> bool:
    return value is not None and value not in ("", (), False)
