"""What the user and the municipality set: name, theme, terms, and what stands on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from burgeridee.core.text import cleaned, one_line
from burgeridee.files.away import is_away
from burgeridee.files.colours import NO_COLOUR, is_colour
from burgeridee.files.disk import DiskError, is_sure, is_there, locked, read_guarded, write_whole
from burgeridee.files.places import Places
from burgeridee.files.terms_kept import KEPT_LABELS, is_retention, months_in
from burgeridee.files.toml import TomlError, parsed, proven

DEFAULT_THEME = "licht"
LIMIT = 64_000
LONGEST_TERM = 3650
"""In days: ten years."""
NO_NUMBER = f"Vul een heel getal in, van 0 tot en met {LONGEST_TERM}."
"""What is said of a term that cannot be."""
THEME_LABELS = {"licht": "Licht", "donker": "Donker", "contrast": "Hoog contrast"}
TERM_LABELS = {
    "termijn_bevestiging": "Bericht van ontvangst",
    "termijn_reactie": "Reactie op het idee",
    "termijn_verslag": "Verslag van het gesprek",
}
TEXT_LABELS = {
    "objection": "Wat bewoners kunnen doen als ze het er niet mee eens zijn",
    "privacy": "Wat er onder een verslag staat over hun gegevens",
}
"""The fixed texts of a municipality for its papers."""
HAVE_IT_READ = "Laat deze tekst lezen door wie bij jullie over privacy gaat."
"""What is said to whom takes an example of a text about privacy."""
_ON_PAPER = frozenset({"phone", "house", "texts", "retention"})
_DIGITS = len(str(LONGEST_TERM))

_USER_HEADER = "Instellingen van burgeridee, alleen van jou."
_MUNICIPALITY_HEADER = "Instellingen van de gemeente, voor iedereen met deze gegevensmap."


@dataclass(frozen=True)
class Settings:
    """The settings of this run. `welcomed` says that the first start is over.

    `phone` is the user's own. `colour` (in figures or by its name), `logo` (the name of a file in
    the data folder) and `texts` are the municipality's, for its papers; so is `retention`, how many
    months each kind of record is kept, and the `ground` for that. `warnings` says which file, or
    which part of it, could not be read.
    """

    name: str = ""
    theme: str = DEFAULT_THEME
    municipality: str = ""
    terms: Mapping[str, int] = field(default_factory=dict)
    welcomed: bool = False
    warnings: tuple[str, ...] = ()
    phone: str = ""
    colour: str = ""
    logo: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    retention: Mapping[str, int] = field(default_factory=dict)
    ground: str = ""


def load_settings(places: Places) -> Settings:
    """The settings as they stand on disk; what cannot be read is left at its default, and said."""
    user, user_said = _read(places.settings)
    city, city_said = _read(places.municipality)
    said = [*user_said, *city_said]
    house = _inner(city, "house", places.municipality, said)
    texts = _inner(city, "texts", places.municipality, said)
    kept = _inner(city, "retention", places.municipality, said)
    return Settings(
        name=_text(user, "name", "", places.settings, said),
        theme=_text(user, "theme", DEFAULT_THEME, places.settings, said),
        municipality=_text(city, "name", "", places.municipality, said),
        terms=_terms(city, places.municipality, said),
        welcomed=_stands(places.settings),
        phone=_text(user, "phone", "", places.settings, said),
        colour=_colour(house, places.municipality, said),
        logo=_text(house, "logo", "", places.municipality, said),
        texts={
            key: text
            for key in TEXT_LABELS
            if (text := _long(texts, key, places.municipality, said))
        },
        retention=months_in(kept, places.municipality, said),
        ground=_text(kept, "ground", "", places.municipality, said),
        warnings=tuple(said),
    )


def save_settings(places: Places, settings: Settings) -> None:
    """Keep the settings; what else stands in the files stays. Raises `DiskError`.

    A file that could not be read is first copied beside itself, under a name with "kapot".
    """
    user = {
        "name": one_line(settings.name),
        "theme": settings.theme,
        "phone": one_line(settings.phone),
    }
    _merge(places.settings, user, _USER_HEADER)
    city = {
        "name": one_line(settings.municipality),
        "terms": dict(settings.terms),
        "house": {"colour": one_line(settings.colour), "logo": one_line(settings.logo)},
        "texts": {key: cleaned(settings.texts.get(key, "")) for key in TEXT_LABELS},
        "retention": {
            **{key: settings.retention.get(key, "") for key in KEPT_LABELS},
            "ground": one_line(settings.ground),
        },
    }
    if is_there(places.municipality) or any(_joined({}, city).values()):
        _merge(places.municipality, city, _MUNICIPALITY_HEADER, must_stand=is_away(places))


def _read(path: Path) -> tuple[dict[str, Any], tuple[str, ...]]:
    try:
        if not is_there(path):
            return {}, ()
        return parsed(read_guarded(path, LIMIT), LIMIT), ()
    except DiskError as error:
        return {}, (f"{error} Ik ga verder met de gewone instellingen.",)
    except TomlError as error:
        return {}, (f"{path.name}, {error} Ik ga verder met de gewone instellingen.",)


def _stands(path: Path) -> bool:
    """Whether there is a file; in doubt there is: nobody is welcomed for a second time."""
    try:
        return is_there(path)
    except DiskError:
        return True


def _merge(path: Path, ours: Mapping[str, Any], header: str, *, must_stand: bool = False) -> None:
    """Write our keys into a file; its other keys stay, and equal content is not written again."""
    with locked(path.parent, must_stand=must_stand):
        there, said = _read(path)
        wrong: list[str] = list(said)
        for key, is_right in _RIGHT.items():
            if key in ours and key in there and not is_right(there[key]):
                wrong.append(key)
        merged = _joined(there, ours)
        if is_there(path) and is_sure(path) and not wrong and merged == there:
            return
        try:
            content = proven(merged, header, LIMIT)
        except TomlError as error:
            raise DiskError(f"{path.name} is niet bewaard: {error.problem}") from error
        if wrong:
            _set_aside(path)
        write_whole(path, content)


def _joined(there: Mapping[str, Any], ours: Mapping[str, Any]) -> dict[str, Any]:
    """What stood there with ours in it; what paper needs is left out where it says nothing."""
    joined = {**there, **ours}
    for key in _ON_PAPER & ours.keys():
        value, before = ours[key], there.get(key)
        if isinstance(value, dict):
            whole = {**(before if isinstance(before, dict) else {}), **value}
            value = {name: part for name, part in whole.items() if part != ""}
        if value:
            joined[key] = value
        else:
            del joined[key]
    return joined


def _set_aside(path: Path) -> None:
    """Copy a file that we do not understand beside itself, before it is written anew."""
    number = 1
    while is_there(copy := path.with_name(f"{path.stem}.kapot-{number}{path.suffix}")):
        number += 1
    write_whole(copy, read_guarded(path, LIMIT))


def _text(document: Mapping[str, Any], key: str, default: str, path: Path, said: list[str]) -> str:
    value = document.get(key, default)
    if not _is_text(value):
        said.append(f"{path.name}: bij '{key}' hoort tekst tussen aanhalingstekens.")
        return default
    return one_line(value).strip() or default


def _inner(document: Mapping[str, Any], key: str, path: Path, said: list[str]) -> dict[str, Any]:
    """A table in a file; empty where something else stands there."""
    raw = document.get(key, {})
    if isinstance(raw, dict):
        return raw
    said.append(f"{path.name}: '{key}' is een kop met regels eronder: [{key}].")
    return {}


def _colour(house: Mapping[str, Any], path: Path, said: list[str]) -> str:
    colour = _text(house, "colour", "", path, said)
    if not is_colour(colour):
        said.append(f"{path.name}: '{colour}' is geen kleur. {NO_COLOUR}")
        return ""
    return colour


def _long(texts: Mapping[str, Any], key: str, path: Path, said: list[str]) -> str:
    """A text of more lines."""
    value = texts.get(key, "")
    if _is_text(value):
        return cleaned(value).strip()
    said.append(f"{path.name}: bij '{key}' hoort tekst tussen aanhalingstekens.")
    return ""


def _terms(document: Mapping[str, Any], path: Path, said: list[str]) -> dict[str, int]:
    raw = document.get("terms", {})
    if not isinstance(raw, dict):
        said.append(f"{path.name}: onder 'terms' horen regels als: termijn_reactie = 14.")
        return {}
    said += [
        f"{path.name}: bij '{one_line(key)}' hoort een aantal dagen, als heel getal."
        for key, value in raw.items()
        if not is_term(value)
    ]
    return {key: value for key, value in raw.items() if is_term(value)}


def days_of(typed: str) -> int | None:
    """The number of days that was typed; `None` when it is no term."""
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= _DIGITS
    return int(typed) if is_number and is_term(int(typed)) else None


def label_of(term: str) -> str:
    """How a term is called; of a model of your own, by its id."""
    return TERM_LABELS.get(term) or term.replace("_", " ").capitalize()


def is_term(value: object) -> bool:
    """Whether a value can be a number of days."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LONGEST_TERM


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_terms(value: object) -> bool:
    return isinstance(value, dict) and all(is_term(days) for days in value.values())


def _is_house(value: object) -> bool:
    return (
        isinstance(value, dict)
        and all(_is_text(value.get(key, "")) for key in ("colour", "logo"))
        and is_colour(one_line(value.get("colour", "")).strip())
    )


def _are_texts(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(value.get(key, "")) for key in TEXT_LABELS)


_RIGHT: Mapping[str, Callable[[object], bool]] = {
    "name": _is_text,
    "theme": _is_text,
    "phone": _is_text,
    "terms": _are_terms,
    "house": _is_house,
    "texts": _are_texts,
    "retention": is_retention,
}
