"""What is known of the outcome of an exercise, as its worksheet asks for it."""

from datetime import date
from typing import Any

from tests.content.reading import case
from tests.core.making import talk_of
from tests.core.test_toolbox import made as exercise

from burgeridee.core.intake import Item, Value
from burgeridee.core.share import shared
from burgeridee.core.toolbox import record_of
from burgeridee.report.document import Field, Table
from burgeridee.report.outcome import Filled
from burgeridee.report.sheet import NOTHING, Known


def filled(answers: dict[str, Value], **more: Any) -> Filled:
    one = exercise(**more)
    return Filled(one, Known(shared(talk_of(answers, record_of(one)), "residents")))


DONE: Item = {"wat": "bellen", "wanneer": date(2026, 3, 21)}
LINES = (DONE, {"wat": "graven"})


def test_the_lines_of_a_table_come_by_field_and_as_one_text() -> None:
    found = filled({"uitkomst": LINES})
    assert found.rows(found.exercise.fields) == (("bellen", "21 maart 2026"), ("graven", ""))
    assert found.rows(found.exercise.fields[1:]) == (("21 maart 2026",),)
    assert found.text("wat") == "bellen\ngraven"
    assert found.text("weg") == ""


def test_boxes_have_a_text_each() -> None:
    found = filled({"wat": "bellen"}, form="boxes")
    assert found.text("wat") == "bellen"
    assert found.rows(found.exercise.fields) == ()


def test_what_was_agreed_besides_stands_at_the_end() -> None:
    agreed = ({"wat": "bellen", "wie": "gemeente"},)
    found = filled({"afspraken": agreed, "terugkijken_op": date(2026, 5, 1)})
    assert tuple(found.agreed) == (
        Table(("Wat", "Wie", "Wanneer"), (("bellen", "De gemeente", ""),)),
        Field("Samen terugkijken", "1 mei 2026"),
    )


def test_of_nothing_nothing_is_known_and_of_a_first_talk_its_dream() -> None:
    nothing = Filled(exercise(), NOTHING)
    assert (nothing.rows(nothing.exercise.fields), nothing.text("wat"), nothing.dream) == (
        (),
        "",
        "",
    )
    assert tuple(nothing.agreed) == ()
    talk = Filled(exercise(), Known(shared(case("bloemenstrook-goed"), "residents")))
    assert talk.dream.startswith("Kinderen spelen")


def test_a_choice_is_that_of_the_field_with_just_these_choices() -> None:
    fields = [{"id": "rol", "label": "Rol", "kind": "single", "options": {"a": "Ja", "b": "Nee"}}]
    found = filled({"rol": "b"}, form="boxes", fields=fields)
    assert found.chosen(("Nee", "Ja")) == "Nee"
    assert found.chosen(("Nee",)) == ""
    assert filled({"uitkomst": ({"rol": "b"},)}, fields=fields).chosen(("Nee", "Ja")) == ""
