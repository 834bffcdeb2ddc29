"""What was agreed before a talk, in plain lines."""

from collections.abc import Iterator, Sequence
from datetime import date

from burgeridee.core.days import day_in_words, seen_from
from burgeridee.core.text import one_line
from burgeridee.files.agreed_before import AgreedBefore, Standing
from burgeridee.plain.words import sentence

HOW = "Gedaan? Typ :afgesproken 1. Voor een andere dag: :afgesproken 1 gisteren."


def ordered(found: AgreedBefore, today: date) -> Sequence[Standing]:
    """The agreements as they are told and numbered: what presses most comes first."""
    return sorted(found.agreements, key=lambda one: one.agreement.order(today))


def earlier_lines(found: AgreedBefore, today: date) -> Iterator[str]:
    """What was agreed, what is done, and what was made since."""
    yield f"Wat was afgesproken? {found.in_words}"
    if found.since:
        yield f"Daarna gemaakt: {'; '.join(found.since)}."
    if found.problem:
        yield found.problem
    for place, one in enumerate(ordered(found, today), 1):
        yield f"{place}. {_in_words(one, today)}"
    if any(one.agreement.done is None for one in found.agreements):
        yield HOW


def _in_words(one: Standing, today: date) -> str:
    agreement = one.agreement
    what = one_line(agreement.what) or "een afspraak zonder woorden"
    told = ", ".join(filter(None, (what, agreement.whose)))
    return sentence(f"{_when(one, today)}: {told}")


def _when(one: Standing, today: date) -> str:
    agreement = one.agreement
    if agreement.done is not None:
        return f"gedaan op {day_in_words(agreement.done)}"
    if agreement.due is None:
        return "nog geen dag"
    return f"{day_in_words(agreement.due)} ({seen_from(agreement.due, today)})"
