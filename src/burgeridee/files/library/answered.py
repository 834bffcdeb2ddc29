"""Whether an answer fits its question, told so that its author can put it right."""

from collections.abc import Iterator

from burgeridee.core.intake import Value, lines_of
from burgeridee.core.misfit import misfit
from burgeridee.core.questions import ListQuestion, Question
from burgeridee.files.library.known import KINDS_IN_WORDS
from burgeridee.files.library.mistakes import Home, Mistake, nearest

_FORMS = {"date": "2026-03-21", "multi": '["zo", "en zo"]'}


def answer_mistakes(question: Question, value: Value, home: Home, key: str) -> Iterator[Mistake]:
    """What keeps a value from being an answer; `key` is the name under which it stands."""
    kind = KINDS_IN_WORDS[question.kind]
    match misfit(question, value):
        case "":
            return
        case "option":
            yield from _wrong_options(question, value, home, key)
        case "scale":
            yield home.mistake("Hier hoort een cijfer van 1 tot en met 5.", key)
        case "number":
            yield home.mistake("Hier hoort een heel getal, van 0 tot een miljard.", key)
        case "cell" if isinstance(question, ListQuestion):
            yield from _wrong_cells(question, value, home, key)
        case _:
            form = _FORMS.get(question.kind, "")
            written = f" Schrijf het zo: {key} = {form}" if form else ""
            yield home.mistake(f"Het antwoord past niet: hier hoort {kind}.{written}", key)


def _wrong_options(question: Question, value: Value, home: Home, key: str) -> Iterator[Mistake]:
    """A choice that the question does not have: only the good spellings are told."""
    options = tuple(getattr(question, "options", ()))
    words = value if isinstance(value, tuple) else (value,)
    for word in words:
        if word not in options:
            problem = f"Deze keuze bestaat niet. Kies uit: {', '.join(options)}."
            yield home.mistake(problem, key, word=str(word), suggestion=nearest(word, options))


def _wrong_cells(question: ListQuestion, value: Value, home: Home, key: str) -> Iterator[Mistake]:
    columns = {column.id: column for column in question.columns}
    for at, line in enumerate(lines_of(value)):
        for name, cell in line.items():
            if name not in columns or not misfit(question, ({name: cell},)):
                continue
            options = tuple(columns[name].options)
            kind = KINDS_IN_WORDS[columns[name].kind]
            choices = f" Kies uit: {', '.join(options)}." if options else ""
            problem = f"Regel {at + 1}, veld '{name}': hier hoort {kind}.{choices}"
            yield home.mistake(problem, key, at, name, suggestion=nearest(cell, options))
