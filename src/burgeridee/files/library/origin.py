"""Where a model comes from that did not come with the program: one sees whose it is."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from burgeridee.core.days import day_in_words
from burgeridee.core.text import one_line
from burgeridee.files.places import shipped_conversations

MOST_MODELS = 100
"""So many models are read; more would keep each start waiting (reliability, row 71)."""
TOO_MANY = (
    f"Er staan meer dan {MOST_MODELS} gespreksmodellen. Dit model en wat erna komt, doen niet mee. "
    "Haal weg wat je niet gebruikt."
)


def origins(models: Mapping[str, Path], head: str) -> Mapping[str, str]:
    """For each model of somebody's own, by its id, a sentence for who chooses it."""
    ours = shipped_conversations()
    return {
        name: _origin(model, model / head)
        for name, model in models.items()
        if not model.is_relative_to(ours)
    }


def _origin(model: Path, head: Path) -> str:
    said = f"Eigen model, uit de map {one_line(model.name)}"
    with suppress(OSError):
        changed = datetime.fromtimestamp(head.stat().st_mtime, UTC).date()
        return f"{said}, gewijzigd op {day_in_words(changed)}."
    return f"{said}."
