"""The sign that spoke, put into Dutch words: "omdat je bij 'Wie doet wat' …".

The one place where the core holds sentences: they name the very conditions that were evaluated,
so that screens, plain lines and `show` cannot tell different reasons.
"""

from typing import assert_never

from burgeridee.core.conditions import (
    Condition,
    Count,
    Days,
    Jargon,
    Length,
    Number,
    Said,
    Share,
    Sign,
    Where,
    Within,
    days_between,
    jargon_found,
    matching,
)
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Heard
from burgeridee.core.questions import (
    ItemField,
    ListQuestion,
    MultiQuestion,
    Question,
    in_words,
)
from burgeridee.core.wording import words_in

LONGEST_QUOTE = 70


def because(sign: Sign, heard: Heard, conversation: Conversation) -> tuple[str, ...]:
    """Why this sign holds: one clause for each condition, in the words of the answers."""
    told = tuple(part for part in sign if not _goes_without_saying(part, sign))
    clauses = (f"omdat {_clause(part, heard, conversation)}" for part in told)
    return tuple(dict.fromkeys(clauses))


def called(question_id: str, conversation: Conversation) -> str:
    """A question by its short name, in quotation marks."""
    question = conversation.by_id.get(question_id)
    return f"'{question.label if question else question_id}'"


def _goes_without_saying(part: Condition, sign: Sign) -> bool:
    """Whether a count says nothing that a share of the same list does not say better."""
    if not isinstance(part, Count) or part.where:
        return False
    return any(isinstance(other, Share) and other.share == part.count for other in sign)


def _clause(part: Condition, heard: Heard, conversation: Conversation) -> str:
    match part:
        case Said():
            return _said(part, heard, conversation)
        case Number(number=question):
            return f"je bij {called(question, conversation)} een {heard[question]} invulde"
        case Count():
            return _count(part, heard, conversation)
        case Share(share=question, where=where):
            return _lines(question, where, heard, conversation)
        case Days():
            return _days(part, heard, conversation)
        case Length(length=question):
            count = len(words_in(str(heard.get(question) or "")))
            return f"je bij {called(question, conversation)} {count} woorden opschreef"
        case Jargon():
            found = dict.fromkeys(jargon_found(part, heard))
            words = ", ".join(f'"{word}"' for word in found)
            return f"er vaktaal in de tekst staat: {words}"
        case _:
            assert_never(part)


def _said(part: Said, heard: Heard, conversation: Conversation) -> str:
    name = called(part.answer, conversation)
    question = conversation.by_id.get(part.answer)
    if part.given is False:
        return f"bij {name} nog niets staat"
    if part.given or question is None:
        return f'je bij {name} opschreef: "{_quote(question, heard, part.answer)}"'
    if part.none_of is not None:
        return f"je bij {name} niet {_options(question, part.none_of, 'of')} invulde"
    return f"je bij {name} {_chosen(part, question, heard)} invulde"


def _chosen(part: Said, question: Question, heard: Heard) -> str:
    value = heard.get(part.answer)
    if not isinstance(question, MultiQuestion) or not isinstance(value, tuple):
        return f'"{_quote(question, heard, part.answer)}"'
    named = tuple(str(word) for word in value if word in part.words)
    alone = "alleen " if part.only is not None else ""
    return f"{alone}{_options(question, named, 'en')}"


def _options(question: Question, words: tuple[str, ...], join: str) -> str:
    labels = [f'"{in_words(question, _as_value(question, word))}"' for word in words]
    *first, last = labels or [""]
    return f"{', '.join(first)} {join} {last}" if first else last


def _as_value(question: Question, word: str) -> str | tuple[str, ...]:
    return (word,) if isinstance(question, MultiQuestion) else word


def _quote(question: Question | None, heard: Heard, question_id: str) -> str:
    value = heard.get(question_id)
    text = in_words(question, value) if question else str(value)
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_QUOTE else f"{flat[: LONGEST_QUOTE - 1].rstrip()}…"


def _count(part: Count, heard: Heard, conversation: Conversation) -> str:
    question = conversation.by_id.get(part.count)
    name = called(part.count, conversation)
    counted = len(matching(heard.get(part.count), {}, heard))
    if isinstance(question, ListQuestion):
        if part.where:
            return _lines(part.count, part.where, heard, conversation)
        return f"je bij {name} {_amount(counted, question)} opschreef"
    if counted == 0:
        return f"je bij {name} niets aankruiste"
    return f'je bij {name} dit aankruiste: "{_quote(question, heard, part.count)}"'


def _lines(question_id: str, where: Where, heard: Heard, conversation: Conversation) -> str:
    question = conversation.by_id.get(question_id)
    value = heard.get(question_id)
    name = called(question_id, conversation)
    hits, whole = len(matching(value, where, heard)), len(matching(value, {}, heard))
    if not isinstance(question, ListQuestion):
        return f"je bij {name} {hits} van de {whole} invulde"
    columns = {column.id: column for column in question.columns}
    how = " en ".join(_how(columns[field], test) for field, test in where.items())
    return f"je bij {name} {_part(hits, whole, question)} {how}"


def _part(hits: int, whole: int, question: ListQuestion) -> str:
    if whole == 0:
        return f"geen {question.items[1]}"
    return (
        _amount(1, question) if hits == whole == 1 else f"{hits} van de {_amount(whole, question)}"
    )


def _how(column: ItemField, test: tuple[str, ...] | Within) -> str:
    field = column.label.lower()
    if isinstance(test, Within):
        return f"binnen {test.within} dagen zette"
    if not test:
        return f"zonder '{field}' opschreef"
    choice = " of ".join(column.options.get(word, word).lower() for word in test)
    if column.reason:
        return column.reason.replace("{keuze}", choice)
    return f"met '{field}: {choice}' opschreef"


def _amount(count: int, question: ListQuestion) -> str:
    return f"{count} {question.items[0] if count == 1 else question.items[1]}"


def _days(part: Days, heard: Heard, conversation: Conversation) -> str:
    first, last = part.days
    apart = days_between(heard.get(first), heard.get(last)) or 0
    days, lie = ("dag", "ligt") if abs(apart) == 1 else ("dagen", "liggen")
    where = f"{called(first, conversation)} en {called(last, conversation)}"
    if apart < 0:
        return (
            f"{called(last, conversation)} {-apart} {days} vóór {called(first, conversation)} ligt"
        )
    return f"er {apart} {days} {lie} tussen {where}"
