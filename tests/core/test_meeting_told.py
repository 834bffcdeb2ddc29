from datetime import date
from typing import Any

import pytest
from tests.core import meetings

from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import harvest
from burgeridee.core.intake import Judgement
from burgeridee.core.meeting_told import (
    LONGEST,
    asked_looking_back,
    not_invited,
    report_misses,
    shortened,
    table_told,
    to_do,
    told_before,
)
from burgeridee.core.talk import Talk


def sentences(talk: Talk) -> list[str]:
    return [one.sentence for one in to_do(talk, plan_of(talk))]


def misses(*tables: Talk) -> list[tuple[str, str]]:
    found = report_misses(harvest(meetings.meeting(), tables))
    return [(one.question, one.words) for one in found]


def test_what_misses_comes_first_and_leads_to_its_question() -> None:
    talk = meetings.blank()
    todo = to_do(talk, plan_of(talk))
    assert [one.question for one in todo][:3] == ["thema_positief", "aanleiding", "wat_ligt_vast"]
    assert all(one.question in talk.conversation.by_id for one in todo)


def test_a_programme_of_twenty_hours_is_too_full_and_leads_to_the_programme() -> None:
    talk = meetings.meeting(agenda=({"onderdeel": "verkennen", "minuten": 1200},))
    [full] = [one for one in to_do(talk, plan_of(talk)) if "te vol" in one.title]
    assert full.question == "agenda"
    assert not full.is_about_guests
    assert "Omdat bij 'Het programma' 'Minuten' samen 1200 is." in full.words
    [little] = [words for words in sentences(talk) if "Te weinig tijd" in words]
    assert little.count("Te weinig tijd") == 1


def test_what_is_wrong_with_the_mix_is_about_the_guests() -> None:
    lines = ({"groep": "ambtenaar", "via": "mail", "aantal": 9, "voor": "werk"},)
    talk = meetings.meeting(uitnodigen=lines)
    about = [one for one in to_do(talk, plan_of(talk)) if one.is_about_guests]
    assert len(about) >= 2
    assert {one.question for one in about} <= {"uitnodigen", "db_geraakt", "db_merkt"}


def test_what_the_official_set_aside_is_no_longer_told() -> None:
    talk = meetings.meeting(agenda=({"onderdeel": "verkennen", "minuten": 1200},))
    rules = [rule.id for rule in talk.conversation.rules]
    aside = {rule: Judgement(judged="does-not-apply") for rule in rules}
    quiet = Talk.resume(talk.conversation, talk.intake.with_(flags=aside))
    assert len(sentences(quiet)) < len(sentences(talk))


def test_who_is_invited_is_not_among_who_is_not() -> None:
    missing = not_invited(plan_of(meetings.meeting()))
    assert "Ouderen" in missing
    assert "Jongeren" not in missing
    assert "Een andere groep" not in missing


def test_before_and_when_looking_back_other_questions_are_asked() -> None:
    talk = meetings.meeting()
    before = {question.id for question in told_before(talk)}
    assert "thema_positief" in before
    assert not before & {"uitnodigen", "agenda", "verslag_op", "db_geleerd"}
    assert [one.id for one in asked_looking_back(talk)] == ["db_gedaan", "db_geleerd", "db_nu"]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, "een verhaal, een droombeeld, 2 inzichten, 1 verschil, 1 actie, 1 wens, 2 vragen"),
        ({**dict.fromkeys(meetings.TABLE), "og_kracht": ("eten",)}, "een begin"),
        (dict.fromkeys(meetings.TABLE), ""),
    ],
    ids=["full", "begun", "empty"],
)
def test_a_table_in_numbers(answers: dict[str, Any], told: str) -> None:
    [table] = harvest(meetings.meeting(), [meetings.table("Tafel 1", 1, **answers)]).tables
    assert table_told(table) == told


def test_an_action_without_name_or_date_and_a_question_without_a_name_are_told() -> None:
    action = {"wat": "Schuren", "wanneer": date(2026, 4, 1)}
    asked = {"vraag": "Mag dat?"}
    found = misses(meetings.table("A", og_acties=(action,), og_vraag_gemeente=(asked,)))
    assert found == [
        ("og_acties", "Wens van A, mist nog een naam: Schuren"),
        ("og_vraag_gemeente", "Vraag van A, mist nog wie antwoordt: Mag dat?"),
    ]


def test_an_empty_table_is_told_and_a_full_one_misses_nothing() -> None:
    full = {"og_acties": (meetings.TABLE["og_acties"][0],), "og_vraag_gemeente": None}
    assert misses(meetings.table("A", 1, **full)) == []
    assert misses(meetings.table("B", 1, **dict.fromkeys(meetings.TABLE))) == [
        ("", "B is nog leeg.")
    ]


def test_a_long_text_is_told_by_its_beginning() -> None:
    assert shortened("een\ntwee\n") == "een / twee"
    short = shortened("woord " * 50)
    assert len(short) <= LONGEST
    assert short.endswith("woord…")
