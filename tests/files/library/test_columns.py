"""What a condition asks of the fields of a list, and whether those fields can answer it."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from burgeridee.core.measures import Where
from burgeridee.core.questions import ItemField, ListQuestion
from burgeridee.files.library.columns import field_missing, of_mistakes, where_mistakes
from burgeridee.files.library.mistakes import Home

WHERE: TypeAdapter[Where] = TypeAdapter(Where)
LIST = ListQuestion(
    kind="list",
    id="acties",
    label="Acties",
    ask="Wie doet wat?",
    audience="residents",
    fields=(
        ItemField(id="wat", label="Wat"),
        ItemField(id="wie", label="Wie", kind="single", options={"samen": "Samen"}),
        ItemField(id="wanneer", label="Wanneer", kind="date"),
        ItemField(id="uren", label="Uren", kind="number"),
    ),
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(str(tmp_path / "pitfalls.toml"))


@pytest.mark.parametrize(
    ("where", "problem"),
    [
        ({"wat": []}, ""),
        ({"wat": {"filled": True}, "uren": {"filled": True}}, ""),
        ({"wie": ["samen"]}, ""),
        ({"wanneer": {"within": 14, "after": "dag"}}, ""),
        ({"wee": ["samen"]}, "heeft geen veld 'wee'"),
        ({"wie": ["samne"]}, "heeft geen keuze 'samne'"),
        ({"wat": {"within": 14, "after": "dag"}}, "'within' past alleen bij een datum"),
        ({"wanneer": ["morgen"]}, "is een datum"),
        ({"uren": ["3"]}, "is een getal"),
    ],
)
def test_what_a_field_can_answer(where: object, problem: str, home: Home) -> None:
    said = [one.problem for one in where_mistakes(WHERE.validate_python(where), LIST, home)]
    assert len(said) == bool(problem)
    assert problem in "".join(said)


def test_a_field_that_is_nearly_right_is_proposed(home: Home) -> None:
    [missing] = field_missing(LIST, "wee", home, "of")
    assert missing.suggestion in {"wie", "wat"}


def test_only_numbers_are_added_up(home: Home) -> None:
    assert list(of_mistakes("uren", "number", LIST, home)) == []
    [text] = of_mistakes("wat", "number", LIST, home)
    assert "'of' noemt een veld met" in text.problem
    assert "'wat'" in text.problem
