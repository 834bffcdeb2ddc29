"""A practice case as it is read, and the talks that it describes."""

import pytest
from pydantic import ValidationError
from tests.core.casting import MODEL, RAW, TUIN, case

from burgeridee.core.cases import ExampleTalk, Fact, Story, example_talk, story_talk


def test_a_case_holds_what_people_say_and_what_they_keep_back() -> None:
    assert TUIN.fact("geld") == Fact(
        id="geld", question="zorg", text="Geen geld.", matters="Vraag het."
    )
    assert TUIN.fact("goud") is None
    assert [fact.id for fact in TUIN.facts_at("verhaal")] == ["hond"]
    assert TUIN.facts_at("gevoel") == ()
    assert [fact.by for fact in TUIN.facts] == ["resident", "resident", "colleague"]


def test_the_answers_of_one_talk_go_over_those_of_both() -> None:
    model = case(answers={"zorg": "zij", "verhaal": "Samen"})
    assert example_talk(model, model.good, MODEL).heard["zorg"] == "wij"
    only = ExampleTalk(pitfalls=())
    assert example_talk(model, only, MODEL).heard == {"zorg": "zij", "verhaal": "Samen"}


def test_the_talk_of_a_case_is_practice() -> None:
    intake = example_talk(TUIN, TUIN.good, MODEL).intake
    assert (intake.practice, intake.model.id) == ("tuin", "klein")


def test_what_is_left_open_was_asked() -> None:
    talk = example_talk(TUIN, ExampleTalk(pitfalls=(), left_open=("zorg",)), MODEL)
    assert talk.heard["zorg"] is None
    assert "verhaal" not in talk.heard


@pytest.mark.parametrize(
    ("story", "heard"),
    [
        (Story(id="a", title="A", answers={"verhaal": "Een tuin"}), {"verhaal": "Een tuin"}),
        (Story(id="a", title="A", left_open=("verhaal",)), {"verhaal": None}),
        (Story(id="a", title="A", closed=True), {"zorg": None, "bericht": None}),
        (Story(id="a", title="A", closed=True, form="short"), {}),
    ],
    ids=["answered", "left open", "closed", "closed in the short form"],
)
def test_a_story_is_a_talk(story: Story, heard: dict[str, object]) -> None:
    assert story_talk(story, MODEL).heard == heard


@pytest.mark.parametrize("key", ["persona", "tells", "trap", "practise", "facts", "good"])
def test_a_case_without_its_heart_is_none(key: str) -> None:
    with pytest.raises(ValidationError):
        case().model_validate({name: value for name, value in RAW.items() if name != key})
