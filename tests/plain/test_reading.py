"""What a typed line means as an answer."""

from datetime import date

import pytest

from burgeridee.core.intake import Value
from burgeridee.core.questions import (
    DateQuestion,
    ItemField,
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    TextQuestion,
    YnuQuestion,
)
from burgeridee.plain.reading import NotUnderstoodError, value_from

TODAY = date(2026, 3, 11)
TEXT = TextQuestion(id="q", label="Q", ask="?", audience="residents", kind="text")
LONG = LongTextQuestion(id="q", label="Q", ask="?", audience="residents", kind="longtext")
SINGLE = SingleQuestion(
    id="q",
    label="Q",
    ask="?",
    audience="residents",
    kind="single",
    options={"zelf": "Zelf doen", "samen": "Samen doen", "samen_later": "Samen doen, later"},
)
MULTI = MultiQuestion(
    id="q",
    label="Q",
    ask="?",
    audience="residents",
    kind="multi",
    options={"niets": "Niets", "geld": "Geld", "plek": "Een plek, of twee"},
    alone=("niets",),
)
YNU = YnuQuestion(id="q", label="Q", ask="?", audience="residents", kind="ynu")
SCALE = ScaleQuestion(id="q", label="Q", ask="?", audience="residents", kind="scale")
NUMBER = NumberQuestion(id="q", label="Q", ask="?", audience="residents", kind="number")
DAY = DateQuestion(id="q", label="Q", ask="?", audience="residents", kind="date")
FREE = ListQuestion(id="q", label="Q", ask="?", audience="residents", kind="list")
TABLE = ListQuestion(
    id="q",
    label="Q",
    ask="?",
    audience="residents",
    kind="list",
    fields=(
        ItemField(id="wat", label="Wat", required=True),
        ItemField(id="wie", label="Wie", kind="single", options={"wij": "Wij", "zij": "Zij"}),
        ItemField(id="wanneer", label="Wanneer", kind="date"),
    ),
)


@pytest.mark.parametrize(
    ("question", "line", "value"),
    [
        (TEXT, "[b]gewoon[/]", "[b]gewoon[/]"),
        (LONG, " met spaties ", " met spaties "),
        (SINGLE, "1", "zelf"),
        (SINGLE, "samen", "samen"),
        (SINGLE, "Samen doen", "samen"),
        (SINGLE, "samen doen, l", "samen_later"),
        (SINGLE, "ZELF", "zelf"),
        (YNU, "j", "ja"),
        (YNU, "nee", "nee"),
        (YNU, "3", "onbekend"),
        (MULTI, "3,2", ("geld", "plek")),
        (MULTI, "2 3", ("geld", "plek")),
        (MULTI, "geld", ("geld",)),
        (MULTI, "niets", ("niets",)),
        (SCALE, " 4 ", 4),
        (NUMBER, "0", 0),
        (DAY, "21-3", date(2026, 3, 21)),
        (FREE, "de flat | en meer", ({"tekst": "de flat | en meer"},)),
        (
            TABLE,
            "koffie | wij | 21-3",
            ({"wat": "koffie", "wie": "wij", "wanneer": date(2026, 3, 21)},),
        ),
        (TABLE, "koffie", ({"wat": "koffie"},)),
        (TABLE, "thee || melk || koek | zij", ({"wat": "thee | melk | koek", "wie": "zij"},)),
        (TABLE, "koffie | | morgen", ({"wat": "koffie", "wanneer": date(2026, 3, 12)},)),
    ],
)
def test_a_line_is_this_answer(question: Question, line: str, value: Value) -> None:
    assert value_from(question, line, TODAY) == value


@pytest.mark.parametrize(
    ("question", "line", "hint"),
    [
        (SINGLE, "0", "1 tot en met 3"),
        (SINGLE, "4", "1 tot en met 3"),
        (SINGLE, "s", "1 tot en met 3"),
        (SINGLE, "", "1 tot en met 3"),
        (MULTI, "1,2", "gaat niet samen"),
        (SCALE, "6", "1 tot en met 5"),
        (SCALE, "²", "1 tot en met 5"),
        (NUMBER, "-1", "heel getal"),
        (NUMBER, "9" * 5000, "heel getal"),
        (DAY, "ooit", "geen datum"),
        (TABLE, " | wij", "Vul ook in: wat"),
        (TABLE, "a | wij | 21-3 | b", "te veel delen"),
        (TABLE, "a | jullie", "1 tot en met 2"),
    ],
)
def test_a_line_that_is_no_answer_says_how_it_should_be(
    question: Question, line: str, hint: str
) -> None:
    with pytest.raises(NotUnderstoodError, match=hint):
        value_from(question, line, TODAY)


def test_what_was_typed_stands_in_no_error() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        value_from(DAY, "geheim", TODAY)
    assert "geheim" not in str(caught.value)


def test_a_number_in_a_line_is_a_whole_number() -> None:
    hours = ItemField(id="uren", label="Uren", kind="number")
    asked = TABLE.model_copy(update={"fields": (TABLE.fields[0], hours)})
    assert value_from(asked, "graven | 12", TODAY) == ({"wat": "graven", "uren": 12},)
    assert value_from(asked, "graven | 0", TODAY) == ({"wat": "graven", "uren": 0},)
    with pytest.raises(NotUnderstoodError, match="heel getal"):
        value_from(asked, "graven | veel", TODAY)
