from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.conftest import NOON

from burgeridee.core.agreements import Agreed, Agreement
from burgeridee.core.text import cleaned
from burgeridee.report.calendar import BEFORE_ALL, REMINDER, calendar

DAY = date(2026, 3, 21)
COFFEE = Agreement("af_acties/a1", "koffie", "Samen", DAY)
HOSTILE = "a;b,c\\n\\,\nEND:VEVENT\r\nBEGIN:VALARM \x1b[31m=1+1 🌱 " + "x" * 10_000


def talk(*agreements: Agreement, **more: Any) -> Agreed:
    given: dict[str, Any] = {"intake": "20260311-k7m2qd", "title": "De bloemenstrook"}
    given |= {"status": "open", "revision": 4, "changed": NOON, **more}
    return Agreed(**given, agreements=agreements)


def events(content: bytes) -> list[Any]:
    """The events as another library reads them."""
    return list(vobject.readOne(content.decode()).contents.get("vevent", []))


def imported(*contents: bytes) -> dict[str, Any]:
    """A calendar program: a later event of the same UID takes the place of an earlier revision."""
    held: dict[str, Any] = {}
    for content in contents:
        for event in events(content):
            before = held.get(event.uid.value)
            if before is None or int(event.sequence.value) >= int(before.sequence.value):
                held[event.uid.value] = event
    return held


def test_an_agreement_is_a_whole_day_with_a_reminder() -> None:
    [event] = events(calendar([talk(COFFEE)]))
    assert event.summary.value == "koffie"
    assert event.description.value == (
        "Wie: Samen\nGesprek: De bloemenstrook\nNummer: 20260311-k7m2qd"
    )
    assert (event.dtstart.value, event.dtend.value) == (DAY, DAY + timedelta(days=1))
    assert type(event.dtstart.value) is date
    assert event.transp.value == "TRANSPARENT"
    assert event.valarm.action.value == "DISPLAY"
    assert event.valarm.trigger.value == REMINDER
    assert event.valarm.description.value == "Morgen: koffie"


@pytest.mark.parametrize(
    "day",
    [
        DAY,
        date(2026, 3, 29),
        date(2026, 3, 30),
        date(2026, 10, 25),
        date(2026, 10, 26),
        date(2028, 2, 29),
        date(2028, 3, 1),
        date(2027, 1, 1),
    ],
    ids=[
        "a day",
        "the clock goes forward",
        "the day after",
        "the clock goes back",
        "the day after that",
        "29 February",
        "the day after 29 February",
        "new year",
    ],
)
def test_the_reminder_is_at_nine_in_the_morning_before(day: date) -> None:
    [event] = events(calendar([talk(replace(COFFEE, due=day))]))
    amsterdam = ZoneInfo("Europe/Amsterdam")
    midnight = datetime.combine(event.dtstart.value, datetime.min.time(), amsterdam)
    rings = (midnight.astimezone(UTC) + event.valarm.trigger.value).astimezone(amsterdam)
    assert (rings.date(), rings.hour, rings.minute) == (day - timedelta(days=1), 9, 0)


def test_lines_are_at_most_75_bytes_and_end_as_they_should() -> None:
    content = calendar([talk(replace(COFFEE, what=HOSTILE))])
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_it_says_who_made_it_and_in_which_zone() -> None:
    whole = vobject.readOne(calendar([talk(COFFEE)]).decode())
    assert whole.version.value == "2.0"
    assert whole.prodid.value == "-//burgeridee//afspraken//NL"
    assert whole.contents["x-wr-timezone"][0].value == "Europe/Amsterdam"


def test_what_people_wrote_is_text_and_nothing_else() -> None:
    hostile = replace(COFFEE, what=HOSTILE, who=HOSTILE)
    content = calendar([talk(hostile, title=HOSTILE)])
    [event] = events(content)
    assert event.summary.value == cleaned(HOSTILE)
    assert event.description.value.count(cleaned(HOSTILE)) == 2
    assert len(event.contents["valarm"]) == 1
    assert b"\x1b" not in content


@given(st.text(min_size=1))
@example(r"C:\Nieuw\nota.docx")
@example(r"\\N")
def test_every_text_comes_back(what: str) -> None:
    content = calendar([talk(replace(COFFEE, what=what))])
    [event] = Calendar.from_ical(content).walk("VEVENT")
    said = cleaned(what)
    said = said if said.strip() else "een afspraak zonder woorden"
    assert str(event["SUMMARY"]) == said
    [alarm] = event.walk("VALARM")
    assert str(alarm["DESCRIPTION"]) == f"Morgen: {said}"


def test_a_second_import_updates_and_doubles_nothing() -> None:
    bread = Agreement("af_acties/a2", "brood", "", DAY)
    first = calendar([talk(COFFEE, bread)])
    later = talk(
        replace(COFFEE, due=DAY + timedelta(days=7), moved=True),
        replace(bread, done=DAY),
        revision=5,
        changed=NOON + timedelta(hours=1),
    )
    held = imported(first, calendar([later]))
    assert len(held) == 2
    moved, done = held.values()
    assert moved.dtstart.value == DAY + timedelta(days=7)
    assert moved.valarm.trigger.value == REMINDER
    assert done.summary.value == "Gedaan: brood"
    assert "valarm" not in done.contents
    assert {int(event.sequence.value) for event in held.values()} == {5}


def test_the_same_agreements_give_the_same_bytes() -> None:
    assert calendar([talk(COFFEE)]) == calendar([talk(COFFEE)])
    assert imported(calendar([talk(COFFEE)]), calendar([talk(COFFEE)])).keys() == {
        "20260311-k7m2qd/af_acties/a1@burgeridee"
    }


def test_the_order_of_reading_changes_nothing() -> None:
    other = talk(COFFEE, intake="20260312-abcdef")
    assert calendar([talk(COFFEE), other]) == calendar([other, talk(COFFEE)])
    assert len(events(calendar([talk(COFFEE), other]))) == 2


def test_without_a_day_there_is_nothing_to_put_in_a_calendar() -> None:
    assert events(calendar([talk(replace(COFFEE, due=None))])) == []
    assert events(calendar([])) == []


@pytest.mark.parametrize(
    ("changed", "stamp"),
    [
        (NOON, datetime(2026, 3, 11, 11, 0, tzinfo=UTC)),
        (NOON.replace(tzinfo=None), datetime(2026, 3, 11, 12, 0, tzinfo=UTC)),
        (None, BEFORE_ALL),
        (datetime.min.replace(tzinfo=NOON.tzinfo), BEFORE_ALL),
        (datetime.max.replace(tzinfo=ZoneInfo("America/New_York")), BEFORE_ALL),
    ],
    ids=["with its offset", "without", "not said", "at the beginning", "at the end of all days"],
)
def test_the_stamp_is_when_the_revision_was_made(changed: datetime | None, stamp: datetime) -> None:
    [event] = events(calendar([talk(COFFEE, changed=changed)]))
    assert event.dtstamp.value == stamp


@pytest.mark.parametrize("due", [date.min, date.max], ids=["first", "last"])
def test_the_ends_of_the_calendar_are_days_too(due: date) -> None:
    found: Sequence[Any] = Calendar.from_ical(calendar([talk(replace(COFFEE, due=due))])).walk(
        "VEVENT"
    )
    assert [event["DTSTART"].dt for event in found] == [due]
