"""The sign that spoke, put into Dutch words: "omdat je bij 'Wie doet wat' …".

The one place where the core holds sentences: they name the very conditions that were evaluated,
so that screens, plain lines and `show` cannot tell different reasons.
"""

from typing import assert_never

from burgeridee.core.conditions import (
    Condition,
    Count,
    Days,
    Heaviest,
    Jargon,
    Length,
    Number,
    Said,
    Share,
    Sign,
    Total,
    jargon_found,
    questions_of,
)
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Heard, Item
from burgeridee.core.measures import (
    Filled,
    Test,
    Where,
    Within,
    days_between,
    heaviest_of,
    matching,
    total_of,
)
from burgeridee.core.questions import (
    ItemField,
    ListQuestion,
    MultiQuestion,
    Question,
    cell_in_words,
    in_words,
)
from burgeridee.core.wording import words_in

LONGEST_QUOTE = 70
MOST_NAMED = 4
"""So many lines of a list are called by name; of more only how many there are."""
_WROTE = " opschreef"


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
    """Whether a count says nothing that a part of the same list does not say better."""
    if not isinstance(part, Count) or part.where:
        return False
    others = (other for other in sign if isinstance(other, Share | Heaviest))
    return any(questions_of(other)[0] == part.count for other in others)


def _clause(part: Condition, heard: Heard, conversation: Conversation) -> str:
    match part:
        case Said():
            return _said(part, heard, conversation)
        case Number(number=question):
            return f"je bij {called(question, conversation)} een {heard[question]} invulde"
        case Count():
            return _count(part, heard, conversation)
        case Share():
            return _share(part, heard, conversation)
        case Total():
            return _total(part, heard, conversation)
        case Heaviest():
            return _heaviest(part, heard, conversation)
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
    return _listed([f'"{in_words(question, _as_value(question, word))}"' for word in words], join)


def _listed(labels: list[str], join: str) -> str:
    *first, last = labels or [""]
    return f"{', '.join(first)} {join} {last}" if first else last


def _as_value(question: Question, word: str) -> str | tuple[str, ...]:
    return (word,) if isinstance(question, MultiQuestion) else word


def _quote(question: Question | None, heard: Heard, question_id: str) -> str:
    value = heard.get(question_id)
    text = in_words(question, value) if question else str(value)
    return _shortened(text)


def _shortened(text: str) -> str:
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


def _share(part: Share, heard: Heard, conversation: Conversation) -> str:
    told = _lines(part.share, part.where, heard, conversation)
    if not part.of:
        return told
    value, column = heard.get(part.share), _column(part.share, part.of, conversation)
    some, whole = (total_of(value, test, part.of, heard) for test in (part.where, {}))
    return f"{told}, bij '{column}' samen {some} van de {whole}"


def _total(part: Total, heard: Heard, conversation: Conversation) -> str:
    column = _column(part.total, part.of, conversation)
    total = total_of(heard.get(part.total), part.where, part.of, heard)
    if not part.where:
        return f"bij {called(part.total, conversation)} '{column}' samen {total} is"
    told = _lines(part.total, part.where, heard, conversation)
    return f"{told}, en '{column}' daar samen {total} is"


def _heaviest(part: Heaviest, heard: Heard, conversation: Conversation) -> str:
    question = conversation.by_id.get(part.heaviest)
    most = heaviest_of(heard.get(part.heaviest), part.of, part.least, heard)
    if not isinstance(question, ListQuestion) or most is None:
        return f"bij {called(part.heaviest, conversation)} één regel het meeste heeft"
    name, column = (
        called(part.heaviest, conversation),
        _column(part.heaviest, part.of, conversation),
    )
    count = f"{most.entries} van de {most.whole} regels van '{column}'"
    if part.at_least is None and part.above is None:
        return f"bij {name} bij niemand meer dan {count} staan"
    named = _names(question, (most.line,)) or f"één {question.items[0]}"
    return f"bij {name} {count} bij {named} staan"


def _column(question_id: str, field: str, conversation: Conversation) -> str:
    """A field of a list by its label."""
    question = conversation.by_id.get(question_id)
    columns = question.columns if isinstance(question, ListQuestion) else ()
    return next((column.label for column in columns if column.id == field), field)


def _lines(question_id: str, where: Where, heard: Heard, conversation: Conversation) -> str:
    question = conversation.by_id.get(question_id)
    value = heard.get(question_id)
    name = called(question_id, conversation)
    found = matching(value, where, heard)
    hits, whole = len(found), len(matching(value, {}, heard))
    if not isinstance(question, ListQuestion):
        return f"je bij {name} {hits} van de {whole} invulde"
    columns = {column.id: column for column in question.columns}
    how = _joined(tuple(_how(columns[field], test) for field, test in where.items()))
    names = _names(question, found)
    told = f"je bij {name} {_part(hits, whole, question)} {how}"
    return f"{told}: {names}" if names else told


def _joined(ways: tuple[str, ...]) -> str:
    """Ways to describe a line, one after another; the verb that they share stands last."""
    if len(ways) > 1 and all(way.endswith(_WROTE) for way in ways):
        ways = (*(way.removesuffix(_WROTE) for way in ways[:-1]), ways[-1])
    return " en ".join(ways)


def _names(question: ListQuestion, lines: tuple[Item, ...]) -> str:
    """The lines by the field that names them; empty where that says nothing."""
    column = next((c for c in question.columns if c.id == question.named_by), None)
    told = [cell_in_words(column, line.get(column.id)) for line in lines] if column else []
    flat = [f'"{_shortened(name)}"' for name in told if name.strip()]
    first, more = flat[:MOST_NAMED], len(flat) - MOST_NAMED
    if more > 0:
        return f"{', '.join(first)} en nog {more}"
    return _listed(first, "en")


def _part(hits: int, whole: int, question: ListQuestion) -> str:
    if whole == 0:
        return f"geen {question.items[1]}"
    if hits == 0:
        return f"geen {question.items[0]}"
    return (
        _amount(1, question) if hits == whole == 1 else f"{hits} van de {_amount(whole, question)}"
    )


def _how(column: ItemField, test: Test) -> str:
    field = column.label.lower()
    match test:
        case Within():
            return f"binnen {test.within} dagen zette"
        case Filled(filled=True):
            return f"met '{field}'{_WROTE}"
        case Filled() | ():
            return f"zonder '{field}'{_WROTE}"
    choice = " of ".join(_within_a_sentence(column.options.get(word, word)) for word in test)
    if column.reason:
        return column.reason.replace("{keuze}", choice)
    return f"met '{field}: {choice}'{_WROTE}"


def _within_a_sentence(label: str) -> str:
    """A label without the capital that it begins with; names keep theirs."""
    return f"{label[:1].lower()}{label[1:]}"


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
