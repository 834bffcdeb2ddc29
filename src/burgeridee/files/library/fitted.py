"""What can be wrong with the fit of a model, and with the model that it builds on."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from burgeridee.core.conversation import Conversation
from burgeridee.core.questions import Question
from burgeridee.files.library.mistakes import Home, Mistake, nearest
from burgeridee.files.library.parts import Draft, FitPart, Part

Others = Mapping[str, Conversation]
"""The models that a model may build on."""


def linked_questions(draft: Draft, others: Others | None) -> tuple[Question, ...] | None:
    """The questions of the model that this one builds on; `None` where they are not known."""
    name = draft.head.made.builds_on if draft.head.made else ""
    if not name:
        return None if draft.head.made is None else ()
    model = None if others is None else others.get(name)
    return None if model is None else model.questions


def link_mistakes(draft: Draft, others: Others | None) -> Iterator[Mistake]:
    """What is wrong between a model and the one that it builds on."""
    model, home = draft.head.made, draft.head.home
    if model is None or not model.builds_on:
        return
    if model.builds_on == model.id:
        yield home.mistake("Een gesprek kan niet verdergaan op zichzelf.", "builds_on")
    elif others is not None and model.builds_on not in others:
        near = nearest(model.builds_on, others)
        problem = f"Het gespreksmodel '{model.builds_on}' is er niet, of er zit een fout in."
        yield home.mistake(problem, "builds_on", suggestion=near)


def fit_mistakes(part: FitPart | None) -> Iterator[Mistake]:
    """What is wrong with the fit of a model as a whole."""
    if part is None:
        return
    yield from _twice(part.knockouts)
    yield from _twice(part.lines)
    yield from _twice(part.outcomes)
    stop = part.fit.made.stop.id if part.fit.made else ""
    for one in part.outcomes:
        if one.id and one.id == stop:
            yield one.home.mistake(f"De id '{stop}' staat ook bij [stop]. Kies een andere.", "id")
    home = part.fit.home
    if not part.lines:
        yield home.mistake("Er is geen regel met punten. Begin met [[lines]].", "lines")
    if not part.outcomes:
        yield home.mistake("Er is geen uitkomst. Begin met [[outcomes]].", "outcomes")
    elif all(one.made is not None for one in part.outcomes):
        yield from _steps(part, home)


def leading_mistakes(part: FitPart | None, models: Collection[str]) -> Iterator[Mistake]:
    """The outcomes that lead to a model that is not there."""
    for one in part.outcomes if part else ():
        name = one.made.leads_to if one.made else ""
        if name and name not in models:
            near = nearest(name, models)
            problem = f"Er is geen gespreksmodel '{name}'."
            yield one.home.mistake(problem, "leads_to", suggestion=near)


def _twice(parts: Iterable[Part[Any]]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for part in parts:
        if part.id and part.id in seen:
            yield part.home.mistake(f"De id '{part.id}' bestaat al. Kies een andere.", "id")
        seen.add(part.id)


def _steps(part: FitPart, home: Home) -> Iterator[Mistake]:
    """Whether every number of points has one outcome, and every outcome can come out."""
    made = [(one.made.at_least, one.home) for one in part.outcomes if one.made is not None]
    if all(least > 0 for least, _ in made):
        problem = "Geen uitkomst begint bij 0 punten. Zet bij de laagste: at_least = 0."
        yield home.mistake(problem, "outcomes")
    seen: set[int] = set()
    are_whole = all(line.made is not None for line in part.lines)
    most = sum(line.made.points for line in part.lines if line.made is not None)
    for least, here in made:
        if least in seen:
            problem = f"Er is al een uitkomst vanaf {least} punten."
            yield here.mistake(problem, "at_least")
        elif are_whole and part.lines and least > most:
            problem = f"Zoveel punten zijn er niet: alle regels samen geven er {most}."
            yield here.mistake(problem, "at_least")
        seen.add(least)
