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
    cell_in_words,
)
from burgeridee.core.questions import in_words as words_of
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

LONG_TEXT_LINES, LIST_ROWS, MOST_ROWS = 4, 4, 12
LONGEST_HEAD = 60
"""Signs of the choices above a column; more of them stand above the table."""
_WIDTHS = {"text": 3.0, "single": 2.0, "date": 1.5, "number": 1.3}
"""Of a column by its kind, beside the others; a number would be left too little by itself."""
KNOWN = "Al bekend"
BEGINS = "Hiermee begin je"
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
    if known and known.carried:
        yield Paragraph(known.carried, is_soft=True)
    yield from _begun(question, is_known=known is not None)
    yield _room(question, begins=known is None)


def _begun(question: Question, *, is_known: bool) -> Iterator[Block]:
    """What stands there when a talk begins; that of a list stands in its table."""
    if not is_known and question.begins_with and not isinstance(question, ListQuestion):
        yield Field(BEGINS, words_of(question, question.begins_with))


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
    for column in question.columns if isinstance(question, ListQuestion) else ():
        if column.options and not _fits_a_head(column):
            yield f"{column.label}: {'; '.join(column.options.values())}."


def _room(question: Question, *, begins: bool) -> Block:
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
            return _table(question, begins=begins)
        case _:
            assert_never(question)


def _table(question: ListQuestion, *, begins: bool) -> Table:
    """Rows to write on: those that stand there already, and some that are empty."""
    head = tuple(_column(column) for column in question.columns)
    begun = tuple(
        tuple(cell_in_words(column, line.get(column.id)) for column in question.columns)
        for line in (question.begun if begins else ())
    )
    empty = max(min(question.most or LIST_ROWS, MOST_ROWS) - len(begun), LIST_ROWS // 2)
    kinds = [column.kind for column in question.columns]
    widths = tuple(_WIDTHS[kind] for kind in kinds) if "number" in kinds else ()
    return Table(head, (*begun, *(("",) * len(head),) * empty), widths=widths)


def _steps(question: ScaleQuestion) -> tuple[str, ...]:
    ends = {question.steps[0]: question.low, question.steps[-1]: question.high}
    return tuple(" ".join(filter(None, (str(n), ends.get(n, "")))) for n in question.steps)


def _column(column: ItemField) -> str:
    return f"{column.label} ({_choices(column)})" if _fits_a_head(column) else column.label


def _choices(column: ItemField) -> str:
    return " / ".join(column.options.values())


def _fits_a_head(column: ItemField) -> bool:
    """Whether all choices of a column can stand above it."""
    return 0 < len(_choices(column)) <= LONGEST_HEAD
