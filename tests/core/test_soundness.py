"""Whether a rule can speak, and be silent: sure where it says no."""

from collections.abc import Iterator

import pytest
from pydantic import TypeAdapter

from burgeridee.core import numbers
from burgeridee.core.conditions import Signs
from burgeridee.core.intake import Value
from burgeridee.core.possible_lists import PossibleLists
from burgeridee.core.questions import Question
from burgeridee.core.soundness import can_be_silent, can_speak

BASE = {"label": "x", "ask": "?", "audience": "official"}
WHO = {"id": "wie", "label": "Wie", "kind": "single", "options": {"wij": "Wij", "zij": "Zij"}}
DAY = {"id": "dag", "label": "Dag", "kind": "date"}
HOURS = {"id": "uren", "label": "Uren", "kind": "number"}
BURDENS = {"id": "last", "label": "Last"}
QUESTIONS: tuple[Question, ...] = TypeAdapter(tuple[Question, ...]).validate_python(
    [
        {**BASE, "id": "tekst", "kind": "text"},
        {**BASE, "id": "keuze", "kind": "single", "options": {"a": "A", "b": "B"}},
        {
            **BASE,
            "id": "meer",
            "kind": "multi",
            "options": {"a": "A", "b": "B", "c": "C", "niets": "Niets"},
            "alone": ["niets"],
        },
        {**BASE, "id": "cijfer", "kind": "scale"},
        {**BASE, "id": "aantal", "kind": "number"},
        {**BASE, "id": "van", "kind": "date"},
        {**BASE, "id": "tot", "kind": "date"},
        {**BASE, "id": "later", "kind": "date"},
        {**BASE, "id": "lijst", "kind": "list", "fields": [WHO, DAY]},
        {**BASE, "id": "los", "kind": "list"},
        {**BASE, "id": "lasten", "kind": "list", "fields": [WHO, HOURS, BURDENS]},
        {
            **BASE,
            "id": "soms",
            "kind": "ynu",
            "only_when": [[{"answer": "keuze", "one_of": ["a"]}]],
        },
    ]
)
WORDS = frozenset({"draagvlak", "sociale cohesie"})
WE = {"wie": ["wij"]}
HOURS_OF = {"total": "lasten", "of": "uren"}
MOST = {"heaviest": "lasten", "of": "last"}
SOON = {"dag": {"within": 14, "after": "van"}}
EVER = {"dag": {"within": numbers.MOST, "after": "van"}}
"""Later than any calendar goes."""


def signs(raw: object) -> Signs:
    return TypeAdapter(Signs).validate_python(raw)


