"""What follows from the numbers of a meeting alone."""

import pytest

from burgeridee.core.meeting_plan import Invited, Plan, Round


@pytest.mark.parametrize(
    ("guests", "tables"), [(0, 0), (1, 1), (7, 1), (8, 2), (14, 2), (15, 3), (40, 6)]
)
def test_there_is_a_table_for_every_seven_guests(guests: int, tables: int) -> None:
    assert Plan("x", guests=guests).tables == tables


def test_who_is_expected_and_how_long_it_takes_are_sums() -> None:
    plan = Plan(
        "x",
        invited=(Invited("jongeren", count=5), Invited("ouderen", count=3), Invited("ander")),
        rounds=(Round("inloop", "Inloop", 15), Round("oogsten", "Oogsten", 20)),
    )
    assert (plan.expected, plan.minutes) == (8, 35)
    assert Plan("x").expected == Plan("x").minutes == 0


def test_what_guests_may_read_is_the_plan_itself_where_nothing_else_is_known() -> None:
    public = Plan("x", theme="Een plein")
    assert public.shown is public
    assert Plan("x", for_guests=public).shown is public
