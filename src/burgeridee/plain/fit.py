"""What comes out of a check, in plain lines: why, what is missing, what would change it."""

from collections.abc import Iterator

from burgeridee.core.co_creation import co_creation, fit_would_change
from burgeridee.core.talk import Talk

NOTHING_YET = "Nog te weinig bekend voor een uitkomst."


def fit_lines(talk: Talk, base: Talk | None) -> Iterator[str]:
    """The outcome of a check, with the talk that it builds on; nothing for any other talk."""
    fit, found = talk.conversation.fit, co_creation(talk, base)
    if fit is None or found is None:
        return
    if found.is_empty:
        yield NOTHING_YET
    else:
        points = "1 punt" if found.points == 1 else f"{found.points} punten"
        counted = "" if found.against else f", {points}"
        yield f"Uitkomst: {found.outcome.label}{counted}. {found.outcome.text}"
    yield from found.because
    yield from found.missing
    labels = {one.id: one.label for one in (*fit.outcomes, fit.stop)}
    for change in fit_would_change(talk, base):
        yield f"Het wordt '{labels.get(change.then, change.then)}' {change.words}."
    yield fit.note
    yield fit.origin
