"""Answers and limits as blocks: the small parts that several papers have in common."""

from collections.abc import Iterator

from burgeridee.core.days import day_in_words
from burgeridee.core.share import Limited
from burgeridee.core.told import Became, Told
from burgeridee.report.document import Block, Field, Paragraph, Table

WISH = "wens"


def asked_and_answered(answer: Told) -> Iterator[Block]:
    """A question with its answer; a list of more columns as a table."""
    if answer.words:
        yield Field(question_in(answer.ask), in_words(answer))
        return
    yield Paragraph(question_in(answer.ask))
    yield table(answer)


def question_in(ask: str) -> str:
    """The question itself: what comes after its mark is a hint for who asks."""
    question, mark, _ = ask.partition("?")
    return " ".join(f"{question}{mark}".split())


def in_words(answer: Told) -> str:
    """An answer in words; of a scale also what its ends mean."""
    if answer.scale is None:
        return answer.words
    low, high = answer.scale
    ends = f" (1 is {low}, 5 is {high})" if low and high else ""
    return f"{answer.words} van de 5{ends}"


def table(answer: Told) -> Table:
    """A list of more columns; with a column more where something came of its lines."""
    states = [state_in_words(became) for became in answer.became]
    if not any(states):
        return Table(answer.columns, answer.rows)
    rows = tuple((*row, state) for row, state in zip(answer.rows, states, strict=True))
    return Table((*answer.columns, "Hoe het staat"), rows)


def state_in_words(became: Became) -> str:
    """What became of an agreed line; of one that is no agreement yet, that it is a wish."""
    if became.is_wish:
        return WISH
    done = f"gedaan op {day_in_words(became.done)}" if became.done else ""
    moved = f"wordt {day_in_words(became.moved_to)}" if became.moved_to and not done else ""
    return ": ".join(filter(None, (done or moved, became.reason)))


def limit_fields(limit: Limited) -> Iterator[Block]:
    """One limit: what, why, who decided, and what can be done instead."""
    if limit.what:
        yield Paragraph(limit.what)
    for name, text in (
        ("De reden", limit.why),
        ("Wie erover beslist", limit.decided_by),
        ("Dit kan wel", limit.instead),
    ):
        if text:
            yield Field(name, text)
