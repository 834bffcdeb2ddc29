"""Where a model comes from that did not come with the program: one sees whose it is."""

from collections.abc import Sequence
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


def origin(model: Path, head: str) -> str:
    """A sentence about a model of somebody's own, for who chooses it; empty for one of ours."""
    if model.is_relative_to(shipped_conversations()):
        return ""
    said = f"Eigen model, uit de map {one_line(model.name)}"
    with suppress(OSError):
        changed = datetime.fromtimestamp((model / head).stat().st_mtime, UTC).date()
        return f"{said}, gewijzigd op {day_in_words(changed)}."
    return f"{said}."


def first_of(models: Sequence[Path]) -> tuple[Sequence[Path], Path | None]:
    """The models that are read; and the first that is not, where there are too many."""
    rest = models[MOST_MODELS:]
    return models[:MOST_MODELS], rest[0] if rest else None
