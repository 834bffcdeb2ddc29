"""Two versions of one talk made into one, part by part, and never by the clock.

Both were made from one version. What one of them changed, is taken; what both changed in another
way is a conflict: both sides are shown, and a person chooses. Rows of lists and what was ticked
can stand together: there only what both changed in the same row is a conflict.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from burgeridee.core.called_parts import CalledParts, called, row_at
from burgeridee.core.compare import Difference, differences
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Intake, Undecided
from burgeridee.core.line_numbers import Numbers, clashes, renumbered
from burgeridee.core.merged_parts import PartsMerge
from burgeridee.core.raw_parts import raw_part
from burgeridee.core.waiting import with_waiting


@dataclass(frozen=True)
class Conflict:
    """What both changed, each in another way, in words. What is not there is empty."""

    key: str
    label: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Merged:
    """What came of two versions: it holds ours wherever nobody chose yet.

    `taken` is what is not as it was with us: what came from the other version. `numbers` are the
    new numbers of lines of ours.
    """

    intake: Intake
    conflicts: tuple[Conflict, ...]
    taken: tuple[Difference, ...]
    numbers: Numbers


def merged(
    conversation: Conversation,
    base: Intake | None,
    ours: Intake,
    theirs: Intake,
    keeps_numbers: Literal["ours", "theirs"] = "theirs",
) -> Merged:
    """Our version with all that the other one changed since `base`, where both came from.

    Where both changed the same thing ours stands, and the other waits in `undecided`. Without a
    base nobody can know what was taken away: all that only one has, stays. `keeps_numbers` says
    whose new lines keep their number where both gave the same one. The result is made to be saved
    after the other one: it has its revision.
    """
    numbers: Numbers = {}
    if base is not None:
        if keeps_numbers == "theirs":
            numbers = clashes(base, ours, theirs)
            ours = renumbered(ours, numbers)
        else:
            theirs = renumbered(theirs, clashes(base, theirs, ours))
    here = PartsMerge(conversation, base, ours, theirs)
    intake = other = here.intake()
    if here.both:
        other = PartsMerge(conversation, base, ours, theirs, ours_count=False).intake()
    conflicts, waits = _parts(conversation, here.both, intake, other)
    for key, pair in here.both_rows:
        label, *sides = row_at(conversation, key, pair)
        conflicts.append(Conflict(key, label, *sides))
        row = Undecided(part=key, label=label, in_words=sides[1], is_row=True)
        waits.append(row.with_(beside=pair[0], other=pair[1]))
    intake = with_waiting(intake, here.base, waits)
    return Merged(intake, tuple(conflicts), differences(conversation, ours, intake), numbers)


def _parts(
    conversation: Conversation, keys: Sequence[str], ours: Intake, theirs: Intake
) -> tuple[list[Conflict], list[Undecided]]:
    """The parts that both changed, in words, and what of the other waits."""
    conflicts: list[Conflict] = []
    if not keys:
        return conflicts, []
    here, there = (CalledParts(conversation, side) for side in (ours, theirs))
    for key in keys:
        one, other = here.at(key), there.at(key)
        words = (one.words, other.words)
        if one.words == other.words:  # they differ in what only a newer program can tell
            words = (here.raw(key), there.raw(key))
        conflicts.append(Conflict(key, one.label or other.label or called(key), *words))
    waits = [
        Undecided(
            part=one.key, label=one.label, in_words=one.theirs, other=raw_part(theirs, one.key)
        )
        for one in conflicts
    ]
    return conflicts, waits
