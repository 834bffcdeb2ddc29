"""Practice: what is said at a question, and which facts are given, only to who asks."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.core.casting import MODEL, TUIN, case, practised

from burgeridee.core.practice import (
    Line,
    Run,
    asked,
    found,
    missed,
    reply,
    run_of,
    seated,
)
from burgeridee.core.talk import Talk

FRESH = practised({})
PROBES = ("", *(probe for question in MODEL.questions for probe in question.probes), "Zomaar?")


def told(talk: Talk, probe: str = "") -> tuple[list[str], list[str]]:
    said = reply(TUIN, talk, probe)
    return [line.text for line in said.lines], [fact.id for fact in said.facts]


@pytest.mark.parametrize(
    ("question", "probe", "lines", "facts"),
    [
        ("verhaal", "", ["Een tuin, meer niet."], []),
        ("verhaal", "Wat nog meer?", ["De hond."], ["hond"]),
        ("verhaal", "Sinds wanneer?", ["Hoezo?"], []),
        ("zorg", "", ["Geen geld."], ["geld"]),
        ("zorg", "Wie nog?", ["Geen geld."], ["geld"]),
        ("zorg", "Wat nog meer?", [], []),
        ("zorg", "Zomaar?", [], []),
        ("last", "", ["Nee hoor.", "Er ligt gas."], ["gas"]),
        ("bericht", "", ["Tja."], []),
    ],
    ids=[
        "the question: its line",
        "the right probe: the fact",
        "another probe: a shrug of its own",
        "a fact of the question itself",
        "any probe of that question will do",
        "a probe of another question: nothing",
        "no probe at all: nothing",
        "line and fact together",
        "nothing in the case: a shrug",
    ],
)
def test_what_is_said(question: str, probe: str, lines: list[str], facts: list[str]) -> None:
    assert told(FRESH.moved_to(question), probe) == (lines, facts)


def test_a_colleague_is_no_resident() -> None:
    said = reply(TUIN, FRESH.moved_to("last"))
    assert said.lines == (Line("Nee hoor."), Line("Er ligt gas.", "colleague"))


def test_a_question_off_the_route_gives_nothing_away() -> None:
    talk = practised({"zorg": "wij"}).moved_to("last")
    talk, said = asked(TUIN, talk)
    assert "gas" not in run_of(talk.intake).facts
    assert "Er ligt gas." not in [line.text for line in said.lines]


def test_a_fact_is_found_once_and_stays() -> None:
    talk, first = asked(TUIN, FRESH.moved_to("zorg"))
    again, second = asked(TUIN, talk)
    assert run_of(again.intake).facts == ("geld",)
    assert first == second
    assert again is talk


def test_what_was_heard_is_not_unheard_by_undo() -> None:
    talk = FRESH.moved_to("zorg").answered("zij", NOON)
    talk, _ = asked(TUIN, talk)
    back = talk.undone(NOON)
    assert back.intake.answers == {}
    assert run_of(back.intake).facts == ("geld",)


def test_found_and_missed_are_the_whole_case() -> None:
    talk = practised({}, ("geld", "onbekend"))
    assert [fact.id for fact in found(TUIN, talk)] == ["geld"]
    lost = missed(TUIN, talk)
    assert [(one.fact.id, one.ask) for one in lost] == [("hond", "Wat nog meer?"), ("gas", "Last?")]
    assert [one.is_on_route for one in lost] == [True, True]
    assert [one.is_on_route for one in missed(TUIN, practised({"zorg": "wij"}))][-1] is False


def test_a_short_talk_does_not_come_by_every_question() -> None:
    lost = missed(TUIN, practised({}, form="short"))
    assert {one.fact.id: one.is_on_route for one in lost} == {
        "hond": True,
        "geld": False,
        "gas": False,
    }


def test_who_plays_is_kept_beside_the_facts() -> None:
    talk = seated(practised({}, ("geld",)), " tafel 3 ", "alleen")
    assert run_of(talk.intake) == Run("tafel 3", "alleen", ("geld",))
    assert talk.past == ()


@pytest.mark.parametrize(
    ("raw", "run"),
    [
        ({}, Run()),
        ({"pair": 3, "seat": ["x"], "facts": "geld"}, Run()),
        ({"facts": ["geld", 3, "", None, "hond"]}, Run(facts=("geld", "hond"))),
    ],
    ids=["empty", "no texts", "some texts"],
)
def test_a_run_made_by_another_program_does_no_harm(raw: dict[str, Any], run: Run) -> None:
    record = practised({}).intake.with_(practice_run=raw)
    assert run_of(record) == run


def test_a_case_without_a_shrug_still_says_something() -> None:
    assert [line.text for line in reply(case(shrugs=[]), FRESH.moved_to("bericht")).lines] == ["…"]


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("go"), st.sampled_from([question.id for question in MODEL.questions])),
        st.tuples(st.just("ask"), st.sampled_from(PROBES)),
        st.tuples(st.just("answer"), st.sampled_from(["wij", "zij", "ja"])),
        st.tuples(st.just("undo"), st.just("")),
    ),
    max_size=12,
)


@given(STEPS)
def test_no_walk_finds_a_fact_whose_question_was_not_asked(steps: list[tuple[str, str]]) -> None:
    talk, opened, heard = FRESH, set[tuple[str, str]](), ""
    for deed, word in steps:
        if deed == "go":
            talk = talk.moved_to(word)
        elif deed == "answer":
            talk = talk.answered(word, NOON)
        elif deed == "undo":
            talk = talk.undone(NOON)
        else:
            opened.add((talk.question.id, word))
            talk, said = asked(TUIN, talk, word)
            heard += " ".join(line.text for line in said.lines)
    known = {fact.id for fact in found(TUIN, talk)}
    for fact in TUIN.facts:
        probes = next(q.probes for q in MODEL.questions if q.id == fact.question)
        brings = {(fact.question, word) for word in fact.probes or ("", *probes)}
        assert (fact.id in known) is bool(brings & opened)
        assert (fact.text in heard) is bool(brings & opened)
