"""Whether a value can be an answer to a question."""

from datetime import date

import pytest
from tests.core.making import KLEIN, PARTNERS

from burgeridee.core.intake import Value
from burgeridee.core.misfit import misfit

DAY = date(2026, 3, 1)
QUESTIONS = {**KLEIN.by_id, **PARTNERS.by_id}


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("naam", "x", ""),
        ("naam", 3, "kind"),
        ("verhaal", "x\ny", ""),
        ("verhaal", ("x",), "kind"),
        ("duur", "even", ""),
        ("duur", "weg", "option"),
        ("duur", ("even",), "kind"),
        ("duur", " ", ""),
        ("steun", "onbekend", ""),
        ("steun", "misschien", "option"),
        ("hulp", ("geld", "plek"), ""),
        ("hulp", (), ""),
        ("hulp", ("geld", "weg"), "option"),
        ("hulp", "geld", "kind"),
        ("hulp", ({"tekst": "geld"},), "kind"),
        ("zin", 1, ""),
        ("zin", 5, ""),
        ("zin", 0, "scale"),
        ("zin", 6, "scale"),
        ("zin", "3", "kind"),
        ("trekkers", 0, ""),
        ("trekkers", -1, "number"),
        ("trekkers", DAY, "kind"),
        ("dag", DAY, ""),
        ("dag", "2026-03-01", "kind"),
        ("groepen", ("buren",), ""),
        ("groepen", ({"tekst": 3},), "cell"),
        ("groepen", "buren", "kind"),
        ("acties", ({"wat": "x", "wie": "samen", "wanneer": DAY},), ""),
        ("acties", ({"wat": "x", "wie": "", "later": 3},), ""),
        ("acties", ({"wat": "x", "wie": "weg"},), "cell"),
        ("acties", ({"wat": "x", "wanneer": "morgen"},), "cell"),
        ("partners", ({"partner": "x", "uren": 0}, {"uren": 12}), ""),
        ("partners", ({"partner": "x", "uren": -1},), "cell"),
        ("partners", ({"partner": "x", "uren": "twaalf"},), "cell"),
        ("partners", ({"partner": "x", "uren": DAY},), "cell"),
    ],
)
def test_what_keeps_a_value_from_being_an_answer(name: str, value: Value, problem: str) -> None:
    assert misfit(QUESTIONS[name], value) == problem
