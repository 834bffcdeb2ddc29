"""How an initiative stands, from its records: what a list may say of it in a few lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from burgeridee.core.agreements import Agreement, agreements
from burgeridee.core.co_creation import co_creation
from burgeridee.core.conversation import RECORD
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import Record, is_a_talk
from burgeridee.files.linked import linked


@dataclass(frozen=True)
class Standing:
    """What is known of an initiative. `outcome` is that of its newest check, empty without one."""

    talks: int
    exercises: int
    outcome: str = ""
    upcoming: Agreement | None = None
    late: int = 0


def standing_of(archive: Archive, records: Sequence[Record], today: date) -> Standing:
    """How it stands on a day; the records come the oldest first."""
    agreed = [one for record in records for one in agreements(record.talk)]
    open_ones = [one for one in agreed if one.due is not None and one.done is None]
    ahead = [one for one in open_ones if one.urgency(today) != "late"]
    return Standing(
        talks=sum(1 for record in records if is_a_talk(record)),
        exercises=sum(1 for record in records if _is_exercise(record)),
        outcome=_outcome(archive, records),
        upcoming=min(ahead, key=lambda one: one.due or date.max, default=None),
        late=len(open_ones) - len(ahead),
    )


def _is_exercise(record: Record) -> bool:
    intake = record.talk.intake
    return intake.model.id.startswith(RECORD) and any(
        answer.is_filled for answer in intake.answers.values()
    )


def _outcome(archive: Archive, records: Sequence[Record]) -> str:
    for record in reversed(records):
        if record.talk.conversation.fit is None:
            continue
        found = co_creation(record.talk, linked(archive, record.talk, record.path).talk)
        if found is not None and not found.is_empty:
            return found.outcome.label
    return ""
