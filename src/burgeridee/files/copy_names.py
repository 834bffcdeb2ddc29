"""Files that are another version of a talk: known by their name, and by what stands in them.

Programs that keep folders the same on two machines leave such copies where both changed a file.
They are never a talk of their own, and no program throws one away: that is for a person.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.text import one_line

OURS = "andere"
"""How our own other versions are called, after the number."""
_ID = r"(?P<id>[a-z0-9-]{1,40}?)"
_PROGRAMS = (
    ("burgeridee", rf"\.{OURS}-.+"),
    ("Syncthing", r"\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?"),
    # A name in these forms may hold brackets and quotes of any kind: whose laptop it was.
    ("Dropbox", r" \((?:.+(?:'|’)s? conflicted copy|.*conflicterende kopie van .+) ?[\d-]*.*\)"),
    ("Dropbox", r" \(.+(?:'|’)s? (?:conflicterende kopie|conflict-?kopie) ?[\d-]*.*\)"),
    ("Nextcloud", r" \((?:conflicted copy|conflicterende kopie|conflict-?kopie|conflict)\b.*\)"),
    ("Nextcloud", r"_conflict-\d{8}-\d{6}"),
    ("", r" \(.*(?:conflict|versieconflict|kopie|copy).*\)"),
    ("OneDrive", r" ?\((?:\d{1,3})\)"),
    ("", r" - (?:kopie|copy)(?: \(\d{1,3}\))?"),
    ("", r" \d{1,2}"),
)
_PLAIN = re.compile(r"[a-z0-9-]{1,40}")
_PATTERNS = tuple(
    (program, re.compile(rf"{_ID}{rest}", re.IGNORECASE)) for program, rest in _PROGRAMS
)
_COMPUTER = re.compile(r"(?P<id>[0-9]{8}-[a-z2-9]{6})-(?P<host>[A-Za-z0-9][\w.-]{0,62})")
"""OneDrive writes the name of the computer after a file of ours: only our own numbers are sure."""


@dataclass(frozen=True)
class CopyName:
    """What a name says: of which talk it would be a copy, and which program calls copies so."""

    id: str
    program: str


def copy_name(stem: str) -> CopyName | None:
    """What the name of a file (without its ending) says of it; `None` for no copy."""
    if _PLAIN.fullmatch(stem):  # nearly every file, and there may be thousands
        found = _COMPUTER.fullmatch(stem)
        return CopyName(found["id"], "OneDrive") if found else None
    for program, pattern in _PATTERNS:
        found = pattern.fullmatch(stem)
        if found:
            return CopyName(found["id"].lower(), program)
    found = _COMPUTER.fullmatch(stem)
    return CopyName(found["id"], "OneDrive") if found else None


def other_of(path: Path, intake_id: str = "") -> str:
    """The id of the talk of which this file is another version; empty where it is the talk.

    `intake_id` is the id that stands in it, where it could be read: that decides. Where the talk
    itself has no file of its own name, no file is called another version of it.
    """
    if path.stem == intake_id:
        return ""
    named = copy_name(path.stem)
    of = intake_id or (named.id if named else "")
    if not of or path.stem == of:
        return ""
    home = path.with_name(f"{of}{path.suffix}")
    try:
        return of if home.exists() and not _is_same_name(path, home) else ""
    except OSError:  # it is not to be known now
        return ""


def told_of_name(path: Path, intake_id: str) -> tuple[str, ...]:
    """What to say of a file whose name is not that of its talk."""
    if path.stem == intake_id:
        return ()
    named = copy_name(path.stem)
    if named is not None and named.id == intake_id:
        by = f" Die maakte {named.program}." if named.program not in ("", "burgeridee") else ""
        return (f"Dit is een andere versie van {intake_id}.{by}",)
    return (f"Het bestand heet {one_line(path.stem)}, en het gesprek heet {intake_id}.",)


def first_of_each(stems: dict[Path, str]) -> dict[Path, str]:
    """Files with the id in each, so that of every id one is the talk, and others are versions.

    Gives the id of the talk for each file that is another version. Where no file is called as its
    id, the last name is the talk: never the clock decides, and all machines see the same.
    """
    found: dict[Path, str] = {}
    heads: dict[str, Path] = {}
    for path in sorted(stems, key=lambda one: (one.stem == stems[one], one.name), reverse=True):
        of = stems[path]
        if heads.setdefault(of, path) != path:
            found[path] = of
    return found


def _is_same_name(path: Path, home: Path) -> bool:
    """Whether two names are one file here, where capitals do not count."""
    if path.name.lower() != home.name.lower():
        return False
    names = {one.name for one in path.parent.iterdir() if one.name.lower() == home.name.lower()}
    return len(names) == 1
