"""The outcome of a check in words; in its window it is tried in dialogs/test_fit.py."""

from tests.app.staging import shipped

from burgeridee.app.widgets.fit_words import (
    AGAINST,
    IN_FAVOUR,
    MISSING,
    NOTHING_TURNS,
    because_told,
    outcome_told,
    points_told,
)
from burgeridee.core.co_creation import Against, CoCreation, InFavour
from burgeridee.core.conversation import Fit


def content() -> Fit:
    """What the check looks at."""
    fit = shipped().conversations["co-creatie"].fit
    assert fit is not None
    return fit


FIT = content()
LIGHTER = FIT.outcomes[-1]
FOUND = CoCreation(
    outcome=LIGHTER,
    points=1,
    against=(),
    in_favour=(InFavour(FIT.lines[0], ("omdat je dat zei",)),),
    unknown=(),
    arrange=(FIT.lines[0],),
)


def test_one_point_is_no_points() -> None:
    assert points_told(FOUND, FIT).startswith("1 punt. Vanaf 0: ")


def test_what_speaks_for_it_what_misses_and_that_nothing_turns_it() -> None:
    told = because_told(FOUND, (), FIT).plain
    assert told.index(IN_FAVOUR) < told.index(MISSING) < told.index(NOTHING_TURNS)
    assert FIT.origin in told
    assert outcome_told(FOUND, FIT).plain.startswith(LIGHTER.label)


def test_what_stands_in_the_way_goes_before_points() -> None:
    stopped = CoCreation(
        FIT.stop, 9, (Against(FIT.knockouts[0], ("omdat",)),), (), unknown=(), arrange=()
    )
    assert because_told(stopped, (), FIT).plain.startswith(AGAINST)
    assert "9" not in points_told(stopped, FIT)
