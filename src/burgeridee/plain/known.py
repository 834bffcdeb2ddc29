"""What is known of an initiative, and of a talk that is in none, in plain lines."""

from collections.abc import Iterator

from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import name_of
from burgeridee.core.talk import Talk
from burgeridee.files.initiatives import Record
from burgeridee.files.standing import Standing
from burgeridee.plain.words import sentence


def called(record: Record) -> str:
    """What a talk is called; one without a name after what it is."""
    return name_of(record.talk) or record.talk.conversation.title


def known_lines(standing: Standing) -> Iterator[str]:
    """How an initiative stands, line by line."""
    yield f"Samen ontwerpen: {standing.outcome or 'nog niet bekeken'}."
    talks = counted(standing.talks, "gesprek", "gesprekken")
    yield f"{talks}, {counted(standing.exercises, 'opdracht', 'opdrachten')} gedaan."
    if standing.late:
        yield f"{counted(standing.late, 'afspraak is', 'afspraken zijn')} te laat."
    agreed = standing.upcoming
    if agreed is not None and agreed.due is not None:
        yield sentence(f"Eerstvolgende datum: {day_in_words(agreed.due)}, {agreed.what}")


def counted(count: int, one: str, more: str) -> str:
    """So many, in words that fit."""
    return f"{count} {one if count == 1 else more}"


def marked(is_here: bool) -> str:
    """How a line of the list ends, and whether one is there now."""
    return ", hier ben je." if is_here else "."


def meeting_line(talk: Talk) -> str:
    """A meeting to choose, with the day on which its plan was begun."""
    begun = talk.intake.created
    day = f", begonnen op {day_in_words(begun)}" if begun else ""
    return sentence(f"{talk.title or talk.conversation.title}{day}")
