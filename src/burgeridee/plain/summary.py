"""What was heard and agreed, in plain lines, to read back at the end."""

from collections.abc import Iterator

from burgeridee.core.agreements import agreements, wishes
from burgeridee.core.days import day_in_words
from burgeridee.core.intake import Value, lines_of
from burgeridee.core.questions import ListQuestion, Question, in_words, line_in_words
from burgeridee.core.talk import Talk
from burgeridee.plain.words import open_lines


def summary_lines(talk: Talk) -> Iterator[str]:
    """What was heard, to read back; what is open; what was agreed."""
    if any(question.shared_with == "residents" for question in talk.conversation.questions):
        yield "Dit heb ik gehoord. Klopt dat?"
    for question in talk.route:
        if question.shared_with == "residents" and talk.is_answered(question):
            yield f"{question.ask} {_heard_on(question, talk.heard[question.id])}"
    yield from open_lines(talk)
    for agreed in agreements(talk):
        due = day_in_words(agreed.due) if agreed.due else "nog geen datum"
        yield f"Afspraak: {', '.join(part for part in (agreed.what, agreed.who, due) if part)}."
    for wish in wishes(talk):
        told = ", ".join(part for part in (wish.what, wish.who) if part)
        yield f"Wens: {told}. Er mist: {', '.join(wish.misses).lower()}."


def _heard_on(question: Question, value: Value | None) -> str:
    """An answer to read back; a line that is no agreement yet is called a wish."""
    if not isinstance(question, ListQuestion):
        return in_words(question, value)
    return "; ".join(
        f"{'wens: ' if question.misses(line) else ''}{line_in_words(question, line)}"
        for line in lines_of(value)
    )
