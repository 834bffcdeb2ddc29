"""One part of an intake as plain values that a file can hold: taken out, and put in again.

A part is named as in `compare`: `answers.id_naam`, `answers.id_naam.note`, `flags.overnemen`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from burgeridee.core.intake import Answer, Intake, Outcome, Record, Undecided, filled

_FIXED = ("role", "letter", "links")
_BY_KEY = ("checklist", "flags")


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
