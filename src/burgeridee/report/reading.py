"""What each paper reads of a talk: of this its code is made.

It is what closing the talk settles: the answers of the phases up to the end of the talk, and the
limits. A tick, a judgement, an answer for afterwards, a day, a format and a house style are not of
the talk itself; neither is what the program itself makes of the answers.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import astuple

from burgeridee.core.share import Limited, Shared, Use
from burgeridee.core.told import Told
from burgeridee.report.stamp import code_of

Read = Callable[[Shared], object]


def code(paper: str, parts: Collection[str], shared: Shared) -> str:
    """The code of what this paper, with these parts on it, says of the talk: "K7M2-QD4P"."""
    reads = {**WHOLE[paper], **{part: BY_PART[paper][part] for part in parts}}
    said = {name: read(shared) for name, read in reads.items()}
    return code_of([shared.number, paper, sorted(parts), said])


def _told(told: Told | None) -> object:
    """One answer; of what became of it only where it was moved to, for that is a new promise."""
    if told is None:
        return None
    moved = [became.moved_to for became in told.became]
    return [told.question, told.words, told.rows, moved if any(moved) else []]


def _used(*uses: Use) -> Read:
    return lambda shared: [_told(shared.uses.get(use)) for use in uses]


def _limited(limits: tuple[Limited, ...]) -> object:
    return [astuple(limit) for limit in limits]


def _elsewhere(shared: Shared) -> object:
    placed = {answer.question for answer in shared.uses.values()}
    return [one for one in _settled(shared) if one and one[0] not in placed]


def _settled(shared: Shared) -> list[list[object]]:
    chapters = (chapter for chapter in shared.chapters if not chapter.is_after)
    return [[answer.question, _told(answer)] for chapter in chapters for answer in chapter.told]


def _cannot(shared: Shared) -> object:
    return _limited(shared.cannot)


def _finding_out(shared: Shared) -> object:
    return _limited(shared.finding_out)


def _both(shared: Shared) -> object:
    return [_cannot(shared), _finding_out(shared)]


def _title(shared: Shared) -> object:
    return shared.title


def _contact_on(shared: Shared) -> object:
    return shared.contact_on


def _first_no(shared: Shared) -> object:
    return _limited(shared.cannot[:1])


def _nothing(_shared: Shared) -> object:
    return None


WHOLE: Mapping[str, Mapping[str, Read]] = {
    "residents": {"title": _title, "days": _used("talk_on"), "next": _contact_on},
    "file": {},
    "receipt": {"title": _title},
    "report-letter": {
        "title": _title,
        "told": _used("talk_on", "story", "dream", "first_step", "actions", "promises"),
        "limits": _both,
        "next": _contact_on,
    },
    "no-answer-yet": {"title": _title},
    "honest-no": {"title": _title, "no": _first_no},
}
"""What stands on each paper whichever of its parts are."""

BY_PART: Mapping[str, Mapping[str, Read]] = {
    "residents": {
        "dream": _used("dream"),
        "story": _used("story"),
        "told": _elsewhere,
        "unknown": _nothing,
        "plans": _used("first_step", "actions", "promises"),
        "cannot": _cannot,
        "finding-out": _finding_out,
        "contacts": _used("fixed_contact", "contact_person"),
    },
    "file": {
        "answers": _settled,
        "limits": _both,
        **dict.fromkeys(("unknown", "ways", "role", "flags", "checklist", "changes"), _nothing),
    },
}
"""What stands in each part. What the program finds out itself follows from the answers."""
