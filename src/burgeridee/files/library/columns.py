"""Whether what a condition asks of the fields of a list fits those fields."""

from collections.abc import Iterator

from burgeridee.core.measures import Filled, Test, Where, Within
from burgeridee.core.questions import ItemField, ListQuestion
from burgeridee.files.library.known import KINDS_IN_WORDS
from burgeridee.files.library.mistakes import Home, Mistake, Path, nearest


def where_mistakes(where: Where, question: ListQuestion, home: Home) -> Iterator[Mistake]:
    """What is wrong with the fields that a `where` names, and with what it asks of them."""
    columns = {column.id: column for column in question.columns}
    for name, test in where.items():
        yield from field_missing(question, name, home, "where", name)
        if name in columns:
            yield from _test_mistakes(columns[name], test, home)


def of_mistakes(of: str, kind: str, question: ListQuestion, home: Home) -> Iterator[Mistake]:
    """What is wrong with the field of which the numbers, or the entries, are taken together."""
    yield from field_missing(question, of, home, "of")
    column = next((column for column in question.columns if column.id == of), None)
    if column is not None and column.kind != kind:
        wanted, has = KINDS_IN_WORDS[kind], KINDS_IN_WORDS[column.kind]
        problem = f"'of' noemt een veld met {wanted}; in veld '{of}' staat {has}."
        yield home.mistake(problem, "of")


def field_missing(
    question: ListQuestion, name: str, home: Home, *at: str | int, word: str = ""
) -> Iterator[Mistake]:
    """The mistake of naming a field that the list does not have."""
    columns = {column.id for column in question.columns}
    is_sure = len(columns) == len(question.columns)  # else a field got the name of another
    if name not in columns and is_sure:
        near = nearest(name, columns)
        problem = f"De lijst '{question.id}' heeft geen veld '{name}'."
        yield home.mistake(problem, *at, word=word, suggestion=near)


def _test_mistakes(column: ItemField, test: Test, home: Home) -> Iterator[Mistake]:
    at: Path = ("where", column.id)
    if isinstance(test, Filled):
        return
    if isinstance(test, Within):
        if column.kind != "date":
            problem = f"'within' past alleen bij een datum, en veld '{column.id}' is dat niet."
            yield home.mistake(problem, *at)
        return
    if test and column.kind == "date":
        problem = f"Veld '{column.id}' is een datum. Gebruik within, of [] voor leeg."
        yield home.mistake(problem, *at)
        return
    if test and column.kind == "number":
        problem = f"Veld '{column.id}' is een getal. Gebruik filled, of [] voor leeg."
        yield home.mistake(problem, *at)
        return
    for word in test if column.options else ():
        if word not in column.options:
            near = nearest(word, column.options)
            problem = f"Veld '{column.id}' heeft geen keuze '{word}'."
            yield home.mistake(problem, *at, word=word, suggestion=near)
