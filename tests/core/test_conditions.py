from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError
from tests.core.making import ACTIONS, PARTNER_FIELDS, intake, only, question, said, signs

from burgeridee.core.conditions import Jargon, holds, questions_of, speaks
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Answer, Cell, Value
from burgeridee.core.measures import matching
from burgeridee.core.talk import Talk

DAY = date(2026, 3, 11)
ON = [[{"answer": "poort", "one_of": ["open"]}]]
CHOICES = {"a": "A", "b": "B", "c": "C"}
US: Mapping[str, Cell] = {"wat": "x", "wie": "gemeente", "wanneer": DAY}
THEM: Mapping[str, Cell] = {"wat": "y", "wie": "bewoners", "wanneer": DAY + timedelta(days=14)}
FIELDS = [*ACTIONS, *PARTNER_FIELDS[2:4]]
HEAVY: Mapping[str, Cell] = {"wat": "x", "wie": "gemeente", "uren": 6, "risicos": "a; b; c"}
LIGHT: Mapping[str, Cell] = {"wat": "y", "wie": "bewoners", "uren": 2, "risicos": "a"}
FREE: Mapping[str, Cell] = {"wat": "x", "uren": 0}
NOBODY: Mapping[str, Cell] = {"wat": "z"}


def model(kind: str) -> Conversation:
    """A gate, two days, and the question that is looked at: on the route while the gate is open."""
    more: dict[str, Any] = {"fields": FIELDS} if kind == "list" else {}
    if kind in {"single", "multi"}:
        more = {"options": CHOICES}
    return only(
        [
            question("poort", "single", options={"open": "Open", "dicht": "Dicht"}),
            question("start", "date"),
            question("q", kind, only_when=ON, **more),
        ]
    )


@dataclass(frozen=True)
class Look:
    """One measure with its test, and what it must say."""

    name: str
    kind: str
    when: Mapping[str, Any]
    yes: tuple[Value, ...]
    no: tuple[Value, ...]
    unheard: bool = False
    """What it says of a question without an answer: nothing said counts as 0, or is unknown."""
    left_open: bool | None = None


WHERE_US = {"wie": ["gemeente", "samen"]}
SOON = {"wanneer": {"within": 14, "after": "start"}}
LATE: Mapping[str, Cell] = {"wat": "y", "wanneer": DAY + timedelta(days=15)}
EARLY: Mapping[str, Cell] = {"wat": "y", "wanneer": DAY - timedelta(days=1)}

