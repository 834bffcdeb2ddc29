"""Any part of an intake in words, for who must choose between two: also one of a newer program."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError

from burgeridee.core.compare import (
    LISTS,
    Part,
    limit_in_words,
    listed,
    parts,
    question_called,
    role_part_in_words,
)
from burgeridee.core.conversation import Conversation
from burgeridee.core.days import day_in_words
from burgeridee.core.intake import Intake, Limit, RolePart
from burgeridee.core.questions import ListQuestion, line_in_words
from burgeridee.core.raw_parts import raw_part

Row = Mapping[str, Any]
_CALLED: Mapping[str, str] = {
    "links.previous": "Bouwt verder op gesprek",
    "practice_run": "Over het oefenen",
}
_UNKNOWN = "Iets wat deze burgeridee niet kent ({})"


class CalledParts:
    """The parts of one intake, each by its key."""

    def __init__(self, conversation: Conversation, intake: Intake) -> None:
        self._conversation = conversation
        self._intake = intake
        self._said = parts(conversation, intake)

    def at(self, key: str) -> Part:
        """What a part is called and what it says. What says nothing has no words.

        Without words of its own in `compare` it is called by its key.
        """
        if key in LISTS:
            return listed(self._conversation, self._intake, key)
        found = self._said.get(key)
        return found or Part("", self.raw(key))

    def raw(self, key: str) -> str:
        """What stands in a part, as its file has it, in one line."""
        return _in_line(raw_part(self._intake, key))


def row_at(
    conversation: Conversation, key: str, pair: tuple[Row | None, Row | None]
) -> tuple[str, str, str]:
    """One row of a list that is not the same on two sides: what it is called, and both sides."""
    question = conversation.by_id.get(key.removeprefix("answers."))
    label = LISTS.get(key) or question_called(conversation, key.removeprefix("answers."))
    if isinstance(question, ListQuestion):
        label = f"{label}, {question.items[0]}"
    here, there = (_row_in_words(conversation, key, row) for row in pair)
    if here == there:  # they differ in what only a newer program can tell
        here, there = (_in_line(row) for row in pair)
    return label, here, there


def _row_in_words(conversation: Conversation, key: str, row: Row | None) -> str:
    question = conversation.by_id.get(key.removeprefix("answers."))
    try:
        if row is None:
            return ""
        if key == "limits":
            return limit_in_words(Limit.model_validate(row))
        if key == "roles":
            return role_part_in_words(conversation, RolePart.model_validate(row))
    except ValidationError:
        return _in_line(row)
    return line_in_words(question, row) if isinstance(question, ListQuestion) else _in_line(row)


def called(key: str) -> str:
    """The name of a part that says nothing on either side, or that nobody knows."""
    top = key.partition(".")[0]
    return _CALLED.get(key) or _CALLED.get(top) or _UNKNOWN.format(key)


def _in_line(raw: Any) -> str:
    match raw:
        case None:
            return ""
        case Mapping():
            return ", ".join(f"{key}: {_in_line(one)}" for key, one in raw.items())
        case list() | tuple():
            return "; ".join(_in_line(one) for one in raw)
        case bool():
            return "ja" if raw else "nee"
        case date() if not isinstance(raw, datetime):
            return day_in_words(raw)
        case _:
            return str(raw).strip()
