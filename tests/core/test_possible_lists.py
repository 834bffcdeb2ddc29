"""The lists on which a rule is tried."""

from typing import Any

import pytest
from tests.core.making import PARTNERS, signs

from burgeridee.core.conditions import Condition
from burgeridee.core.intake import lines_of
from burgeridee.core.possible_lists import PossibleLists, bounds_of, edges
from burgeridee.core.questions import ListQuestion

[QUESTION] = (one for one in PARTNERS.questions if isinstance(one, ListQuestion))
OURS = {"soort": ["wij"]}
HOURS: dict[str, Any] = {"total": "partners", "of": "uren"}
RISKS: dict[str, Any] = {"heaviest": "partners", "of": "risicos"}
SHARE: dict[str, Any] = {"share": "partners", "where": OURS}


def parts(*raw: dict[str, Any]) -> tuple[Condition, ...]:
    [sign] = signs([raw])
    return sign


def cells(field: str, *raw: dict[str, Any]) -> set[object]:
    """All that is tried in one field of a line."""
    lists = PossibleLists(QUESTION, parts(*raw))
    return {line.get(field) for value in lists for line in lines_of(value)}


def test_the_numbers_on_and_beside_a_bound_are_tried() -> None:
    assert cells("uren", {**HOURS, "above": 170}) == {None, 0, 1, 169, 170, 171}


def test_so_many_entries_are_tried_as_are_needed() -> None:
    assert cells("risicos", {**RISKS, "above": 0.6}) == {None, "zzz", "zzz;zzz;zzz"}
    assert "zzz;zzz;zzz;zzz" in cells("risicos", {**RISKS, "least": 4, "above": 0.6})


def test_a_field_is_tried_full_and_empty_where_that_is_asked() -> None:
    filled = {"count": "partners", "where": {"kansen": {"filled": True}}, "at_least": 1}
    assert cells("kansen", filled) == {None, "zzz"}
    assert cells("uren", filled) == {1}  # nothing looks at it


@pytest.mark.parametrize(
    ("raw", "are_all"),
    [
        ([{**SHARE, "above": 0.5}], True),
        ([{**SHARE, "above": 0.5, "at_most": 0.6}], False),
        ([{**HOURS, "above": 3, "at_most": 7}], True),
        ([{**HOURS, "above": 3}, {**HOURS, "at_most": 7}], True),
        ([{**HOURS, "above": 3}, {**HOURS, "where": OURS, "at_most": 7}], False),
        ([{**HOURS, "above": 3}, {**SHARE, "above": 0.5}], False),
        ([{**RISKS, "above": 0.5}], True),
        ([{**RISKS, "at_most": 0.5}], False),
        ([{**RISKS, "above": 0.5}, {**RISKS, "above": 0.7}], False),
        ([{**RISKS, "above": 0.5}, {**HOURS, "above": 3}], False),
        ([{"count": "partners", "at_least": 5}], True),
        ([{"count": "partners", "at_least": 6}], False),
        ([{"share": "andere", "where": {}, "above": 0.5, "at_most": 0.6}], True),
    ],
)
def test_where_more_lists_could_matter_than_were_tried_that_is_known(
    raw: list[dict[str, Any]], are_all: bool
) -> None:
    assert PossibleLists(QUESTION, parts(*raw)).are_all is are_all


def test_a_condition_on_words_has_no_bounds() -> None:
    words, hours = parts({"answer": "x", "given": True}, {**HOURS, "above": 3, "at_most": 7})
    assert bounds_of(words) == ()
    assert set(bounds_of(hours)) == {3, 7}
    assert edges((words, hours), type(hours)) == {2, 3, 4, 6, 7, 8}
    assert edges((words, hours), type(words)) == set()