LOOKS = [
    Look("one_of, single", "single", {"answer": "q", "one_of": ["a", "b"]}, ("a", "b"), ("c",)),
    Look("one_of, multi", "multi", {"answer": "q", "one_of": ["a", "b"]}, (("c", "b"),), (("c",),)),
    Look("none_of, single", "single", {"answer": "q", "none_of": ["a"]}, ("b",), ("a",), True),
    Look(
        "none_of, multi", "multi", {"answer": "q", "none_of": ["a"]}, (("b",),), (("b", "a"),), True
    ),
    Look("only, multi", "multi", {"answer": "q", "only": ["a"]}, (("a",),), (("a", "b"), ("b",))),
    Look("only two", "multi", {"answer": "q", "only": ["a", "b"]}, (("b", "a"),), (("a",),)),
    Look("given true, text", "text", {"answer": "q", "given": True}, ("x",), ()),
    Look("given true, number", "number", {"answer": "q", "given": True}, (0,), ()),
    Look("given true, list", "list", {"answer": "q", "given": True}, ((US,),), ()),
    Look("given false, text", "text", {"answer": "q", "given": False}, (), ("x",), left_open=True),
    Look(
        "given false, list", "list", {"answer": "q", "given": False}, (), ((US,),), left_open=True
    ),
    Look("at_least, scale", "scale", {"number": "q", "at_least": 3}, (3, 4), (2,)),
    Look("at_most, scale", "scale", {"number": "q", "at_most": 2}, (2, 1), (3,)),
    Look("above, number", "number", {"number": "q", "above": 3}, (4,), (3,)),
    Look("two bounds", "number", {"number": "q", "at_least": 2, "at_most": 3}, (2, 3), (1, 4)),
    Look("count at_least", "multi", {"count": "q", "at_least": 2}, (("a", "b"),), (("a",),)),
    Look("count at_most", "multi", {"count": "q", "at_most": 1}, (("a",),), (("a", "b"),), True),
    Look("count above, list", "list", {"count": "q", "above": 1}, ((US, US),), ((US,),)),
    Look(
        "count where at_least",
        "list",
        {"count": "q", "where": WHERE_US, "at_least": 2},
        ((US, THEM, US),),
        ((US, THEM),),
    ),
    Look(
        "count where at_most 0",
        "list",
        {"count": "q", "where": WHERE_US, "at_most": 0},
        ((THEM, NOBODY),),
        ((THEM, US),),
        True,
    ),
    Look(
        "count where empty",
        "list",
        {"count": "q", "where": {"wie": []}, "at_least": 1},
        ((US, NOBODY), ({"wat": "x", "wie": " "},)),
        ((US, THEM),),
    ),
    Look(
        "count where within",
        "list",
        {"count": "q", "where": SOON, "at_least": 1},
        ((US,), (THEM, LATE)),
        ((LATE,), (EARLY,), (NOBODY,)),
    ),
    Look(
        "count where filled",
        "list",
        {"count": "q", "where": {"uren": {"filled": True}}, "at_least": 1},
        ((HEAVY, NOBODY), (FREE,)),
        ((US, NOBODY),),
    ),
    Look(
        "count where not filled",
        "list",
        {"count": "q", "where": {"uren": {"filled": False}}, "at_least": 1},
        ((HEAVY, NOBODY),),
        ((HEAVY, LIGHT),),
    ),
    Look(
        "total above",
        "list",
        {"total": "q", "of": "uren", "above": 7},
        ((HEAVY, LIGHT), (HEAVY, HEAVY)),
        ((HEAVY,), (NOBODY,)),
    ),
    Look(
        "total where at_most",
        "list",
        {"total": "q", "of": "uren", "where": WHERE_US, "at_most": 5},
        ((LIGHT,), (NOBODY,)),
        ((HEAVY, LIGHT),),
    ),
    Look(
        "share by a number",
        "list",
        {"share": "q", "of": "uren", "where": WHERE_US, "above": 0.6},
        ((HEAVY, LIGHT), (HEAVY, LIGHT, THEM)),
        ((LIGHT, LIGHT), (US, US), (HEAVY, LIGHT, LIGHT)),
    ),
    Look(
        "heaviest above",
        "list",
        {"heaviest": "q", "of": "risicos", "above": 0.6},
        ((HEAVY, LIGHT), (HEAVY,)),
        ((LIGHT, LIGHT, LIGHT), (LIGHT, LIGHT), (US,)),
    ),
    Look(
        "heaviest of so many at least",
        "list",
        {"heaviest": "q", "of": "risicos", "least": 5, "above": 0.6},
        ((HEAVY, HEAVY, LIGHT, {"risicos": "a;b;c;d;e;f;g;h;i;j;k;l;m;n;o"}),),
        ((HEAVY, LIGHT),),
    ),
    Look(
        "count where two fields",
        "list",
        {"count": "q", "where": {**WHERE_US, **SOON}, "at_least": 1},
        ((US,),),
        ((THEM,),),
    ),
    Look(
        "share above",
        "list",
        {"share": "q", "where": WHERE_US, "above": 0.6},
        ((US, US, THEM),),
        ((US, US, US, THEM, THEM),),
    ),
    Look(
        "share at_least",
        "list",
        {"share": "q", "where": WHERE_US, "at_least": 0.5},
        ((US, THEM),),
        ((US, THEM, THEM),),
    ),
    Look(
        "share at_most, unknown for an empty list",
        "list",
        {"share": "q", "where": WHERE_US, "at_most": 1},
        ((THEM,),),
        (),
    ),
    Look(
        "days at_most",
        "date",
        {"days": ["start", "q"], "at_most": 14},
        (DAY + timedelta(days=14), DAY, DAY - timedelta(days=3)),
        (DAY + timedelta(days=15),),
    ),
    Look(
        "days above",
        "date",
        {"days": ["start", "q"], "above": 14},
        (DAY + timedelta(days=15),),
        (DAY + timedelta(days=14),),
    ),
    Look("length at_least", "longtext", {"length": "q", "at_least": 2}, ("a b",), ("a !",)),
    Look("length at_most", "longtext", {"length": "q", "at_most": 2}, ("a b",), ("a b c",), True),
    Look(
        "jargon at_least",
        "text",
        {"jargon": ["q", "poort"], "words": ["kaders", "inzake"], "at_least": 2},
        ("Inzake kaders",),
        ("Inzake plezier",),
    ),
    Look(
        "jargon at_most",
        "text",
        {"jargon": ["q"], "words": ["kaders"], "at_most": 0},
        ("Plezier",),
        ("Kaders",),
        True,
    ),
]
BLANK: Mapping[str, Value | None] = {
    "text": " ",
    "longtext": "\n",
    "single": "",
    "multi": (),
    "list": ({"id": "a1", "wat": " "},),
    "scale": None,
    "number": None,
    "date": None,
}


