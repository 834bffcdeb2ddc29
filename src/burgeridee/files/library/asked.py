"""What can be wrong with a question, and is no matter of one key alone."""

from collections.abc import Iterator

from burgeridee.core.intake import ITEM_ID, filled, lines_of
from burgeridee.core.questions import (
    ItemField,
    ListQuestion,
    MultiQuestion,
    Question,
    SingleQuestion,
)
from burgeridee.files.library.answered import answer_mistakes
from burgeridee.files.library.columns import field_missing
from burgeridee.files.library.known import Known
from burgeridee.files.library.mistakes import Home, Mistake, nearest

LONGEST_LABEL = 22


def question_mistakes(known: Known) -> Iterator[tuple[str, Mistake]]:
    """Every mistake that shows when a question is seen as a whole, with the question's id."""
    called: dict[str, str] = {}
    for part in known.parts:
        if part.made is None:
            continue
        is_own = known.by_id[part.id] is part  # else it is told that it has the id of another
        for mistake in (
            *(_label(part.made, part.home, called) if is_own else ()),
            *_sharing(part.made, part.home),
            *_choices(part.made, part.home),
            *_lines(part.made, part.home),
            *_begins(part.made, part.home),
        ):
            yield part.id, mistake


def _label(question: Question, home: Home, called: dict[str, str]) -> Iterator[Mistake]:
    """The short name: short, and of this question alone."""
    label = question.label
    if not label.strip():
        yield home.mistake("'label' is leeg. Geef de vraag een korte naam.", "label")
    elif label in called:
        problem = f"De naam '{label}' is al van vraag '{called[label]}'. Kies een andere."
        yield home.mistake(problem, "label")
    elif len(label) > LONGEST_LABEL:
        problem = f"De naam '{label}' is te lang: {len(label)} tekens, hoogstens {LONGEST_LABEL}."
        yield home.mistake(problem, "label")
    called.setdefault(label, question.id)


def _sharing(question: Question, home: Home) -> Iterator[Mistake]:
    if question.private and question.share in {"residents", "file"}:
        problem = f"Deze vraag is privé. Dan kan share niet '{question.share}' zijn."
        yield home.mistake(problem, "share")


def _choices(question: Question, home: Home) -> Iterator[Mistake]:
    match question:
        case SingleQuestion() | MultiQuestion() if not question.options:
            yield home.mistake("Deze vraag heeft geen keuzes.", "options")
        case MultiQuestion():
            for word in question.alone:
                if word not in question.options:
                    problem = f"'alone' noemt een keuze die er niet is: '{word}'."
                    near = nearest(word, question.options)
                    yield home.mistake(problem, "alone", word=word, suggestion=near)
        case ListQuestion():
            seen: set[str] = set()
            for at, column in enumerate(question.fields):
                name = f"veld {at + 1} ({column.id})"
                yield from _field(column, home.part("fields", at, called=name), seen)
                seen.add(column.id)
        case _:
            return


def _lines(question: Question, home: Home) -> Iterator[Mistake]:
    """What a list says of its lines: by what they are called, what makes them agreements."""
    if not isinstance(question, ListQuestion):
        return
    for name in filter(None, (question.named_by,)):
        yield from field_missing(question, name, home, "named_by")
    for name in question.agreed_with:
        yield from field_missing(question, name, home, "agreed_with", word=name)
    own = next((column for column in question.columns if column.id == question.named_by), None)
    if own is not None and own.share == "nobody" and not question.private:
        problem = f"Een regel heet naar veld '{own.id}', en dat mag niemand lezen."
        yield home.mistake(problem, "named_by")


def _begins(question: Question, home: Home) -> Iterator[Mistake]:
    """What is wrong with that which stands there when a talk begins."""
    value = question.begins_with
    if value is None:
        return
    if not filled(value):
        yield home.mistake("'begins_with' is leeg. Laat het dan weg.", "begins_with")
        return
    yield from answer_mistakes(question, value, home, "begins_with")
    if isinstance(question, ListQuestion):
        for at, line in enumerate(lines_of(value)):
            for name in line:
                yield from field_missing(question, name, home, "begins_with", at, name)


def _field(column: ItemField, home: Home, seen: set[str]) -> Iterator[Mistake]:
    if column.id in seen:
        yield home.mistake(f"Deze lijst heeft al een veld '{column.id}'.", "id")
    if column.id == ITEM_ID:
        problem = f"De naam '{ITEM_ID}' gebruikt het programma zelf. Kies een andere id."
        yield home.mistake(problem, "id")
    if column.kind == "single" and not column.options:
        yield home.mistake("Dit veld heeft geen keuzes.", "options")
    if column.kind != "single" and column.options:
        problem = 'Dit veld heeft keuzes. Zet erbij: kind = "single".'
        yield home.mistake(problem, "options")
