from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burgeridee.core.days import day_in_words
from burgeridee.core.typed_days import day_from

WEDNESDAY = date(2026, 3, 11)
DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("21-3", date(2026, 3, 21)),
        ("21-03", date(2026, 3, 21)),
        ("21/3", date(2026, 3, 21)),
        ("21.3", date(2026, 3, 21)),
        ("21 3", date(2026, 3, 21)),
        ("21 - 3", date(2026, 3, 21)),
        ("21-03-2026", date(2026, 3, 21)),
        ("21/3/2026", date(2026, 3, 21)),
        ("21-3-26", date(2026, 3, 21)),
        ("21-3-2027", date(2027, 3, 21)),
        ("2026-03-21", date(2026, 3, 21)),
        ("21 maart", date(2026, 3, 21)),
        ("21 Maart 2026", date(2026, 3, 21)),
        ("21 mrt 2026", date(2026, 3, 21)),
        ("21 mrt. 2026", date(2026, 3, 21)),
        ("21mrt", date(2026, 3, 21)),
        ("21 mrt '26", date(2026, 3, 21)),
        ("op 3 mei", date(2026, 5, 3)),
        ("1 sept", date(2026, 9, 1)),
        ("29 februari 2028", date(2028, 2, 29)),
        ("zaterdag 21 maart", date(2026, 3, 21)),
        ("za 21-3", date(2026, 3, 21)),
        ("zondag, 21 maart 2026", date(2026, 3, 21)),
        ("vandaag", WEDNESDAY),
        ("  Vandaag ", WEDNESDAY),
        ("morgen", date(2026, 3, 12)),
        ("overmorgen", date(2026, 3, 13)),
        ("gisteren", date(2026, 3, 10)),
        ("eergisteren", date(2026, 3, 9)),
        ("over 2 weken", date(2026, 3, 25)),
        ("over een week", date(2026, 3, 18)),
        ("over één week", date(2026, 3, 18)),
        ("over twee  weken", date(2026, 3, 25)),
        ("over 10 dagen", date(2026, 3, 21)),
        ("over 1 dag", date(2026, 3, 12)),
        ("over 2 maanden", date(2026, 5, 11)),
        ("3 dagen geleden", date(2026, 3, 8)),
        ("een week geleden", date(2026, 3, 4)),
        ("vrijdag", date(2026, 3, 13)),
        ("vr", date(2026, 3, 13)),
        ("dinsdag", date(2026, 3, 17)),
        ("woensdag", date(2026, 3, 18)),
        ("komende maandag", date(2026, 3, 16)),
        ("aanstaande zondag", date(2026, 3, 15)),
        ("volgende week vrijdag", date(2026, 3, 20)),
        ("vrijdag volgende week", date(2026, 3, 20)),
        ("volgende week maandag", date(2026, 3, 16)),
        ("deze week maandag", date(2026, 3, 9)),
        ("vorige week vrijdag", date(2026, 3, 6)),
        ("afgelopen maandag", date(2026, 3, 9)),
        ("vorige maandag", date(2026, 3, 9)),
        ("afgelopen woensdag", date(2026, 3, 4)),
        ("afgelopen donderdag", date(2026, 3, 5)),
        ("volgende week", date(2026, 3, 18)),
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str, meant: date) -> None:
    assert day_from(typed, WEDNESDAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-",
        "binnenkort",
        "21",
        "31-2",
        "29-2",
        "32 maart",
        "21-13",
        "2026-13-01",
        "0-3",
        "21-3-202",
        "0-0-0000",
        "21 maart 0000",
        "over weken",
        "over 9999 maanden en een dag",
        "-5 dagen geleden",
        "9999 maanden",
        "morgen misschien",
        "[b]21-3[/]",
        "٢١-٣",
        "21-3" + "0" * 5000,
        "over " + "9" * 5000 + " dagen",
    ],
)
def test_what_means_no_day_gives_none(typed: str) -> None:
    assert day_from(typed, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("typed", "today", "meant"),
    [
        ("21-3", date(2025, 12, 10), date(2026, 3, 21)),
        ("28-12", date(2026, 1, 5), date(2025, 12, 28)),
        ("28-12", date(2026, 12, 1), date(2026, 12, 28)),
        ("1-1", date(2026, 12, 31), date(2027, 1, 1)),
        ("11-3", WEDNESDAY, WEDNESDAY),
        ("29-2", date(2027, 12, 1), date(2028, 2, 29)),
        ("1 maart", date(2027, 8, 31), date(2028, 3, 1)),
        ("9-9", date(2026, 3, 11), date(2026, 9, 9)),
    ],
)
def test_a_day_without_a_year_is_the_nearest(typed: str, today: date, meant: date) -> None:
    assert day_from(typed, today) == meant


@pytest.mark.parametrize(
    ("typed", "today", "meant"),
    [
        ("over een maand", date(2026, 1, 31), date(2026, 2, 28)),
        ("over een maand", date(2026, 12, 31), date(2027, 1, 31)),
        ("3 maanden geleden", date(2026, 1, 31), date(2025, 10, 31)),
        ("vrijdag", date(2026, 12, 31), date(2027, 1, 1)),
        ("morgen", date.max, None),
        ("over 9999 maanden", date(9900, 1, 1), None),
        ("1-1", date.max, date(9999, 1, 1)),
    ],
)
def test_months_and_years_end(typed: str, today: date, meant: date | None) -> None:
    assert day_from(typed, today) == meant


@given(DAYS, DAYS)
def test_a_day_in_words_is_read_back(day: date, today: date) -> None:
    assert day_from(day_in_words(day), today) == day
    assert day_from(day.isoformat(), today) == day


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_without_its_year_a_day_is_never_more_than_half_a_year_off(day: date, today: date) -> None:
    read = day_from(f"{day.day}-{day.month}", today)
    if (day.month, day.day) != (2, 29):
        assert read is not None
        assert abs(read - today) <= timedelta(days=183)


@given(st.text(max_size=30), st.dates())
def test_no_text_is_a_fault(text: str, today: date) -> None:
    read = day_from(text, today)
    assert read is None or isinstance(read, date)
