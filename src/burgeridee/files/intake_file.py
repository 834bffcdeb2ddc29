"""One intake as a TOML document: the keys of design.md, in the order that a reader wants."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Answer, Intake, Record
from burgeridee.core.lines import highest_number
from burgeridee.core.questions import plain_words
from burgeridee.core.text import cleaned

HEADER = "Intake van burgeridee. Dit bestand is met elke teksteditor te lezen."
_ALWAYS = {"schema", "id", "revision", "parent", "status", "form", "practice", "at_question"}


def document(intake: Intake, conversation: Conversation | None = None) -> dict[str, Any]:
    """The intake as plain TOML values; answers stand in the order of the conversation."""
    whole = _table(intake, keep=_ALWAYS)
    whole["answers"] = {
        key: _answer(intake.answers[key]) for key in _ordered(intake.answers, conversation)
    }
    whole["lines_given"] = _not_shown(intake)
    return {key: value for key, value in whole.items() if value != {} or key == "answers"}


def clean_document(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A document from a file with every text cleaned: a file is a border like a keyboard."""
    return {key: _clean(value) for key, value in raw.items()}


def _clean(value: Any) -> Any:
    match value:
        case str():
            return cleaned(value)
        case list():
            return [_clean(part) for part in value]
        case dict():
            return {key: _clean(part) for key, part in value.items()}
        case _:
            return value


def _ordered(answers: Iterable[str], conversation: Conversation | None) -> list[str]:
    order = list(conversation.by_id) if conversation else []
    places = {question: place for place, question in enumerate(order)}
    return sorted(answers, key=lambda question: places.get(question, len(places)))


def _not_shown(intake: Intake) -> dict[str, int]:
    """The line numbers that were given and that no line shows any more."""
    shown = {key: highest_number(answer.value) for key, answer in intake.answers.items()}
    return {key: most for key, most in intake.lines_given.items() if most > shown.get(key, 0)}


def _answer(answer: Answer) -> dict[str, Any]:
    table = _table(answer, keep={"asked", "state"})
    value = table.pop("value", None)
    words = table.pop("in_words", "")
    note = table.pop("note", "")
    at = table.pop("at", None)
    ordered: dict[str, Any] = {"asked": table.pop("asked"), "state": table.pop("state")}
    if value is not None:
        ordered["value"] = value
    if words and words != plain_words(answer.value):
        ordered["in_words"] = words
    if note or value is not None:
        ordered["note"] = note
    if at is not None:
        ordered["at"] = at
    return {**ordered, **table}


def _table(record: Record, keep: Iterable[str] = ()) -> dict[str, Any]:
    """A record as a TOML table: its own keys first, then those that we do not know.

    What is empty is left out, for a reader; the keys of `keep` always stand there.
    """
    fields = type(record).model_fields
    named = {(info.alias or name): getattr(record, name) for name, info in fields.items()}
    known = {
        key: _plain(value) for key, value in named.items() if key in keep or not _is_empty(value)
    }
    unknown = {key: _plain(value) for key, value in (record.model_extra or {}).items()}
    return {**known, **{key: value for key, value in unknown.items() if value is not None}}


def _is_empty(value: object) -> bool:
    if isinstance(value, Record):
        return not _table(value)
    return value is None or (isinstance(value, str | Mapping | tuple) and not value)


def _plain(value: Any) -> Any:
    match value:
        case Record():
            return _table(value)
        case Mapping():
            return {key: _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case datetime():
            return value.replace(microsecond=0)
        case _:
            return value
