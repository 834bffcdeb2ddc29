"""Telling the logbook that something was done. The book itself is not opened before that."""

from datetime import date

from burgeridee.files.log_done import Done
from burgeridee.files.places import Places


def note(places: Places, done: Done) -> None:
    """Write down that something was done, once it stands on disk. It never raises."""
    from burgeridee.files.logbook import logbook

    logbook(places).note(done)


def is_news(places: Places, record_id: str, day: date) -> bool:
    """Whether it is not told yet that this record changed on this day; then it is."""
    from burgeridee.files.logbook import logbook

    return logbook(places).is_news(record_id, day)
