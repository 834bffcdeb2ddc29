"""What two people filled in at the same place, as long as nobody chose: kept in the talk itself.

Ours stands in its place, and what the other said stands here, whole: an earlier version may be
thinned away before somebody looks. A person chooses when there is time for it, or never.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from burgeridee.core.called_parts import CalledParts, called, row_at
from burgeridee.core.changes import limits_written_down, written_down
from burgeridee.core.compare import LISTS
from burgeridee.core.intake import ITEM_ID, Intake, Undecided, filled, lines_of
from burgeridee.core.questions import (
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    TextQuestion,
)
from burgeridee.core.raw_parts import raw_part, with_part
from burgeridee.core.talk import Talk
from burgeridee.core.waiting import added, ours_at, rows_of, stands, taken

Choice = Literal["ours", "theirs", "both"]
_NOTE = "note"


@dataclass(frozen=True)
class Open:
    """One place where nobody chose yet, in words. What is not there is empty.

    `both` says that the two can stand together; `row` is where the other waits.
    """

    row: Undecided
    label: str
    ours: str
    theirs: str
    both: bool

    @property
    def part(self) -> str:
        """Which place it is."""
        return self.row.part


def undecided(talk: Talk) -> tuple[Open, ...]:
    """Every place where two people said something else, and where that is so still.

    Where three people did, the place stands here twice.
    """
    if not talk.intake.undecided:
        return ()
    said = CalledParts(talk.conversation, talk.intake)
    return tuple(
        _open(talk, said, row) for row in talk.intake.undecided if not stands(talk.intake, row)
    )


def decided(talk: Talk, one: Open, choice: Choice, now: datetime) -> Talk:
    """The talk in which one of the two was chosen, or both; undo takes that back."""
    here = talk.intake
    if one.row not in here.undecided:
        return talk
    intake = here.with_(undecided=tuple(row for row in here.undecided if row != one.row))
    if choice != "ours":
        intake = taken(intake, one.row) if choice == "theirs" else _joined(talk, intake, one.row)
        intake = written_down(talk.conversation, here, intake.with_(changed=now), now)
        intake = limits_written_down(talk.conversation, here, intake, now)
    made = Talk.resume(talk.conversation, intake).intake
    return replace(talk, intake=made, past=(*talk.past, here), typing="")


# ── In words


def _open(talk: Talk, said: CalledParts, row: Undecided) -> Open:
    if not row.is_row:
        here = said.at(row.part)
        label = row.label or here.label or called(row.part)
        return Open(row, label, here.words, row.in_words, both=_may_be_both(talk, row))
    place = ours_at(talk.intake, row)
    ours = None if place is None else rows_of(talk.intake, row.part)[place]
    label, words, theirs = row_at(talk.conversation, row.part, (ours, row.other))
    may_be_both = ours is not None and row.other is not None
    return Open(row, row.label or label, words, theirs, both=may_be_both)


# ── Both together


def _may_be_both(talk: Talk, row: Undecided) -> bool:
    here = raw_part(talk.intake, row.part)
    return bool(filled(_value(here)) and filled(_value(row.other))) and _kind(talk, row.part) != ""


def _kind(talk: Talk, part: str) -> str:
    """How two answers in a part can stand together: as lines, in one line, as a list; or not."""
    if part in LISTS:
        return "rows"
    question_id = part.removeprefix("answers.")
    if part != question_id and question_id.endswith(f".{_NOTE}"):
        return "lines"
    question = talk.conversation.by_id.get(question_id)
    match question:
        case LongTextQuestion():
            return "lines"
        case TextQuestion():
            return "line"
        case ListQuestion() | MultiQuestion():
            return "list"
        case _:
            return ""


def _value(raw: Any) -> Any:
    value = raw.get("value") if isinstance(raw, Mapping) else raw
    return tuple(value) if isinstance(value, list) else value


def _joined(talk: Talk, intake: Intake, row: Undecided) -> Intake:
    """Ours and theirs in one: ours first."""
    if row.is_row:
        return added(intake, row)
    here = raw_part(intake, row.part)
    ours, theirs, kind = _value(here), _value(row.other), _kind(talk, row.part)
    if not filled(ours) or not filled(theirs) or not kind:
        return intake
    if kind == "rows":
        return with_part(intake, row.part, [*ours, *(one for one in theirs if one not in ours)])
    joined: Any = _both_lists(ours, theirs)
    if kind != "list":
        joined = ("\n" if kind == "lines" else " / ").join((str(ours), str(theirs)))
    if isinstance(here, Mapping):
        joined = {**here, "state": "answered", "value": joined}
    return with_part(intake, row.part, joined)


def _both_lists(ours: Any, theirs: Any) -> list[Any]:
    """All lines of both, the same one once; a line of theirs gets a number of its own.

    It keeps the one that it has where that is free: what became of it is known by its number.
    """
    if all(isinstance(one, str) for one in (*ours, *theirs)):
        return list(dict.fromkeys((*ours, *theirs)))
    here = [dict(one) for one in lines_of(ours)]
    there = [dict(one) for one in lines_of(theirs)]
    bare, taken = [_bare(one) for one in here], {one.get(ITEM_ID) for one in here}
    new = [one for one in there if _bare(one) not in bare]
    return [*here, *(_bare(one) if one.get(ITEM_ID) in taken else one for one in new)]


def _bare(line: Mapping[str, Any]) -> dict[str, Any]:
    return {key: cell for key, cell in line.items() if key != ITEM_ID}
