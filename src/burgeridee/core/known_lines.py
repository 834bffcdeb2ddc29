"""What is known of an initiative already, on the sheet of an exercise before anybody writes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from burgeridee.core.intake import Cell, Item, RolePart, filled, lines_of
from burgeridee.core.misfit import misfit
from burgeridee.core.questions import ListQuestion
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import OUTCOME, ROLES, Exercise


def known_lines(exercise: Exercise, origin: Talk) -> tuple[Item, ...]:
    """The lines that an exercise begins with, from the talk that it goes on from.

    Nothing private, nothing that was said off the route.
    """
    known = exercise.known
    if known is None:
        return ()
    lines = (
        {field: line[part] for field, part in known.fields.items() if filled(line.get(part))}
        for line in _lines(known.of, origin)
    )
    return tuple(line for line in lines if line)


def with_known(talk: Talk, exercise: Exercise, origin: Talk, now: datetime) -> Talk:
    """A new record with what is known on it, marked as taken over. What stands there stays."""
    question = talk.conversation.by_id.get(OUTCOME)
    lines = known_lines(exercise, origin)
    is_free = isinstance(question, ListQuestion) and OUTCOME not in talk.intake.answers
    if not lines or not is_free or question is None or misfit(question, lines):
        return talk
    written = talk.moved_to(OUTCOME).answered(lines, now).intake
    answer = written.answers[OUTCOME].with_(carried=origin.intake.id)
    intake = written.with_answer(OUTCOME, answer).with_(at_question=talk.intake.at_question)
    return replace(talk, intake=intake)


def _lines(of: str, origin: Talk) -> Iterator[Mapping[str, Cell]]:
    if of == ROLES:
        yield from (_cells(part) for part in origin.intake.roles)
        return
    question = origin.conversation.by_id.get(of)
    if question is not None and question.shared_with != "nobody":
        yield from lines_of(origin.heard.get(of))


def _cells(part: RolePart) -> Mapping[str, Cell]:
    return {name: value for name, value in part.model_dump().items() if value is not None}
