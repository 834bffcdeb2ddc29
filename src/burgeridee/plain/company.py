"""Who else has a talk open, and where two answers wait, for who opens it in plain lines."""

from collections.abc import Iterator

from burgeridee.files.presence import Someone, present
from burgeridee.plain.deciding import waiting_lines
from burgeridee.plain.talking import Talking


def company_lines(talking: Talking) -> Iterator[str]:
    """What to know when one opens this talk."""
    intake = talking.talk.intake
    if intake.revision and not intake.practice:
        for one in present(talking.archive.places, intake.id):
            yield _told(one)
    yield from waiting_lines(talking.talk)


def _told(one: Someone) -> str:
    since = f" sinds {one.since:%H:%M}" if one.since else ""
    if one.is_live:
        return f"Dit gesprek is ook open bij {one.called}{since}. Je kunt gewoon verder."
    return f"Dit gesprek was ook open bij {one.called}, waarschijnlijk niet meer."
