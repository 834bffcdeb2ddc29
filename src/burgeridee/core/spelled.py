"""Every text in the document of an intake, where it stands, and what that place is called.

It is about documents and not about intakes: an older version, or one of a model that is gone, has
its texts too.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from burgeridee.core.conversation import Conversation
from burgeridee.core.questions import ListQuestion, MultiQuestion, SingleQuestion, YnuQuestion
from burgeridee.core.wording.sought import words_of

Path = tuple[str | int, ...]
CONTACT_LETTER = "letter.to"
"""The place of the name in a letter: always that of the residents' contact."""
_CODES = words_of(
    "id state status form practice parent was carried at_question item judged kind question "
    "official residents now wanted initiative previous imported schema seat facts places "
)
"""Keys of what the program itself reads: a code, and no words of a person."""
_CALLED: Mapping[str, str] = {
    "notes": "Snelle notities",
    "limits": "Wat niet kan, of wordt uitgezocht",
    "roles": "Rollen per deel",
    "role": "De rol: waarom",
    "agreements": "Wat er van een afspraak werd",
    "undecided": "Wat een ander invulde",
    "changes": "Wat er na het afsluiten veranderde",
    "checklist": "Notitie in de checklist",
    "flags": "Waarom een vlag niet geldt",
    "letter": "Wat je voor een brief typte",
    "links": "Naam van het initiatief",
    "practice_run": "Over het oefenen",
    "case_number": "Zaaknummer",
}


def texts(document: Mapping[str, Any], model: Conversation | None) -> Iterator[tuple[Path, str]]:
    """Each text that says something, with its path in the document."""
    yield from _texts((), document, model)


def rewritten(
    document: Mapping[str, Any], model: Conversation | None, change: Callable[[Path, str], str]
) -> dict[str, Any]:
    """The document with each text as `change` gives it back."""
    made: dict[str, Any] = _rewritten((), document, model, change)
    return made


def place_of(path: Path) -> str:
    """The place of a text as a file names it, without which of more lines it is."""
    return ".".join(part for part in path if isinstance(part, str))


def label_of(place: str, model: Conversation | None) -> str:
    """What a place is called, for whoever reads it."""
    head, _, rest = place.partition(".")
    if head != "answers":
        return _CALLED.get(head, head.replace("_", " ").capitalize())
    name, _, part = rest.partition(".")
    question = model.by_id.get(name) if model else None
    label = question.label if question else name
    return f"Notitie bij: {label}" if part == "note" else label


def contact_places(model: Conversation | None) -> frozenset[str]:
    """The places that say who the residents' contact is, and nothing else."""
    name = model.uses.contact_person if model else ""
    parts = (f"answers.{name}.{part}" for part in ("value", "in_words", "note"))
    return frozenset({CONTACT_LETTER, *parts} if name else {CONTACT_LETTER})


def is_of_contact(document: Mapping[str, Any], path: Path, model: Conversation | None) -> bool:
    """Whether a text is about who the contact is: that answer, or how it was before."""
    if place_of(path) in contact_places(model):
        return True
    name = model.uses.contact_person if model else ""
    if not name or path[0] not in {"changes", "undecided"} or not isinstance(path[1], int):
        return False
    row = document[path[0]][path[1]]
    is_about = row.get("question") == name or row.get("part") == f"answers.{name}"
    return is_about and path[2] in {"old", "new", "in_words", "other", "beside"}


def _texts(path: Path, value: Any, model: Conversation | None) -> Iterator[tuple[Path, str]]:
    match value:
        case str():
            if value.strip() and not _is_code(path, value, model):
                yield path, value
        case Mapping():
            for key, part in value.items():
                yield from _texts((*path, key), part, model)
        case list() | tuple():
            for at, part in enumerate(value):
                yield from _texts((*path, at), part, model)


def _rewritten(
    path: Path, value: Any, model: Conversation | None, change: Callable[[Path, str], str]
) -> Any:
    match value:
        case str():
            is_text = value.strip() and not _is_code(path, value, model)
            return change(path, value) if is_text else value
        case Mapping():
            return {
                key: _rewritten((*path, key), part, model, change) for key, part in value.items()
            }
        case list() | tuple():
            return [_rewritten((*path, at), part, model, change) for at, part in enumerate(value)]
        case _:
            return value


def _is_code(path: Path, value: str, model: Conversation | None) -> bool:
    """Whether a text is a name that the program reads, like the id of an option."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if path[0] in {"model", "emergency"} or (key in _CODES and path[0] != "answers"):
        return True
    if path[0] == "undecided" and key == "part":
        return True
    if path[0] != "answers" or len(path) <= len(("answers", "id", "value")) - 1:
        return False
    if key in {"state", "carried", "id"}:
        return True
    question = model.by_id.get(str(path[1])) if model else None
    match question:
        case SingleQuestion() | MultiQuestion() | YnuQuestion():
            return path[2] == "value" and value in question.options
        case ListQuestion():
            options = {column.id: column.options for column in question.columns}
            return path[2] == "value" and value in options.get(key, {})
        case _:
            return False
