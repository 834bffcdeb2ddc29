"""What stands in a talk before anything was said."""

from typing import Any

import pytest
from tests.conftest import NOON
from tests.core.making import KLEIN, PARTNER_FIELDS, only, question, said

from burgeridee.core.beginning import fresh, stated
from burgeridee.core.intake import Answer, Value
from burgeridee.core.talk import Talk

BEGUN = only(
    [
        question("regels", "longtext", begins_with="Iedereen vertelt."),
        question("keuze", "single", options={"a": "De A", "b": "De B"}, begins_with="a"),
        question("leeg", "text"),
        question(
            "lijst",
            "list",
            fields=PARTNER_FIELDS,
            begins_with=[{"partner": "gemeente", "uren": 3}, {"partner": "buren"}],
        ),
        question("los", "list", begins_with=["een", "twee"]),
    ]
)


def test_a_model_that_begins_with_nothing_gives_an_empty_talk() -> None:
    intake = fresh(KLEIN, "proef", NOON, "vrij")
    assert (intake.answers, intake.lines_given) == ({}, {})
    assert (intake.practice, intake.at_question, intake.created) == ("vrij", "naam", NOON)


def test_what_a_model_begins_with_stands_there_as_an_answer() -> None:
    talk = Talk.start(BEGUN, "proef", NOON)
    assert set(talk.heard) == {"regels", "keuze", "lijst", "los"}
    rules, choice = talk.intake.answers["regels"], talk.intake.answers["keuze"]
    assert (rules.asked, rules.state, rules.value, rules.in_words, rules.at) == (
        *("Regels?", "answered", "Iedereen vertelt.", "", NOON),
    )
    assert choice.in_words == "De A"


def test_the_lines_that_stand_there_can_be_followed() -> None:
    talk = Talk.start(BEGUN, "proef", NOON)
    assert talk.intake.answers["lijst"].value == (
        {"id": "a1", "partner": "gemeente", "uren": 3},
        {"id": "a2", "partner": "buren"},
    )
    assert talk.intake.lines_given == {"lijst": 2, "los": 2}


def test_what_stood_there_can_be_emptied_and_stays_away() -> None:
    talk = Talk.start(BEGUN, "proef", NOON).moved_to("regels").cleared(NOON)
    assert "regels" not in Talk.resume(BEGUN, talk.intake).heard


CARRIED = said("oud", carried="20260311-k7m2qd", note="let op")


@pytest.mark.parametrize(
    ("state", "value", "carried"),
    [
        ("answered", "oud", "20260311-k7m2qd"),
        ("parked", "oud", "20260311-k7m2qd"),
        ("answered", "nieuw", ""),
        ("skipped", None, ""),
    ],
)
def test_it_is_taken_over_no_more_once_it_says_something_else(
    state: Any, value: Value | None, carried: str
) -> None:
    answer = stated(CARRIED, KLEIN.by_id["naam"], state, value)
    assert (answer.state, answer.value, answer.carried, answer.note) == (
        *(state, value, carried, "let op"),
    )


def test_an_answer_says_in_words_what_its_value_does_not() -> None:
    answer = stated(Answer(state="answered"), KLEIN.by_id["duur"], "answered", "even")
    assert (answer.asked, answer.in_words) == ("Duur?", "Een tijdje")
