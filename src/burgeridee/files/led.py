"""The records of exercises: which ones an initiative has, and a new one with what is known."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from burgeridee.core.conversation import RECORD, Conversation
from burgeridee.core.known_lines import with_known
from burgeridee.core.leading import Turn
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise, record_of
from burgeridee.files.archive import Archive
from burgeridee.files.forms import fresh, of_today
from burgeridee.files.initiatives import Record, to_build_on
from burgeridee.files.linked import earlier_of


def model_id(exercise: Exercise) -> str:
    """The conversation in which is kept what comes out of an exercise, by its id."""
    return exercise.kept_in or f"{RECORD}{exercise.id}"


def model_for(archive: Archive, exercise: Exercise) -> Conversation:
    """The conversation in which is kept what comes out of an exercise."""
    return archive.library.conversations.get(model_id(exercise)) or record_of(exercise)


def begin_exercise(
    archive: Archive, exercise: Exercise, records: Sequence[Record], initiative: str
) -> Talk:
    """A new record of an exercise, with what the initiative knows already. It is not on disk yet.

    What is known comes from the talk to go on from, or else from what that went on from.
    """
    talk = fresh(archive, model_for(archive, exercise), records, initiative)
    base = to_build_on(records)
    for source in (base.talk, *earlier_of(archive, base.talk).talks) if base else ():
        talk = with_known(talk, exercise, source, archive.now())
    return replace(talk, past=())  # nothing was done yet that can be undone


def done_with(records: Iterable[Record], exercise: Exercise) -> tuple[Record, ...]:
    """The records of an initiative in which this exercise was begun, the newest first."""
    name = model_id(exercise)
    found = [one for one in records if one.talk.intake.model.id == name]
    return tuple(sorted(found, key=lambda one: one.talk.intake.id, reverse=True))


def day_of(talk: Talk) -> date | None:
    """The day on which an exercise was done: when it was led, or its record was begun."""
    begun = talk.intake.led.began or talk.intake.created
    return begun.date() if begun else None


def to_go_on_with(
    archive: Archive, exercise: Exercise, records: Sequence[Record], initiative: str
) -> tuple[Record, ...]:
    """What was done with an exercise before, the newest first; without an initiative, today."""
    if initiative:
        return done_with(records, exercise)
    found = of_today(archive, model_id(exercise))
    return (found,) if found else ()


def turn_of_today(
    archive: Archive, exercise: Exercise, records: Sequence[Record], initiative: str
) -> Turn:
    """An exercise of a session with its open record of today, else with a new one."""
    today = archive.now().date()
    for one in to_go_on_with(archive, exercise, records, initiative):
        if one.talk.intake.status == "open" and day_of(one.talk) == today:
            return Turn(exercise, one.talk)
    return Turn(exercise, begin_exercise(archive, exercise, records, initiative))


def turn_halfway(talk: Talk, exercises: Iterable[Exercise]) -> Turn | None:
    """The exercise that is led in this record, while its group is between its steps."""
    name = talk.intake.model.id
    exercise = next((one for one in exercises if model_id(one) == name), None)
    if exercise is None or not talk.intake.led.at_step:
        return None
    turn = Turn(exercise, talk)
    return None if turn.is_over else turn
