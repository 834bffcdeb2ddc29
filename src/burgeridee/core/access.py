"""What is kept of one person, in every talk: for an official, before anybody else gets it."""

from collections.abc import Collection
from dataclasses import dataclass

from burgeridee.core.wording.persons import proposals
from burgeridee.core.wording.sought import Sought, composed, hits

OPEN, CLOSE = "«", "»"
"""What stands around what may be about somebody else."""


@dataclass(frozen=True)
class Spot:
    """One place of a talk: what it is called, what it says with others marked, and when it did."""

    label: str
    text: str
    when: str = ""
    is_sure: bool = True


@dataclass(frozen=True)
class Held:
    """What one talk holds of this person: where that is kept, how long, and what there is beside.

    `copies` are papers made of it: what stands in them, the program cannot see.
    """

    id: str
    title: str
    kind: str
    files: tuple[str, ...]
    kept: str
    is_contact: bool
    spots: tuple[Spot, ...]
    papers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Access:
    """All that was found. `elsewhere` are files that are no talk, `unread` could not be read."""

    typed: str
    held: tuple[Held, ...]
    elsewhere: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def others_marked(text: str, of: Collection[Sought]) -> str:
    """The text with a mark around all that may be about somebody other than these."""
    text = composed(text)
    own = hits(text, of)
    found = [
        one
        for one in proposals(text)
        if not any(one.start < hit.end and hit.start < one.end for hit in own)
    ]
    for one in reversed(found):
        text = f"{text[: one.start]}{OPEN}{text[one.start : one.end]}{CLOSE}{text[one.end :]}"
    return text
