"""The running sheet: who does what, when, and what is still to arrange."""

from dataclasses import replace

from tests.conftest import NOON
from tests.core.meetings import blank, meeting

from burgeridee.core.dialogue import plan_of
from burgeridee.core.meeting_plan import Invited, Plan
from burgeridee.report.document import House, Lines, Table
from burgeridee.report.programme import ONE_BY_ONE, programme
from burgeridee.report.texts import texts

PLAIN = House()
FULL = plan_of(meeting())


def words(plan: Plan) -> str:
    return " ".join(" ".join(texts(programme(plan, NOON, PLAIN))).split())


def test_the_programme_says_who_does_what_and_when() -> None:
    said = words(FULL)
    for part in (
        "19.30 tot 22.20 uur",
        "20 mensen (plek voor 24), aan 3 tafels",
        "Alles samen duurt 2 uur en 50 minuten.",
        "uiterlijk woensdag 1 april 2026",
        "uiterlijk woensdag 8 april 2026",
        "wat leerden we? op 6 mei 2026",
    ):
        assert part in said
    assert "Nog te regelen" not in said


def test_what_is_still_to_arrange_is_to_tick_on_the_programme() -> None:
    plan = plan_of(meeting(tafelhosts=("Joke",), oogster=None))
    said = words(plan)
    assert "Nog te regelen" in said
    assert "Je hebt 3 tafels en 1 gespreksleider. Zoek er nog 2." in said


def test_what_is_not_known_of_a_group_is_asked_and_one_table_is_one() -> None:
    plan = replace(FULL, guests=6, places=6, invited=(Invited("Jongeren"),), hosts=())
    said = words(plan)
    assert "6 mensen, aan 1 tafel" in said
    assert "Gesprek leiden aan tafel 2" not in said
    assert "?" in said


def test_each_table_has_its_host_and_a_host_too_many_is_named_as_well() -> None:
    said = words(replace(FULL, hosts=("Joke", "Achmed", "Wim", "Noor")))
    assert "Gesprek leiden aan tafel 3 Wim Gesprek leiden aan tafel 4 Noor" in said
    assert "Oogsten: verzamelen en voorlezen Lotte" in said


def test_an_empty_one_is_a_plan_to_fill_in_with_every_group_to_think_of() -> None:
    document = programme(plan_of(blank()), NOON, PLAIN)
    assert document.title == "Draaiboek dialoogbijeenkomst"
    assert [block.count for block in document.blocks if isinstance(block, Lines)][:4] == [2] * 4
    [groups, *_] = [block for block in document.blocks if isinstance(block, Table)]
    assert [row[0] for row in groups.rows[:3]] == [
        "Huurders en eigenaren uit de buurt",
        "Mensen die de plek nu gebruiken",
        "Initiatiefnemers",
    ]
    assert len(groups.rows) == 15
    assert "Nog te regelen" not in words(plan_of(blank()))


def test_without_a_programme_there_is_room_to_write_one() -> None:
    document = programme(replace(FULL, rounds=()), NOON, PLAIN)
    assert any(isinstance(block, Lines) and block.count == 4 for block in document.blocks)


def test_a_figure_too_many_makes_no_endless_paper() -> None:
    plan = replace(FULL, guests=999_999, places=999_999)
    said = words(plan)
    assert "999999 mensen, aan 142857 tafels" in said
    assert "aan tafel 40 Gesprek leiden aan tafel 41 tot en met 142857" in said
    assert said.count("Gesprek leiden aan tafel") == ONE_BY_ONE + 1
