"""One intake as a TOML document."""

from datetime import datetime

import pytest
from tests.conftest import NOON

from burgeridee.core.conversation import Conversation, Phase
from burgeridee.core.intake import SCHEMA, Answer, Intake, LetterDraft, ModelRef, RoleView
from burgeridee.core.questions import DateQuestion, ListQuestion, TextQuestion
from burgeridee.core.talk import Talk
from burgeridee.files.intake_file import clean_document, document

FIRST = TextQuestion(id="eerst", label="Eerst", kind="text", ask="Wat eerst?", audience="official")
THEN = DateQuestion(id="dan", label="Dan", kind="date", ask="Wanneer dan?", audience="official")
LINES = ListQuestion(id="lijst", label="Lijst", kind="list", ask="Wat al?", audience="official")
CONVERSATION = Conversation(
    id="klein",
    version="1",
    title="Klein",
    phases=(
        Phase(id="een", title="Een", minutes=5, moment="during", questions=(FIRST, THEN, LINES)),
    ),
)


@pytest.fixture
def talk() -> Talk:
    return Talk.start(CONVERSATION, "a", NOON)


def test_a_new_talk_holds_the_keys_of_the_design_in_their_order(talk: Talk) -> None:
    assert list(document(talk.intake, CONVERSATION)) == [
        "schema",
        "id",
        "revision",
        "parent",
        "status",
        "form",
        "practice",
        "at_question",
        "created",
        "changed",
        "model",
        "answers",
    ]


def test_answers_stand_in_the_order_of_the_conversation(talk: Talk) -> None:
    talk = talk.moved_to("dan").answered(NOON.date(), NOON).moved_to("eerst").answered("x", NOON)
    assert list(document(talk.intake, CONVERSATION)["answers"]) == ["eerst", "dan"]


def test_an_answer_of_an_unknown_question_comes_last(talk: Talk) -> None:
    intake = talk.answered("x", NOON).intake
    intake = intake.with_(answers={"weg": Answer(state="answered", value="y"), **intake.answers})
    assert list(document(intake, CONVERSATION)["answers"]) == ["eerst", "weg"]


def test_words_that_say_what_the_value_says_are_left_out(talk: Talk) -> None:
    talk = talk.answered("x", NOON).moved_to("dan").answered(NOON.date(), NOON)
    answers = document(talk.intake, CONVERSATION)["answers"]
    assert "in_words" not in answers["eerst"]
    assert "in_words" not in answers["dan"]


def test_lines_of_a_list_say_in_words_what_they_hold(talk: Talk) -> None:
    talk = talk.moved_to("lijst").answered(({"tekst": "de flat"}, {"tekst": "de school"}), NOON)
    answer = document(talk.intake, CONVERSATION)["answers"]["lijst"]
    assert answer["value"] == [{"id": "a1", "tekst": "de flat"}, {"id": "a2", "tekst": "de school"}]
    assert answer["in_words"] == "de flat; de school"
    assert "lines_given" not in document(talk.intake, CONVERSATION)


def test_an_id_that_is_gone_is_remembered(talk: Talk) -> None:
    talk = talk.moved_to("lijst").answered(({"tekst": "x"}, {"tekst": "y"}), NOON)
    talk = talk.answered(({"id": "a1", "tekst": "x"},), NOON)
    assert document(talk.intake, CONVERSATION)["lines_given"] == {"lijst": 2}
    emptied = document(talk.cleared(NOON).intake, CONVERSATION)
    assert (emptied["answers"], emptied["lines_given"]) == ({}, {"lijst": 2})


def test_a_skipped_answer_is_two_keys_and_a_time(talk: Talk) -> None:
    answer = document(talk.passed_over(NOON).intake, CONVERSATION)["answers"]["eerst"]
    assert answer == {"asked": "Wat eerst?", "state": "skipped", "at": NOON}


def test_what_is_empty_is_left_out_and_what_is_there_stays() -> None:
    intake = Intake(
        schema_=SCHEMA, id="a", model=ModelRef(id="klein"), role=RoleView(official="loslaten")
    )
    whole = document(intake)
    assert whole["role"] == {"official": "loslaten"}
    assert "links" not in whole
    assert whole["answers"] == {}


def test_a_moment_has_no_parts_of_seconds(talk: Talk) -> None:
    odd = NOON.replace(microsecond=123)
    changed: datetime = document(talk.answered("x", odd).intake)["changed"]
    assert changed == NOON


def test_every_text_of_a_file_is_cleaned() -> None:
    raw = {"a": "x\x1b[31m", "b": [{"c": "y\x07"}], "d": 3}
    assert clean_document(raw) == {"a": "x", "b": [{"c": "y"}], "d": 3}


def test_what_was_typed_for_a_letter_stands_there_only_when_there_is_something(talk: Talk) -> None:
    assert "letter" not in document(talk.intake)
    raw = {"to": "de buren", "day": NOON.date(), "kleur": "blauw"}
    intake = talk.intake.with_(letter=LetterDraft.model_validate(raw))
    assert document(intake)["letter"] == raw
    assert Intake.model_validate(document(intake)).letter == intake.letter
