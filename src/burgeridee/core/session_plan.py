"""The session that a talk with the chooser leads to: what is done, from when to when, and why.

What the chooser takes can be changed by hand. That is an answer in the talk like any other, so it
is kept with it, and undone with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from burgeridee.core.chooser import Choice, Chosen, Reason, Row, Slot, choice, session
from burgeridee.core.flags import Flag
from burgeridee.core.intake import Item, lines_of
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise
from burgeridee.core.typed_times import typed_time

ID, NAME = "kenmerk", "opdracht"
"""The fields of a line: by which id an exercise is known, and its name for whoever reads."""
QUARTER = 15
EMPTY = "Alle opdrachten zijn eruit. Kies er zelf een, of neem wat de keuzehulp kiest."
OWN = Reason("omdat je deze opdracht zelf koos", 0)


@dataclass(frozen=True)
class Session(Row):
    """What is done in a session, and when; `said` are sentences about what is odd."""

    slots: tuple[Slot, ...]
    said: tuple[str, ...] = ()
    is_by_hand: bool = False
    begins: datetime | None = None
    """When it begins; `None` where nobody said so, and the times are those of now."""


def session_of(
    talk: Talk, exercises: Mapping[str, Exercise], flags: Sequence[Flag], now: datetime
) -> Session:
    """The session that follows from the answers, the flags, and what was changed by hand."""
    found = choice(exercises.values(), talk, flags)
    ours = by_hand(talk, exercises)
    chosen = found.chosen if ours is None else _as_chosen(found, ours)
    taken = {one.exercise.id for one in chosen}
    weighed = (*found.chosen, *found.others)
    others = tuple(one for one in _ranked(weighed) if one.exercise.id not in taken)
    begins, is_said, unread = _begins(talk, now)
    said = found.said if ours is None else _said(chosen, found.minutes)
    return Session(
        chosen=chosen,
        others=others,
        minutes=found.minutes,
        slots=session([one.exercise for one in chosen], begins, found.minutes),
        said=tuple(filter(None, (said, unread))),
        is_by_hand=ours is not None,
        begins=begins if is_said else None,
    )


def by_hand(talk: Talk, exercises: Mapping[str, Exercise]) -> tuple[Exercise, ...] | None:
    """The exercises that were chosen by hand, in the order of doing; `None` where nobody did.

    A question that was passed over says that all were taken out.
    """
    answer = talk.intake.answers.get(talk.conversation.uses.exercises)
    if answer is None or (answer.state != "skipped" and not answer.is_filled):
        return None
    names = {one.name.casefold(): one for one in exercises.values()}
    found = {
        one.id: one
        for line in lines_of(answer.value)
        if (one := exercises.get(str(line.get(ID))) or names.get(_name(line)))
    }
    return tuple(sorted(found.values(), key=lambda one: one.place))


def with_exercises(talk: Talk, exercises: Iterable[Exercise], now: datetime) -> Talk:
    """The talk in which these are chosen by hand, or none at all."""
    ordered = sorted({one.id: one for one in exercises}.values(), key=lambda one: one.place)
    lines = tuple({NAME: one.name, ID: one.id} for one in ordered)
    there = talk.moved_to(talk.conversation.uses.exercises)
    changed = there.answered(lines, now) if lines else there.cleared(now).passed_over(now)
    return _back(changed, talk)


def without_hand(talk: Talk, now: datetime) -> Talk:
    """The talk in which what the chooser takes counts again."""
    there = talk.moved_to(talk.conversation.uses.exercises)
    return _back(there.cleared(now), talk)


def can_be_changed(talk: Talk) -> bool:
    """Whether the chooser of this talk has a question that holds what was chosen by hand."""
    return talk.conversation.uses.exercises in talk.conversation.by_id


def _back(changed: Talk, talk: Talk) -> Talk:
    """The changed talk, at the question where it was, and with one step to take back."""
    intake = changed.intake.with_(at_question=talk.intake.at_question)
    return replace(changed, intake=intake, past=(*talk.past, talk.intake))


def _name(line: Item) -> str:
    return str(line.get(NAME, "")).strip().casefold()


def _as_chosen(found: Choice, ours: Sequence[Exercise]) -> tuple[Chosen, ...]:
    weighed = {one.exercise.id: one for one in (*found.chosen, *found.others)}
    return tuple(weighed.get(one.id) or Chosen(one, (OWN,)) for one in ours)


def _ranked(several: Iterable[Chosen]) -> list[Chosen]:
    return sorted(several, key=lambda one: (-one.points, *one.exercise.place))


def _said(chosen: Sequence[Chosen], minutes: int) -> str:
    if not chosen:
        return EMPTY
    used = sum(one.exercise.minutes for one in chosen)
    if not minutes or used <= minutes:
        return ""
    return (
        f"Deze opdrachten duren samen {used} minuten. Dat is {used - minutes} minuten meer dan "
        "jullie hebben. Haal er een weg, of spreek een tweede keer af."
    )


def _begins(talk: Talk, now: datetime) -> tuple[datetime, bool, str]:
    """When the session begins, and whether that was said; else at the next quarter."""
    answer = talk.intake.answers.get(talk.conversation.uses.begins)
    typed = str(answer.value) if answer is not None and answer.is_filled else ""
    moment = typed_time(typed)
    if moment is not None:
        said = now.replace(hour=moment.hour, minute=moment.minute, second=0, microsecond=0)
        return said, True, ""
    whole = now.replace(second=0, microsecond=0)
    begins = whole + timedelta(minutes=-whole.minute % QUARTER)
    shown = typed if len(typed) <= QUARTER else f"{typed[:QUARTER]}…"
    unread = f"Ik lees in '{shown}' geen tijd. Typ hem zo: 19.30." if typed else ""
    return begins, False, unread
