import pytest
from tests.content.reading import first_conversation

from burgeridee.app.widgets.talk_forms import forms, in_hours
from burgeridee.core.conversation import Conversation

MODEL = first_conversation()


def test_a_model_has_a_whole_and_a_short_form_and_the_short_takes_half_as_long() -> None:
    assert [(one.short, one.length) for one in forms(MODEL)] == [
        (False, "een uur"),
        (True, "een half uur"),
    ]


def test_a_model_without_short_questions_has_one_form() -> None:
    phase = MODEL.phases[0]
    long = tuple(q.model_copy(update={"short": False}) for q in phase.questions)
    phases = (phase.model_copy(update={"questions": long}),)
    model = Conversation(id="lang", version="1.0.0", title="Lang", phases=phases)
    assert [one.short for one in forms(model)] == [False]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (0, "een kwartier"),
        (30, "een half uur"),
        (60, "een uur"),
        (62, "een uur"),
        (92, "90 minuten"),
    ],
)
def test_time_is_told_in_quarters(minutes: int, told: str) -> None:
    assert in_hours(minutes) == told
