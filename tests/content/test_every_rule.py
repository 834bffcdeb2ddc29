"""Every rule of the first conversation speaks where it must, and not one step beside it."""

from collections.abc import Callable, Iterable

import pytest
from tests.content import points, rules
from tests.content.reading import first_conversation, talk_of
from tests.content.rules import Answers, PointsRow, Row

from burgeridee.core.advice import role_advice
from burgeridee.core.checklist import checklist
from burgeridee.core.conditions import Sign, Signs, questions_of, speaks
from burgeridee.core.flags import pitfalls, success_factors
from burgeridee.core.lanes import lanes
from burgeridee.core.talk import Talk


def pitfalls_of(talk: Talk) -> set[str]:
    return {flag.rule.id for flag in pitfalls(talk)}


def successes_of(talk: Talk) -> set[str]:
    return {flag.rule.id for flag in success_factors(talk)}


def lanes_of(talk: Talk) -> set[str]:
    return {found.lane.id for found in lanes(talk)}


def ticks_of(talk: Talk) -> set[str]:
    return {checked.item.id for checked in checklist(talk) if checked.is_ticked}


def sides_of(talk: Talk) -> set[str]:
    advice = role_advice(talk)
    return {side.role for side in advice.sides} if advice else set()


def lines_of(talk: Talk, criterion: str) -> set[int]:
    advice = role_advice(talk)
    assert advice is not None
    return {
        at
        for found in advice.lines
        if found.criterion.id == criterion
        for at, line in enumerate(found.criterion.lines)
        if line is found.line
    }


ROWS = [
    *((pitfalls_of, row) for row in rules.PITFALLS),
    *((successes_of, row) for row in rules.SUCCESSES),
    *((lanes_of, row) for row in rules.LANES),
    *((ticks_of, row) for row in rules.CHECKLIST),
    *((sides_of, row) for row in points.SIDES),
]


def differing(one: Answers, other: Answers) -> list[str]:
    """The questions that were answered otherwise."""
    return [q for q in {**one, **other} if (q in one, one.get(q)) != (q in other, other.get(q))]


def fewer(answers: Answers) -> Iterable[Answers]:
    """The same answers but one."""
    return ({q: v for q, v in answers.items() if q != left_out} for left_out in answers)


@pytest.mark.parametrize(("found", "row"), ROWS, ids=[row.name for _, row in ROWS])
def test_a_rule_speaks_here_and_is_silent_one_answer_further(
    found: Callable[[Talk], set[str]], row: Row
) -> None:
    assert row.rule in found(talk_of(row.speaks))
    assert row.rule not in found(talk_of(row.silent))
    assert len(differing(row.speaks, row.silent)) == 1


@pytest.mark.parametrize(("found", "row"), ROWS, ids=[row.name for _, row in ROWS])
def test_a_rule_needs_each_answer_that_its_row_gives(
    found: Callable[[Talk], set[str]], row: Row
) -> None:
    beside = {*points.LEADS, "om_eens"} if found is sides_of else set()
    needless = [
        answers
        for answers in fewer(row.speaks)
        if row.rule in found(talk_of(answers)) and not {*row.speaks} - {*answers} <= beside
    ]
    assert needless == []


@pytest.mark.parametrize("row", points.LINES, ids=[row.name for row in points.LINES])
def test_a_line_of_points_counts_here_and_not_one_answer_further(row: PointsRow) -> None:
    talk = talk_of(row.speaks)
    advice = role_advice(talk)
    assert advice is not None
    assert row.line in lines_of(talk, row.criterion)
    assert advice.points == row.points
    assert row.line not in lines_of(talk_of(row.silent), row.criterion)
    assert len(differing(row.speaks, row.silent)) == 1


def shown_by(rows: Iterable[Row], rule: str, signs: Signs) -> list[Sign | None]:
    """The signs of a rule that some row makes speak."""
    return [speaks(signs, talk_of(row.speaks).heard) for row in rows if row.rule == rule]


def test_no_sign_of_a_rule_is_missing_from_the_table() -> None:
    model = first_conversation()
    rows = [*rules.PITFALLS, *rules.SUCCESSES, *rules.LANES, *rules.CHECKLIST]
    whole: list[tuple[str, Signs]] = [
        *((rule.id, rule.when) for rule in model.rules),
        *((lane.id, lane.when) for lane in model.lanes),
        *((item.id, item.evidence) for item in model.items),
    ]
    silent = [
        (name, at)
        for name, signs in whole
        for at, sign in enumerate(signs)
        if not any(shown is sign for shown in shown_by(rows, name, signs))
    ]
    assert silent == []


def test_no_rule_of_the_model_is_missing_and_none_is_made_up() -> None:
    model = first_conversation()
    by_sign = {
        sign: {r.id for r in model.rules if r.sign == sign} for sign in ("pitfall", "success")
    }
    assert {row.rule for row in rules.PITFALLS} == by_sign["pitfall"]
    assert {row.rule for row in rules.SUCCESSES} == by_sign["success"]
    assert {row.rule for row in rules.LANES} == {lane.id for lane in model.lanes}
    ticked = {row.rule for row in rules.CHECKLIST}
    assert ticked | {*rules.BY_HAND} == {item.id for item in model.items}
    assert not any(i.evidence for i in model.items if i.id in rules.BY_HAND)


def test_no_line_of_points_and_no_side_role_is_missing() -> None:
    advice = first_conversation().advice
    assert advice is not None
    lines = {(c.id, at) for c in advice.criteria for at in range(len(c.lines))}
    assert {(row.criterion, row.line) for row in points.LINES} == lines
    assert {row.rule for row in points.SIDES} == {side.role for side in advice.side_roles}


def test_the_model_is_as_large_as_the_dossier() -> None:
    model = first_conversation()
    signs = [rule.sign for rule in model.rules]
    assert (signs.count("pitfall"), signs.count("success")) == (40, 27)
    assert (len(model.lanes), len(model.items), len(model.questions)) == (7, 28, 53)
    assert sum(question.required for question in model.questions) == 42
    assert sum(question.short for question in model.questions) == 25
    assert sum(question.private for question in model.questions) == 3
    assert sum(q.audience == "residents" for q in model.questions) == 29
    assert model.minutes_in("during") == 60


def test_a_rule_that_looks_at_what_is_private_is_private_itself() -> None:
    model = first_conversation()
    private = {question.id for question in model.questions if question.private}
    looking: list[tuple[str, bool, Signs]] = [
        *((rule.id, rule.private, rule.when) for rule in model.rules),
        *((item.id, item.private, item.evidence) for item in model.items),
        *((lane.id, False, lane.when) for lane in model.lanes),
    ]
    looks_at = {
        name: {question for sign in signs for part in sign for question in questions_of(part)}
        for name, is_private, signs in looking
        if not is_private
    }
    assert {name for name, looks in looks_at.items() if looks & private} == set()
