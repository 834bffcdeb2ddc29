"""What somebody else said, while it waits for a choice: where it belongs, and put there.

It is a whole part of a talk, or one row of a list. Our row is known again by its words or its
number, and by its name where those changed since.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from burgeridee.core.intake import ITEM_ID, Intake, Undecided
from burgeridee.core.raw_parts import raw_part, with_part

Row = Mapping[str, Any]
_NAMES = {"limits": "what", "roles": "part"}


def with_waiting(merged: Intake, base: Intake, found: Iterable[Undecided]) -> Intake:
    """A merge in which what the other said waits.

    What only says what stood in the version that both came from is old: whoever said that has
    said something else since.
    """
    fresh = [one for one in found if not stands(merged, one)]
    places = {_place(merged, one) for one in fresh}
    kept = [
        one
        for one in merged.undecided
        if not stands(merged, one)
        and one not in fresh
        and not (_place(merged, one) in places and stands(base, one))
    ]
    return merged.with_(undecided=(*kept, *fresh))


def stands(intake: Intake, row: Undecided) -> bool:
    """Whether what somebody else said stands in its place; when it was said is no matter."""
    if not row.is_row:
        return bool(_undated(raw_part(intake, row.part)) == _undated(row.other))
    if isinstance(row.other, Mapping):
        return _bare(row.other) in [_bare(one) for one in rows_of(intake, row.part)]
    return ours_at(intake, row) is None


def taken(intake: Intake, row: Undecided) -> Intake:
    """The intake with what somebody else said, in place of ours."""
    if not row.is_row:
        return with_part(intake, row.part, row.other)
    rows, place = rows_of(intake, row.part), ours_at(intake, row)
    if place is None:
        return added(intake, row)
    other = [row.other] if isinstance(row.other, Mapping) else []
    return _with_rows(intake, row.part, [*rows[:place], *other, *rows[place + 1 :]])


def added(intake: Intake, row: Undecided) -> Intake:
    """The intake with somebody else's row beside ours. No number is given twice."""
    rows = rows_of(intake, row.part)
    if not isinstance(row.other, Mapping):
        return intake
    is_taken = row.other.get(ITEM_ID) in {one.get(ITEM_ID) for one in rows}
    return _with_rows(intake, row.part, [*rows, _bare(row.other) if is_taken else row.other])


# ── Rows


def ours_at(intake: Intake, row: Undecided) -> int | None:
    """Where our row stands now; `None` where it is not there, or never was."""
    if not isinstance(row.beside, Mapping):
        return None
    rows = rows_of(intake, row.part)
    for told in (dict, _number, lambda one: _name(row.part, one)):
        wanted = told(row.beside)
        found = (at for at, one in enumerate(rows) if wanted and told(one) == wanted)
        place = next(found, None)
        if place is not None:
            return place
    return None


def rows_of(intake: Intake, part: str) -> list[Row]:
    """The rows of a list, as a file holds them."""
    raw = raw_part(intake, part)
    rows = raw.get("value", []) if isinstance(raw, dict) else raw
    is_list = isinstance(rows, list) and all(isinstance(row, Mapping) for row in rows)
    return list(rows) if is_list else []


def _with_rows(intake: Intake, part: str, rows: list[Row]) -> Intake:
    if not part.startswith("answers."):
        return with_part(intake, part, rows)
    raw = raw_part(intake, part)
    held = raw if isinstance(raw, dict) else {}
    whole = {**held, "state": "answered", "value": rows}
    return with_part(intake, part, whole if rows else None)


def _place(intake: Intake, row: Undecided) -> tuple[object, ...]:
    """The place that a choice is about; of a row that we do not have, what it is called."""
    if not row.is_row:
        return (row.part,)
    place = ours_at(intake, row)
    if place is not None or not isinstance(row.other, Mapping):
        return row.part, place
    return row.part, _number(row.other), _name(row.part, row.other)


def _number(row: Row) -> Any:
    return row.get(ITEM_ID, "")


def _name(part: str, row: Row) -> str:
    return str(row.get(_NAMES.get(part, ""), "")).strip().casefold()


def _bare(row: Row) -> Row:
    return {key: cell for key, cell in row.items() if key != ITEM_ID}


def _undated(raw: Any) -> Any:
    return {key: one for key, one in raw.items() if key != "at"} if isinstance(raw, dict) else raw
