"""Whether a question can take over the answer of the model that its own model builds on."""

from collections.abc import Iterator, Mapping, Sequence

from burgeridee.core.questions import ItemField, ListQuestion, Question
from burgeridee.files.library.known import KINDS_IN_WORDS, Known
from burgeridee.files.library.mistakes import Home, Mistake, nearest
from burgeridee.files.library.parts import Draft, Part

_TEXTS = {"text", "longtext"}
_READERS = ("nobody", "file", "residents")
"""Who may read an answer, the narrowest first."""


def carried_mistakes(draft: Draft, known: Known) -> Iterator[Mistake]:
    """What keeps the questions of a draft from asking again what was asked before.

    A question with the id of one that was asked before is that question. One with `carry` takes
    the answer over. `known` holds the questions of the model before.
    """
    model = draft.head.made
    base = model.builds_on if model else ""
    before = {question.id: question for question in known.linked or ()}
    for part in draft.questions:
        question = part.made
        if question is None or model is None:
            continue
        if question.carries and not base:
            problem = "'carry' kan alleen in een model met 'builds_on'."
            yield part.home.mistake(problem, "carry")
        elif question.carries and known.linked is not None and question.carries not in before:
            near = nearest(question.carries, before)
            problem = f"Er is geen vraag '{question.carries}' in '{base}'."
            yield part.home.mistake(problem, "carry", suggestion=near)
        elif question.carries in before:
            yield from _not_taken(part, question, before[question.carries])
        if part.id in before:
            yield from _not_the_same(part, question, before[part.id], base)


def _not_taken(part: Part[Question], question: Question, before: Question) -> Iterator[Mistake]:
    """What an answer from before could be, and this question cannot take or may not show."""
    if not _is_same_kind(question, before):
        was = KINDS_IN_WORDS[before.kind]
        problem = f"Het antwoord van '{before.id}' past hier niet: daar is het {was}."
        yield part.home.mistake(problem, "carry")
        return
    yield from _strange(_options(before), _options(question), part.home, before.id)
    if isinstance(question, ListQuestion) and isinstance(before, ListQuestion):
        yield from _columns(question, before, part.home)
    if _READERS.index(question.shared_with) > _READERS.index(before.shared_with):
        problem = f"Meer mensen mogen dit lezen dan vraag '{before.id}'. Zet bij 'share' hetzelfde."
        yield part.home.mistake(problem, "carry")


def _columns(question: ListQuestion, before: ListQuestion, home: Home) -> Iterator[Mistake]:
    """The columns from before that this list does not have, or that are something else here."""
    here = {column.id: column for column in question.columns}
    for column in before.columns:
        own = here.get(column.id)
        if own is None:
            near = nearest(column.id, here)
            problem = f"De lijst van '{before.id}' heeft ook een veld '{column.id}'. Dat mist hier."
            yield home.mistake(problem, "fields", suggestion=near)
        elif own.kind != column.kind:
            was = KINDS_IN_WORDS[column.kind]
            yield home.mistake(f"Veld '{column.id}' is in '{before.id}' {was}.", "fields")
        else:
            yield from _strange(column.options, own.options, home, before.id)
            if own.share != column.share and not _is_narrower(own, column):
                problem = f"Meer mensen mogen veld '{column.id}' lezen dan in '{before.id}'."
                yield home.mistake(problem, "fields")


def _is_narrower(own: ItemField, before: ItemField) -> bool:
    readers = [*_READERS, None]
    return readers.index(own.share) < readers.index(before.share)


def _not_the_same(
    part: Part[Question], question: Question, before: Question, base: str
) -> Iterator[Mistake]:
    """What makes a question another one than that with the same id in the model before."""
    if not _is_same_kind(question, before):
        was = KINDS_IN_WORDS[before.kind]
        problem = f"De id '{part.id}' bestaat ook in '{base}'. Kies een andere: daar is het {was}."
        yield part.home.mistake(problem, "id")
        return
    for option in _options(question):
        if option not in _options(before) and _options(before):
            problem = (
                f"Vraag '{part.id}' heeft in '{base}' geen keuze '{option}'. Kies een andere id."
            )
            near = nearest(option, _options(before))
            yield part.home.mistake(problem, "options", option, suggestion=near)


def _strange(
    before: Mapping[str, str], here: Sequence[str] | Mapping[str, str], home: Home, name: str
) -> Iterator[Mistake]:
    """The options from before that are not there any more: their answers would be lost."""
    for option in before:
        if option not in here:
            problem = f"Bij '{name}' kun je ook '{option}' kiezen. Die keuze mist hier."
            yield home.mistake(problem, "options", suggestion=nearest(option, here))


def _is_same_kind(question: Question, before: Question) -> bool:
    return question.kind == before.kind or {question.kind, before.kind} <= _TEXTS


def _options(question: Question) -> Mapping[str, str]:
    return getattr(question, "options", {})
