"""A practice talk beside its case: what was found, which flags show, what to do otherwise."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from tests.core.casting import MODEL, RAW, TUIN, case, practised, rule

from burgeridee.core.conversation import Conversation
from burgeridee.core.debrief import Debrief, FlagsBeside, debrief, flags_beside
from burgeridee.core.intake import Answer, Judgement, RoleView, Value
from burgeridee.core.talk import Talk

HURRIED: dict[str, Value] = {"verhaal": "Tuin.", "zorg": "zij", "gevoel": ("moe",)}
GOOD: dict[str, Value] = {"verhaal": "Een tuin voor de hele straat.", "zorg": "wij"}
ALL = ("hond", "geld", "gas")


def names(beside: FlagsBeside) -> dict[str, list[str]]:
    return {
        "seen": [flag.rule.id for flag in beside.seen],
        "unseen": [flag.rule.id for flag in beside.unseen],
        "avoided": [rule.id for rule in beside.avoided],
        "untouched": [rule.id for rule in beside.untouched],
        "missed": [rule.id for rule in beside.missed],
    }


def only(**found: list[str]) -> dict[str, list[str]]:
    return {"seen": [], "unseen": [], "avoided": [], "untouched": [], "missed": [], **found}


@pytest.mark.parametrize(
    ("talk", "found"),
    [
        (practised({}), only(unseen=["stil"], untouched=["gepakt", "vaag"])),
        (practised(HURRIED), only(unseen=["gepakt", "vaag"])),
        (practised(HURRIED, seen=("vaag",)), only(seen=["vaag"], unseen=["gepakt"])),
        (practised(GOOD), only(avoided=["gepakt", "vaag"])),
        (practised({"zorg": "wij"}), only(avoided=["gepakt"], untouched=["vaag"])),
    ],
    ids=[
        "nothing answered: nothing avoided, and what is required counts as left open",
        "hurried",
        "looked at",
        "good",
        "half answered",
    ],
)
def test_the_flags_of_a_talk_stand_beside_those_of_its_case(
    talk: Talk, found: dict[str, list[str]]
) -> None:
    assert names(debrief(TUIN, talk).flags) == found


def test_what_the_good_talk_shows_and_this_one_does_not_is_missed() -> None:
    model = case(good={**RAW["good"], "pitfalls": ["gepakt", "moe"]})
    assert names(debrief(model, practised(GOOD)).flags)["missed"] == ["gepakt"]
    assert names(flags_beside(model, practised(GOOD), private=True))["missed"] == ["moe"]


def test_facts_are_told_with_what_would_have_brought_them() -> None:
    made = debrief(TUIN, practised(HURRIED, ("geld",)))
    assert made.pair == "tafel 1"
    assert [fact.id for fact in made.found] == ["geld"]
    assert [(one.fact.id, one.ask) for one in made.missed] == [
        ("hond", "Wat nog meer?"),
        ("gas", "Last?"),
    ]


def test_what_went_well_is_there_too() -> None:
    assert [flag.rule.id for flag in debrief(TUIN, practised(GOOD)).successes] == ["eigen"]


def test_minutes_stand_beside_the_plan_and_nobody_is_late() -> None:
    made = debrief(TUIN, practised(GOOD, minutes={"tijdens": 41}))
    times = [(time.phase.id, time.planned, time.used) for time in made.times]
    assert times == [("tijdens", 30, 41), ("na", 5, None)]


def test_the_role_stands_beside_that_of_the_case() -> None:
    own = RoleView(official="vast", residents="los")
    role = debrief(TUIN, practised(HURRIED, role=own)).role
    assert role.advice is not None
    assert (role.advice.main, role.case_role, role.case_sides) == ("vast", "los", ())
    assert (role.official, role.residents) == ("vast", "los")


@pytest.mark.parametrize(
    ("talk", "kind", "words"),
    [
        (practised(HURRIED), "pitfall", "Doe iets aan gepakt."),
        (practised({"verhaal": "Tuin."}), "ask", "Wat nog meer?"),
        (practised({"verhaal": "Tuin."}, ("hond",)), "ask", "Zorg?"),
        (
            practised({**GOOD, "verhaal": "Tuin."}, ("hond", "geld")),
            "pitfall",
            "Doe iets aan vaag.",
        ),
        (practised(GOOD, ALL), "practise", "Tel tot vijf."),
    ],
    ids=[
        "a grave pitfall first",
        "then a question that was not asked",
        "the first of them",
        "what lies off the route could not be asked: then a light pitfall",
        "all is well: what the case is for",
    ],
)
def test_there_is_one_thing_to_do_otherwise(talk: Talk, kind: str, words: str) -> None:
    found = debrief(TUIN, talk).next_time
    assert (found.kind, found.words) == (kind, words)


def test_a_pitfall_that_belongs_to_the_case_asks_for_nothing_otherwise() -> None:
    belongs = case(good={**RAW["good"], "pitfalls": ["gepakt", "vaag"]})
    assert debrief(belongs, practised(HURRIED, ALL)).next_time.kind == "practise"
    aside = {name: Judgement(judged="does-not-apply") for name in ("gepakt", "vaag")}
    set_aside = practised(HURRIED, ALL)
    set_aside = Talk.resume(MODEL, set_aside.intake.with_(flags=aside))
    assert debrief(TUIN, set_aside).next_time.kind == "practise"


def all_in(value: Any) -> list[Any]:
    """Everything in a debrief, at any depth, but for the content of the case itself."""
    if isinstance(value, tuple):
        return [inner for part in value for inner in all_in(part)]
    if is_dataclass(value) and not isinstance(value, type):
        parts = (getattr(value, one.name) for one in fields(value) if one.name != "case")
        return [value, *(inner for part in parts for inner in all_in(part))]
    return [value]


def test_nothing_private_is_in_a_debrief() -> None:
    """Built anew with a private rule for every answer: none of them, and no answer, comes along."""
    loud = [rule(f"prive-{name}", 3, [[{"answer": "gevoel", "one_of": [name]}]], private=True)
            for name in ("moe", "blij")]  # fmt: skip
    model = Conversation.model_validate(
        {**MODEL.model_dump(), "rules": [*MODEL.model_dump()["rules"], *loud]}
    )
    for feeling in ("moe", "blij"):
        talk = practised({**HURRIED, "gevoel": (feeling,)}, model=model)
        made = debrief(TUIN, talk)
        rules = [part for part in all_in(made) if type(part).__name__ == "Rule"]
        assert rules
        assert [found.id for found in rules if found.private] == []
        assert [part for part in all_in(made) if isinstance(part, Answer | Talk)] == []
        assert "Moe" not in [part for part in all_in(made) if isinstance(part, str)]


def test_there_is_no_grade() -> None:
    kinds = {part for part in all_in(debrief(TUIN, practised(GOOD, ALL))) if type(part) is int}
    assert kinds == {30, 5}
    assert {one.name for one in fields(Debrief)}.isdisjoint({"score", "grade", "points", "total"})
