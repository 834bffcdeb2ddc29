from datetime import UTC, datetime, timedelta

import pytest

from burgeridee.files.archive_words import HELD, ahead, conflict, newer

NOON = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("said", [HELD, conflict(gone=True), conflict(gone=False)])
def test_what_stands_elsewhere_is_followed_by_its_name(said: str) -> None:
    assert said.endswith("Wat jij hebt, staat vanaf nu in")


def test_of_a_newer_file_its_schema_is_told() -> None:
    assert "(schema 7)" in newer(7)


@pytest.mark.parametrize(
    ("changed", "is_told"),
    [
        (None, False),
        (NOON - timedelta(days=900), False),
        (NOON + timedelta(hours=24), False),
        (NOON + timedelta(hours=24, seconds=1), True),
        (NOON.replace(year=9999), True),
        (datetime.fromisoformat("2027-01-01T00:00"), False),
    ],
    ids=["unknown", "long ago", "another zone", "more than a day", "far away", "without a zone"],
)
def test_a_talk_from_the_future_is_told(changed: datetime | None, is_told: bool) -> None:
    assert bool(ahead(changed, NOON)) is is_told


def test_it_is_told_on_one_line_with_its_day() -> None:
    [said] = ahead(datetime(2027, 1, 2, tzinfo=UTC), NOON)
    assert "2 januari 2027" in said
    assert "De klok van een van de computers loopt niet goed." in said
