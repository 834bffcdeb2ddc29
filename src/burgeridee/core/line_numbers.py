"""The numbers of lines that two people added to one list: each line keeps one of its own.

Both programs give the next number, so the same number may stand at two lines.
"""

from collections.abc import Mapping
from typing import Any

from burgeridee.core.intake import ITEM_ID, Intake, Item, Undecided, filled, lines_of
from burgeridee.core.lines import highest_number
from burgeridee.core.raw_parts import only_noted

Numbers = Mapping[str, Mapping[str, str]]
"""Of each list: the new number of a line, by the number that it had."""


def clashes(base: Intake, side: Intake, other: Intake) -> Numbers:
    """The lines that `side` added under a number that `other` gave to another line.

    A line that both added in the same words is one line: it gets the number of the other.
    """
    found: dict[str, dict[str, str]] = {}
    for key in side.answers:
        before, here, there = (lines_by_id(one, key) for one in (base, side, other))
        if not here or not there:
            continue
        new = _fresh({key: line for key, line in here.items() if key not in (before or {})}, there)
        every = (one.answers[key].value for one in (base, side, other) if key in one.answers)
        given = (one.lines_given.get(key, 0) for one in (base, side, other))
        highest = max(*given, *(highest_number(value) for value in every))
        for line, number in new.items():
            if not number:
                highest += 1
            new[line] = number or f"a{highest}"
        if any(line != number for line, number in new.items()):
            found[key] = new
    return found


def _fresh(added: Mapping[str, Item], there: Mapping[str, Item]) -> dict[str, str]:
    """Of each line that was added the number to have; empty where it needs one of its own."""
    free = dict(there)
    numbers: dict[str, str] = {}
    for key, line in added.items():
        names = (key, *free) if key in free else tuple(free)
        same = next((name for name in names if _bare(free[name]) == _bare(line)), None)
        if same is not None:
            del free[same]
        numbers[key] = same or ("" if key in there else key)
    return numbers


def renumbered(intake: Intake, numbers: Numbers) -> Intake:
    """The intake with these lines under their new numbers, wherever it names them."""
    if not numbers:
        return intake
    answers, given = dict(intake.answers), dict(intake.lines_given)
    for key, new in numbers.items():
        if key in answers and lines_by_id(intake, key) is not None:
            lines = tuple(_numbered(line, new) for line in lines_of(answers[key].value))
            answers[key] = answers[key].with_(value=lines)
            given[key] = max(given.get(key, 0), highest_number(lines))
    return intake.with_(
        answers=answers,
        lines_given=given,
        agreements=tuple(one.with_(item=_item(one.item, numbers)) for one in intake.agreements),
        undecided=tuple(_row(one, numbers) for one in intake.undecided),
    )


def lines_by_id(intake: Intake, question_id: str) -> Mapping[str, Item] | None:
    """The lines of a list by their numbers; `None` where it is no list of such lines."""
    answer = intake.answers.get(question_id)
    if answer is None or only_noted(answer):
        return {}
    if answer.state != "answered":
        return None
    if not filled(answer.value):
        return {}
    if not isinstance(answer.value, tuple):
        return None
    if not all(isinstance(line, Mapping) and filled(line.get(ITEM_ID)) for line in answer.value):
        return None
    found = {str(line[ITEM_ID]): line for line in lines_of(answer.value)}
    return found if len(found) == len(answer.value) else None


def _bare(line: Item) -> Item:
    return {key: cell for key, cell in line.items() if key != ITEM_ID}


def _item(item: str, numbers: Numbers) -> str:
    key, slash, line = item.partition("/")
    return f"{key}{slash}{numbers.get(key, {}).get(line, line)}"


def _row(row: Undecided, numbers: Numbers) -> Undecided:
    """What somebody else said and waits, with the new numbers too."""
    top, dot, rest = row.part.partition(".")
    other = row.other
    if top == "agreements":
        if isinstance(other, Mapping) and "item" in other:
            other = {**other, "item": _item(str(other["item"]), numbers)}
        return row.with_(part=f"{top}{dot}{_item(rest, numbers)}", other=other)
    new = numbers.get(rest, {}) if top == "answers" else {}
    if not new:
        return row
    if row.is_row:
        return row.with_(other=_numbered(other, new), beside=_numbered(row.beside, new))
    lines = other.get("value") if isinstance(other, Mapping) else None
    if not isinstance(lines, list | tuple):
        return row
    return row.with_(other={**other, "value": [_numbered(line, new) for line in lines]})


def _numbered(line: Any, new: Mapping[str, str]) -> Any:
    if not isinstance(line, Mapping) or ITEM_ID not in line:
        return line
    return {**line, ITEM_ID: new.get(str(line[ITEM_ID]), line[ITEM_ID])}
