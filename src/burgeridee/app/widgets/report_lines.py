"""The windows of the report screen: a limit, or what a letter needs, as the cells of a line."""

from collections.abc import Mapping

from burgeridee.app.widgets.controls.control import LineDraft
from burgeridee.core.intake import Cell, LetterDraft, Limit
from burgeridee.core.questions import ItemField

KINDS: Mapping[str, str] = {"no": "Dit kan niet", "finding-out": "Dit zoek ik nog uit"}
LIMIT_COLUMNS = (
    ItemField(id="what", label="Wat", required=True),
    ItemField(id="kind", label="Kan het niet, of zoek je het uit?", kind="single", options=KINDS),
    ItemField(id="why", label="Waarom"),
    ItemField(id="decided_by", label="Wie daarover beslist"),
    ItemField(id="instead", label="Wat wel kan"),
)
LETTER_COLUMNS: Mapping[str, ItemField] = {
    "to": ItemField(id="to", label="Aan wie"),
    "phone": ItemField(id="phone", label="Jouw telefoonnummer"),
    "day": ItemField(id="day", label="Welke dag", kind="date"),
    "reason": ItemField(id="reason", label="De reden"),
    "decided_by": ItemField(id="decided_by", label="Wie dat besloot"),
    "instead": ItemField(id="instead", label="Wat wel kan"),
    "objection": ItemField(id="objection", label="Als ze het er niet mee eens zijn, kunnen ze"),
}
_IN_PAPER: Mapping[tuple[str, str], str] = {
    ("receipt", "day"): "Dag waarop je uiterlijk belt",
    ("report-letter", "day"): "Dag waarop ze weer van je horen",
    ("no-answer-yet", "day"): "Dag waarop je het antwoord verwacht",
    ("no-answer-yet", "reason"): "Omdat",
}
"""What a place is called in one paper, where it is something else than in the others."""


def letter_columns(paper: str, asks: tuple[str, ...]) -> tuple[ItemField, ...]:
    """What is asked for this paper, as it is called there."""
    found = (LETTER_COLUMNS[name] for name in asks)
    return tuple(
        one.model_copy(update={"label": _IN_PAPER.get((paper, one.id), one.label)}) for one in found
    )


def cells_of(record: Limit | LetterDraft, columns: tuple[ItemField, ...]) -> dict[str, Cell]:
    """The cells of these columns that are filled in."""
    found = {column.id: getattr(record, column.id) for column in columns}
    return {name: cell for name, cell in found.items() if cell}


def limit_from(before: Limit, draft: LineDraft) -> Limit:
    """The limit as its window holds it; what a file says of it besides stays."""
    emptied: dict[str, Cell] = {column.id: "" for column in LIMIT_COLUMNS}
    return before.with_(**{**emptied, "kind": "no", **draft.cells})


def letter_from(
    before: LetterDraft, columns: tuple[ItemField, ...], draft: LineDraft
) -> LetterDraft:
    """What was typed for letters, with these columns as their window holds them."""
    emptied = {column.id: None if column.kind == "date" else "" for column in columns}
    return before.with_(**{**emptied, **draft.cells})
