"""One line of the logbook, and how each line is tied to the one before it.

A line says when, by which machine, what, and of which number; never a name, a title or an answer.
`before` is the hash of the line before it, its newline included. Where a line was broken off (the
power went, the disk was full), the hash is of the last whole line and all that stands after it.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from burgeridee.files.letters import LETTERS
from burgeridee.files.log_done import Done

LONGEST = 1000
"""In bytes: a longer line is none of ours."""
MACHINE = re.compile(f"[{LETTERS}]{{8}}")
NAME = re.compile(rf"(?P<year>[0-9]{{4}})-(?P<machine>{MACHINE.pattern})\.jsonl")
"""How a file of the logbook is called."""
_ID = re.compile(r"[a-z0-9-]{1,40}")
_WORD = re.compile(r"[a-z-]{1,30}")
_NOTE = re.compile(r"[A-Za-z0-9 -]{1,40}")
_HASH = re.compile(r"(?:[0-9a-f]{64})?")
_BEGINNING = b'{"at":"'
_PRINTED = re.compile(rb"[\x20-\x7e]*")


@dataclass(frozen=True)
class Line:
    """A line as it stands in a file. What was done may be something of a newer program."""

    at: datetime
    by: str
    did: str
    id: str
    revision: int
    ground: str
    code: str
    before: str


@dataclass(frozen=True)
class Piece:
    """One line of a file, whole or not, and the hash of what stands before it."""

    number: int
    raw: bytes
    line: Line | None
    after: str


def written(done: Done, by: str, before: str) -> bytes:
    """A line as it stands in a file, of this machine and after the one with this hash."""
    at = done.at if done.at.tzinfo else done.at.astimezone()
    told = {
        "at": at.replace(microsecond=0).isoformat(),
        "by": by,
        "did": done.did,
        "id": done.id if _ID.fullmatch(done.id) else "",
        "revision": done.revision,
        "ground": done.ground if _NOTE.fullmatch(done.ground) else "",
        "code": done.code if _NOTE.fullmatch(done.code) else "",
    }
    said = {key: value for key, value in told.items() if value}
    return json.dumps({**said, "before": before}, separators=(",", ":")).encode() + b"\n"


def line_in(raw: bytes) -> Line | None:
    """The line that stands here; `None` where it is none of ours, or not whole."""
    if len(raw) > LONGEST or not raw.startswith(b"{"):
        return None
    try:
        told: Any = json.loads(raw.decode("ascii"))
        line = Line(
            at=datetime.fromisoformat(told["at"]),
            did=told["did"],
            id=told.get("id", ""),
            revision=told.get("revision", 0),
            ground=told.get("ground", ""),
            code=told.get("code", ""),
            by=told["by"],
            before=told["before"],
        )
        return line if _is_ours(line) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_ours(line: Line) -> bool:
    """Whether every part is what it should be; one that is no text at all is a `TypeError`."""
    return bool(
        line.at.tzinfo is not None
        and type(line.revision) is int
        and line.revision >= 0
        and MACHINE.fullmatch(line.by)
        and _WORD.fullmatch(line.did)
        and _HASH.fullmatch(line.before)
        and (line.id == "" or _ID.fullmatch(line.id))
        and all(said == "" or _NOTE.fullmatch(said) for said in (line.ground, line.code))
    )


def pieces(content: bytes, start: str = "") -> Iterator[Piece]:
    """The lines of a file, each with the hash that it should name; `start` is that of the first."""
    since, after = hashlib.sha256(start.encode()), start
    for number, raw in enumerate(_raw_lines(content), 1):
        line = line_in(raw)
        yield Piece(number, raw, line, after)
        since = since if line is None else hashlib.sha256()
        since.update(raw)
        after = since.hexdigest()


def end_of(content: bytes, start: str = "") -> str:
    """The hash that the next line names, after all that stands here."""
    if not content:
        return start
    whole = content if content.endswith(b"\n") else content + b"\n"
    end = len(whole)
    while end:
        begin = whole.rfind(b"\n", 0, end - 1) + 1
        if line_in(whole[begin:end]) is not None:
            return hash_of(whole[begin:])
        end = begin
    return hash_of(start.encode() + whole)


def is_broken_off(raw: bytes) -> bool:
    """Whether this may be the beginning of a line of ours of which the rest was never written.

    After a power cut a disk may show zeros where something was to be written.
    """
    head = raw.removesuffix(b"\n").rstrip(b"\0")
    begins = head.startswith(_BEGINNING[: len(head)])
    return begins and len(raw) <= LONGEST and _PRINTED.fullmatch(head) is not None


def hash_of(content: bytes) -> str:
    """The hash by which a line names what stands before it."""
    return hashlib.sha256(content).hexdigest()


def _raw_lines(content: bytes) -> Iterator[bytes]:
    """The lines with their newline; the last one gets it where it is not there yet."""
    begin = 0
    while begin < len(content):
        end = content.find(b"\n", begin)
        end = len(content) if end < 0 else end
        yield content[begin:end] + b"\n"
        begin = end + 1
