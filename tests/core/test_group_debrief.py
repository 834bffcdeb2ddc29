"""Several practice talks side by side: counts and spread, no ranking, nothing private."""

from tests.core.casting import RAW, TUIN, case, practised
from tests.core.test_debrief import GOOD, HURRIED, all_in

from burgeridee.core.group_debrief import (
    GroupDebrief,
    Played,
    group_debriefs,
    newest,
    without_case,
)
from burgeridee.core.talk import Talk

CASES = {"tuin": TUIN}


def played(name: str, talk: Talk, revision: int = 1) -> Talk:
    """A talk under an id of its own."""
    return Talk.resume(talk.conversation, talk.intake.with_(id=name, revision=revision))


TALKS = (
    played("a", practised(HURRIED, ("geld",), pair="tafel 1", minutes={"tijdens": 20})),
    played("b", practised(GOOD, ("geld", "hond"), pair="tafel 2", minutes={"tijdens": 50})),
    played("c", practised(HURRIED, pair="tafel 3", seen=("vaag",), minutes={"na": 4})),
)


def group(*talks: Talk, named: bool = True) -> GroupDebrief:
    [made] = group_debriefs(CASES, talks or TALKS, named=named)
    return made


def test_who_found_which_fact() -> None:
    made = group()
    by = {one.fact.id: [talk.pair for talk in one.by] for one in made.facts}
    assert by == {"hond": ["tafel 2"], "geld": ["tafel 1", "tafel 2"], "gas": []}
    assert [fact.id for fact in made.not_found] == ["gas"]


def test_how_often_each_flag_came_up_the_most_often_first() -> None:
    counts = [(one.rule.id, one.showed, one.seen, one.avoided) for one in group().flags]
    assert counts == [("gepakt", 2, 0, 1), ("vaag", 2, 1, 1)]


def test_a_flag_that_nobody_came_near_is_there_with_nothing() -> None:
    counts = [(one.rule.id, one.showed, one.avoided) for one in group(practised({})).flags]
    assert counts == [("stil", 1, 0), ("gepakt", 0, 0), ("vaag", 0, 0)]


def test_the_spread_of_the_role_advice() -> None:
    roles = [(one.role, [talk.number for talk in one.by]) for one in group().roles]
    assert roles == [("vast", [1, 3]), ("los", [2])]
    assert [one.role for one in group(practised({})).roles] == [""]


def test_the_minutes_of_each_phase() -> None:
    times = [(one.phase.id, one.planned, one.used, one.middle) for one in group().times]
    assert times == [("tijdens", 30, (20, 50), 50), ("na", 5, (4,), 4)]
    assert [one.middle for one in group(practised(GOOD)).times] == [None, None]


def test_names_can_be_left_out() -> None:
    made = group(named=False)
    assert made.played == (Played(1, ""), Played(2, ""), Played(3, ""))
    assert "tafel" not in repr(made)


def test_a_talk_that_comes_twice_counts_once_as_it_is_now() -> None:
    older = played("a", practised(GOOD, ("geld", "hond")), revision=3)
    newer = played("a", practised(HURRIED), revision=4)
    for order in ((older, newer), (newer, older), (older, newer, older)):
        assert newest(order) == (newer,)
        assert group(*order).played == (Played(1, "tafel 1"),)
        assert [fact.id for fact in group(*order).not_found] == ["hond", "geld", "gas"]


def test_a_real_talk_and_a_strange_case_count_for_nothing_and_are_named() -> None:
    real = played("r", practised(HURRIED, practice=""))
    strange = played("s", practised(HURRIED, practice="goudmijn"))
    other = case(conversation="ander")
    assert group(*TALKS, real, strange) == group()
    assert without_case(CASES, (*TALKS, real, strange)) == (real, strange)
    assert group_debriefs(CASES, [real, strange]) == ()
    assert group_debriefs({"tuin": other}, TALKS) == ()


def test_each_case_has_a_debrief_of_its_own_in_their_order() -> None:
    two = {"perk": case(**{**RAW, "id": "perk"}), **CASES}
    perk = played("p", practised(GOOD, practice="perk"))
    found = group_debriefs(two, [*TALKS, perk])
    assert [(one.case.id, len(one.played)) for one in found] == [("perk", 1), ("tuin", 3)]


def test_nothing_private_is_in_it() -> None:
    made = group(*(played(f"x{at}", practised({**HURRIED, "gevoel": (word,)}))
                   for at, word in enumerate(("moe", "blij"))))  # fmt: skip
    inside = all_in(made)
    assert [one.id for one in inside if type(one).__name__ == "Rule" and one.private] == []
    assert not {"Moe", "Blij"} & {one for one in inside if isinstance(one, str)}