@pytest.mark.parametrize(
    ("sign", "can"),
    [
        ([{"answer": "keuze", "one_of": ["a"]}, {"answer": "keuze", "none_of": ["b"]}], True),
        ([{"answer": "keuze", "one_of": ["a"]}, {"answer": "keuze", "one_of": ["b"]}], False),
        ([{"answer": "keuze", "given": True}, {"answer": "keuze", "given": False}], False),
        ([{"answer": "meer", "one_of": ["a"]}, {"answer": "meer", "one_of": ["b"]}], True),
        ([{"answer": "meer", "only": ["a", "b"]}, {"count": "meer", "at_least": 2}], True),
        ([{"answer": "meer", "only": ["a", "b"]}, {"count": "meer", "at_least": 3}], False),
        ([{"answer": "meer", "one_of": ["niets"]}, {"count": "meer", "at_least": 2}], False),
        ([{"count": "meer", "at_least": 4}], False),
        ([{"number": "cijfer", "at_least": 5}], True),
        ([{"number": "cijfer", "above": 5}], False),
        ([{"number": "cijfer", "above": 2, "at_most": 3}], True),
        ([{"number": "aantal", "at_least": 4000, "at_most": 4000}], True),
        ([{"number": "aantal", "above": 3}, {"number": "aantal", "at_most": 3}], False),
        ([{"number": "aantal", "at_most": -1}], False),
        ([{"days": ["van", "tot"], "above": 14}], True),
        ([{"days": ["van", "tot"], "at_most": -3}], True),
        ([{"days": ["van", "tot"], "above": 14}, {"days": ["tot", "van"], "at_least": 0}], False),
        (
            [
                {"days": ["van", "tot"], "above": 14},
                {"days": ["tot", "later"], "above": 14},
                {"days": ["van", "later"], "above": 29},
            ],
            True,
        ),
        (
            [
                {"days": ["van", "tot"], "at_most": 14},
                {"days": ["tot", "later"], "at_most": 14},
                {"days": ["van", "later"], "above": 29},
            ],
            False,
        ),
        ([{"length": "tekst", "at_least": 40}, {"length": "tekst", "at_most": 40}], True),
        ([{"length": "tekst", "at_most": 5}, {"length": "tekst", "above": 5}], False),
        ([{"jargon": ["tekst"], "words": WORDS, "at_least": 3}], True),
        (
            [
                {"jargon": ["tekst"], "words": WORDS, "at_least": 3},
                {"length": "tekst", "at_most": 2},
            ],
            False,
        ),
        ([{"jargon": ["tekst"], "at_least": 3}], True),
        ([{"count": "los", "at_least": 30}], True),
        ([{"count": "los", "at_least": 3}, {"count": "los", "at_most": 2}], False),
        ([{"count": "lijst", "at_most": 2}, {"count": "lijst", "where": WE, "above": 2}], False),
        ([{"count": "lijst", "where": {"wie": []}, "at_least": 1}], True),
        ([{"share": "lijst", "where": WE, "above": 0.6}, {"count": "lijst", "at_most": 1}], True),
        (
            [
                {"share": "lijst", "where": WE, "at_least": 1},
                {"count": "lijst", "where": {"wie": ["zij"]}, "at_least": 1},
            ],
            False,
        ),
        (
            [
                {"share": "lijst", "where": WE, "above": 0.5},
                {"share": "lijst", "where": WE, "at_most": 0.51},
            ],
            True,
        ),
        (
            [
                {"count": "lijst", "where": WE, "at_least": 1},
                {"count": "lijst", "where": {**WE, **SOON}, "at_least": 1},
                {"answer": "van", "given": False},
            ],
            False,
        ),
        ([{"count": "lijst", "where": {**WE, **SOON}, "at_least": 2}], True),
        ([{"count": "lijst", "where": EVER, "at_least": 2}], True),
        ([{**HOURS_OF, "above": 170}], True),
        ([{**HOURS_OF, "above": 170}, {**HOURS_OF, "at_most": 170}], False),
        ([{**HOURS_OF, "above": 170}, {"answer": "lasten", "given": False}], False),
        ([{**HOURS_OF, "where": WE, "above": 3}, {**HOURS_OF, "at_most": 2}], True),  # not sure
        (
            [
                {**HOURS_OF, "where": WE, "above": 3},
                {"count": "lasten", "where": WE, "at_most": 0},
            ],
            False,
        ),
        (
            [
                {**HOURS_OF, "where": {"uren": {"filled": True}}, "above": 3},
                {"count": "lasten", "where": {"uren": {"filled": True}}, "at_most": 0},
            ],
            False,
        ),
        ([{"share": "lasten", "of": "uren", "where": WE, "above": 0.5}], True),
        (
            [
                {"share": "lasten", "of": "uren", "where": WE, "above": 0.5},
                {"count": "lasten", "where": WE, "at_most": 0},
            ],
            False,
        ),
        ([{**MOST, "above": 0.6}], True),
        ([{**MOST, "above": 0.6, "least": 400}], True),
        ([{**MOST, "at_most": 0.3}], True),
        ([{**MOST, "above": 0.6}, {"count": "lasten", "at_most": 0}], False),
        (
            [
                {**MOST, "above": 0.6},
                {"count": "lasten", "where": {"last": {"filled": True}}, "at_most": 0},
            ],
            False,
        ),
        (
            [
                {"count": "lasten", "where": {"last": {"filled": True}}, "at_least": 1},
                {"count": "lasten", "where": {"last": []}, "at_least": 1},
                {"count": "lasten", "at_most": 1},
            ],
            False,
        ),
        ([{"answer": "soms", "given": True}, {"answer": "keuze", "one_of": ["a"]}], True),
        ([{"answer": "soms", "given": True}, {"answer": "keuze", "one_of": ["b"]}], False),
        ([{"answer": "is er niet", "given": True}], True),
    ],
)
def test_a_sign_that_can_never_speak_is_known(sign: list[object], can: bool) -> None:
    assert can_speak(signs([sign]), QUESTIONS) is can


