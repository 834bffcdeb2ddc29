"""What holds a person's words and cannot be changed: papers, and files that cannot be read."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from burgeridee.core.text import one_line
from burgeridee.files.disk import DiskError, flushed, write_whole
from burgeridee.files.keeping import MARKER
from burgeridee.files.places import Places
from burgeridee.files.traces import Trace

ACCESS = "inzage"
"""The folder with papers about what is kept of a person."""
Choice = Literal["replace", "leave"]


@dataclass(frozen=True)
class Loose:
    """A file that cannot be changed, and can be removed: a paper, or what cannot be read."""

    id: str
    label: str
    files: tuple[Path, ...]
    first: Choice


def papers_of(places: Places, files: Iterable[tuple[str, Trace]]) -> Iterator[Loose]:
    """Each paper of these talks, with what stands beside it; then the papers about access."""
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
    folder = places.data / ACCESS
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not path.name.startswith("."):
            label = f"Papier over inzage: {one_line(path.name)}"
            yield Loose(f"file/{path}", label, (path,), "leave")


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
