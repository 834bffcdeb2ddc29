from typing import Any

import pytest
from tests.core.making import talk_of

from burgeridee.core.intake import Intake, Limit, RolePart, Tick, Undecided
from burgeridee.core.waiting import added, ours_at, rows_of, stands, taken, with_waiting

POST, FENCE, TREE = Limit(what="paal", why="brandweer"), Limit(what="hek"), Limit(what="boom")
ACTIONS = ({"id": "a1", "wat": "koffie"}, {"id": "a2", "wat": "thee"})
TALK = talk_of({"naam": "De tuin", "acties": ACTIONS}).intake


def limits(*some: Limit) -> Intake:
    return TALK.with_(limits=some)


def limit(beside: Limit | None, other: Limit | None) -> Undecided:
    """What somebody else said of a limit, where ours stood beside it."""
    rows = [{"kind": "no", **_said(one)} if one else None for one in (beside, other)]
    return Undecided(part="limits", is_row=True, beside=rows[0], other=rows[1])


def _said(one: Limit) -> dict[str, str]:
    return {key: said for key, said in one.model_dump().items() if said}


def line(beside: Any, other: Any) -> Undecided:
    return Undecided(part="answers.acties", is_row=True, beside=beside, other=other)


BETTER = POST.with_(why="geen geld")


@pytest.mark.parametrize(
    ("now", "place"),
    [
        ((FENCE, POST), 1),
        ((FENCE, POST.with_(why="iets anders")), 1),
        ((FENCE, TREE), None),
    ],
    ids=["as it stood", "by its name, where it was changed since", "taken away since"],
)
def test_our_row_is_found_again(now: tuple[Limit, ...], place: int | None) -> None:
    assert ours_at(limits(*now), limit(POST, BETTER)) == place


def test_a_line_is_found_by_its_number() -> None:
    assert ours_at(TALK, line({"id": "a2", "wat": "soep"}, None)) == 1
    assert ours_at(TALK, line({"id": "a9", "wat": "soep"}, None)) is None
    assert ours_at(TALK, line(None, ACTIONS[0])) is None


def test_what_was_added_since_stays_when_one_row_is_chosen() -> None:
    after = taken(limits(FENCE, POST, TREE), limit(POST, BETTER))
    assert after.limits == (FENCE, BETTER, TREE)
    assert added(limits(FENCE, POST), limit(POST, BETTER)).limits == (FENCE, POST, BETTER)


def test_a_row_whose_place_is_gone_comes_beside_the_others() -> None:
    assert taken(limits(FENCE), limit(POST, BETTER)).limits == (FENCE, BETTER)
    assert taken(limits(FENCE, POST), limit(POST, None)).limits == (FENCE,)
    assert taken(limits(FENCE), limit(POST, None)).limits == (FENCE,)
    assert taken(limits(POST), limit(POST, None)).limits == ()


def test_a_line_that_comes_back_keeps_its_number_where_that_is_free() -> None:
    gone = {"id": "a7", "wat": "taart"}
    assert rows_of(taken(TALK, line(None, gone)), "answers.acties")[-1] == gone
    assert rows_of(added(TALK, line(ACTIONS[0], {"id": "a1", "wat": "soep"})), "answers.acties")[
        -1
    ] == {"wat": "soep"}
    alone = taken(TALK.with_answer("acties", None), line(None, gone))
    assert rows_of(alone, "answers.acties") == [gone]
    emptied = taken(taken(TALK, line(ACTIONS[0], None)), line(ACTIONS[1], None))
    assert "acties" not in emptied.answers


def test_what_is_no_list_has_no_rows() -> None:
    assert rows_of(TALK.with_answer("acties", None), "answers.acties") == []
    assert rows_of(TALK, "answers.naam") == []


@pytest.mark.parametrize(
    ("row", "is_so"),
    [
        (limit(POST, BETTER), False),
        (limit(POST, FENCE), True),
        (limit(POST, None), False),
        (limit(TREE, None), True),
    ],
    ids=["something else", "it stands there already", "ours stands", "it is gone already"],
)
def test_what_stands_there_by_now_waits_no_more(row: Undecided, *, is_so: bool) -> None:
    assert stands(limits(POST, FENCE), row) is is_so
    kept = with_waiting(limits(POST, FENCE), TALK, [row]).undecided
    assert kept == (() if is_so else (row,))


def test_when_something_was_ticked_is_no_matter(noon: Any) -> None:
    ticked = TALK.with_(checklist={"c1": Tick(ticked=True)})
    row = Undecided(part="checklist.c1", other={"ticked": True, "at": noon})
    assert stands(ticked, row)


def test_what_the_other_said_before_goes_when_they_said_something_else_there() -> None:
    """Who types on in a row leaves no row behind for each letter."""
    parts = (RolePart(part="Geld", now="loslaten"), RolePart(part="Beheer"))
    row = {"part": "Geld", "now": "loslaten"}

    def said(now: str) -> Undecided:
        other = {"part": "Geld", "now": now}
        return Undecided(part="roles", is_row=True, beside=row, other=other)

    base = TALK.with_(roles=(RolePart(part="Geld", now="reguleren"),))
    of_another = Undecided(part="roles", is_row=True, beside={"part": "Beheer"}, other=None)
    merged = TALK.with_(roles=parts, undecided=(said("reguleren"), said("sturen"), of_another))
    found = with_waiting(merged, base, [said("stimuleren")])
    assert found.undecided == (said("sturen"), of_another, said("stimuleren"))