def test_one_sign_that_can_speak_is_enough() -> None:
    dead = [{"number": "cijfer", "at_least": 6}]
    alive = [{"number": "cijfer", "at_least": 4}]
    assert can_speak(signs([dead, alive]), QUESTIONS)
    assert not can_speak(signs([dead, dead]), QUESTIONS)
    assert not can_speak((), QUESTIONS)


@pytest.mark.parametrize(
    ("raw", "can"),
    [
        ([], True),
        ([[]], False),
        ([[{"answer": "keuze", "one_of": ["a"]}], [{"answer": "keuze", "given": True}]], True),
        ([[{"answer": "keuze", "one_of": ["a"]}], [{"answer": "keuze", "none_of": ["a"]}]], False),
        ([[{"answer": "keuze", "none_of": ["a"]}]], True),
        ([[{"count": "los", "at_least": 0}]], False),
        ([[{"count": "los", "at_most": 0}]], True),
        ([[{"count": "los", "at_most": 0}], [{"count": "los", "at_least": 2}]], True),
        ([[{"count": "los", "at_most": 0}], [{"count": "los", "at_least": 1}]], False),
        ([[{"count": "meer", "at_most": 3}]], False),
        ([[{"length": "tekst", "at_most": 9}], [{"length": "tekst", "at_least": 10}]], False),
        (
            [
                [{"length": "tekst", "at_most": 9}, {"number": "cijfer", "at_least": 2}],
                [{"length": "tekst", "at_least": 10}],
            ],
            True,
        ),
        (
            [
                [{"answer": "keuze", "given": True}],
                [{"answer": "keuze", "given": False}],
                [{"count": "los", "at_most": 0}],
            ],
            True,
        ),
        ([[{**HOURS_OF, "above": 3}], [{**HOURS_OF, "at_most": 3}]], True),  # or it is not known
        (
            [
                [{"count": "lasten", "at_most": 0}],
                [{**HOURS_OF, "above": 3}],
                [{**HOURS_OF, "at_most": 3}],
            ],
            False,
        ),
        ([[{"answer": "is er niet", "none_of": ["a"]}]], True),
        ([[{"count": "lijst", "where": EVER, "at_most": 0}]], True),
    ],
)
def test_signs_that_are_never_silent_are_known(raw: list[object], can: bool) -> None:
    assert can_be_silent(signs(raw), QUESTIONS) is can


def test_where_there_is_too_much_to_try_the_rule_has_the_benefit() -> None:
    options = {f"o{number}": "O" for number in range(40)}
    many = [{**BASE, "id": "q", "kind": "multi", "options": options}]
    questions = TypeAdapter(tuple[Question, ...]).validate_python(many)
    tests = [{"answer": "q", "one_of": [option]} for option in options]
    none = {"answer": "q", "none_of": list(options)}
    assert can_speak(signs([[*tests, none]]), questions)


def test_no_more_is_tried_than_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    lists = PossibleLists.__iter__

    def counted(one: PossibleLists) -> Iterator[Value]:
        for value in lists(one):
            asked.append(1)
            yield value

    monkeypatch.setattr(PossibleLists, "__iter__", counted)
    assert can_speak(signs([[{"total": "lasten", "of": "uren", "above": 3}]]), QUESTIONS)
    assert 0 < len(asked) < 20
