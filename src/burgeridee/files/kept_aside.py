"""Emergency copies of boards and workshops: on this machine, while they cannot be kept at home.

A copy is the record as it stands with one table more, `[emergency]`: how it stood at home last. So
it can be made into one with what others wrote there meanwhile.
"""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic

from pydantic import ValidationError

from burgeridee.files.disk import DiskError, write_whole
from burgeridee.files.emergency import TABLE
from burgeridee.files.kept import KeptFile, Made, document, record_in
from burgeridee.files.library.folder import sheet
from burgeridee.files.looking import at_hand, stands
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, proven

_HEADER = (
    "Noodkopie van burgeridee: bewaren lukte niet op de gewone plek. "
    "Start burgeridee, dan zet het dit terug."
)
_NO_PLACE = "Er is hier geen plek voor een noodkopie."


@dataclass(frozen=True)
class AsideCopy(Generic[Made]):
    """An emergency copy: the record in it, and how that stood at home last, where that is known.

    `stood` says whether it stood at home at all.
    """

    path: Path
    record: Made
    before: Made | None
    stood: bool


class KeptAside(Generic[Made]):
    """The emergency copy of one record, of one window."""

    def __init__(self, file: KeptFile[Made]) -> None:
        self._file = file
        self._name = f"{file.path.stem}.{os.getpid()}-{secrets.token_hex(3)}.toml"
        self._holds: Made | None = None

    def holds(self, record: Made) -> bool:
        """Whether exactly this stands in the copy."""
        return self._holds == record

    def put(self, record: Made, before: Made, *, stood: bool) -> None:
        """Keep this state, in the place of an earlier one. Raises `DiskError`."""
        if self._file.aside is None:
            raise DiskError(_NO_PLACE)
        path = self._file.aside / self._name
        if self.holds(record) and stands(path):
            return
        try:
            table = {"before": document(before), "stood": stood}
            content = proven({**document(record), TABLE: table}, _HEADER)
        except TomlError as error:
            raise DiskError(f"De noodkopie lukt niet: {error.problem}") from error
        self._holds = None
        write_whole(path, content)
        self._holds = record

    def remove(self) -> None:
        """Take the copy away: it is home. What cannot be removed now is told at the next start."""
        if self._holds is not None and self._file.aside is not None:
            removed((self._file.aside / self._name,))
            self._holds = None


def copies_of(file: KeptFile[Made]) -> Iterator[AsideCopy[Made]]:
    """The emergency copies of a record on this machine; one that cannot be read is left out."""
    for path in paths_of(file):
        found = sheet(path, INTAKE_LIMIT)
        if found.document is None:
            continue
        bare = {key: value for key, value in found.document.items() if key != TABLE}
        record, mistakes = record_in(replace(found, document=bare), file.kind)
        if record is not None and not any(one.blocks for one in mistakes):
            told = found.document.get(TABLE)
            stood = isinstance(told, dict) and told.get("stood") is True
            yield AsideCopy(path, record, _before(told, file.kind), stood)


def paths_of(file: KeptFile[Made]) -> tuple[Path, ...]:
    """The files of these copies."""
    found = at_hand(file.aside, ".toml") if file.aside else ()
    return tuple(path for path in found if path.name.startswith(f"{file.path.stem}."))


def removed(paths: Iterable[Path]) -> None:
    """Take copies away."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _before(told: Any, kind: type[Made]) -> Made | None:
    with suppress(ValidationError):
        return kind.model_validate(told["before"]) if isinstance(told, dict) else None
    return None
