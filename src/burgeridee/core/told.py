"""One answer as paper may tell it: in words, without what its reader may not see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from burgeridee.core.carrying import carried_in_words
from burgeridee.core.conditions import Signs, questions_of
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import ITEM_ID, Item, Outcome, Value, filled
from burgeridee.core.measures import matching
from burgeridee.core.questions import (
    Audience,
    ItemField,
    ListQuestion,
    MultiQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    cell_in_words,
    in_words,
)
from burgeridee.core.talk import Talk
from burgeridee.core.text import cleaned

Reader = Literal["residents", "file"]
_READS: dict[str, tuple[str, ...]] = {"residents": ("residents",), "file": ("residents", "file")}


@dataclass(frozen=True)
class Became:
    """What became of one agreed line, or of the promised day. A wish is no agreement yet."""

    is_wish: bool = False
    done: date | None = None
    moved_to: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class Told:
    """An answer on paper.

    `words` is the whole answer, but for a list of more columns: then `columns` and `rows` are.
    `became` goes with the rows, one for one, or with the one day. `scale` holds the words at both
    ends of a scale; `chosen` the id of the one option that was chosen. `carried` tells from which
    talk it was taken over.
    """

    question: str
    number: str
    label: str
    ask: str
    by: Audience
    words: str = ""
    day: date | None = None
    scale: tuple[str, str] | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    became: tuple[Became, ...] = ()
    chosen: str = ""
    carried: str = ""


def may_read(reader: Reader, question: Question) -> bool:
    """Whether this reader may see the answer to a question."""
    return question.shared_with in _READS[reader]


def may_be_told(signs: Signs, conversation: Conversation) -> bool:
    """Whether what these signs say rests on nothing that stays with the official.

    The library refuses such content; a reason that quotes a private answer must not depend on it.
    """
    looked_at = (name for sign in signs for part in sign for name in questions_of(part))
    found = (conversation.by_id.get(name) for name in looked_at)
    return all(question is None or may_read("file", question) for question in found)


def for_paper(text: str) -> str:
    """The text without what a paper could trip over, and without space around it."""
    return cleaned(text).strip()


def told(talk: Talk, question: Question, reader: Reader) -> Told | None:
    """The answer to a question as this reader may see it; `None` where there is nothing to see."""
    value = talk.heard.get(question.id)
    if value is None or not filled(value) or not may_read(reader, question):
        return None
    became = {outcome.item: outcome for outcome in talk.intake.agreements}
    answer = Told(
        question=question.id,
        number=talk.conversation.numbers[question.id],
        label=question.label,
        ask=question.ask,
        by=question.audience,
        words=_words(question, value),
        day=value if isinstance(value, date) else None,
        scale=(question.low, question.high) if isinstance(question, ScaleQuestion) else None,
        became=(_became(became.get(question.id), reader),),
        chosen=value if isinstance(question, SingleQuestion) and isinstance(value, str) else "",
        carried=carried_in_words(talk.answer_to(question)),
    )
    if isinstance(question, ListQuestion):
        return _told_list(talk, question, answer, reader)
    return answer if answer.words else None


def _words(question: Question, value: Value) -> str:
    if isinstance(question, MultiQuestion) and isinstance(value, tuple):
        return _listed(for_paper(in_words(question, (str(part),))) for part in value)
    return for_paper(in_words(question, value))


def _listed(parts: Iterable[str]) -> str:
    """Things beside each other; parted by a semicolon where one of them has a comma itself."""
    found = tuple(filter(None, parts))
    return ("; " if any("," in part for part in found) else ", ").join(found)


def _told_list(talk: Talk, question: ListQuestion, answer: Told, reader: Reader) -> Told | None:
    columns = tuple(column for column in question.columns if may_see(reader, column))
    lines = tuple(_lines(talk.heard.get(question.id), columns, talk))
    if not lines:
        return None
    rows = tuple(row for _, row in lines)
    found = {outcome.item: outcome for outcome in talk.intake.agreements}
    return Told(
        question=answer.question,
        number=answer.number,
        label=answer.label,
        ask=answer.ask,
        by=answer.by,
        words=_listed(row[0] for row in rows) if len(columns) == 1 else "",
        carried=answer.carried,
        columns=tuple(column.label for column in columns),
        rows=rows,
        became=tuple(
            Became(is_wish=True)
            if question.misses(line)
            else _became(found.get(f"{question.id}/{line.get(ITEM_ID, '')}"), reader)
            for line, _ in lines
        ),
    )


def _lines(
    value: Value | None, columns: tuple[ItemField, ...], talk: Talk
) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """The lines in which something stands that may be seen, each with its cells in words."""
    for line in matching(value, {}, talk.heard):
        row = tuple(for_paper(cell_in_words(c, line.get(c.id))) for c in columns)
        if any(row):
            yield line, row


def may_see(reader: Reader, column: ItemField) -> bool:
    """Whether this reader may see a column of a list that may be read."""
    return column.share is None or column.share in _READS[reader]


def _became(outcome: Outcome | None, reader: Reader) -> Became:
    if outcome is None:
        return Became()
    reason = for_paper(outcome.reason) if reader == "file" else ""
    return Became(done=outcome.done, moved_to=outcome.moved_to, reason=reason)
