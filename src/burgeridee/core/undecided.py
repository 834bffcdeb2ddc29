"""What two people filled in at the same place, as long as nobody chose: kept in the talk itself.

Ours stands in its place, and what the other said stands here, whole: an earlier version may be
thinned away before somebody looks. A person chooses when there is time for it, or never.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from pydantic import ValidationError

from burgeridee.core.changes import written_down
from burgeridee.core.compare import note_key, parts
from burgeridee.core.intake import (
    ITEM_ID,
    Answer,
    Intake,
    Outcome,
    Record,
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
from burgeridee.core.talk import Talk

Choice = Literal["ours", "theirs", "both"]
_FIXED = ("role", "letter", "links")
_BY_KEY = ("checklist", "flags")
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


def with_undecided(
    merged: Intake, base: Intake, theirs: Intake, found: Iterable[tuple[str, str, str]]
) -> Intake:
    """A merge in which what the other said is kept, for each part, label and words in `found`.

    A row that only says what stood in the version that both came from is old: whoever said that
    has said something else since.
    """
    fresh = {part: (label, words) for part, label, words in found}
    kept = [
        one
        for one in merged.undecided
        if one.part not in fresh or raw_part(base, one.part) != one.other
    ]
    kept = [one for one in kept if raw_part(merged, one.part) != one.other]
    for part, (label, words) in fresh.items():
        row = Undecided(part=part, label=label, in_words=words, other=raw_part(theirs, part))
        if row not in kept:
            kept.append(row)
    return merged.with_(undecided=tuple(kept))


# ── One part of an intake, as plain values that a file can hold


def raw_part(intake: Intake, part: str) -> Any:
    """What stands in one part; `None` where nothing does."""
    top, _, rest = part.partition(".")
    if top == "answers":
        return _raw_answer(intake, rest)
    if top == "agreements":
        found = next((one for one in intake.agreements if one.item == rest), None)
        return _raw(found)
    if top in _BY_KEY:
        return _raw(getattr(intake, top).get(rest))
    holder = getattr(intake, top) if top in _FIXED and rest else intake
    key = rest if holder is not intake else part
    found = getattr(holder, key, None)
    return None if found == "" else _raw(found)


def with_part(intake: Intake, part: str, other: Any) -> Intake:
    """The intake with this in one part. What it cannot take leaves it as it is."""
    top, _, rest = part.partition(".")
    try:
        return _with_part(intake, part, top, rest, other)
    except (ValidationError, TypeError, ValueError):
        return intake


def _with_part(intake: Intake, part: str, top: str, rest: str, other: Any) -> Intake:
    if top == "answers":
        return _with_answer(intake, rest, other)
    if top == "agreements":
        others = tuple(one for one in intake.agreements if one.item != rest)
        made = () if other is None else (Outcome.model_validate(other),)
        return intake.with_(agreements=(*others, *made))
    if top in _BY_KEY:
        table = {key: one for key, one in getattr(intake, top).items() if key != rest}
        whole = {**table, **({} if other is None else {rest: other})}
        return _checked(intake, top, whole)
    if top in _FIXED and rest:
        given = {key: one for key, one in _given(getattr(intake, top)).items() if key != rest}
        return _checked(intake, top, {**given, **({} if other is None else {rest: other})})
    return _checked(intake, part, other) if other is not None else intake


def _checked(intake: Intake, name: str, value: Any) -> Intake:
    """The intake with a field as the file would give it: checked, and of the right kind."""
    bare = {"schema": intake.schema_, "id": intake.id, "model": {"id": intake.model.id}}
    plain = {
        key: _given(one) if isinstance(one, Record) else one
        for key, one in (value.items() if isinstance(value, Mapping) else ())
    }
    made = Intake.model_validate({**bare, name: plain if isinstance(value, Mapping) else value})
    known = name in Intake.model_fields
    return intake.with_(**{name: getattr(made, name) if known else value})


def _raw(value: Any) -> Any:
    if isinstance(value, Record):
        return _given(value)
    return value


def _given(record: Record) -> dict[str, Any]:
    """A record as a file would hold it: what is empty is left out."""
    return {key: one for key, one in record.model_dump().items() if one not in (None, "", ())}


def _raw_answer(intake: Intake, rest: str) -> Any:
    question, _, is_note = rest.partition(".")
    answer = intake.answers.get(question)
    if answer is None:
        return None
    if is_note:
        return answer.note or None
    if answer.value is None and answer.state == "parked" and answer.note:
        return None  # it stands there for its note only
    raw: dict[str, Any] = {"state": answer.state}
    if filled(answer.value):
        raw["value"] = _plain(answer.value)
    return raw


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [dict(one) if isinstance(one, Mapping) else one for one in value]
    return value


def _with_answer(intake: Intake, rest: str, other: Any) -> Intake:
    question, _, is_note = rest.partition(".")
    before = intake.answers.get(question)
    if is_note:
        note = "" if other is None else str(other)
        held = before or Answer(state="parked")
        has_more = held.state != "parked" or held.value is not None or note
        return intake.with_answer(question, held.with_(note=note) if has_more else None)
    note = before.note if before else ""
    if other is None:
        return intake.with_answer(question, Answer(state="parked", note=note) if note else None)
    read = Answer.model_validate(other)
    held = before or read
    changes = {"state": read.state, "value": read.value, "in_words": "", "carried": ""}
    return intake.with_answer(question, held.with_(**changes))


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
