"""Plans of workshops in; mistakes out. Read only when somebody holds a workshop, or checks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from burgeridee.core.workshop import Workshop, WorkshopPart
from burgeridee.files.library.cases import case_files
from burgeridee.files.library.folder import Sheet, sheet
from burgeridee.files.library.mistakes import Mistake, nearest
from burgeridee.files.library.one_a_file import by_id, files_in
from burgeridee.files.library.parts import Part
from burgeridee.files.library.reading import Reader
from burgeridee.files.library.shelves import Library

WORKSHOPS = "workshops"


@dataclass(frozen=True)
class WorkshopLibrary:
    """All plans by their id, and what is wrong with those that were left out."""

    workshops: Mapping[str, Workshop] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()


def load_workshops(folders: Sequence[Path], library: Library) -> WorkshopLibrary:
    """The plans of these content folders. One with a mistake is left out; its mistakes are told."""
    found = by_id(workshop_files(folders), lambda path: _read(path, folders, library), "workshop")
    return WorkshopLibrary(*found)


def workshop_files(folders: Sequence[Path]) -> Iterator[Path]:
    """The files with a plan in these content folders, those of a folder by name."""
    return files_in(folders, WORKSHOPS)


def workshop_mistakes(path: Path, folders: Sequence[Path], library: Library) -> tuple[Mistake, ...]:
    """Every mistake in one plan; `folders` hold the cases that it may name."""
    return _read(path, folders, library)[1]


def _read(
    path: Path, folders: Sequence[Path], library: Library
) -> tuple[Workshop | None, tuple[Mistake, ...]]:
    found = sheet(path)
    if found.document is None:
        return None, found.mistakes
    name = found.document.get("conversation")
    conversation = library.conversations.get(name) if isinstance(name, str) else None
    reader = Reader(conversation.terms if conversation else None)
    head = reader.part(Workshop, {**found.document, "parts": ()}, found.home)
    parts = tuple(
        reader.part(WorkshopPart, row, found.home.part("parts", at, called=_called(row, at)))
        for at, row in enumerate(reader.rows(found.document, "parts", found.home))
    )
    cases = {case.stem for case in case_files(folders)}
    crossed = (*_of_head(head, found, library), *_of_parts(parts, cases))
    mistakes = sorted((*reader.mistakes, *crossed), key=lambda mistake: mistake.line or 0)
    made = tuple(part.made for part in parts if part.made is not None)
    whole = head.made.model_copy(update={"parts": made}) if head.made and not mistakes else None
    return whole, tuple(mistakes)


def _of_head(head: Part[Workshop], found: Sheet, library: Library) -> Iterator[Mistake]:
    workshop, home = head.made, found.home
    if workshop is None:
        return
    stem = Path(home.file).stem
    if workshop.id != stem:
        problem = f"De id is '{workshop.id}' en het bestand heet '{stem}.toml'. Maak die gelijk."
        yield home.mistake(problem, "id")
    if workshop.conversation not in library.conversations:
        near = nearest(workshop.conversation, library.conversations)
        problem = f"Het gespreksmodel '{workshop.conversation}' is er niet."
        yield home.mistake(problem, "conversation", suggestion=near)
    if (found.document or {}).get("parts", []) == []:
        yield home.mistake("Er is geen onderdeel. Begin met [[parts]].", "parts")


def _of_parts(parts: Sequence[Part[WorkshopPart]], cases: set[str]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for part in parts:
        if part.made is None:
            continue
        if part.made.id in seen:
            problem = f"De id '{part.made.id}' bestaat al in deze workshop. Kies een andere."
            yield part.home.mistake(problem, "id")
        seen.add(part.made.id)
        case = part.made.case
        if case and case not in cases:
            problem = f"De casus '{case}' is er niet."
            yield part.home.mistake(problem, "case", suggestion=nearest(case, cases))


def _called(row: object, at: int) -> str:
    name = row.get("id", "") if isinstance(row, Mapping) else ""
    return f"onderdeel '{name}'" if isinstance(name, str) and name else f"onderdeel {at + 1}"
