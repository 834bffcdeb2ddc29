"""What is wrong in an intake, in Dutch and without a word of what was said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from pydantic import BaseModel, ValidationError

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import (
    SCHEMA,
    Answer,
    Change,
    Forgotten,
    Intake,
    Judgement,
    Led,
    LetterDraft,
    Limit,
    Links,
    ModelRef,
    Note,
    Outcome,
    RolePart,
    RoleView,
    Tick,
    Undecided,
)
from burgeridee.core.own_list import TICKS
from burgeridee.files.library import Home, Mistake, nearest
from burgeridee.files.library.answered import answer_mistakes
from burgeridee.files.library.mistakes import Path
from burgeridee.files.library.wording import (
    UNKNOWN_KEY,
    Slip,
    meant_by,
    slips_of,
    told,
    value_at,
)
from burgeridee.files.models import Models

_TABLES: Mapping[str, type[BaseModel]] = {
    "model": ModelRef,
    "role": RoleView,
    "letter": LetterDraft,
    "led": Led,
    "links": Links,
}
_ENTRIES: Mapping[str, type[BaseModel]] = {
    "answers": Answer,
    "checklist": Tick,
    "flags": Judgement,
    "roles": RolePart,
    "limits": Limit,
    "agreements": Outcome,
    "notes": Note,
    "changes": Change,
    "forgotten": Forgotten,
    "undecided": Undecided,
}
_CALLED = {
    "checklist": "checklistpunt",
    "flags": "vlag",
    "minutes": "minuten van fase",
    "lines_given": "regelnummers van vraag",
}
_MOST = 500
"""So many mistakes of one sort are told; who has more will not read them."""
_INTAKE_ID = "'id' bestaat uit kleine letters, cijfers en -, hoogstens 40 tekens."


def intake_mistakes(
    document: Mapping[str, Any], text: str, file: str, models: Models
) -> tuple[Mistake, ...]:
    """Every mistake in an intake; those with `blocks` keep it from being opened.

    `document` is what stands in `text`, the content of the file.
    """
    name = value_at(document, ("model", "id"))
    conversation = models.named(name) if isinstance(name, str) else None
    check = _Check(document, Home(file, text), conversation)
    found = [*check.of_form()]
    if conversation is None and isinstance(name, str):
        near = nearest(name, models.names_like(name))
        home = Home(file, text)
        found.append(
            home.mistake(f"Het gespreksmodel '{name}' is er niet.", "model", "id", suggestion=near)
        )
    if conversation is not None:
        found += [*islice(check.of_names(conversation), _MOST), *check.of_answers(conversation)]
    return tuple(sorted(found, key=lambda mistake: mistake.line or 0))


@dataclass(frozen=True)
class _Check:
    """One intake that is being looked at."""

    document: Mapping[str, Any]
    home: Home
    conversation: Conversation | None

    def of_form(self) -> Iterator[Mistake]:
        """What no intake may be like, whatever its model; unknown keys are told and let be."""
        slips: tuple[Slip, ...] = ()
        try:
            Intake.model_validate(self.document)
        except ValidationError as error:
            slips = slips_of(error, self.document)
        spelled: set[Path] = set()
        for slip in islice(self._unknown_keys(), _MOST):
            meant = meant_by(slip, slips)
            spelled.add((*slip.at[:-1], meant))
            near = meant or nearest(slip.key, _fields_of(slip.at[:-1]))
            home, at = self._home(slip.at)
            problem = f"De sleutel '{slip.key}' is onbekend."
            yield replace(home.mistake(problem, *at, suggestion=near), blocks=bool(meant))
        for slip in slips:
            if slip.at not in spelled:
                yield self._told(slip)

    def of_names(self, conversation: Conversation) -> Iterator[Mistake]:
        """The names that the model does not have; what stands there is kept, and counts not."""
        known = {
            "answers": ("vraag", tuple(conversation.by_id)),
            "checklist": ("checklistpunt", tuple(item.id for item in conversation.items)),
            "flags": ("valkuil of succesfactor", tuple(rule.id for rule in conversation.rules)),
            "lines_given": ("vraag", tuple(conversation.by_id)),
            "minutes": ("fase", tuple(phase.id for phase in conversation.phases)),
        }
        for key, (called, names) in known.items():
            for name in _table(self.document.get(key)):
                is_own = key == "checklist" and name.startswith(TICKS)
                if name not in names and not is_own:
                    problem = f"Het gespreksmodel heeft geen {called} '{name}'."
                    told = self.home.mistake(problem, key, name, suggestion=nearest(name, names))
                    yield replace(told, blocks=False)

    def of_answers(self, conversation: Conversation) -> Iterator[Mistake]:
        """The answers that do not fit their question."""
        for name, raw in _table(self.document.get("answers")).items():
            question = conversation.by_id.get(name)
            try:
                answer = Answer.model_validate(raw)
            except ValidationError:
                continue  # told already, as a matter of form
            if question is not None and answer.is_filled:
                home, _ = self._home(("answers", name))
                yield from answer_mistakes(question, answer.value, home, "value")

    def _unknown_keys(self) -> Iterator[Slip]:
        """Each key that no part of an intake has; a newer program may know more of them."""
        schema = self.document.get("schema")
        if isinstance(schema, int) and schema > SCHEMA:
            return
        places: list[Path] = [(), *((key,) for key in _TABLES)]
        for key in _ENTRIES:
            entries = self.document.get(key)
            names = range(len(entries)) if isinstance(entries, list) else _table(entries)
            places += [(key, name) for name in names]
        for place in places:
            for key in _table(value_at(self.document, place)):
                if key not in _fields_of(place):
                    yield Slip(UNKNOWN_KEY, (*place, key))

    def _told(self, slip: Slip) -> Mistake:
        home, at = self._home(slip.at)
        if slip.at == ("id",) and slip.kind == "string_pattern_mismatch":
            return home.mistake(_INTAKE_ID, "id")
        inner = replace(slip, at=at)
        return told(inner, value_at(self.document, slip.at[: len(slip.at) - len(at)]), home)

    def _home(self, path: Path) -> tuple[Home, Path]:
        """Where a path of the document belongs in words, and what is left of the path."""
        size = 2 if path[0] in {*_ENTRIES, "minutes", "lines_given"} else 1
        if not path[1:] or (path[0] not in _TABLES and size == 1):
            return self.home, path
        head, rest = path[:size], path[size:]
        return self.home.part(*head, called=self._called(head)), rest

    def _called(self, head: Path) -> str:
        key, name = str(head[0]), head[-1]
        if key == "answers" and self.conversation is not None and name in self.conversation.by_id:
            question = self.conversation.by_id[str(name)]
            phase = self.conversation.phase_of[question.id]
            return f"fase '{phase.title}', vraag '{question.label}' ({question.id})"
        if isinstance(name, int):
            return f"{key} {name + 1}"
        return f"{_CALLED.get(key, 'vraag')} '{name}'" if len(head) > 1 else key


def _fields_of(place: Path) -> tuple[str, ...]:
    kind = _ENTRIES.get(str(place[0]), _TABLES.get(str(place[0]))) if place else Intake
    fields = kind.model_fields if kind else {}
    return tuple(field.alias or name for name, field in fields.items())


def _table(raw: object) -> Mapping[str, Any]:
    return raw if isinstance(raw, Mapping) else {}
