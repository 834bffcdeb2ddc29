from datetime import date, datetime, timedelta

import pytest
from tests.conftest import NOON

from burgeridee.core.days import (
    greeting,
    minutes_in_words,
    moment_in_words,
    seen_from,
    short_day,
    weekday_and_day,
    whole_day,
)

WEDNESDAY = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 21), "zaterdag 21 maart 2026 (over 10 dagen)"),
        (date(2026, 3, 9), "maandag 9 maart 2026 (eergisteren)"),
        (date(2026, 3, 8), "zondag 8 maart 2026 (3 dagen geleden)"),
        (WEDNESDAY, "woensdag 11 maart 2026 (vandaag)"),
        (date(2026, 3, 12), "donderdag 12 maart 2026 (morgen)"),
        (date(2026, 3, 13), "vrijdag 13 maart 2026 (overmorgen)"),
        (date(2026, 3, 10), "dinsdag 10 maart 2026 (gisteren)"),
    ],
)
def test_a_day_is_told_with_its_weekday_and_how_far_off_it_is(day: date, words: str) -> None:
    assert weekday_and_day(day, WEDNESDAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 10), "gisteren"),
        (WEDNESDAY, "vandaag"),
        (date(2026, 3, 12), "morgen"),
        (date(2026, 3, 21), "21 mrt"),
        (date(2026, 12, 31), "31 dec"),
        (date(2025, 3, 12), "mrt 2025"),
    ],
)
def test_a_day_is_short_and_seen_from_today(day: date, words: str) -> None:
    assert short_day(day, WEDNESDAY) == words


@pytest.mark.parametrize(
    ("apart", "words"),
    [
        (-12, "12 dagen te laat"),
        (-1, "1 dag te laat"),
        (0, "vandaag"),
        (1, "morgen"),
        (2, "overmorgen"),
        (5, "over 5 dagen"),
    ],
)
def test_how_far_a_day_lies_ahead_or_behind(apart: int, words: str) -> None:
    assert seen_from(WEDNESDAY + timedelta(days=apart), WEDNESDAY) == words


def test_a_whole_day_has_its_weekday() -> None:
    assert whole_day(WEDNESDAY) == "woensdag 11 maart 2026"


@pytest.mark.parametrize(
    ("hour", "words"),
    [(0, "Goedemorgen"), (11, "Goedemorgen"), (12, "Goedemiddag"), (18, "Goedenavond")],
)
def test_the_greeting_follows_the_day(hour: int, words: str) -> None:
    now = NOON.replace(hour=hour)
    assert greeting(now, "Sanne") == f"{words}, Sanne."
    assert greeting(now, "") == f"{words}."


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minuten"),
        (1, "1 minuut"),
        (59, "59 minuten"),
        (60, "1 uur"),
        (121, "2 uur en 1 minuut"),
        (210, "3 uur en 30 minuten"),
    ],
)
def test_minutes_are_told_as_people_say_them(minutes: int, words: str) -> None:
    assert minutes_in_words(minutes) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-03-11 00:00", "om 00:00"),
        ("2026-03-10 23:59", "gisteren om 23:59"),
        ("2026-03-09 14:03", "9 maart om 14:03"),
        ("2025-12-31 09:05", "31 december 2025 om 09:05"),
        ("2026-03-12 08:00", "12 maart om 08:00"),
    ],
    ids=["today", "yesterday", "this year", "another year", "a clock that is ahead"],
)
def test_a_moment_is_said_as_near_as_it_is(moment: str, words: str) -> None:
    assert moment_in_words(datetime.fromisoformat(moment), date(2026, 3, 11)) == words
