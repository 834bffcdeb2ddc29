"""The lines of a list answer, and the ids that they keep."""

import re
from collections.abc import Sequence

from burgeridee.core.intake import ITEM_ID, Intake, Item, Value, filled, lines_of
from burgeridee.core.questions import ListQuestion, Question

OUR_ID = re.compile("a([0-9]{1,9})")
"""The ids that lines get: a1, a2 and so on."""


def remarks_on(question: ListQuestion, value: Value | None) -> tuple[str, ...]:
    """What there is to say of the lines of a list: too many for one sheet, some only a wish."""
    lines = [line for line in lines_of(value) if filled(line)]
    missed = [question.misses(line) for line in lines]
    return tuple(filter(None, (_many(question, len(lines)), _wishes(missed))))


def _many(question: ListQuestion, count: int) -> str:
    if not question.most or count <= question.most:
        return ""
    told = f"Dit zijn {count} {question.items[1]}. Op één blad passen er {question.most}."
    return f"{told} De rest komt op een tweede blad."


def _wishes(missed: list[tuple[str, ...]]) -> str:
    """Which lines are a wish still, and what they miss."""
    places = [str(at) for at, labels in enumerate(missed, 1) if labels]
    if not places:
        return ""
    labels = dict.fromkeys(label.lower() for some in missed for label in some)
    many = f"Regel {places[0]} is" if len(places) == 1 else f"{len(places)} regels zijn"
    return f"{many} nog een wens. Er mist: {', '.join(labels)}."


def numbered(value: Value | None, given: int) -> tuple[tuple[Item, ...], int]:
    """The lines of a list, each with an id that no line ever had, and the highest number given.

    `given` is the highest number that was ever given in this list.
    """
    lines = lines_of(value)
    highest = max(given, highest_number(value))
    with_ids: list[Item] = []
    taken: set[str] = set()
    for line in lines:
        own = line.get(ITEM_ID, "")
        if not filled(own) or str(own) in taken:
            highest += 1
            own = f"a{highest}"
        taken.add(str(own))
        with_ids.append({**line, ITEM_ID: own} if ITEM_ID in line else {ITEM_ID: own, **line})
    return tuple(with_ids), highest


def same_line(lines: Sequence[Item], line: Item) -> int | None:
    """Where a line stands in a list that somebody else changed too; `None` where it does not.

    It may have got another number there, or other words: what both are the same in, counts first.
    """
    bare = _bare(line)
    if not filled(line):
        return None
    found = [at for at, one in enumerate(lines) if _bare(one) == bare]
    own = [at for at, one in enumerate(lines) if one.get(ITEM_ID) == line.get(ITEM_ID)]
    both = [at for at in found if at in own]
    return next(iter((*both, *found, *own)), None)


def _bare(line: Item) -> Item:
    return {key: cell for key, cell in line.items() if key != ITEM_ID}


def highest_number(value: Value | None) -> int:
    """The highest number in the ids of these lines; ids of another making count as 0."""
    found = (OUR_ID.fullmatch(str(line.get(ITEM_ID))) for line in lines_of(value))
    return max((int(ours.group(1)) for ours in found if ours), default=0)


def with_line_ids(intake: Intake, question: Question) -> Intake:
    """The intake in which each line of this list has an id, and the highest number is remembered.

    It is remembered apart from the answer: an answer that is emptied goes away.
    """
    answer = intake.answers.get(question.id)
    if not isinstance(question, ListQuestion) or answer is None:
        return intake
    if not isinstance(answer.value, tuple):
        return intake
    lines, highest = numbered(answer.value, intake.lines_given.get(question.id, 0))
    return intake.with_(
        answers={**intake.answers, question.id: answer.with_(value=lines)},
        lines_given={**intake.lines_given, question.id: highest},
    )
