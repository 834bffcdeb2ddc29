from datetime import date, timedelta

import pytest
from tests.conftest import NOON
from tests.content.reading import first_conversation
from tests.core.making import only, question, talk_of

from burgeridee.core.attention import asking
from burgeridee.core.intake import Item, Outcome
from burgeridee.core.talk import Talk

TODAY = NOON.date()


def talk_with(*days: int) -> Talk:
    """A talk with one action a day, so many days from today."""
    talk = Talk.start(first_conversation(), "20260311-abcdef", NOON).moved_to("af_acties")
    lines: tuple[Item, ...] = tuple(
        {"wat": f"actie {day}", "wie": "bewoners", "wanneer": TODAY + timedelta(days=day)}
        for day in days
    )
    return talk.answered(lines, NOON)


@pytest.mark.parametrize(("days", "kind"), [(-1, "late"), (0, "today"), (1, "soon"), (7, "soon")])
def test_an_agreement_asks_for_attention_up_to_a_week_ahead(days: int, kind: str) -> None:
    assert [one.kind for one in asking(talk_with(days), TODAY)] == [kind, "unfinished"]


def test_an_agreement_further_away_does_not_ask_yet() -> None:
    assert [one.kind for one in asking(talk_with(8), TODAY)] == ["unfinished"]


def test_what_is_done_asks_nothing() -> None:
    talk = talk_with(-3)
    done = (Outcome(item="af_acties/a1", done=TODAY),)
    settled = Talk.resume(talk.conversation, talk.intake.with_(agreements=done))
    assert [one.kind for one in asking(settled, TODAY)] == ["unfinished"]


def test_the_most_pressing_comes_first() -> None:
    found = [one.agreement.due for one in asking(talk_with(3, -1, 0, -5), TODAY) if one.agreement]
    assert found == [TODAY + timedelta(days=day) for day in (-5, -1, 0, 3)]


def test_a_closed_talk_asks_for_its_report_until_it_went_out() -> None:
    talk = talk_with().closed(NOON)
    assert [one.kind for one in asking(talk, TODAY)] == ["report"]
    sent = talk.moved_to("na_verslag_op").answered(date(2026, 3, 12), NOON)
    assert asking(sent, TODAY) == ()


def test_a_report_that_does_not_apply_is_not_asked_for() -> None:
    talk = talk_with().closed(NOON).moved_to("na_verslag_op").ruled_out(NOON)
    assert asking(talk, TODAY) == ()


def test_a_choice_of_exercises_is_never_half_done() -> None:
    choice = only([question("waar", "text", required=True), question("zelf", "list")])
    uses = choice.uses.model_copy(update={"exercises": "zelf"})
    talk = talk_of({"waar": "hier"}, choice.model_copy(update={"uses": uses}))
    assert asking(talk, NOON.date()) == ()
