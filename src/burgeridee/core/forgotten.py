"""Somebody who was forgotten stays so: also where a window still has what was there before."""

from collections.abc import Iterable, Mapping
from typing import Any

from burgeridee.core.intake import Answer, Forgotten, Intake, Record

_DATED = ("notes", "changes")
_WHOLE = (
    "limits",
    "roles",
    "agreements",
    "undecided",
    "letter",
    "role",
    "links",
    "practice_run",
    "case_number",
)
_TABLES = ("checklist", "flags")


def as_forgotten(ours: Intake, theirs: Intake) -> Intake:
    """Our version, with what was forgotten in theirs since: there theirs counts, whatever ours is.

    So nobody's words come back by a save of somebody who had them on the screen.
    """
    fresh = tuple(one for one in theirs.forgotten if one not in ours.forgotten)
    if not fresh:
        return ours
    changes: dict[str, Any] = {"forgotten": (*ours.forgotten, *fresh)}
    places = {place for one in fresh for place in one.places}
    heads = {place.partition(".")[0] for place in places}
    for name in _WHOLE:
        if name in heads:
            changes[name] = getattr(theirs, name)
    for name in _DATED:
        if name in heads:  # what we wrote down since then is ours alone
            there = getattr(theirs, name)
            known = {one.at for one in there}
            changes[name] = (*there, *(one for one in getattr(ours, name) if one.at not in known))
    for name in _TABLES:
        if name in heads:
            changes[name] = _taken(getattr(ours, name), getattr(theirs, name), places, name)
    answers = dict(ours.answers)
    for name in {place.split(".")[1] for place in places if place.startswith("answers.")}:
        if name in answers:
            answers[name] = _answer(answers[name], theirs.answers.get(name), places, name)
    return ours.with_(**changes, answers=answers)


def made_from(forgotten: Iterable[Forgotten], parent: str) -> bool:
    """Whether a version came of forgetting in the file with this hash."""
    return any(one.was and one.was == parent for one in forgotten)


def _answer(ours: Answer, theirs: Answer | None, places: set[str], name: str) -> Answer:
    """Our answer with the parts of theirs in which somebody was forgotten."""
    said = (f"answers.{name}.value", f"answers.{name}.in_words")
    is_said = any(place.startswith(said) for place in places)
    parts = dict.fromkeys(("value", "in_words", "state")) if is_said else {}
    if f"answers.{name}.note" in places:
        parts["note"] = None
    if theirs is None:
        blank = {"value": None, "in_words": "", "note": "", "state": "parked"}
        return ours.with_(**{part: blank[part] for part in parts})
    return ours.with_(**{part: getattr(theirs, part) for part in parts})


def _taken(
    ours: Mapping[str, Record], theirs: Mapping[str, Record], places: set[str], name: str
) -> dict[str, Record]:
    keys = {place.split(".")[1] for place in places if place.startswith(f"{name}.")}
    return {**ours, **{key: theirs[key] for key in keys & theirs.keys()}}