def told(look: Look, answer: Answer | None, gate: str = "open") -> bool:
    """What a look says of a talk in which this was answered."""
    answers = {"poort": said(gate), "start": said(DAY)}
    talk = Talk.resume(model(look.kind), intake({**answers, "q": answer} if answer else answers))
    [[part]] = signs([[look.when]])
    return holds(part, talk.heard)


def by_look(values: str) -> list[Any]:
    return [
        pytest.param(look, value, id=f"{look.name}: {value}")
        for look in LOOKS
        for value in getattr(look, values)
    ]


@pytest.mark.parametrize(("look", "value"), by_look("yes"))
def test_a_condition_holds_of_an_answer_that_fits(look: Look, value: Value) -> None:
    assert told(look, said(value))


@pytest.mark.parametrize(("look", "value"), by_look("no"))
def test_a_condition_does_not_hold_of_another_answer(look: Look, value: Value) -> None:
    assert not told(look, said(value))


@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
@pytest.mark.parametrize("state", ["absent", "parked", "not-applicable", "off the route"])
def test_what_was_not_heard_counts_as_nothing(look: Look, state: str) -> None:
    value = (*look.yes, *look.no)[0]
    answers: dict[str, Answer | None] = {
        "absent": None,
        "parked": said(value, "parked"),
        "not-applicable": said(None, "not-applicable"),
        "off the route": said(value),
    }
    gate = "dicht" if state == "off the route" else "open"
    assert told(look, answers[state], gate) is look.unheard


@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
@pytest.mark.parametrize("state", ["blank", "skipped"])
def test_what_was_left_open_counts_as_nothing_too_but_is_known(look: Look, state: str) -> None:
    answer = said(BLANK[look.kind]) if state == "blank" else said(None, "skipped")
    expected = look.unheard if look.left_open is None else look.left_open
    assert told(look, answer) is expected


@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
def test_what_was_left_open_off_the_route_is_not_known(look: Look) -> None:
    assert told(look, said(None, "skipped"), "dicht") is look.unheard


@pytest.mark.parametrize(
    ("heard", "sign"),
    [
        ({"a": 1, "b": 1}, 0),
        ({"a": 1, "b": 0}, None),
        ({"c": 1}, 1),
        ({"a": 1, "b": 1, "c": 1}, 0),
        ({}, None),
    ],
    ids=["all of the first", "half of the first", "the second", "both: the first", "none"],
)
def test_a_rule_speaks_by_its_first_true_sign(heard: dict[str, int], sign: int | None) -> None:
    rule = signs(
        [
            [{"number": "a", "at_least": 1}, {"number": "b", "at_least": 1}],
            [{"number": "c", "at_least": 1}],
        ]
    )
    assert speaks(rule, heard) is (None if sign is None else rule[sign])


def test_no_signs_never_speak() -> None:
    assert speaks((), {"a": 1}) is None


def test_a_day_at_the_end_of_time_is_no_accident() -> None:
    [[soon]] = signs([[{"count": "q", "where": SOON, "at_least": 1}]])
    assert not holds(soon, {"start": date.max, "q": ({"wanneer": DAY},)})
    assert holds(soon, {"start": date.max, "q": ({"wanneer": date.max},)})


