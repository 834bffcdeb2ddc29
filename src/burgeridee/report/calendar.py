"""Agreements as a calendar file (.ics): each a whole day, with a reminder the morning before."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vText

from burgeridee.core.agreements import Agreed, Agreement
from burgeridee.core.text import cleaned

MAKER = "-//burgeridee//afspraken//NL"
ZONE = "Europe/Amsterdam"
REMINDER = timedelta(hours=-15)
"""Nine in the morning, the day before: counted from the midnight with which the day begins.

The clocks change between two and three at night, so these hours are fifteen on every day.
"""
BEFORE_ALL = datetime(2000, 1, 1, tzinfo=UTC)
"""When a revision was made that does not say so."""
NAMELESS = "een gesprek nog zonder naam"


class _Words(vText):
    r"""A text as people wrote it: the library makes a new line of the `\N` in `C:\Nieuw`."""

    def to_ical(self) -> bytes:
        """The text, escaped as RFC 5545 3.3.11 asks."""
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def calendar(found: Iterable[Agreed]) -> bytes:
    """The agreements that have a day, as a calendar; the same agreements give the same bytes.

    What was ticked off stays in it, marked and without a reminder: a second import then clears
    the reminder that the first one set.
    """
    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", "Afspraken met bewoners")
    made.add("x-wr-timezone", ZONE)
    for talk in sorted(found, key=lambda one: one.intake):
        for agreement in talk.agreements:
            if agreement.due is not None:
                made.add_component(_event(talk, agreement, agreement.due))
    return bytes(made.to_ical())


def _event(talk: Agreed, agreement: Agreement, due: date) -> Event:
    is_done = agreement.done is not None
    event = Event()
    event.add("uid", f"{talk.intake}/{agreement.item}@burgeridee")
    event.add("dtstamp", _moment(talk))
    event.add("last-modified", _moment(talk))
    event.add("sequence", talk.revision)
    event.add("dtstart", due)
    if due < date.max:  # a day is a day long without its end too
        event.add("dtend", due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")  # it takes no hours of the day
    event.add("summary", _Words(f"{'Gedaan: ' if is_done else ''}{_what(agreement)}"))
    event.add("description", _Words(cleaned(_description(talk, agreement))))
    if not is_done:
        event.add_component(_alarm(agreement))
    return event


def _alarm(agreement: Agreement) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", REMINDER)
    alarm.add("description", _Words(f"Morgen: {_what(agreement)}"))
    return alarm


def _moment(talk: Agreed) -> datetime:
    """When the revision was made; a file made by hand may say something odd."""
    made = talk.changed
    if made is None or made.year < BEFORE_ALL.year or made.year == date.max.year:
        return BEFORE_ALL
    return made.astimezone(UTC) if made.tzinfo else made.replace(tzinfo=UTC)


def _what(agreement: Agreement) -> str:
    what = cleaned(agreement.what)
    return what if what.strip() else "een afspraak zonder woorden"


def _description(talk: Agreed, agreement: Agreement) -> str:
    who = (f"Wie: {agreement.whose}",) if agreement.whose else ()
    lines = (*who, f"Gesprek: {talk.title or NAMELESS}", f"Nummer: {talk.intake}")
    return "\n".join(lines)
