from datetime import date

from tests.core import meetings

from burgeridee.core.agreements import agreements
from burgeridee.core.dialogue import plan_of
from burgeridee.core.harvest import Harvest, harvest
from burgeridee.core.meeting_told import ToDo
from burgeridee.plain.meeting_words import (
    guest_lines,
    look_back_lines,
    plan_lines,
    report_lines,
    table_lines,
    to_do_lines,
)

TODAY = date(2026, 3, 11)


def test_a_plan_in_which_nothing_stands_says_so_and_where_to_begin() -> None:
    talk = meetings.blank()
    said = list(plan_lines(talk, plan_of(talk)))
    assert "Het thema: nog leeg" in said
    assert "Nog te regelen; het hoeft niet in één keer:" in said
    assert said[-1] == "Met :vul 1 ga je naar de vraag van nummer 1, met :vul naar het hele plan."


def test_what_is_to_arrange_has_a_number() -> None:
    assert list(to_do_lines([ToDo("datum", "Kies een datum.")]))[1] == "1. Kies een datum."
    assert list(to_do_lines([])) == ["Alles is geregeld."]


def test_nobody_invited_is_told() -> None:
    talk = meetings.meeting(uitnodigen=None)
    said = list(guest_lines(talk, plan_of(talk)))
    assert said[0] == "Er is nog niemand genodigd."
    assert said[1].startswith("Nog niet genodigd: Huurders en eigenaren uit de buurt; ")


def test_without_tables_it_says_how_many_were_planned() -> None:
    plan = plan_of(meetings.meeting())
    assert "Je plande er 3." in next(table_lines(Harvest(), plan))
    talk = meetings.meeting()
    tables = harvest(talk, [meetings.table("A", 1, **dict.fromkeys(meetings.TABLE))])
    assert next(table_lines(tables, plan)) == "1. A: nog leeg."


def test_the_report_without_a_day_is_due_in_five_days() -> None:
    blank = plan_of(meetings.blank())
    assert list(report_lines(Harvest(), blank, TODAY)) == [
        "Nog niet verstuurd. Doe het binnen vijf werkdagen."
    ]


def test_looking_back_counts_what_was_done() -> None:
    plan = plan_of(meetings.meeting())
    said = list(look_back_lines(plan, agreements(meetings.table("A")), TODAY))
    assert said[0] == "Samen terugkijken: woensdag 6 mei 2026 (over 56 dagen)."
    assert said[-1] == "0 van 3 gedaan."
    nothing = list(look_back_lines(plan_of(meetings.blank()), (), TODAY))
    assert nothing[0] == "Samen terugkijken: zes weken na de bijeenkomst."
    assert nothing[-1].startswith("Er is nog niets afgesproken")
