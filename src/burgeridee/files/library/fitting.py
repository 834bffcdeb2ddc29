"""Whether a condition fits the question that it looks at."""

from collections.abc import Iterator
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
    Total,
    questions_of,
)
from burgeridee.core.measures import Within
from burgeridee.core.questions import (
    ListQuestion,
    MultiQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    YnuQuestion,
)
from burgeridee.core.soundness import can_be_silent
from burgeridee.files.library.columns import of_mistakes, where_mistakes
from burgeridee.files.library.known import KINDS_IN_WORDS, Known
from burgeridee.files.library.mistakes import Home, Mistake, Path, nearest
from burgeridee.files.library.parts import Part

_STEPS = (1, 5)
_FITS = {
    "number": ("scale", "number"),
    "count": ("list", "multi"),
    "share": ("list",),
    "total": ("list",),
    "heaviest": ("list",),
    "days": ("date",),
    "length": ("text", "longtext"),
    "jargon": ("text", "longtext"),
    "one_of": ("single", "multi", "ynu"),
    "none_of": ("single", "multi", "ynu"),
    "only": ("multi",),
}
"""The kinds of question that each measure, or test of an answer, can look at."""


def misfits(part: Part[Condition], known: Known) -> Iterator[Mistake]:
    """What is wrong between a condition and the questions that it names: the first layer of it.

    First what does not exist, then what does not fit, then bounds that mean nothing: each layer
    only where the one before it is whole.
    """
    condition, home = part.made, part.home
    if condition is None:
        return
    if not questions_of(condition):
        yield home.mistake(f"'{condition.look}' is leeg. Noem een vraag.", condition.look)
        return
    found = tuple(_unknown(condition, home, known)) or tuple(_unfit(condition, home, known))
    yield from found
    if not found and part.is_whole and all(known.is_sure(name) for name in questions_of(condition)):
        yield from _unsound(condition, home, known)


def _unknown(condition: Condition, home: Home, known: Known) -> Iterator[Mistake]:
    for name, at in _named(condition):
        yield from known.missing(name, home, *at)


def _named(condition: Condition) -> Iterator[tuple[str, Path]]:
    """Each question that a condition names, with the key under which it does."""
    match condition:
        case Said() | Number() | Length() | Heaviest():
            yield questions_of(condition)[0], (condition.look,)
        case Count(where=where) | Share(where=where) | Total(where=where):
            yield questions_of(condition)[0], (condition.look,)
            for field, test in where.items():
                if isinstance(test, Within):
                    yield test.after, ("where", field, "after")
        case Days() | Jargon():
            for at, name in enumerate(questions_of(condition)):
                yield name, (condition.look, at)
        case _:
            assert_never(condition)


def _unfit(condition: Condition, home: Home, known: Known) -> Iterator[Mistake]:
    look = _test(condition)
    fits = _FITS.get(look)
    wrong = [
        (question, at)
        for name, at in _named(condition)
        if (question := known.question(name)) and not _kind_fits(question, at, fits)
    ]
    for question, at in wrong:
        word = "after" if at[0] == "where" else look
        kind = KINDS_IN_WORDS[question.kind]
        problem = f"'{word}' past niet bij vraag '{question.id}': het antwoord is daar {kind}."
        yield home.mistake(problem, *at)
    if not wrong:
        yield from _words(condition, home, known)


def _test(condition: Condition) -> str:
    if isinstance(condition, Said):
        tests = ("one_of", "none_of", "only")
        return next((test for test in tests if getattr(condition, test) is not None), "given")
    return condition.look


def _kind_fits(question: Question, at: Path, fits: tuple[str, ...] | None) -> bool:
    if at[0] == "where":
        return question.kind == "date"
    return fits is None or question.kind in fits


def _words(condition: Condition, home: Home, known: Known) -> Iterator[Mistake]:
    """The options and fields that a condition names, and that are not there."""
    question = known.question(questions_of(condition)[0])
    match condition:
        case Said() if isinstance(question, SingleQuestion | MultiQuestion | YnuQuestion):
            test = _test(condition)
            if test != "given" and not condition.words:
                yield home.mistake(f"'{test}' is leeg. Noem een keuze.", test)
            for word in condition.words if question.options else ():
                if word not in question.options:
                    near = nearest(word, question.options)
                    problem = f"Vraag '{question.id}' heeft geen keuze '{word}'."
                    yield home.mistake(problem, test, word=word, suggestion=near)
        case Count() | Share() | Total() | Heaviest() if isinstance(question, ListQuestion):
            yield from _fields(condition, question, home)
        case Count(where=where) if where and question is not None:
            yield home.mistake("'where' past alleen bij een lijst.", "where")
        case _:
            return


def _fields(
    condition: Count | Share | Total | Heaviest, question: ListQuestion, home: Home
) -> Iterator[Mistake]:
    """The fields that a condition names, and that are not there or are of another kind."""
    if not isinstance(condition, Heaviest):
        yield from where_mistakes(condition.where, question, home)
    match condition:
        case Heaviest(of=of):
            yield from of_mistakes(of, "text", question, home)
        case Total(of=of):
            yield from of_mistakes(of, "number", question, home)
        case Share(of=of) if of:
            yield from of_mistakes(of, "number", question, home)
        case _:
            return


def _unsound(condition: Condition, home: Home, known: Known) -> Iterator[Mistake]:
    problem = _bounds(condition, known)
    if problem:
        yield home.mistake(problem)
    elif not can_be_silent(((condition,),), known.made):
        yield home.mistake("Deze voorwaarde is altijd waar.")


def _bounds(condition: Condition, known: Known) -> str:
    """What is wrong with bounds that no answer can keep; empty where some answer can."""
    if isinstance(condition, Said):
        return ""
    least, most, above = condition.at_least, condition.at_most, condition.above
    low, high = _range(condition, known.question(questions_of(condition)[0]))
    if most is not None and (
        (least is not None and least > most) or (above is not None and above >= most)
    ):
        return "De grenzen sluiten elkaar uit: niets is tegelijk zo groot en zo klein."
    outside = (
        (least is not None and high is not None and least > high)
        or (above is not None and high is not None and above >= high)
        or (most is not None and low is not None and most < low)
    )
    if not outside:
        return ""
    if high is None:
        return f"Deze grens kan niet: het is nooit minder dan {low}."
    return f"Deze grens kan niet: het is altijd van {low} tot en met {high}."


def _range(condition: Condition, question: Question | None) -> tuple[int | None, int | None]:
    """Between what a measure of this question always is; `None` where there is no end."""
    if isinstance(condition, Days):
        return None, None
    if isinstance(condition, Share | Heaviest):
        return 0, 1
    if isinstance(condition, Number) and isinstance(question, ScaleQuestion):
        return _STEPS
    if isinstance(condition, Count) and isinstance(question, MultiQuestion):
        return 0, len(question.options)
    return 0, None
