"""What stands on the sheet of an exercise before anybody writes."""

from datetime import date
from typing import Any

from tests.conftest import NOON
from tests.core.making import KLEIN, conversation, talk_of
from tests.core.test_toolbox import made

from burgeridee.core.intake import RolePart
from burgeridee.core.known_lines import known_lines, with_known
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise, record_of

ROLES = {"of": "roles", "fields": {"wat": "part", "wanneer": "until"}}
GROUPS = {"of": "groepen", "fields": {"wat": "tekst"}}


def exercise(known: dict[str, Any]) -> Exercise:
    return made(known=known)


def record(one: Exercise) -> Talk:
    return Talk.start(record_of(one), "20260311-blad", NOON)


def origin(**more: Any) -> Talk:
    return talk_of({"naam": "Tuin", "groepen": ("buren", "school")}, KLEIN, **more)


def test_the_roles_per_part_come_on_the_sheet() -> None:
    roles = (RolePart(part="Geld", until=date(2026, 6, 1), official="loslaten"), RolePart())
    lines = known_lines(exercise(ROLES), origin(roles=roles))
    assert lines == ({"wat": "Geld", "wanneer": date(2026, 6, 1)},)


def test_the_lines_of_a_list_come_on_the_sheet_marked_as_taken_over() -> None:
    one = exercise(GROUPS)
    talk = with_known(record(one), one, origin(), NOON)
    answer = talk.intake.answers["uitkomst"]
    assert [line["wat"] for line in answer.value] == ["buren", "school"]
    assert answer.carried == "proef"
    assert talk.question.id == record(one).question.id


def test_what_stands_on_the_sheet_stays() -> None:
    one = exercise(GROUPS)
    talk = record(one).moved_to("uitkomst").answered(({"wat": "zelf"},), NOON)
    assert with_known(talk, one, origin(), NOON) is talk


def test_nothing_private_comes_on_the_sheet() -> None:
    phases = [phase.model_dump() for phase in KLEIN.phases]
    for question in phases[1]["questions"]:
        question["private"] = question["id"] == "groepen"
        question["audience"] = "official"
    model = conversation(phases=phases)
    talk = talk_of({"groepen": ("buren",)}, model)
    assert known_lines(exercise(GROUPS), talk) == ()


def test_without_anything_known_the_sheet_is_empty() -> None:
    for one in (made(), exercise(ROLES)):
        talk = record(one)
        assert with_known(talk, one, origin(), NOON) is talk


def test_what_does_not_fit_the_sheet_is_left_out() -> None:
    one = exercise({"of": "groepen", "fields": {"wanneer": "tekst"}})
    assert with_known(record(one), one, origin(), NOON).intake.answers == {}
