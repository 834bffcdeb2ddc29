"""A practice case while it is played: who hears what, and nothing before it was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.casting import MODEL, TUIN, practised

from burgeridee.core.practice import Seat, run_of, seated
from burgeridee.core.scene import NO_FACT, OWN_WORK, Scene, introduction
from burgeridee.core.talk import Talk

PROBES = ("", *(probe for question in MODEL.questions for probe in question.probes))


def at(question: str, seat: Seat = "alleen") -> Talk:
    return seated(practised({}), "tafel 1", seat).moved_to(question)


def test_alone_one_hears_what_they_say() -> None:
    talk, told = Scene(TUIN).ask(at("verhaal"), "")
    assert told == ("Een tuin, meer niet.",)
    assert run_of(talk.intake).facts == ()
    talk, told = Scene(TUIN).ask(at("verhaal"), "Wat nog meer?")
    assert told == ("De hond.",)
    assert run_of(talk.intake).facts == ("hond",)


def test_with_two_one_only_reads_that_it_may_be_told() -> None:
    talk, told = Scene(TUIN).ask(at("verhaal", "ambtenaar"), "Wat nog meer?")
    assert told == ("De bewoner mag nu feit 1 van de kaart vertellen.",)
    assert run_of(talk.intake).facts == ("hond",)
    assert Scene(TUIN).ask(at("verhaal", "ambtenaar"), "")[1] == (NO_FACT,)


def test_a_colleague_is_named_and_what_is_filled_in_oneself_is_asked_of_nobody() -> None:
    talk = seated(practised({"zorg": "zij"}), "", "alleen").moved_to("last")
    assert Scene(TUIN).ask(talk, "")[1] == ("Nee hoor.", "Een collega vertelt: Er ligt gas.")
    assert Scene(TUIN).ask(at("bericht"), "")[1] == (OWN_WORK,)


def test_what_was_said_stays_once_and_what_was_not_asked_is_not_there() -> None:
    scene, talk = Scene(TUIN), at("zorg")
    assert scene.heard(talk) == ()
    talk, _ = scene.ask(talk, "")
    talk, _ = scene.ask(talk, "Wie nog?")
    assert scene.heard(talk) == ("Geen geld.",)
    assert scene.heard(talk.moved_to("verhaal")) == ()
    assert scene.was_asked(talk, "Wie nog?")
    assert not scene.was_asked(talk.moved_to("verhaal"), "")


@pytest.mark.parametrize(
    ("seat", "heard"),
    [
        ("alleen", ("Geen geld.",)),
        ("ambtenaar", ("De bewoner mag nu feit 2 van de kaart vertellen.",)),
    ],
)
def test_the_facts_of_an_earlier_session_stand_there_again(
    seat: Seat, heard: tuple[str, ...]
) -> None:
    talk = seated(practised({}, ("geld",)), "", seat)
    assert Scene(TUIN).heard(talk.moved_to("zorg")) == heard


def test_only_alone_it_is_told_how_they_begin() -> None:
    heads = [head for head, _ in introduction(TUIN, at("verhaal", "ambtenaar"))]
    assert "Zo beginnen zij" not in heads
    told = dict(introduction(TUIN, at("verhaal")))
    assert told["Zo beginnen zij"] == "“Wij willen een tuin.”"
    assert told["Wat je vooraf weet"] == "Ans belde."


@given(
    st.lists(st.tuples(st.sampled_from(("verhaal", "zorg", "bericht")), st.sampled_from(PROBES))),
    st.sampled_from(("alleen", "ambtenaar")),
)
def test_no_fact_is_seen_before_its_question_was_asked(
    asked: list[tuple[str, str]], seat: Seat
) -> None:
    scene, talk, seen = Scene(TUIN), at("verhaal", seat), ""
    for question, probe in asked:
        talk, told = scene.ask(talk.moved_to(question), probe)
        seen += " ".join((*told, *scene.heard(talk)))
    may = {
        fact.text
        for fact in TUIN.facts
        for question, probe in asked
        if fact.question == question and (probe in fact.probes if fact.probes else True)
    }
    for fact in TUIN.facts:
        if seat == "ambtenaar" or fact.text not in may:
            assert fact.text not in seen
