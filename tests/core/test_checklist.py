import pytest
from tests.core.making import conversation, intake, said

from burgeridee.core.checklist import checklist
from burgeridee.core.conversation import ChecklistItem
from burgeridee.core.intake import Answer, Tick
from burgeridee.core.talk import Talk

MODEL = conversation(
    items=[
        {
            "id": "vanzelf",
            "moment": "during",
            "text": "Vanzelf.",
            "evidence": [[{"answer": "naam", "given": True}]],
        },
        {"id": "hand", "moment": "before", "text": "Met de hand."},
    ]
)


@pytest.mark.parametrize(
    ("answer", "by_hand", "by_answers", "is_ticked"),
    [
        (said("x"), None, True, True),
        (said(" "), None, False, False),
        (None, None, False, False),
        (said("x"), False, True, False),
        (None, True, False, True),
        (said("x"), True, True, True),
    ],
    ids=["by the answer", "blank", "nothing", "hand takes it off", "hand sets it", "both"],
)
def test_the_hand_goes_over_the_answers(
    answer: Answer | None, by_hand: bool | None, by_answers: bool, is_ticked: bool
) -> None:
    ticks = {} if by_hand is None else {"vanzelf": Tick(ticked=by_hand, note="n")}
    record = intake({"naam": answer} if answer else {}, checklist=ticks)
    [found, _] = checklist(Talk.resume(MODEL, record))
    assert (found.by_answers, found.is_ticked) == (by_answers, is_ticked)
    assert found.by_hand == ticks.get("vanzelf")


def test_an_item_without_evidence_waits_for_a_hand() -> None:
    talk = Talk.resume(MODEL, intake({"naam": said("x")}, checklist={"weg": Tick(ticked=True)}))
    [by_itself, by_hand] = checklist(talk)
    assert by_itself.because == ("omdat je bij 'Naam' opschreef: \"x\"",)
    assert (by_hand.by_answers, by_hand.is_ticked, by_hand.because) == (None, False, ())


def test_a_list_of_ones_own_is_ticked_by_hand_and_is_no_part_of_the_model() -> None:
    own = ChecklistItem(id="eigen-x-1", moment="during", text="Zelf bellen.")
    record = intake({}, checklist={"eigen-x-1": Tick(ticked=True)})
    talk = Talk.resume(MODEL, record)
    [found] = checklist(talk, [own])
    assert (found.by_answers, found.is_ticked) == (None, True)
    assert own not in [checked.item for checked in checklist(talk)]
