"""One table of a content file, read into what the core knows; its mistakes in Dutch."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from burgeridee.core.conditions import MEASURES, Condition
from burgeridee.core.questions import (
    DateQuestion,
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    TextQuestion,
    YnuQuestion,
)
from burgeridee.files.library.mistakes import Home, Mistake, nearest
from burgeridee.files.library.parts import Part, Signs
from burgeridee.files.library.wording import (
    UNKNOWN_KEY,
    in_dutch,
    meant_by,
    slips_of,
    value_at,
)

Model = TypeVar("Model", bound=BaseModel)

_KINDS: Mapping[str, type[Question]] = {
    "text": TextQuestion,
    "longtext": LongTextQuestion,
    "single": SingleQuestion,
    "multi": MultiQuestion,
    "ynu": YnuQuestion,
    "scale": ScaleQuestion,
    "number": NumberQuestion,
    "date": DateQuestion,
    "list": ListQuestion,
}
_BOUNDS = ("at_least", "at_most", "above")
_TERM = re.compile(r"\{([a-z0-9_]+)\}")
_MAKING = ("kind", "options", "fields")
_SOMETHING = "?"
_CHOICE = "keuze"
"""What core.reasons puts in the `reason` of a field: no term."""


@dataclass
class Reader:
    """Reads tables, and keeps every mistake that it meets.

    `terms` is `None` where the file that names them could not be read: then any name is right.
    """

    terms: Mapping[str, int] | None = None
    words: frozenset[str] = frozenset()
    mistakes: list[Mistake] = field(default_factory=list)

    def part(self, kind: type[Model], raw: object, home: Home, signs: str = "") -> Part[Model]:
        """A table of one kind; `signs` names the key under which its conditions stand."""
        before = len(self.mistakes)
        table = self._table(raw, home)
        if not isinstance(raw, Mapping):
            return Part(home, "", None, is_whole=False)
        found: Signs = ()
        if signs and signs in table:
            found = self._signs(table[signs], home.part(signs))
            table = {**table, signs: ()}
        made = self._made(kind, self._filled(table, home), home)
        name = table.get("id", "")
        return Part(
            home=home,
            id=name if isinstance(name, str) else "",
            made=made,
            is_whole=len(self.mistakes) == before,
            signs=found,
        )

    def question(self, raw: object, home: Home) -> Part[Question]:
        """A question of any kind."""
        kind = raw.get("kind") if isinstance(raw, Mapping) else None
        if isinstance(kind, str) and kind in _KINDS:
            return self.part(_KINDS[kind], raw, home, "only_when")
        table = self._table(raw, home)
        if isinstance(raw, Mapping):
            self._tell_kind(table, home)
        name = table.get("id", "")
        return Part(home, name if isinstance(name, str) else "", None, is_whole=False)

    def rows(self, document: Mapping[str, Any], key: str, home: Home) -> Sequence[object]:
        """The tables under a key; none, and a mistake, when something else stands there."""
        rows = document.get(key, ())
        if isinstance(rows, list | tuple):
            return rows
        self.mistakes.append(home.mistake(f"Schrijf de kop zo: [[{key}]].", key))
        return ()

    def _table(self, raw: object, home: Home) -> dict[str, Any]:
        if isinstance(raw, Mapping):
            return dict(raw)
        self.mistakes.append(home.mistake("Hier horen namen met een waarde: naam = waarde."))
        return {}

    def _made(self, kind: type[Model], table: Mapping[str, Any], home: Home) -> Model | None:
        try:
            return kind.model_validate(table)
        except ValidationError as error:
            self.mistakes.extend(in_dutch(error, kind, table, home))
            return _mended(kind, table, error)

    def _tell_kind(self, table: Mapping[str, Any], home: Home) -> None:
        extra = [key for key in table if nearest(key, ("kind",)) and key != "kind"]
        choices = ", ".join(_KINDS)
        if "kind" in table:
            near = nearest(table["kind"], _KINDS)
            problem = f"'kind' moet een van deze zijn: {choices}."
            self.mistakes.append(home.mistake(problem, "kind", suggestion=near))
        elif extra:
            problem = f"De sleutel '{extra[0]}' is onbekend."
            self.mistakes.append(home.mistake(problem, extra[0], suggestion="kind"))
        else:
            self.mistakes.append(home.mistake(f"'kind' mist. Kies een van deze: {choices}."))

    def _signs(self, raw: object, home: Home) -> Signs:
        signs = raw if isinstance(raw, list) else [None]
        if not all(isinstance(sign, list) for sign in signs):
            problem = "Zet voorwaarden tussen dubbele rechte haken: [[{ ... }]]."
            self.mistakes.append(home.mistake(problem))
            return ()
        if not signs:
            key = home.path[-1]
            self.mistakes.append(home.mistake(f"'{key}' is leeg. Zet er een voorwaarde in."))
        return tuple(
            self._sign(sign, home.part(at, called=f"teken {at + 1}"))
            for at, sign in enumerate(signs)
        )

    def _sign(self, raw: Sequence[object], home: Home) -> tuple[Part[Condition], ...]:
        if not raw:
            self.mistakes.append(home.mistake("Hier staat geen voorwaarde."))
        return tuple(
            self._condition(part, home.part(at, called=f"voorwaarde {at + 1}"))
            for at, part in enumerate(raw)
        )

    def _condition(self, raw: object, home: Home) -> Part[Condition]:
        before = len(self.mistakes)
        table = self._table(raw, home)
        look = next((name for name in MEASURES if name in table), "")
        if not look:
            if isinstance(raw, Mapping):
                self._tell_measure(table, home)
            return Part(home, "", None, is_whole=False)
        if look == "jargon":
            table["words"] = self.words
        for key in _BOUNDS:
            if isinstance(table.get(key), str):
                table[key] = self._days(table[key], home, key)
        made = self._made(MEASURES[look], table, home)
        return Part(home, "", made, is_whole=len(self.mistakes) == before)

    def _tell_measure(self, table: Mapping[str, Any], home: Home) -> None:
        spelled = [key for key in table if nearest(key, MEASURES)][:1]
        near = nearest(spelled[0], MEASURES) if spelled else ""
        problem = f"Een voorwaarde kijkt naar een van deze: {', '.join(MEASURES)}."
        self.mistakes.append(home.mistake(problem, *spelled, suggestion=near))

    def _days(self, name: str, home: Home, *at: str | int) -> int:
        """The number of days that a term stands for; 1 where there is no such term."""
        if self.terms is None or name in self.terms:
            return self.terms[name] if self.terms else 1
        near = nearest(name, self.terms)
        problem = f"Er is geen termijn '{name}'."
        self.mistakes.append(home.mistake(problem, *at, word=name, suggestion=near))
        return 1

    def _filled(self, raw: Any, home: Home, *at: str | int) -> Any:
        """What stands in a table, each {termijn} in its texts replaced by the number of days."""
        if isinstance(raw, str) and "{" in raw:
            return _TERM.sub(lambda found: self._in_text(found, home, *at), raw)
        if isinstance(raw, Mapping):
            return {key: self._filled(value, home, *at, key) for key, value in raw.items()}
        if isinstance(raw, list):
            return [self._filled(value, home, *at, place) for place, value in enumerate(raw)]
        return raw

    def _in_text(self, found: re.Match[str], home: Home, *at: str | int) -> str:
        if self.terms is None or found[1] == _CHOICE:
            return found[0]
        return str(self._days(found[1], home, *at))


def _mended(kind: type[Model], table: Mapping[str, Any], error: ValidationError) -> Model | None:
    """The table as it was meant, so that what it refers to can be looked at all the same.

    A key that was spelled wrongly gets its good name; what else is wrong is left out.
    """
    mended = _copied(table)
    slips = slips_of(error, table)
    if any(slip.key in _MAKING for slip in slips):
        return None  # without these it would be another thing
    for slip in slips:
        above = value_at(mended, slip.at[:-1])
        if isinstance(above, dict) and slip.at:
            value = above.pop(slip.at[-1], None)
            meant = meant_by(slip, slips) if slip.kind == UNKNOWN_KEY else ""
            if meant:
                above[meant] = value
            elif "options" in slip.at[:-1]:
                above[slip.at[-1]] = _SOMETHING
    try:
        return kind.model_validate(mended)
    except ValidationError:
        return None


def _copied(raw: Any) -> Any:
    if isinstance(raw, Mapping):
        return {key: _copied(value) for key, value in raw.items()}
    return [_copied(value) for value in raw] if isinstance(raw, list) else raw
