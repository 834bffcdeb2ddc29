"""Every file that holds a version of a talk: the talk itself, and what was kept of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from burgeridee.core import spelled
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import ID_PATTERN
from burgeridee.core.removal import Part
from burgeridee.files.archive import Archive, digest
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.intake_file import clean_document
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, parsed
from burgeridee.files.traces import Trace

HEADS: tuple[Part, ...] = ("machine", "other", "intake")
"""The parts of which a version may become the talk itself; that comes last."""
VERSIONS: tuple[Part, ...] = ("history", *HEADS)


@dataclass(frozen=True)
class Stored:
    """One version of a talk as its file has it; without a document it cannot be read."""

    talk: str
    path: Path
    part: Part
    mark: str
    document: Mapping[str, Any] | None
    model: Conversation | None
    text: str

    @classmethod
    def of(cls, archive: Archive, name: str, trace: Trace) -> "Stored":
        """What stands in a file."""
        try:
            data = read_guarded(trace.path, INTAKE_LIMIT)
        except DiskError as error:
            return cls(name, trace.path, trace.part, f"{error.code}", None, None, "")
        text = data.decode("utf-8", "replace")
        document = _document(data)
        model = _model(archive, document) if document else None
        return cls(name, trace.path, trace.part, digest(data), document, model, text)

    @property
    def texts(self) -> Iterator[tuple[spelled.Path, str]]:
        """Each text of it, with where it stands."""
        return spelled.texts(self.document or {}, self.model)

    def is_of_contact(self, path: spelled.Path) -> bool:
        """Whether a text of it says who the residents' contact is."""
        return spelled.is_of_contact(self.document or {}, path, self.model)

    def is_of_ours(self, place: str) -> bool:
        """Whether a place says who the contact of the municipality is."""
        name = self.model.uses.fixed_contact if self.model else ""
        return bool(name) and place in {f"answers.{name}.value", f"answers.{name}.in_words"}

    @property
    def contact(self) -> Iterator[str]:
        """What it says of who the contact is."""
        return (text for path, text in self.texts if self.is_of_contact(path))

    @property
    def initiative(self) -> str:
        """The initiative that it says to belong to; empty where it says none."""
        links = (self.document or {}).get("links")
        name = links.get("initiative") if isinstance(links, Mapping) else None
        return name if isinstance(name, str) and re.fullmatch(ID_PATTERN, name) else ""

    @property
    def newness(self) -> tuple[bool, int]:
        """By which the newest is known: the talk itself, else the one with the highest number."""
        revision = (self.document or {}).get("revision")
        return self.part == "intake", revision if isinstance(revision, int) else 0


def _document(data: bytes) -> dict[str, Any] | None:
    try:
        document = clean_document(parsed(data, INTAKE_LIMIT))
    except TomlError:
        return None
    return document if isinstance(document.get("answers"), dict) else None


def _model(archive: Archive, document: Mapping[str, Any]) -> Conversation | None:
    model = document.get("model")
    name = model.get("id") if isinstance(model, Mapping) else None
    return archive.models.named(name) if isinstance(name, str) else None
