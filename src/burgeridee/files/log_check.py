"""Reading the logbook, and whether it is as it was written: nothing changed, cut out or moved.

What is cut off at the end of a file shows on the machine that wrote it alone: it remembers its
last line. Who may write in the folder can make a whole new chain for another machine; that no
file can tell.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.text import one_line
from burgeridee.files.away import unseen
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.log_done import FOLDER
from burgeridee.files.log_lines import NAME, Line, Piece, end_of, is_broken_off, pieces
from burgeridee.files.log_memory import Memory, remembered
from burgeridee.files.logbook import LIMIT
from burgeridee.files.places import Places

MOST = 20
"""So many faults of one file are told; then it is not looked through any further."""
CHANGED = "past niet bij de regel ervoor. Er is iets veranderd, weggehaald, of van plek verwisseld."
FIRST = "gaat verder op regels die er niet meer zijn, of die veranderd zijn."
STRANGE = "is geen regel van burgeridee."
FOREIGN = "is van een andere computer dan de naam van het bestand zegt."
CUT = "Er zijn regels weg. Deze computer schreef er {}, en er staan er nu {}."
REWRITTEN = "De laatste regel die deze computer schreef, is veranderd."
GONE = "Dit bestand is weg. Deze computer schreef er {}."
TORN = (
    "is niet helemaal geschreven. Dat komt door een storing, en niet door knoeien. "
    "Wat erna komt, staat op een nieuwe regel."
)
NOT_OURS = "Dit bestand hoort niet in de map logboek. Ik heb het niet bekeken."
UNKNOWN = "Wat deze computer zelf schreef, kan ik nu niet nakijken. {}"


@dataclass(frozen=True)
class Fault:
    """What is odd in a file, at a line or at no line (0); `is_harmless` where nobody tampered."""

    file: str
    line: int
    said: str
    is_harmless: bool = False

    @property
    def sentence(self) -> str:
        """The file, the line and what is wrong with it."""
        return f"{self.file}, regel {self.line} {self.said}" if self.line else self.with_file

    @property
    def with_file(self) -> str:
        """The file and what is wrong with it as a whole."""
        return f"{self.file}: {self.said}"


@dataclass(frozen=True)
class Log:
    """Everything that stands in the logbook, the oldest first, and what is odd about it.

    `machine` is what this machine is called in it; empty where it wrote nothing. `hidden` says why
    the data folder is not to be seen now: then nothing is known of it.
    """

    lines: tuple[Line, ...] = ()
    faults: tuple[Fault, ...] = ()
    machine: str = ""
    hidden: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it is to be seen, and nothing shows that anybody tampered with it."""
        return not self.hidden and all(fault.is_harmless for fault in self.faults)

    @property
    def machines(self) -> frozenset[str]:
        """Which machines wrote in it."""
        return frozenset(line.by for line in self.lines)


def read_log(places: Places) -> Log:
    """Everything in the logbook of these places. It may take long: not while a screen waits."""
    hidden = unseen(places)
    if hidden:
        return Log(hidden=hidden)
    faults: list[Fault] = []
    memory = None
    try:
        memory = remembered(places)  # before the files: what is added meanwhile is no fault
    except DiskError as error:
        faults.append(Fault("stand.json", 0, UNKNOWN.format(error)))
    contents = dict(_contents(places.data / FOLDER, faults))
    lines: list[Line] = []
    ends: dict[str, str] = {}
    for name, content in sorted(contents.items()):
        machine = name.removesuffix(".jsonl").partition("-")[2]
        start = ends.get(machine, "")
        ends[machine] = end_of(content, start)
        faults += _looked_through(name, machine, pieces(content, start), lines)
    told = {fault.file for fault in faults if not fault.is_harmless}
    faults += _forgotten(memory, contents, told) if memory else ()
    ordered = tuple(sorted(lines, key=lambda line: line.at))
    return Log(ordered, tuple(faults), memory.machine if memory else "")


def _contents(folder: Path, faults: list[Fault]) -> Iterator[tuple[str, bytes]]:
    """The files of the logbook; what cannot be read, or does not belong there, is a fault."""
    try:
        with os.scandir(folder) as found:
            names = sorted(one.name for one in found if not one.name.startswith("."))
    except FileNotFoundError:
        return
    except OSError:
        faults.append(Fault(FOLDER, 0, "Deze map is nu niet te lezen."))
        return
    for name in names:
        if NAME.fullmatch(name) is None:
            faults.append(Fault(_shown(name), 0, NOT_OURS, is_harmless=True))
            continue
        try:
            yield name, read_guarded(folder / name, LIMIT)
        except DiskError as error:
            faults.append(Fault(name, 0, str(error)))


def _looked_through(
    name: str, machine: str, known: Iterator[Piece], lines: list[Line]
) -> list[Fault]:
    """What is odd in one file, line by line; its lines go to the others."""
    found: list[Fault] = []
    for piece in known:
        lines += [piece.line] if piece.line is not None else []
        said = _said(piece, machine)
        if said:
            found.append(Fault(name, piece.number, said, is_harmless=said == TORN))
        if len(found) >= MOST:
            break
    return found


def _said(piece: Piece, machine: str) -> str:
    if piece.line is None:
        return TORN if is_broken_off(piece.raw) else STRANGE
    if piece.line.by != machine:
        return FOREIGN
    if piece.line.before == piece.after:
        return ""
    return FIRST if piece.number == 1 else CHANGED


def _forgotten(memory: Memory, contents: Mapping[str, bytes], told: set[str]) -> Iterator[Fault]:
    """What this machine wrote and what is not there any more."""
    for name, end in sorted(memory.files.items()):
        content = contents.get(name)
        stand = content.count(b"\n") if content is not None else 0
        if content is None:
            if name not in told:  # it is there, and cannot be read
                count = "1 regel" if end.lines == 1 else f"{end.lines} regels"
                yield Fault(name, 0, GONE.format(count))
        elif stand < end.lines:
            yield Fault(name, 0, CUT.format(end.lines, stand))
        elif not end.is_in(content) and name not in told:
            yield Fault(name, end.lines, REWRITTEN)


def _shown(name: str) -> str:
    return one_line(os.fsencode(name).decode(errors="replace"))
