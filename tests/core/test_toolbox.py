"""Exercises: their place, their fields, and the talk in which is kept what came out."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from tests.core.making import talk_of

from burgeridee.core.agreements import agreements, wishes
from burgeridee.core.intake import Item
from burgeridee.core.toolbox import Exercise, helping, record_of

DAY = date(2026, 3, 21)


def made(name: str = "praten", **more: Any) -> Exercise:
    """A small exercise."""
    minutes = more.get("minutes", 30)
    whole: dict[str, Any] = {
        "id": name,
        "name": name.capitalize(),
        "phase": 1,
        "minutes": 30,
        "group": {"least": 2, "most": 8},
        "purpose": "Praten.",
        "good_when": "Altijd.",
        "not_when": "Nooit.",
        "materials": ["Stiften"],
        "facilitator": "Zit stil.",
        "fields": [
            {"id": "wat", "label": "Wat", "required": True},
            {"id": "wanneer", "label": "Op welke dag is het dan klaar", "kind": "date"},
        ],
        "steps": [{"title": "Praat", "minutes": minutes or 1, "say": ["Zeg het maar."]}],
        "worksheet": [{"kind": "table", "rows": 5}],
    }
    return Exercise.model_validate({**whole, **more})


def test_the_exercises_that_help_come_in_the_order_of_doing() -> None:
    several = (
        made("laat", phase=3, helps_with=["haast"]),
        made("b", phase=2, order=20, helps_with=["haast"]),
        made("c", phase=2, order=10, helps_with=["haast", "stil"]),
        made("ander", helps_with=["stil"]),
    )
    assert [one.id for one in helping(several, "haast")] == ["c", "b", "laat"]


def test_fields_are_found_by_name_and_all_of_them_without() -> None:
    one = made()
    assert [field.id for field in one.named(["wanneer"])] == ["wanneer"]
    assert one.named([]) == one.fields


def test_a_table_is_kept_as_one_list_with_agreements_beside_it() -> None:
    record = record_of(made())
    assert [question.id for question in record.questions] == [
        *("uitkomst", "afspraken", "terugkijken_op")
    ]
    lines: tuple[Item, ...] = (
        {"wat": "bellen", "wie": "gemeente", "wanneer": DAY},
        {"wat": "zaaien", "wie": "samen"},
    )
    talk = talk_of({"afspraken": lines, "terugkijken_op": DAY}, record)
    [agreed, back] = agreements(talk)
    assert (agreed.what, agreed.who, agreed.due) == ("bellen", "De gemeente", DAY)
    assert (back.what, back.due) == ("Samen terugkijken", DAY)
    assert [wish.what for wish in wishes(talk)] == ["zaaien"]


def test_a_table_that_is_agreed_holds_the_agreements_itself() -> None:
    record = record_of(made(agreed=True))
    assert [question.id for question in record.questions] == ["uitkomst", "terugkijken_op"]
    lines: tuple[Item, ...] = ({"wat": "graven", "wanneer": DAY}, {"wat": "zaaien"})
    talk = talk_of({"uitkomst": lines}, record)
    assert [one.what for one in agreements(talk)] == ["graven"]
    assert [wish.what for wish in wishes(talk)] == ["zaaien"]


def test_boxes_are_kept_as_a_text_for_each_field() -> None:
    record = record_of(made(form="boxes", agreed=True))
    kinds = {question.id: question.kind for question in record.questions}
    assert kinds["wat"] == "longtext"
    assert kinds["wanneer"] == "date"
    assert kinds["afspraken"] == "list"  # boxes hold no agreements
    assert record.by_id["wanneer"].label == "Op welke dag is het d…"


@pytest.mark.parametrize(
    "wrong",
    [{"phase": 0}, {"minutes": 0}, {"id": "Met Spaties"}, {"form": "lijst"}, {"onbekend": 1}],
)
def test_an_exercise_that_makes_no_sense_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        made(**wrong)
