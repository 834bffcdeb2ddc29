import pytest
from pydantic import ValidationError
from tests.core.making import KLEIN, conversation

ORDER = ["naam", "dag", "verhaal", "duur", "zorg", "hulp", "zin", "trekkers", "steun", "groepen"]


def test_the_questions_stand_in_the_order_of_asking() -> None:
    assert [q.id for q in KLEIN.questions] == [*ORDER, "acties", "bericht", "gevoel"]
    assert list(KLEIN.by_id) == [q.id for q in KLEIN.questions]


def test_each_question_knows_its_phase_and_its_number() -> None:
    assert KLEIN.phase_of["naam"].id == "voor"
    assert KLEIN.phase_of["acties"].id == "tijdens"
    assert (KLEIN.numbers["naam"], KLEIN.numbers["verhaal"], KLEIN.numbers["gevoel"]) == (
        "1.1",
        "2.1",
        "3.2",
    )


def test_the_planned_minutes_of_a_moment() -> None:
    minutes = [KLEIN.minutes_in(moment) for moment in ("before", "during", "after")]
    assert minutes == [10, 30, 5]


def test_content_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        KLEIN.__setattr__("title", "Anders")


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "Met Hoofdletter"},
        {"titel": "x"},
        {"terms": {"termijn": -1}},
        {"rules": [{"id": "r", "sign": "pitfal", "title": "R", "when": []}]},
        {"rules": [{"id": "r", "sign": "pitfall", "title": "R", "when": [], "severity": 4}]},
        {"rules": [{"id": "r", "sign": "pitfall", "title": "R", "when": [], "letter": "X"}]},
        {"items": [{"id": "c", "moment": "later", "text": "C"}]},
    ],
    ids=["an id", "a key", "days back", "a sign", "a severity", "a letter", "a moment"],
)
def test_a_conversation_with_a_slip_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        conversation(**wrong)


def test_a_model_knows_where_a_number_belongs() -> None:
    uses = {"contact_person": "naam", "fixed_contact": "verhaal"}
    model = conversation(uses=uses)
    assert model.contact_label == model.by_id["naam"].label
    told = [question.id for question in model.questions if model.is_contact(question)]
    assert told == ["naam", "verhaal"]


def test_a_model_without_contact_has_no_place_for_a_number() -> None:
    assert conversation(uses={}).contact_label == ""
    assert not any(conversation(uses={}).is_contact(one) for one in KLEIN.questions)
    assert conversation(uses={"contact_person": "weg"}).contact_label == ""
