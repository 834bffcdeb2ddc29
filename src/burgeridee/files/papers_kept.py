"""What holds a person's words and cannot be changed: papers, and files that cannot be read."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from burgeridee.core.text import one_line
from burgeridee.files.access_papers import ACCESS, access_papers
from burgeridee.files.copies import folder_of
from burgeridee.files.disk import DiskError, flushed, write_whole
from burgeridee.files.keeping import MARKER
from burgeridee.files.looking import within
from burgeridee.files.places import Places
from burgeridee.files.traces import Trace

Choice = Literal["replace", "leave"]


@dataclass(frozen=True)
class Loose:
    """A file that cannot be changed, and can be removed: a paper, or what cannot be read."""

    id: str
    label: str
    files: tuple[Path, ...]
    first: Choice


def papers_of(
    places: Places, files: Collection[tuple[str, Trace]], initiatives: Iterable[str] = ()
) -> Iterator[Loose]:
    """Each paper of these talks, with what stands beside it; then the sheets of their initiatives.

    The papers for access come last.
    """
    beside: dict[tuple[str, str], list[Path]] = {}
    for name, trace in files:
        if trace.part in {"issued", "copies"} and trace.path.suffix != MARKER:
            stem = trace.path.name.split(".")[0]
            is_paper = trace.counts and not trace.path.name.startswith(".")
            if is_paper:
                beside.setdefault((name, f"{trace.part}/{stem}"), []).append(trace.path)
    for (name, stem), paths in beside.items():
        part, _, called = stem.partition("/")
        is_copy = part == "copies"
        label = f"{'Kopie' if is_copy else 'Uitgegeven'}: {called} van {name}"
        first: Choice = "replace" if is_copy else "leave"
        yield Loose(f"{name}/{stem}", label, tuple(sorted(paths)), first)
    for name in sorted(initiatives):
        folder = folder_of(places, name)
        for path in within(folder):
            if not path.name.startswith("."):
                label = f"Werkblad van het initiatief: {one_line(path.name)}"
                yield Loose(f"{name}/copies/{path.name}", label, (path,), "replace")
    yield from _for_access(places, {name for name, _ in files})


def _for_access(places: Places, talks: Collection[str]) -> Iterator[Loose]:
    """All papers for access, also those over other talks: the person may stand in any of them."""
    for paper in access_papers(places):
        if not paper.papers:
            continue
        label = f"Papier over inzage: {', '.join(one_line(one.name) for one in paper.papers)}"
        about = paper.talks
        is_alone = bool(about) and about is not None and about <= frozenset(talks)
        if about is None:
            label += ". Over welk gesprek weet ik niet"
        elif not is_alone:
            is_also = bool(about & frozenset(talks))
            label += ", ook over een ander gesprek" if is_also else ", niet over dit gesprek"
        first: Choice = "replace" if is_alone else "leave"
        yield Loose(f"file/{ACCESS}/{paper.name}", label, paper.files, first)


def taken_away(loose: Iterable[Loose]) -> Iterator[str]:
    """Take papers away; the number of one that was handed out is never used again."""
    for one in loose:
        for path in one.files:
            try:
                if "/issued/" in one.id:
                    write_whole(path.with_name(path.name.split(".")[0] + MARKER), b"Verwijderd.\n")
                path.unlink(missing_ok=True)
            except (OSError, DiskError):
                yield f"{one_line(path.name)} is niet verwijderd: houdt een programma het vast?"
        for folder in {path.parent for path in one.files}:
            with suppress(DiskError):
                flushed(folder)
