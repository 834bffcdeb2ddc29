"""What pydantic says of a table, in Dutch and once for each slip."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from burgeridee.core.conversation import FitStop, RoleText, Uses
from burgeridee.core.measures import Within
from burgeridee.core.questions import ItemField
from burgeridee.files.library.mistakes import Home, Mistake, Path, nearest

_TABLES: Mapping[str, type[BaseModel]] = {
    "uses": Uses,
    "fields": ItemField,
    "texts": RoleText,
    "where": Within,
    "stop": FitStop,
}
"""The tables that stand inside a part, by the key that they stand under."""

_MOST = 500
"""So many slips of one part are told; who has more will not read them."""
_TEXT = 'Hier hoort tekst, tussen aanhalingstekens: "zo".'
_WHOLE = "Hier hoort een heel getal, zonder aanhalingstekens."
_SWITCH = "Hier hoort true (ja) of false (nee), zonder aanhalingstekens."
_LIST = 'Hier hoort een lijst, tussen rechte haken: ["zo", "en zo"].'
_TABLE = "Hier horen namen met een waarde, zoals: naam = waarde."
_DAY = "Hier hoort een datum, zonder aanhalingstekens: 2026-03-21."
_MOMENT = "Hier hoort een datum met tijd, zonder aanhalingstekens: 2026-03-21T10:00:00+01:00."
_ID = "Een id bestaat uit kleine letters, cijfers, - en _, hoogstens 40 tekens."
_WORDS = {
    "string_type": _TEXT,
    "string_unicode": _TEXT,
    "string_pattern_mismatch": _ID,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": "Dit getal is te groot.",
    "float_type": "Hier hoort een getal, zonder aanhalingstekens.",
    "float_parsing": "Hier hoort een getal, zonder aanhalingstekens.",
    "finite_number": "Hier hoort een gewoon getal, zoals 3 of 0.5.",
    "bool_type": _SWITCH,
    "bool_parsing": _SWITCH,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "too_long": "Deze lijst heeft te veel delen.",
    "too_short": "Deze lijst heeft te weinig delen.",
    "mapping_type": _TABLE,
    "dict_type": _TABLE,
    "model_type": _TABLE,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "datetime_type": _MOMENT,
    "datetime_parsing": _MOMENT,
    "datetime_from_date_parsing": _MOMENT,
    "no-bound": "Een grens mist. Zet erbij: at_least (minstens), at_most (hoogstens) of above.",
    "no-article": 'Zet er "de" of "het" voor, hoogstens 30 tekens samen, zoals: "de check".',
    "one-test": "Zet hier precies één van bij: one_of, none_of, only of given.",
    "carry": 'Hier hoort true, of de id van een vraag: "zo".',
    "value-kind": "Dit soort waarde kan niet in een antwoord staan.",
}
_CARRY = "carry"
"""A key that takes two kinds of value: one mistake is enough."""
_AS_WORDS = "tuple[str, ...]"
_AS_TABLE = {"Filled": "filled", "Within": "within"}
"""The tables that may stand in a `where`, as pydantic calls them, each with its first key."""
UNKNOWN_KEY = "extra_forbidden"
_UNKNOWN = "Deze waarde kan hier niet."
_EXPECTED = re.compile(r"'([^']*)'")


@dataclass(frozen=True)
class Slip:
    """One error of pydantic: its kind, where it is, and what it says more."""

    kind: str
    at: Path
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The key at which it is."""
        return str(self.at[-1]) if self.at else ""


def in_dutch(
    error: ValidationError, kind: type[BaseModel], raw: object, home: Home
) -> Iterator[Mistake]:
    """Each slip in a table as one mistake. A wrongly spelled key is not told as a missing one."""
    slips = slips_of(error, raw)
    spelled: set[Path] = set()
    for slip in slips:
        if slip.kind == UNKNOWN_KEY:
            table = _TABLES.get(str(slip.at[0]), kind) if len(slip.at) > 1 else kind
            meant = meant_by(slip, slips) or nearest(slip.key, table.model_fields)
            spelled.add((*slip.at[:-1], meant))
            yield home.mistake(f"De sleutel '{slip.key}' is onbekend.", *slip.at, suggestion=meant)
    for slip in slips:
        if slip.kind != UNKNOWN_KEY and slip.at not in spelled:
            yield told(slip, raw, home)


def meant_by(unknown: Slip, slips: Sequence[Slip]) -> str:
    """The missing key beside an unknown one that was meant by it; empty when there is none."""
    missing = [s.key for s in slips if s.kind == "missing" and s.at[:-1] == unknown.at[:-1]]
    return nearest(unknown.key, missing)


def value_at(raw: object, path: Path) -> object:
    """What stands at a path in a document; `None` when nothing does."""
    here: Any = raw
    for key in path:
        is_there = key in here if isinstance(here, Mapping) else _has_place(here, key)
        if not is_there:
            return None
        here = here[key]
    return here


def _has_place(raw: object, key: str | int) -> bool:
    return isinstance(raw, list | tuple) and isinstance(key, int) and key < len(raw)


def slips_of(error: ValidationError, raw: object) -> tuple[Slip, ...]:
    """The errors, without those of the other way in which a `where` could have been written."""
    found: dict[tuple[str, Path], Slip] = {}
    for detail in error.errors(include_url=False, include_input=False)[:_MOST]:
        at, kind = detail["loc"], str(detail["type"])
        if at[:1] == ("where",) and at[2:]:
            if at[2] != _way_of(value_at(raw, at[:2])):
                continue
            at = (*at[:2], *at[3:])
        if at[:1] == (_CARRY,):
            at, kind = at[:1], _CARRY
        if kind == "value_error":
            kind = detail["msg"].removeprefix("Value error, ")
        found[kind, at] = Slip(kind, at, detail.get("ctx", {}))
    return tuple(found.values())


def _way_of(raw: object) -> str:
    """Which of the ways to write a `where` was meant: a list of words, or one of two tables."""
    if not isinstance(raw, Mapping):
        return _AS_WORDS
    near = (way for way, key in _AS_TABLE.items() if any(nearest(one, (key,)) for one in raw))
    return next(near, "Within")


def told(slip: Slip, raw: object, home: Home) -> Mistake:
    """One slip in Dutch. It never repeats what stood there: that may be an answer."""
    value = value_at(raw, slip.at)
    match slip.kind:
        case "missing":
            return home.mistake(f"'{slip.key}' mist.", *slip.at)
        case "literal_error":
            choices = _EXPECTED.findall(str(slip.more.get("expected", "")))
            problem = f"{_named(slip)} moet een van deze zijn: {', '.join(choices)}."
            return home.mistake(problem, *slip.at, suggestion=nearest(value, choices))
        case "greater_than_equal":
            problem = f"{_named(slip)} is minstens {_figure(slip.more['ge'])}."
        case "less_than_equal":
            problem = f"{_named(slip)} is hoogstens {_figure(slip.more['le'])}."
        case _:
            problem = _WORDS.get(slip.kind, _UNKNOWN)
            if slip.at and isinstance(slip.at[-1], str):
                problem = f"{_named(slip)}: {problem[0].lower()}{problem[1:]}"
    return home.mistake(problem, *slip.at)


def _figure(whole: float) -> str:
    """A whole number as Dutch writes it: 1.000.000."""
    return f"{whole:,.0f}".replace(",", ".")


def _named(slip: Slip) -> str:
    named = next((key for key in reversed(slip.at) if isinstance(key, str)), "")
    return f"'{named}'" if named else "Dit"
