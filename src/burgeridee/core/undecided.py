"""What two people filled in at the same place, as long as nobody chose: kept in the talk itself.

Ours stands in its place, and what the other said stands here, whole: an earlier version may be
thinned away before somebody looks. A person chooses when there is time for it, or never.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from burgeridee.core.changes import written_down
from burgeridee.core.compare import note_key, parts
from burgeridee.core.intake import (
    ITEM_ID,
    Undecided,
    filled,
    lines_of,
)
from burgeridee.core.questions import (
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    TextQuestion,
)
from burgeridee.core.raw_parts import raw_part, with_part
from burgeridee.core.talk import Talk

Choice = Literal["ours", "theirs", "both"]
_NOTE = "note"


@dataclass(frozen=True)
class Open:
    """One place where nobody chose yet, in words. What is not there is empty.

    `both` says that the two can stand together.
    """

    part: str
    label: str
    ours: str
    theirs: str
    both: bool


def undecided(talk: Talk) -> tuple[Open, ...]:
    """Every place where two people said something else, and where that is so still."""
    if not talk.intake.undecided:
        return ()
    said = parts(talk.conversation, talk.intake)
    found: list[Open] = []
    for one in talk.intake.undecided:
        if raw_part(talk.intake, one.part) == one.other:
            continue
        here = said.get(one.part)
        label = one.label or (here.label if here else one.part)
        words = here.words if here else ""
        found.append(Open(one.part, label, words, one.in_words, _may_be_both(talk, one)))
    return tuple(found)


def decided(talk: Talk, part: str, choice: Choice, now: datetime) -> Talk:
    """The talk in which one of the two was chosen, or both; undo takes that back."""
    here = talk.intake
    row = next((one for one in here.undecided if one.part == part), None)
    if row is None:
        return talk
    rest = tuple(one for one in here.undecided if one.part != part)
    intake = here.with_(undecided=rest)
    if choice != "ours":
        other = _joined(talk, row) if choice == "both" else row.other
        intake = with_part(intake, part, other)
        intake = written_down(talk.conversation, here, intake.with_(changed=now), now)
    made = Talk.resume(talk.conversation, intake).intake
    return replace(talk, intake=made, past=(*talk.past, here), typing="")


# ── In words, and both together


def _may_be_both(talk: Talk, row: Undecided) -> bool:
    here = raw_part(talk.intake, row.part)
    return bool(filled(_value(here)) and filled(_value(row.other))) and _kind(talk, row.part) != ""


def _kind(talk: Talk, part: str) -> str:
    """How two answers in a part can stand together: as lines, in one line, as a list; or not."""
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


def _joined(talk: Talk, row: Undecided) -> Any:
    """Ours and theirs in one: ours first."""
    here = raw_part(talk.intake, row.part)
    ours, theirs, kind = _value(here), _value(row.other), _kind(talk, row.part)
    if not filled(ours) or not filled(theirs) or not kind:
        return here
    if kind == "list":
        return {"state": "answered", "value": _both_lists(ours, theirs)}
    joined = ("\n" if kind == "lines" else " / ").join((str(ours), str(theirs)))
    if row.part == note_key(row.part.removeprefix("answers.").removesuffix(f".{_NOTE}")):
        return joined
    return {"state": "answered", "value": joined}


def _both_lists(ours: Any, theirs: Any) -> list[Any]:
    """All lines of both, the same one once; a line of theirs gets a number of its own."""
    if all(isinstance(one, str) for one in (*ours, *theirs)):
        return list(dict.fromkeys((*ours, *theirs)))
    here = [dict(one) for one in lines_of(ours)]
    there = [{k: v for k, v in one.items() if k != ITEM_ID} for one in lines_of(theirs)]
    bare = [{k: v for k, v in one.items() if k != ITEM_ID} for one in here]
    return [*here, *(one for one in there if one not in bare)]
