from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.core.making import intake, said

from burgeridee.core.intake import SCHEMA, Answer, Intake, Note, filled, lines_of

DAY = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("value", "is_filled"),
    [
        (None, False),
        ("", False),
        (" \n\t", False),
        ("koffie", True),
        (0, True),
        (DAY, True),
        ((), False),
        (("", " "), False),
        (("", "koffie"), True),
        (({"tekst": " "},), False),
        (({"id": "a1", "wat": ""},), False),
        (({"id": "a1"},), False),
        (({"id": "a1", "wat": "koffie"},), True),
        (({"id": "a1", "wanneer": DAY},), True),
    ],
    ids=[
        "nothing",
        "empty text",
        "blank text",
        "text",
        "zero",
        "a day",
        "empty list",
        "blank lines",
        "one line of two",
        "a line of blanks",
        "a line with only its id, and a blank",
        "a line with only its id",
        "a line",
        "a line with only a day",
    ],
)
def test_what_is_blank_says_nothing(value: object, is_filled: bool) -> None:
    assert filled(value) is is_filled


def test_a_line_that_is_plain_text_has_the_one_free_field() -> None:
    assert lines_of(("koffie", "thee")) == ({"tekst": "koffie"}, {"tekst": "thee"})
    assert lines_of(({"wat": "koffie"},)) == ({"wat": "koffie"},)
    assert lines_of("koffie") == ()
    assert lines_of(None) == ()


@pytest.mark.parametrize(
    ("raw", "held"),
    [
        (["a", "b"], ("a", "b")),
        ([], ()),
        ([{"wat": "a"}, "b"], ({"wat": "a"}, {"tekst": "b"})),
        (3, 3),
        (DAY, DAY),
    ],
    ids=["words", "no words", "a table and a word", "a number", "a day"],
)
def test_a_value_is_held_so_that_nobody_can_change_it(raw: object, held: object) -> None:
    assert Answer(state="answered", value=raw).value == held


@pytest.mark.parametrize(
    "raw",
    [
        True,
        1.5,
        {"a": 1},
        [1, 2],
        [["a"]],
        [{"a": True}],
        [{"a": 1.5}],
        datetime(2026, 3, 11, tzinfo=UTC),
    ],
    ids=[
        "yes",
        "half",
        "a table",
        "numbers",
        "a list in it",
        "yes in it",
        "half in it",
        "a clock time",
    ],
)
def test_a_value_of_another_kind_is_refused(raw: object) -> None:
    with pytest.raises(ValidationError, match="value-kind"):
        Answer(state="answered", value=raw)


@pytest.mark.parametrize(
    ("answer", "is_filled"),
    [
        (said("koffie"), True),
        (said(" "), False),
        (said("koffie", "parked"), False),
        (said("koffie", "skipped"), False),
        (said(None), False),
    ],
    ids=["answered", "blank", "parked", "skipped", "without a value"],
)
def test_only_what_was_answered_is_filled(answer: Answer, is_filled: bool) -> None:
    assert answer.is_filled is is_filled


def test_an_answer_is_put_in_and_taken_out_and_the_first_intake_stays() -> None:
    before = intake()
    after = before.with_answer("naam", said("koffie"))
    assert after.state_of("naam") == "answered"
    assert before.state_of("naam") is None
    assert after.with_answer("naam", None) == before
    assert before.with_answer("dag", None) == before


def test_what_was_written_last_stands_last() -> None:
    both = intake({"naam": said("a"), "dag": said(DAY)})
    assert list(both.with_answer("naam", said("b")).answers) == ["dag", "naam"]


def test_a_key_that_we_do_not_know_is_kept() -> None:
    raw: dict[str, Any] = {"schema": SCHEMA, "id": "x", "model": {"id": "m"}, "later": {"a": 1}}
    raw["answers"] = {"naam": {"state": "answered", "value": "x", "colour": "red"}}
    record = Intake.model_validate(raw).with_(revision=3)
    assert record.model_extra == {"later": {"a": 1}}
    assert record.answers["naam"].with_(note="!").model_extra == {"colour": "red"}


def test_only_schema_id_model_and_state_are_needed() -> None:
    raw = {"schema": 1, "id": "x", "model": {"id": "m"}, "answers": {"naam": {"state": "parked"}}}
    record = Intake.model_validate(raw)
    assert (record.status, record.form, record.revision) == ("open", "full", 0)


@pytest.mark.parametrize("name", ["", "Hoofdletter", "../weg", "a" * 41, "punt.toml"])
def test_an_id_that_is_no_file_name_of_ours_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        Intake.model_validate({"schema": 1, "id": name, "model": {"id": "m"}})


@given(st.lists(st.dictionaries(st.sampled_from(["wat", "wie"]), st.text(), max_size=2)))
def test_a_list_says_something_when_a_line_does(lines: list[dict[str, str]]) -> None:
    said_something = any(cell.strip() for line in lines for cell in line.values())
    assert filled(tuple(lines)) is said_something


@pytest.mark.parametrize("record", [Intake, Answer, Note])
def test_what_is_said_of_a_record_that_is_wrong_holds_no_answer(record: type[Intake]) -> None:
    answer = "De sleutel ligt onder de mat"
    with pytest.raises(ValidationError) as caught:
        record.model_validate({key: [answer] for key in record.model_fields})
    assert "De sleutel" not in str(caught.value)
