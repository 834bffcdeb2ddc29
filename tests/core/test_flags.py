from typing import Any

import pytest
from tests.core.making import conversation, intake, said

from burgeridee.core.flags import (
    LETTERS,
    MOST_AT_A_TIME,
    flags,
    gravest,
    of_sign,
    pitfalls,
    success_factors,
)
from burgeridee.core.intake import Judgement
from burgeridee.core.talk import Talk


def rule(name: str, number: int, **more: Any) -> dict[str, Any]:
    when = [[{"number": "zin", "at_least": number}], [{"answer": "naam", "given": False}]]
    return {"id": name, "sign": "pitfall", "title": name.title(), "when": when, **more}


RULES = [
    rule("een", 1, severity=1),
    rule("twee", 2, severity=3),
    rule("goed", 2, sign="success", weight=2),
    rule("drie", 3, severity=2),
    rule("vier", 4, severity=3),
    rule("vijf", 5, severity=1),
    rule("zes", 5, severity=1),
    rule("prive", 5, severity=1, private=True),
]
MODEL = conversation(rules=RULES)


def talk(number: int, **judged: Judgement) -> Talk:
    return Talk.resume(MODEL, intake({"zin": said(number)}, flags=judged))


def names(number: int) -> list[str]:
    return [flag.rule.id for flag in flags(talk(number))]


def test_every_rule_that_speaks_shows_in_the_order_of_the_model() -> None:
    assert names(1) == ["een"]
    assert names(3) == ["een", "twee", "goed", "drie"]
    assert [flag.rule.id for flag in pitfalls(talk(3))] == ["een", "twee", "drie"]
    assert [flag.rule.id for flag in success_factors(talk(3))] == ["goed"]
    assert flags(Talk.resume(MODEL, intake())) == ()


def test_a_flag_says_by_which_sign_and_what_would_change_it() -> None:
    [flag] = flags(talk(1))
    assert flag.sign is MODEL.rules[0].when[0]
    assert flag.because == ("omdat je bij 'Zin' een 1 invulde",)
    assert flag.changes_with == ("'Zin'",)
    left_open = Talk.resume(MODEL, intake({"naam": said(None, "skipped")}))
    assert flags(left_open)[0].sign is MODEL.rules[0].when[1]
    assert flags(left_open)[0].because == ("omdat bij 'Naam' nog niets staat",)


def test_at_most_five_at_a_time_the_gravest_first() -> None:
    shown = gravest(flags(talk(5)))
    assert [flag.rule.id for flag in shown] == ["twee", "vier", "drie", "een", "vijf"]
    assert len(shown) == MOST_AT_A_TIME


def test_what_was_set_aside_comes_last_and_stays_visible() -> None:
    aside = Judgement(judged="does-not-apply", reason="geen sleutel")
    found = flags(talk(4, twee=aside, vier=Judgement(judged="seen")))
    shown = gravest(found)
    assert [flag.rule.id for flag in shown] == ["vier", "drie", "een", "twee"]
    assert [flag.is_set_aside for flag in shown] == [False, False, False, True]
    assert shown[-1].judgement == aside
    assert len(of_sign(found, "pitfall")) == 4


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_of_actie_has_a_word_that_begins_with_it(letter: str) -> None:
    assert LETTERS[letter].startswith(letter)
    assert "".join(LETTERS) == "ACTIE"
