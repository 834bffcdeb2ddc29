"""How long each kind of record is kept, as it stands in the settings of the municipality."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

LONGEST = 1200
"""In months: a hundred years."""
NO_MONTHS = f"Vul een heel aantal maanden in, van 1 tot en met {LONGEST}, of laat het leeg."
KEPT_LABELS = {
    "closed": "Afgesloten gesprekken",
    "open": "Open gebleven gesprekken",
    "practice": "Oefengesprekken",
    "issued": "Papieren van gesprekken",
    "workshop": "Workshops en borden",
}
"""The kinds of records of which a municipality may say how many months they are kept."""
GROUND_LABEL = "Waar dat op rust"


def months_in(kept: Mapping[str, Any], path: Path, said: list[str]) -> dict[str, int]:
    """The months of each kind in a table of settings; what is none, is said and left out."""
    found = {key: kept[key] for key in KEPT_LABELS if key in kept}
    wrong = [key for key, value in found.items() if not is_months(value)]
    said += [f"{path.name}: bij '{key}' onder 'retention': {NO_MONTHS}" for key in wrong]
    return {key: value for key, value in found.items() if key not in wrong}


def is_months(value: object) -> bool:
    """Whether a value can be a number of months to keep something."""
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LONGEST


def months_of(typed: str) -> int | None:
    """The number of months that was typed; `None` when it is none."""
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(LONGEST))
    return int(typed) if is_number and is_months(int(typed)) else None


def is_retention(value: object) -> bool:
    """Whether this can be the table of a municipality, with months and a ground."""
    if not isinstance(value, dict) or not isinstance(value.get("ground", ""), str):
        return False
    return all(is_months(value[key]) for key in KEPT_LABELS if key in value)
