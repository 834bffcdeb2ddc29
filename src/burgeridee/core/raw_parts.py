"""One part of an intake as plain values that a file can hold: taken out, and put in again.

A part is named as in `compare`: `answers.id_naam`, `answers.id_naam.note`, `flags.overnemen`,
`limits`. What an answer says and the note beside it are two parts; the folder that a talk belongs
to, its id and its name, is one.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from burgeridee.core.intake import Answer, Intake, Links, Outcome, Record, filled

FOLDER = "links.initiative"
"""The part that says which folder a talk belongs to."""
_IN_FOLDER = ("initiative", "initiative_name")


def raw_part(intake: Intake, part: str) -> Any:
    """What stands in one part; `None` where nothing does."""
    top, _, rest = part.partition(".")
    if part == FOLDER:
        held = {name: getattr(intake.links, name) for name in _IN_FOLDER}
        return held if any(held.values()) else None
    if top == "answers":
        return _raw_answer(intake, rest)
    if top == "agreements":
        return _raw(next((one for one in reversed(intake.agreements) if one.item == rest), None))
    if not rest or top not in Intake.model_fields:
        return _raw(getattr(intake, part, None))
    holder = getattr(intake, top)
    return _raw(holder.get(rest) if isinstance(holder, Mapping) else getattr(holder, rest, None))


def with_part(intake: Intake, part: str, other: Any) -> Intake:
    """The intake with this in one part. What it cannot take leaves it as it is."""
    top, _, rest = part.partition(".")
    try:
        return _with_part(intake, part, top, rest, other)
    except (ValidationError, TypeError, ValueError):
        return intake


def _with_part(intake: Intake, part: str, top: str, rest: str, other: Any) -> Intake:
    if part == FOLDER:
        links = Links.model_validate(dict.fromkeys(_IN_FOLDER, "") if other is None else other)
        held = {name: getattr(links, name) for name in _IN_FOLDER}
        return intake.with_(links=intake.links.with_(**held))
    if top == "answers":
        return _with_answer(intake, rest, other)
    if top == "agreements":
        others = tuple(one for one in intake.agreements if one.item != rest)
        made = () if other is None else (Outcome.model_validate(other),)
        return intake.with_(agreements=(*others, *made))
    if not rest or top not in Intake.model_fields:
        return _checked(intake, part, other)
    holder = getattr(intake, top)
    given = dict(holder) if isinstance(holder, Mapping) else _given(holder)
    others_there = {key: one for key, one in given.items() if key != rest}
    return _checked(intake, top, {**others_there, **({} if other is None else {rest: other})})


def _checked(intake: Intake, name: str, value: Any) -> Intake:
    """The intake with a field as the file would give it: checked, and of the right kind."""
    if name not in Intake.model_fields:
        return intake.with_(**{name: value})
    bare = {"schema": intake.schema_, "id": intake.id, "model": {"id": intake.model.id}}
    plain = {} if value is None else {name: _plain(value)}
    return intake.with_(**{name: getattr(Intake.model_validate({**bare, **plain}), name)})


def _raw(value: Any) -> Any:
    return None if value in ("", ()) else _plain(value)


def _plain(value: Any) -> Any:
    """A value as a file would hold it."""
    match value:
        case Record():
            return _given(value)
        case Mapping():
            return {key: _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case _:
            return value


def _given(record: Record) -> dict[str, Any]:
    """A record as a file would hold it: what is empty is left out."""
    return {
        key: _plain(one) for key, one in record.model_dump().items() if one not in (None, "", ())
    }


# ── Answers


def only_noted(answer: Answer) -> bool:
    """Whether an answer stands there for its note only: nothing was said."""
    is_bare = answer.value is None and not answer.model_extra
    return is_bare and answer.state == "parked" and bool(answer.note)


def _raw_answer(intake: Intake, rest: str) -> Any:
    question, _, is_note = rest.partition(".")
    answer = intake.answers.get(question)
    if answer is None:
        return None
    if is_note:
        return answer.note or None
    if only_noted(answer):
        return None
    raw: dict[str, Any] = {"state": answer.state}
    if filled(answer.value):
        raw["value"] = _plain(answer.value)
    return {**raw, **_plain(answer.model_extra or {})}


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
    kept = {"asked": before.asked, "note": note, "at": before.at} if before else {}
    return intake.with_answer(question, read.with_(**kept))
