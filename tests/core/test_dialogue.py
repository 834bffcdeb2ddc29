"""What follows from the plan of a dialogue meeting."""

from datetime import date, time

import pytest
from tests.core.meetings import DAY, blank, meeting

from burgeridee.core.dialogue import plan_of


def test_a_plan_holds_what_was_filled_in() -> None:
    plan = plan_of(meeting())
    assert plan.theme == "Een plein waar jong en oud graag zit"
    assert (plan.day, plan.begins, plan.place) == (DAY, time(19, 30), "buurthuis De Kade")
    assert (plan.places, plan.expected, plan.guests, plan.tables) == (24, 20, 20, 3)
    assert (plan.hosts, plan.harvester) == (("Joke", "Achmed", "Wim"), "Lotte")
    official = plan.invited[-1]
    assert (official.for_work, official.may_promise, official.count) == (True, True, 2)
    assert plan.to_arrange == ()


def test_the_programme_has_clock_times_from_the_hour_that_it_begins() -> None:
    plan = plan_of(meeting())
    assert [(one.starts, one.title) for one in plan.rounds] == [
        (time(19, 30), "Inloop"),
        (time(19, 45), "Verwoorden"),
        (time(20, 0), "Verkennen"),
        (time(20, 35), "Verbeelden"),
        (time(21, 0), "Pauze"),
        (time(21, 15), "Vormgeven"),
        (time(21, 45), "Verwezenlijken"),
        (time(22, 5), "Oogsten en afsluiten"),
    ]
    assert (plan.ends, plan.minutes) == (time(22, 20), 170)
    assert plan.rounds[2].questions[1:3] == (
        "Wat maakte dat mogelijk?",
        "Wat deed jij, en wat deden anderen?",
    )


def test_without_an_hour_that_can_be_read_there_are_no_clock_times() -> None:
    for begins in (None, "half acht"):
        plan = plan_of(meeting(begintijd=begins))
        assert {one.starts for one in plan.rounds} == {None}
        assert plan.ends is None
    assert plan.begins_at == "half acht"


def test_a_programme_of_twenty_hours_goes_on_after_midnight() -> None:
    plan = plan_of(meeting(agenda=({"onderdeel": "vormgeven", "minuten": 20 * 60},)))
    assert (plan.minutes, plan.ends) == (1200, None)


def test_the_days_after_it_follow_from_its_day() -> None:
    plan = plan_of(meeting(datum=date(2026, 3, 31), terugkijken_op=None))
    assert plan.report_due == date(2026, 4, 9)  # over Easter
    assert plan.answers_due == date(2026, 4, 14)
    assert plan.look_back_on == date(2026, 5, 12)
    assert plan_of(meeting()).look_back_on == date(2026, 5, 6)  # as was chosen


@pytest.mark.parametrize("day", [date.max, date(9999, 12, 20), date.min])
def test_a_day_at_the_end_of_the_calendar_gives_a_plan_too(day: date) -> None:
    plan = plan_of(meeting(datum=day, terugkijken_op=None))
    for due in (plan.report_due, plan.answers_due, plan.look_back_on):
        assert due is not None
        assert day <= due <= date.max
    assert (plan.look_back_on == date.max) is (day.year == date.max.year)


@pytest.mark.parametrize(
    ("counts", "places", "guests"),
    [((30, 20), 24, 24), ((5, 6), 24, 11), ((), 24, 24), ((5,), None, 5), ((), None, 0)],
    ids=["more than fit", "fewer than fit", "nobody counted", "no places known", "nothing known"],
)
def test_so_many_come(counts: tuple[int, ...], places: int | None, guests: int) -> None:
    invited = tuple({"groep": "ander", "aantal": count} for count in counts)
    assert plan_of(meeting(uitnodigen=invited or None, max_deelnemers=places)).guests == guests


def test_rules_of_talk_lose_the_marks_of_a_list() -> None:
    plan = plan_of(meeting(db_spelregels="- Iedereen vertelt.\n\n2) Stilte mag.\n• Wees mild."))
    assert plan.rules_of_talk == ("Iedereen vertelt.", "Stilte mag.", "Wees mild.")


def test_guests_read_no_more_than_residents_may() -> None:
    plan = plan_of(meeting())
    assert plan.shown.theme == plan.theme
    assert (plan.shown.hosts, plan.shown.harvester, plan.shown.invited) == ((), "", ())
    assert plan.shown.rounds == plan.rounds


def test_a_new_plan_has_a_programme_rules_and_all_groups_to_think_of() -> None:
    plan = plan_of(blank())
    assert (len(plan.rounds), len(plan.rules_of_talk), len(plan.groups)) == (8, 5, 14)
    assert (plan.theme, plan.day, plan.report_due, plan.tables) == ("", None, None, 0)
    assert "Een andere groep" not in plan.groups
