"""A talk as others may have it: for a workshop, or for figures. The talk itself stays as it is.

What says who it was goes at once: contact, letter, links, numbers, what is private. Of every text
that stays there is a proposal, and a person looks at each of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from burgeridee.core import spelled
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import (
    OWN_PRACTICE,
    Answer,
    Intake,
    Judgement,
    Limit,
    ModelRef,
    Note,
    Outcome,
    RolePart,
    RoleView,
    Tick,
)
from burgeridee.core.questions import in_words, plain_words
from burgeridee.core.talk import Talk
from burgeridee.core.wording.persons import names_in, proposed
from burgeridee.core.wording.sought import all_sought

CONTACT = "een bewoner"
"""Who the contact is in a talk without names."""
_MOST_WEEKS = 500


@dataclass(frozen=True)
class Line:
    """One text that somebody looks at: what it says, what it would say, and whether it was seen."""

    path: spelled.Path
    label: str
    was: str
    now: str
    is_seen: bool = False

    @property
    def is_other(self) -> bool:
        """Whether it would say something else."""
        return self.was != self.now


def stripped(talk: Talk, new_id: str, weeks: int) -> Intake:
    """The talk without what says who it was, as a practice talk; its texts stand there yet.

    Each day in it is so many weeks earlier. What our program does not know is left out.
    """
    days = timedelta(weeks=min(max(weeks, -_MOST_WEEKS), _MOST_WEEKS))
    intake, model = talk.intake, talk.conversation
    answers = {
        key: _without_ours(answer, key, model, days)
        for key, answer in intake.answers.items()
        if (question := model.by_id.get(key)) is not None and question.shared_with != "nobody"
    }
    return Intake(
        schema_=intake.schema_,
        id=new_id,
        status=intake.status,
        form=intake.form,
        practice=OWN_PRACTICE,
        created=_earlier(intake.created, days),
        changed=_earlier(intake.changed, days),
        model=ModelRef(id=intake.model.id, version=intake.model.version),
        answers=answers,
        lines_given=intake.lines_given,
        checklist={
            key: Tick(ticked=tick.ticked, note=tick.note, at=_earlier(tick.at, days))
            for key, tick in intake.checklist.items()
        },
        flags={
            key: Judgement(judged=one.judged, reason=one.reason)
            for key, one in intake.flags.items()
        },
        role=RoleView(
            official=intake.role.official,
            residents=intake.role.residents,
            reason=intake.role.reason,
        ),
        roles=tuple(_part(one, days) for one in intake.roles),
        limits=tuple(_limit(one) for one in intake.limits),
        agreements=tuple(_outcome(one, days) for one in intake.agreements),
        minutes=intake.minutes,
        notes=tuple(Note(at=_earlier(note.at, days), text=note.text) for note in intake.notes),
    )


def to_look_at(document: Mapping[str, Any], model: Conversation, origin: Talk) -> tuple[Line, ...]:
    """Every text of a stripped talk, each with a proposal; whose names to find, `origin` tells."""
    found = [
        (path, text)
        for path, text in spelled.texts(document, model)
        if path[-1] != "asked" and spelled.place_of(path) not in _contact(model)
        if path[0] not in {"id", "created", "changed", "practice"}
    ]
    names = all_sought(_said_of_contact(origin))
    known = (*names, *names_in(text for _, text in found))
    return tuple(
        Line(path, spelled.label_of(spelled.place_of(path), model), text, proposed(text, known))
        for path, text in found
    )


def with_lines(
    document: Mapping[str, Any], model: Conversation, lines: tuple[Line, ...]
) -> dict[str, Any]:
    """The document with each text as it was looked at."""
    told = {line.path: line.now for line in lines}

    def change(path: spelled.Path, text: str) -> str:
        return told.get(path, text)

    return spelled.rewritten(document, model, change)


def worded(intake: Intake, model: Conversation) -> Intake:
    """The talk with its answers in words anew: those that stood there may have held a name."""
    answers = {}
    for key, answer in intake.answers.items():
        words = in_words(model.by_id[key], answer.value)
        same = words == plain_words(answer.value)
        answers[key] = answer.with_(in_words="" if same else words)
    return intake.with_(answers=answers)


def seen(lines: tuple[Line, ...], at: int, now: str | None = None) -> tuple[Line, ...]:
    """The lines, of which one was looked at; with `now` it says that instead."""
    line = lines[at]
    looked = replace(line, is_seen=True, now=line.now if now is None else now)
    return (*lines[:at], looked, *lines[at + 1 :])


def not_seen(lines: tuple[Line, ...]) -> int:
    """How many texts nobody looked at yet."""
    return sum(1 for line in lines if not line.is_seen)


def _without_ours(answer: Answer, key: str, model: Conversation, days: timedelta) -> Answer:
    question = model.by_id[key]
    is_contact = key == model.uses.contact_person
    value = CONTACT if is_contact and answer.is_filled else _shifted(answer.value, days)
    return Answer(
        asked=question.ask,
        state=answer.state,
        value=value,
        note="" if is_contact else answer.note,
        at=_earlier(answer.at, days),
    )


def _contact(model: Conversation) -> frozenset[str]:
    return spelled.contact_places(model)


def _said_of_contact(talk: Talk) -> tuple[str, ...]:
    answer = talk.intake.answers.get(talk.conversation.uses.contact_person)
    value = answer.value if answer else ""
    return (value if isinstance(value, str) else "", talk.intake.letter.to)


def _shifted(value: Any, days: timedelta) -> Any:
    match value:
        case datetime() | date():
            return _earlier(value, days)
        case Mapping():
            return {key: _shifted(cell, days) for key, cell in value.items()}
        case tuple():
            return tuple(_shifted(part, days) for part in value)
        case _:
            return value


def _earlier(day: Any, days: timedelta) -> Any:
    try:
        return day - days if day is not None else None
    except OverflowError:
        return day


def _part(one: RolePart, days: timedelta) -> RolePart:
    return RolePart(
        part=one.part,
        now=one.now,
        wanted=one.wanted,
        until=_earlier(one.until, days),
        official=one.official,
        residents=one.residents,
    )


def _limit(one: Limit) -> Limit:
    return Limit(
        kind=one.kind,
        what=one.what,
        why=one.why,
        decided_by=one.decided_by,
        instead=one.instead,
    )


def _outcome(one: Outcome, days: timedelta) -> Outcome:
    return Outcome(
        item=one.item,
        done=_earlier(one.done, days),
        moved_to=_earlier(one.moved_to, days),
        reason=one.reason,
    )
