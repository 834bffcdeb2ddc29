"""What residents may see of a talk while it is held: for a second window or a beamer."""

from dataclasses import dataclass
from datetime import date

from burgeridee.core.share import Commitment, shared
from burgeridee.core.talk import Talk
from burgeridee.core.told import Told, may_read, told


@dataclass(frozen=True)
class Seen:
    """The question in front of the table, and what was written down of the answer.

    Without an `ask` the official is noting something for himself. A closed talk asks nothing:
    then `agreed` holds what was agreed in it.
    """

    title: str
    place: str
    ask: str = ""
    lines: tuple[str, ...] = ()
    is_closed: bool = False
    is_practice: bool = False
    agreed: tuple[Commitment, ...] = ()
    contact_on: date | None = None


def seen(talk: Talk) -> Seen:
    """What residents may see of a talk as it stands now."""
    place = f"{_phase_number(talk)} van {len(talk.conversation.phases)}"
    is_practice = bool(talk.intake.practice)
    if talk.intake.status == "closed":
        theirs = shared(talk, "residents")
        return Seen(
            title=theirs.title,
            place="",
            is_closed=True,
            is_practice=is_practice,
            agreed=theirs.agreements,
            contact_on=theirs.contact_on,
        )
    title = " ".join(talk.title.split())
    question = talk.question
    if question.audience != "residents" or not may_read("residents", question):
        return Seen(title, place, is_practice=is_practice)
    answer = told(talk, question, "residents")
    return Seen(title, place, question.ask, lines_of(answer), is_practice=is_practice)


def lines_of(answer: Told | None) -> tuple[str, ...]:
    """An answer in lines: its own, or one for each row of a list."""
    if answer is None:
        return ()
    if answer.rows:
        return tuple(", ".join(filter(None, row)) for row in answer.rows)
    return tuple(answer.words.split("\n"))


def _phase_number(talk: Talk) -> int:
    return talk.conversation.phases.index(talk.phase) + 1
