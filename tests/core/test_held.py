from datetime import timedelta

import pytest
from tests.conftest import NOON
from tests.core.test_workshop import plan

from burgeridee.core.held import LONGEST_GAP, WorkshopRun, both_held, joined


def begun(*minutes: int) -> WorkshopRun:
    return WorkshopRun.started(plan(*(minutes or (10, 20, 5))), "20260311-abcdef", NOON)


def later(run: WorkshopRun, seconds: int, *, by: int = 5) -> WorkshopRun:
    """The run after so many seconds, looked at every few."""
    for _ in range(seconds // by):
        run = run.ticked(run.counted + timedelta(seconds=by))
    return run


def test_it_begins_at_its_first_part() -> None:
    run = begun()
    assert (run.part.id, run.used_in_all, run.to_go) == ("a", 0, 35)
    assert run.following is not None
    assert run.following.id == "b"


def test_time_counts_in_whole_minutes_and_none_is_lost_between_parts() -> None:
    run = later(begun(), 90)
    moved = later(run.moved(1, run.counted), 30)
    assert run.held.minutes == {"a": 1}
    assert moved.held.minutes == {"a": 1, "b": 1}


def test_in_a_pause_the_time_stands_still() -> None:
    run = begun().paused(NOON, is_pause=True)
    after = later(run, 600)
    assert after.used_in_all == 0
    assert later(after.paused(after.counted, is_pause=False), 60).used_in_all == 1


@pytest.mark.parametrize(
    ("gap", "counted"),
    [(LONGEST_GAP, 2), (LONGEST_GAP + timedelta(seconds=1), 0), (-timedelta(hours=1), 0)],
    ids=["a slow machine", "a machine that slept", "a clock that was put back"],
)
def test_only_time_that_was_looked_at_counts(gap: timedelta, counted: int) -> None:
    assert begun().ticked(NOON + gap).used_in_all == counted


def test_a_longer_gap_counts_where_it_is_expected() -> None:
    half_an_hour = timedelta(minutes=30)
    assert begun().ticked(NOON + half_an_hour, timedelta(hours=2)).used_in_all == 30


def test_it_stays_at_its_ends() -> None:
    run = begun()
    assert run.moved(-1, NOON).part.id == "a"
    assert run.moved(9, NOON).part.id == "c"
    assert run.moved(9, NOON).following is None


def test_what_is_to_come_never_gets_less_than_the_other_parts() -> None:
    run = later(begun(1, 20), 300)
    assert run.used(run.part) == 5
    assert run.to_go == 20


def test_it_goes_on_where_it_was_and_the_time_between_does_not_count() -> None:
    run = later(begun().moved(1, NOON).noted("b", "mooi", NOON), 60)
    tomorrow = NOON + timedelta(days=1)
    again = WorkshopRun.resumed(plan(10, 20, 5), run.held, tomorrow)
    assert (again.part.id, again.note) == ("b", "mooi")
    assert again.ticked(tomorrow + timedelta(seconds=5)).used_in_all == 1


def test_a_plan_that_lost_the_part_begins_anew() -> None:
    held = begun().moved(2, NOON).held
    assert WorkshopRun.resumed(plan(10, 20), held, NOON).part.id == "a"


def test_a_note_without_words_goes_away() -> None:
    run = begun().noted("a", "eerst", NOON)
    assert run.noted("a", "  ", NOON).held.notes == {}
    assert run.noted("a", "eerst", NOON) is run


def test_each_change_is_a_revision_and_looking_is_none() -> None:
    run = begun()
    assert run.ticked(NOON + timedelta(seconds=5)).held == run.held
    assert run.moved(1, NOON).held.revision == 1


def test_the_note_of_another_window_stays() -> None:
    start = begun()
    theirs = start.noted("a", "van de ander", NOON).noted("b", "ook", NOON).held
    ours = start.noted("c", "van ons", NOON).held
    kept = joined(theirs, ours)
    assert kept.notes == {"a": "van de ander", "b": "ook", "c": "van ons"}
    assert kept.revision > theirs.revision


def test_a_note_that_we_took_away_stays_away() -> None:
    before = begun().noted("a", "weg ermee", NOON)
    assert joined(before.held, before.noted("a", "", NOON).held).notes == {}


def test_two_versions_of_a_workshop_become_one_with_the_notes_of_both() -> None:
    base = begun().noted("a", "samen", NOON).noted("b", "eerst", NOON)
    ours = later(base.noted("a", "van ons", NOON).noted("b", "eerst, en meer", NOON), 120)
    theirs = base.noted("a", "van hen", NOON).noted("c", "ook van hen", NOON).moved(1, NOON)
    held = both_held(base.held, ours.held, theirs.held)
    assert held.notes == {
        "a": "van hen\nvan ons",
        "b": "eerst, en meer",
        "c": "ook van hen",
    }
    assert held.at_part == ours.held.at_part
    assert held.minutes == ours.held.minutes
    assert held.revision > max(ours.held.revision, theirs.held.revision)


def test_where_one_side_did_nothing_the_other_stays_as_it_is() -> None:
    base, other = begun(), begun().noted("a", "mooi", NOON)
    assert both_held(base.held, base.held, other.held) == other.held
    assert both_held(base.held, other.held, base.held) == other.held
    assert both_held(base.held, other.held, other.held) == other.held
    taken_away = other.noted("a", "", NOON)
    assert both_held(other.held, taken_away.held, other.moved(1, NOON).held).notes == {}
