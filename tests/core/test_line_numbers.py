from typing import Any

import pytest
from tests.core.making import talk_of

from burgeridee.core.intake import Answer, Intake, Outcome, Undecided
from burgeridee.core.line_numbers import clashes, lines_by_id, renumbered

BASE = talk_of({"acties": ({"id": "a1", "wat": "koffie"},)}).intake


def with_lines(*lines: tuple[str, str], **more: Any) -> Intake:
    value = tuple({"id": number, "wat": what} for number, what in lines)
    return BASE.with_answer("acties", Answer(state="answered", value=value)).with_(**more)


@pytest.mark.parametrize(
    ("ours", "theirs", "numbers"),
    [
        ([("a2", "thee")], [("a2", "soep")], {"a2": "a3"}),
        ([("a2", "thee")], [("a2", "thee")], {}),
        ([("a2", "thee"), ("a3", "taart")], [("a2", "taart")], {"a2": "a4", "a3": "a2"}),
        ([("a2", "thee")], [("a3", "soep")], {}),
        ([("a2", "thee")], [], {}),
    ],
    ids=[
        "one number at two lines",
        "the same line",
        "a line that both wrote, under another number",
        "two numbers",
        "only we added one",
    ],
)
def test_a_line_that_was_added_gets_a_number_of_its_own(
    ours: list[tuple[str, str]], theirs: list[tuple[str, str]], numbers: dict[str, str]
) -> None:
    one, other = with_lines(("a1", "koffie"), *ours), with_lines(("a1", "koffie"), *theirs)
    found = clashes(BASE, one, other).get("acties", {})
    assert {key: new for key, new in found.items() if key != new} == numbers
    lines = lines_by_id(renumbered(one, {"acties": found}), "acties") or {}
    assert len(lines) == 1 + len(ours)


def test_no_number_that_was_ever_given_is_given_again() -> None:
    ours = with_lines(("a2", "thee"), lines_given={"acties": 8})
    theirs = with_lines(("a2", "soep"), lines_given={"acties": 11})
    assert clashes(BASE, ours, theirs) == {"acties": {"a2": "a12"}}
    assert renumbered(ours, {"acties": {"a2": "a12"}}).lines_given == {"acties": 12}


def test_a_line_that_stood_there_before_keeps_its_number() -> None:
    ours, theirs = with_lines(("a1", "thee")), with_lines(("a1", "soep"))
    assert clashes(BASE, ours, theirs) == {}
    assert renumbered(ours, {}) is ours


def test_all_that_names_a_line_goes_along() -> None:
    line, other = {"id": "a2", "wat": "thee"}, {"id": "a2", "wat": "soep"}
    intake = with_lines(("a2", "thee")).with_(
        agreements=(Outcome(item="acties/a2"), Outcome(item="dag")),
        undecided=(
            Undecided(part="agreements.acties/a2", other={"item": "acties/a2"}),
            Undecided(part="answers.acties", is_row=True, beside=line, other=other),
            Undecided(part="answers.acties", is_row=True, beside=line),
            Undecided(part="answers.acties", other={"state": "answered", "value": [other]}),
            Undecided(part="answers.acties", other={"state": "skipped"}),
            Undecided(part="answers.naam", other={"state": "skipped"}),
        ),
    )
    made = renumbered(intake, {"acties": {"a2": "a5"}})
    assert list(lines_by_id(made, "acties") or {}) == ["a5"]
    assert [one.item for one in made.agreements] == ["acties/a5", "dag"]
    ticked, row, gone, whole, *rest = made.undecided
    assert (ticked.part, ticked.other) == ("agreements.acties/a5", {"item": "acties/a5"})
    assert (row.beside["id"], row.other["id"], gone.other) == ("a5", "a5", None)
    assert whole.other["value"] == [{"id": "a5", "wat": "soep"}]
    assert tuple(rest) == intake.undecided[4:]


@pytest.mark.parametrize(
    ("answer", "lines"),
    [
        (None, {}),
        (Answer(state="parked", note="later"), {}),
        (Answer(state="answered", value=()), {}),
        (Answer(state="skipped"), None),
        (Answer(state="answered", value="tekst"), None),
        (Answer(state="answered", value=({"wat": "thee"},)), None),
        (
            Answer(state="answered", value=({"id": "a1", "wat": "b"}, {"id": "a1", "wat": "c"})),
            None,
        ),
    ],
    ids=[
        "not there",
        "only a note",
        "empty",
        "not discussed",
        "a text",
        "without numbers",
        "one number twice",
    ],
)
def test_only_a_list_with_numbers_has_lines(answer: Answer | None, lines: object) -> None:
    assert lines_by_id(BASE.with_answer("acties", answer), "acties") == lines
