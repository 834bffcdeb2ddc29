from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from tests.core.making import KLEIN, question

from burgeridee.core.days import day_in_words
from burgeridee.core.intake import Item, Value
from burgeridee.core.questions import (
    ListQuestion,
    MultiQuestion,
    Question,
    in_words,
    plain_words,
    typed_in,
)

DAY = date(2026, 3, 1)
READ: TypeAdapter[Question] = TypeAdapter(Question)


def made(kind: str, **more: Any) -> Question:
    return READ.validate_python(question("q", kind, **more))


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("naam", "de [b]tuin[/b]", "de [b]tuin[/b]"),
        ("duur", "even", "Een tijdje"),
        ("duur", "weg", "weg"),
        ("steun", "ja", "Ja"),
        ("hulp", ("geld", "plek"), "Geld; Een plek"),
        ("zin", 4, "4"),
        ("dag", DAY, "1 maart 2026"),
        ("groepen", ("buren", "school"), "buren; school"),
        (
            "acties",
            ({"id": "a1", "wanneer": DAY, "wie": "samen", "wat": "koffie"}, {"wat": "thee"}),
            "koffie, Samen, 1 maart 2026; thee",
        ),
        ("acties", None, ""),
        ("naam", None, ""),
    ],
)
def test_an_answer_reads_by_labels_and_written_days(
    name: str, value: Value | None, words: str
) -> None:
    assert in_words(KLEIN.by_id[name], value) == words


def test_each_month_has_its_name() -> None:
    months = [day_in_words(date(2026, month, 21)).split()[1] for month in range(1, 13)]
    assert months[0] == "januari"
    assert months[11] == "december"
    assert len(set(months)) == 12


def test_a_value_reads_without_its_question_too() -> None:
    assert plain_words(("a", "b")) == "a; b"
    assert plain_words(DAY) == "1 maart 2026"
    assert plain_words(None) == ""


@pytest.mark.parametrize(
    ("more", "shared_with"),
    [
        ({"audience": "residents"}, "residents"),
        ({"audience": "official"}, "file"),
        ({"audience": "official", "share": "residents"}, "residents"),
        ({"audience": "residents", "share": "nobody"}, "nobody"),
        ({"audience": "residents", "private": True, "share": "residents"}, "nobody"),
    ],
    ids=["asked aloud", "noted", "noted and shared", "asked and kept", "private is private"],
)
def test_who_may_read_an_answer(more: dict[str, Any], shared_with: str) -> None:
    assert made("text", **more).shared_with == shared_with


def test_options_that_go_with_no_other() -> None:
    hulp = KLEIN.by_id["hulp"]
    assert isinstance(hulp, MultiQuestion)
    assert hulp.go_together("geld", "plek")
    assert not hulp.go_together("geld", "niets")
    assert not hulp.go_together("niets", "geld")


def test_a_list_without_fields_has_one_free_column() -> None:
    groups, actions = KLEIN.by_id["groepen"], KLEIN.by_id["acties"]
    assert isinstance(groups, ListQuestion)
    assert isinstance(actions, ListQuestion)
    assert [column.id for column in groups.columns] == ["tekst"]
    assert [column.id for column in actions.columns] == ["wat", "wie", "wanneer"]


@pytest.mark.parametrize(
    ("kind", "more", "problem"),
    [
        ("choice", {}, "union_tag_invalid"),
        ("text", {"asq": "x"}, "extra_forbidden"),
        ("single", {}, "missing"),
        ("text", {"options": {}}, "extra_forbidden"),
        ("text", {"id": "Met Spatie"}, "string_pattern_mismatch"),
    ],
    ids=["unknown kind", "a slip", "no options", "options too many", "an id with a space"],
)
def test_a_question_that_is_not_whole_is_refused(
    kind: str, more: dict[str, Any], problem: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        READ.validate_python({**question("q", kind), **more})
    assert [error["type"] for error in refused.value.errors()] == [problem]


def test_what_was_typed_leaves_out_choices_days_and_numbers() -> None:
    fields = [
        {"id": "wat", "label": "Wat"},
        {"id": "wie", "label": "Wie", "kind": "single", "options": {"a": "Aap"}},
        {"id": "op", "label": "Op", "kind": "date"},
    ]
    table = READ.validate_python(question("w", "list", fields=fields))
    koffie: Item = {"id": "a1", "wat": "koffie", "wie": "a", "op": DAY}
    nobody: Item = {"id": "a2", "wie": "a"}
    assert typed_in(table, (koffie, nobody)) == "koffie"
    plain = READ.validate_python(question("g", "list"))
    assert typed_in(plain, ("een", "twee")) == "een\ntwee"


@pytest.mark.parametrize(
    ("kind", "value", "typed"),
    [
        ("text", "tuin", "tuin"),
        ("longtext", "tuin\nbank", "tuin\nbank"),
        ("text", None, ""),
        ("list", None, ""),
        ("number", 12, ""),
        ("ynu", "ja", ""),
        ("date", DAY, ""),
    ],
)
def test_what_was_typed_in_an_answer(kind: str, value: Value | None, typed: str) -> None:
    assert typed_in(READ.validate_python(question("q", kind)), value) == typed


TEXTS = [
    {"id": name, "label": name.capitalize(), "kind": "text"}
    for name in ("partner", "doelen", "kansen", "zorgen")
]


def test_with_many_texts_in_a_line_each_says_what_it_is() -> None:
    asked = made("list", fields=TEXTS)
    line = {"partner": "De school", "doelen": "rust; groen", "zorgen": "Wie betaalt?"}
    assert in_words(asked, (line,)) == "De school. Doelen: rust; groen. Zorgen: Wie betaalt?"


def test_a_number_in_a_line_says_what_is_counted() -> None:
    count = {"id": "minuten", "label": "Minuten", "kind": "number"}
    asked = made("list", fields=[TEXTS[0], count, TEXTS[1]])
    line: Item = {"partner": "Inloop.", "minuten": 15, "doelen": "Kennismaken."}
    assert in_words(asked, (line,)) == "Inloop, minuten: 15, Kennismaken."
