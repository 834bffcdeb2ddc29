"""A paper form of a conversation: the same questions with the same numbers, room to write.

It may begin with what is known of a talk already. A form lies on a table, so that is no more than
residents may read.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from burgeridee.core.conditions import questions_of
from burgeridee.core.conversation import Conversation
from burgeridee.core.questions import (
    DateQuestion,
    ItemField,
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    TextQuestion,
    YnuQuestion,
)
from burgeridee.core.share import Shared
from burgeridee.core.told import Told
from burgeridee.report.answers import in_words
from burgeridee.report.document import (
    Block,
    Document,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Size,
    Table,
)
from burgeridee.report.outline import PRACTICE

LONG_TEXT_LINES, LIST_ROWS = 4, 4
KNOWN = "Al bekend"
_HOW = "De nummers zijn dezelfde als in het programma. Zo kun je de antwoorden later overnemen."
_NOTE = "Geen namen van anderen, geen gezondheid, geen oordeel over mensen."


def worksheet(
    conversation: Conversation,
    made: datetime,
    house: House,
    size: Size = "a4",
    shared: Shared | None = None,
) -> Document:
    """The form of a conversation, to fill in by hand; with `shared`, what residents told stands."""
    foot = f"{conversation.title}, versie {conversation.version}"
    return Document(
        conversation.title,
        tuple(_blocks(conversation, shared)),
        made,
        language=conversation.language,
        mark=PRACTICE if shared and shared.is_practice else "",
        foot=f"{foot}, kenmerk {shared.number}" if shared else foot,
        house=house,
        size=size,
    )


def _blocks(conversation: Conversation, shared: Shared | None) -> Iterator[Block]:
    known = {answer.question: answer for answer in shared.told} if shared else {}
    if shared and shared.title:
        yield Field("Het idee", shared.title)
    yield Paragraph(_HOW, is_soft=True)
    yield Paragraph(conversation.note_hint or _NOTE, is_soft=True)
    for number, phase in enumerate(conversation.phases, 1):
        yield Heading(f"{number}. {phase.title}")
        if phase.goal:
            yield Paragraph(phase.goal, is_soft=True)
        for question in phase.questions:
            yield from _question(question, conversation, known.get(question.id))


def _question(
    question: Question, conversation: Conversation, known: Told | None
) -> Iterator[Block]:
    yield Heading(f"{conversation.numbers[question.id]} {question.ask}", 2)
    hints = " ".join(_hints(question, conversation))
    if hints:
        yield Paragraph(hints, is_soft=True)
    if known and known.words:
        yield Field(KNOWN, in_words(known))
    elif known:
        yield Paragraph(f"{KNOWN}:")
        yield Table(known.columns, known.rows)
    yield _room(question)


def _hints(question: Question, conversation: Conversation) -> Iterator[str]:
    if question.private:
        yield "Alleen voor jezelf. Geef deze bladzijde niet door."
    looked_at = dict.fromkeys(
        name for sign in question.only_when for part in sign for name in questions_of(part)
    )
    numbers = [conversation.numbers[name] for name in looked_at if name in conversation.numbers]
    if numbers:
        yield f"Sla over als dit niet past bij je antwoord op {' en '.join(numbers)}."
    if isinstance(question, MultiQuestion):
        yield "Je mag meer hokjes aankruisen."


def _room(question: Question) -> Block:
    match question:
        case TextQuestion() | NumberQuestion() | DateQuestion():
            return Lines()
        case LongTextQuestion():
            return Lines(LONG_TEXT_LINES)
        case SingleQuestion() | MultiQuestion() | YnuQuestion():
            return Lines(boxes=tuple(question.options.values()))
        case ScaleQuestion():
            return Lines(boxes=_steps(question))
        case ListQuestion():
            head = tuple(_column(column) for column in question.columns)
            return Table(head, (("",) * len(head),) * LIST_ROWS)
        case _:
            assert_never(question)


def _steps(question: ScaleQuestion) -> tuple[str, ...]:
    ends = {question.steps[0]: question.low, question.steps[-1]: question.high}
    return tuple(" ".join(filter(None, (str(n), ends.get(n, "")))) for n in question.steps)


def _column(column: ItemField) -> str:
    return (
        f"{column.label} ({' / '.join(column.options.values())})"
        if column.options
        else column.label
    )
