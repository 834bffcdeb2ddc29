from collections.abc import Mapping
from typing import Any

import pytest
from tests.core.making import conversation, intake, said, talk_of

from burgeridee.core.advice import RoleAdvice, ranked, role_advice, total
from burgeridee.core.conversation import Advice, Conversation
from burgeridee.core.intake import Value
from burgeridee.core.talk import Talk

TEXTS = {
    role: {"label": role, "head": "", "do": "", "do_not": "", "first_step": ""}
    for role in ("laag", "midden", "hoog")
}


def line(points: Mapping[str, int], **condition: Any) -> dict[str, Any]:
    return {"when": [[condition]], "points": dict(points)}


ADVICE: dict[str, Any] = {
    "roles": ["laag", "midden", "hoog"],
    "min_matched": 2,
    "doubt_within": 1,
    "texts": TEXTS,
    "criteria": [
        {
            "id": "zin",
            "label": "Zin",
            "pick": "first",
            "lines": [
                line({"laag": 3}, number="zin", at_least=4),
                line({"midden": 2}, number="zin", at_least=3),
                line({}, number="zin", at_most=2),
            ],
        },
        {
            "id": "hulp",
            "label": "Hulp",
            "pick": "all",
            "lines": [
                line({"midden": 2}, answer="hulp", one_of=["geld"]),
                line({"hoog": 3, "laag": -4}, answer="hulp", one_of=["kennis"]),
                line({"midden": 1, "hoog": 1}, answer="hulp", one_of=["plek"]),
            ],
        },
        {
            "id": "steun",
            "label": "Steun",
            "pick": "first",
            "lines": [line({"midden": 1}, answer="steun", one_of=["ja"])],
        },
    ],
    "side_roles": [
        {"role": "hoog", "when": [[{"answer": "hulp", "one_of": ["plek"]}]], "text": "Beslis."},
        {"role": "midden", "when": [[{"answer": "steun", "one_of": ["ja"]}]], "text": "Help."},
    ],
}
LANES = [
    {
        "id": "melding",
        "title": "Melding",
        "when": [[{"answer": "duur", "one_of": ["eens"]}]],
        "text": "Meld het.",
        "no_advice": True,
    }
]
MODEL = conversation(advice=ADVICE, lanes=LANES)


def advice(values: Mapping[str, Value], model: Conversation = MODEL) -> RoleAdvice:
    found = role_advice(talk_of(values, model))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("values", "points", "main"),
    [
        ({}, (0, 0, 0), "laag"),
        ({"zin": 4}, (3, 0, 0), "laag"),
        ({"zin": 3}, (0, 2, 0), "midden"),
        ({"zin": 2}, (0, 0, 0), "laag"),
        ({"hulp": ("geld", "kennis")}, (-4, 2, 3), "hoog"),
        ({"hulp": ("kennis", "plek", "geld"), "zin": 5}, (-1, 3, 4), "hoog"),
        ({"zin": 4, "hulp": ("geld",), "steun": "ja"}, (3, 3, 0), "laag"),
        ({"hulp": ("plek",)}, (0, 1, 1), "midden"),
    ],
    ids=[
        "nothing",
        "the first line only",
        "the second line",
        "a line without points",
        "all lines, also below zero",
        "three lines",
        "a tie goes to the lower rung",
        "a tie of the upper two",
    ],
)
def test_points_add_up_and_ties_go_to_the_lower_rung(
    values: Mapping[str, Value], points: tuple[int, ...], main: str
) -> None:
    found = advice(values)
    assert tuple(found.points.values()) == points
    assert list(found.points) == ["laag", "midden", "hoog"]
    assert found.main == main


@pytest.mark.parametrize(
    ("values", "certainty"),
    [
        ({"zin": 5}, "voorlopig"),
        ({"zin": 2, "steun": "ja"}, "twijfel"),
        ({"zin": 4, "hulp": ("geld",)}, "twijfel"),
        ({"zin": 3, "hulp": ("plek",)}, "duidelijk"),
        ({"zin": 4, "steun": "ja"}, "duidelijk"),
        ({"hulp": ("geld", "kennis", "plek")}, "voorlopig"),
    ],
    ids=[
        "one thing known",
        "a line without points is known too",
        "one point apart",
        "two points apart",
        "two known",
        "three lines of one thing",
    ],
)
def test_how_certain_it_is(values: Mapping[str, Value], certainty: str) -> None:
    assert advice(values).certainty == certainty


def test_a_side_role_comes_beside_and_never_twice() -> None:
    assert [side.role for side in advice({"hulp": ("plek",), "steun": "ja"}).sides] == ["hoog"]
    both = advice({"hulp": ("plek",), "steun": "ja", "zin": 4})
    assert (both.main, [side.role for side in both.sides]) == ("laag", ["hoog", "midden"])
    assert [side.role for side in advice({"hulp": ("plek", "kennis")}).sides] == []


def test_the_lines_that_weighed_most_come_first_and_are_three_at_most() -> None:
    criteria = [
        {
            "id": f"k{points}",
            "label": "K",
            "pick": "first",
            "lines": [line({"midden": points}, number="zin", at_least=1)],
        }
        for points in (1, -2, 3, 2, 3)
    ]
    model = conversation(advice={**ADVICE, "criteria": criteria, "side_roles": []})
    found = advice({"zin": 1}, model)
    assert [shown.points_for("midden") for shown in found.weightiest] == [3, 3, 2]
    assert [shown.criterion.id for shown in found.weightiest] == ["k3", "k3", "k2"]
    assert len(found.lines) == 5
    assert found.lines[0].because == ("omdat je bij 'Zin' een 1 invulde",)
    assert found.lines[0].points_for("hoog") == 0


def test_without_any_points_there_is_too_little_to_say() -> None:
    assert advice({}).is_empty
    assert advice({"zin": 1}).is_empty
    assert not advice({"steun": "ja"}).is_empty
    assert advice({}).weightiest == ()


def test_who_comes_second() -> None:
    assert advice({"hulp": ("geld", "kennis")}).runner_up == "midden"
    assert advice({}).runner_up == "midden"


def test_on_another_way_there_is_no_advice() -> None:
    assert role_advice(talk_of({"duur": "eens", "zin": 5}, MODEL)) is None
    assert role_advice(talk_of({"duur": "even", "zin": 5}, MODEL)) is not None
    parked = Talk.resume(MODEL, intake({"duur": said("eens", "parked")}))
    assert role_advice(parked) is not None
    assert role_advice(talk_of({"zin": 5}, conversation())) is None


def test_points_are_counted_and_ranked_apart_too() -> None:
    table = Advice.model_validate(ADVICE)
    points = total(table, iter(table.criteria[1].lines))
    assert points == {"laag": -4, "midden": 3, "hoog": 4}
    assert ranked(table, points) == ("hoog", "midden", "laag")
