from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burgeridee.core.retention import (
    KINDS,
    LABELS,
    MANY,
    Kept,
    Kind,
    Retention,
    in_order,
    judged,
    months_after,
    months_in_words,
)

TODAY = date(2026, 3, 11)
YEAR = Retention(dict.fromkeys(KINDS, 12))


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_term_nothing_is_ever_due(kind: Kind) -> None:
    found = judged(Kept("a", kind, date(1990, 1, 1)), Retention(), TODAY)
    assert (found.is_due, found.until) == (False, None)
    assert found.why.endswith("Er is geen termijn ingesteld: het blijft, tot jij het verwijdert.")


@pytest.mark.parametrize(
    ("since", "is_due", "told"),
    [
        (date(2025, 3, 10), True, "Dat was tot en met 10 maart 2026."),
        (date(2025, 3, 11), False, "Dat is tot en met 11 maart 2026."),
        (date(2030, 1, 1), False, "Dat is tot en met 1 januari 2031."),
    ],
    ids=["the day after the last", "the last day itself", "a clock that was wrong"],
)
def test_a_record_is_due_after_its_last_day(since: date, is_due: bool, told: str) -> None:
    found = judged(Kept("a", "closed", since), YEAR, TODAY)
    assert found.is_due is is_due
    assert "Jullie bewaren afgesloten gesprekken 1 jaar." in found.why
    assert found.why.endswith(told)


def test_a_record_of_an_unknown_day_is_left_to_a_person() -> None:
    found = judged(Kept("a", "open", None), YEAR, TODAY)
    assert not found.is_due
    assert "kijk zelf" in found.why


@pytest.mark.parametrize(
    ("still", "words"),
    [(date(2026, 3, 1), "had klaar moeten zijn op 1 maart"), (date(2026, 4, 1), "is voor 1 april")],
)
def test_what_is_still_to_be_done_is_said(still: date, words: str) -> None:
    found = judged(Kept("a", "closed", date(2024, 1, 1), still=still), YEAR, TODAY)
    assert found.is_due
    assert words in found.why


def test_each_kind_has_its_own_term() -> None:
    only_practice = Retention({"practice": 1})
    due = [
        kind
        for kind in KINDS
        if judged(Kept("a", kind, date(2026, 1, 1)), only_practice, TODAY).is_due
    ]
    assert due == ["practice"]
    assert only_practice.is_set
    assert not Retention({"onbekend": 3}).is_set
    assert set(LABELS) == set(MANY) == set(KINDS)


def test_the_longest_due_comes_first_and_what_stays_last() -> None:
    days = [None, date(2026, 3, 1), date(2020, 5, 5), date(2024, 1, 1)]
    found = in_order(judged(Kept(str(day), "closed", day), YEAR, TODAY) for day in days)
    assert [one.kept.id for one in found] == ["2020-05-05", "2024-01-01", "2026-03-01", "None"]


def test_what_stays_has_the_oldest_in_front() -> None:
    kept = [("a", date(2026, 3, 1)), ("b", None), ("c", date(2020, 5, 5)), ("d", date(2020, 5, 5))]
    found = in_order(judged(Kept(name, "open", day), Retention(), TODAY) for name, day in kept)
    assert [one.kept.id for one in found] == ["c", "d", "a", "b"]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 12, 31), 1, date(2026, 1, 31)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(9999, 1, 1), 12, None),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, later: date | None) -> None:
    assert months_after(day, months) == later


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 1200))
def test_a_later_day_is_never_more_than_a_month_off(day: date, months: int) -> None:
    later = months_after(day, months)
    assert later is not None
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_months_as_people_say_them() -> None:
    assert [months_in_words(n) for n in (1, 6, 12, 18, 24)] == [
        "1 maand",
        "6 maanden",
        "1 jaar",
        "18 maanden",
        "2 jaar",
    ]