@pytest.mark.parametrize(
    ("value", "start"),
    [(({"wanneer": DAY},), None), (({"wanneer": "morgen"},), DAY), ((), DAY)],
    ids=["no day to count from", "no day in the line", "no lines"],
)
def test_within_is_unknown_without_two_days(value: Value, start: date | None) -> None:
    [[soon]] = signs([[{"count": "q", "where": SOON, "at_most": 0}]])
    assert holds(soon, {"start": start, "q": value})


def test_a_line_in_which_nothing_stands_is_no_line() -> None:
    lines = ({"id": "a1", "wat": " "}, {"id": "a2", "wat": "koffie", "wie": "gemeente"})
    [[all_ours]] = signs([[{"share": "q", "where": {"wie": ["gemeente"]}, "at_least": 1}]])
    [[nobody]] = signs([[{"count": "q", "where": {"wie": []}, "at_least": 1}]])
    assert holds(all_ours, {"q": lines})
    assert not holds(nobody, {"q": lines})
    assert matching(lines, {}, {}) == lines[1:]


def test_office_words_are_counted_over_all_named_questions_together() -> None:
    two = Jargon(jargon=("a", "b"), words=frozenset({"kaders"}), at_least=2)
    assert holds(two, {"a": "Kaders", "b": "de kaders"})
    assert not holds(two, {"a": "Kaders", "b": None, "c": "kaders"})


@pytest.mark.parametrize(
    ("raw", "looks_at"),
    [
        ({"answer": "a", "given": True}, ["a"]),
        ({"number": "a", "above": 1}, ["a"]),
        ({"length": "a", "above": 1}, ["a"]),
        ({"count": "a", "above": 1}, ["a"]),
        ({"count": "a", "where": {"w": {"within": 1, "after": "b"}}, "above": 1}, ["a", "b"]),
        ({"share": "a", "where": {"w": ["x"]}, "above": 1}, ["a"]),
        ({"total": "a", "of": "n", "above": 1}, ["a"]),
        (
            {"total": "a", "of": "n", "where": {"w": {"within": 1, "after": "b"}}, "above": 1},
            ["a", "b"],
        ),
        ({"heaviest": "a", "of": "t", "above": 1}, ["a"]),
        ({"days": ["a", "b"], "above": 1}, ["a", "b"]),
        ({"jargon": ["a", "b"], "above": 1}, ["a", "b"]),
    ],
    ids=[
        *("answer", "number", "length", "count", "count within", "share"),
        *("total", "total within", "heaviest", "days", "jargon"),
    ],
)
def test_the_questions_that_a_condition_looks_at(raw: dict[str, Any], looks_at: list[str]) -> None:
    [[part]] = signs([[raw]])
    assert list(questions_of(part)) == looks_at


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({"anwser": "a", "given": True}, "no_measure"),
        ({"answer": "a"}, "one-test"),
        ({"answer": "a", "given": True, "one_of": ["x"]}, "one-test"),
        ({"number": "a"}, "no-bound"),
        ({"number": "a", "at_leest": 2}, "extra_forbidden"),
        ({"total": "a", "above": 1}, "missing"),
        ({"heaviest": "a", "of": "t"}, "no-bound"),
        ({"heaviest": "a", "of": "t", "least": 0, "above": 1}, "greater"),
        ({"count": "a", "where": {"w": {"filled": 3}}, "above": 1}, "bool"),
        ({"days": ["a"], "above": 1}, "missing"),
        ({"count": "a", "where": {"w": {"within": -1, "after": "b"}}, "above": 1}, "greater"),
    ],
    ids=[
        *("no measure", "no test", "two tests", "no bound", "a slip", "total of nothing"),
        *("heaviest of no bound", "heaviest of none", "half filled", "one day", "days back"),
    ],
)
def test_a_condition_that_means_nothing_is_refused(raw: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        signs([[raw]])
    found = [f"{error['type']} {error['msg']}" for error in refused.value.errors()]
    assert any(problem in line for line in found)
