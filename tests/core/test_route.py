from collections.abc import Mapping
from datetime import date

import pytest
from tests.core.making import KLEIN, intake, only, question, said

from burgeridee.core.intake import Answer, Value
from burgeridee.core.route import is_answer, walked

DAY = date(2026, 3, 11)
ALL = [asked.id for asked in KLEIN.questions]


def route(answers: Mapping[str, Answer], form: str = "full") -> list[str]:
    return [q.id for q in walked(KLEIN, intake(answers, form=form), "")[0]]


def heard(
    answers: Mapping[str, Answer], closed_before: str = "", **more: str
) -> Mapping[str, Value | None]:
    return walked(KLEIN, intake(answers, **more), closed_before)[1]


@pytest.mark.parametrize(
    ("answer", "is_asked"),
    [
        (said("altijd"), True),
        (said("eens"), False),
        (said("eens", "parked"), True),
        (said(None, "skipped"), True),
        (None, True),
    ],
    ids=["to stay", "for once", "for once, but parked", "left open", "not asked"],
)
def test_a_question_is_asked_while_its_sign_holds(answer: Answer | None, is_asked: bool) -> None:
    assert ("zorg" in route({"duur": answer} if answer else {})) is is_asked


def test_an_answer_off_the_route_stays_and_counts_for_nothing_until_its_question_returns() -> None:
    record = intake({"duur": said("eens"), "zorg": said("wij")})
    assert "zorg" not in heard(record.answers)
    assert heard(record.with_answer("duur", said("even")).answers)["zorg"] == "wij"


def test_what_is_off_the_route_takes_what_hangs_on_it_along() -> None:
    yes = {"ja": "Ja", "nee": "Nee"}
    model = only(
        [
            question("a", "single", options=yes),
            question("b", "single", options=yes, only_when=[[{"answer": "a", "one_of": ["ja"]}]]),
            question("c", "text", only_when=[[{"answer": "b", "one_of": ["ja"]}]]),
        ]
    )
    answers = {"a": said("nee"), "b": said("ja"), "c": said("x")}
    assert [q.id for q in walked(model, intake(answers), "")[0]] == ["a"]


@pytest.mark.parametrize(
    ("answer", "open_says", "closed_says"),
    [
        (None, "absent", "left open"),
        (said("x", "parked"), "absent", "left open"),
        (said(None, "not-applicable"), "absent", "absent"),
        (said(None, "skipped"), "left open", "left open"),
        (said(" "), "left open", "left open"),
        (said(None), "left open", "left open"),
        (said("x"), "heard", "heard"),
        (said(3), "absent", "absent"),
    ],
    ids=[
        "absent",
        "parked",
        "not applicable",
        "skipped",
        "blank",
        "answered without a value",
        "answered",
        "an answer that the question cannot take",
    ],
)
def test_what_rules_see_of_a_required_question(
    answer: Answer | None, open_says: str, closed_says: str
) -> None:
    answers = {"naam": answer} if answer else {}
    words = {"x": "heard", None: "left open", "": "absent"}
    while_open = heard(answers).get("naam", "")
    assert words[while_open if isinstance(while_open, str) else None] == open_says
    for more in ({"status": "closed"}, {"closed_before": "tijdens"}):
        when_closed = heard(answers, **more).get("naam", "")
        assert words[when_closed if isinstance(when_closed, str) else None] == closed_says


def test_what_was_not_required_is_never_left_open_by_closing() -> None:
    closed = heard({"trekkers": said(2, "parked")}, status="closed")
    assert "trekkers" not in closed
    assert "hulp" not in closed
    assert set(closed) == {q.id for q in KLEIN.questions if q.required}


def test_only_the_phases_before_are_read_as_closed() -> None:
    assert set(heard({}, closed_before="tijdens")) == {"naam", "dag"}
    assert heard({}, closed_before="voor") == {}
    assert heard({}, closed_before="geen-fase") == {}
    assert "bericht" not in heard({}, closed_before="na")


def test_the_short_form_asks_what_belongs_to_it_and_what_has_an_answer() -> None:
    assert route({}, "short") == ["naam", "dag", "duur", "hulp", "steun"]
    answers = {"zin": said(3), "verhaal": said(" "), "trekkers": said(2, "parked")}
    answers["gevoel"] = said(9)  # no step of the scale: no answer
    answers["bericht"] = said(None, "skipped")
    assert route(answers, "short") == ["naam", "dag", "duur", "hulp", "zin", "steun"]


def test_in_the_short_form_what_was_not_asked_is_never_left_open() -> None:
    answers = {"verhaal": said(""), "bericht": said(None, "skipped"), "zin": said(4)}
    closed = heard(answers, status="closed", form="short")
    assert closed == {"naam": None, "dag": None, "duur": None, "zin": 4}


def test_the_short_form_still_skips_by_the_answers() -> None:
    answers = {"zorg": said("wij"), "duur": said("eens")}
    assert "zorg" not in route(answers, "short")
    assert "zorg" in route({**answers, "duur": said("even")}, "short")


def test_there_is_always_a_question_in_front_of_us() -> None:
    model = only([question("a", "text"), question("b", "text")])
    ways, said_there = walked(model, intake(form="short"), "")
    assert [q.id for q in ways] == ["a"]
    assert said_there == {}


@pytest.mark.parametrize(
    ("question_id", "answer", "says"),
    [
        ("duur", said("even"), True),
        ("duur", said("weg"), False),
        ("hulp", said(("geld", "weg")), False),
        ("zin", said(6), False),
        ("dag", said("morgen"), False),
        ("dag", said(DAY), True),
        ("dag", said(DAY, "parked"), False),
        ("groepen", said(("buren",)), True),
    ],
    ids=["option", "no option", "one no option", "no step", "no day", "day", "parked", "list"],
)
def test_an_answer_says_something_its_question_can_take(
    question_id: str, answer: Answer, says: bool
) -> None:
    assert is_answer(KLEIN.by_id[question_id], answer) is says


def test_what_a_question_cannot_take_is_not_heard() -> None:
    answers = {"duur": said("weg"), "hulp": said(("geld", "weg")), "zin": said(9)}
    assert heard(answers) == {}
    assert "zorg" in route(answers)
