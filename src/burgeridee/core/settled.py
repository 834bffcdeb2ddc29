"""What becomes of an agreement: ticked off, moved to another day, or neither after all.

An agreement never needs the talk to be open, nor a reason for its tick.
"""

from dataclasses import replace
from datetime import date, datetime

from burgeridee.core.agreements import agreements
from burgeridee.core.intake import Outcome
from burgeridee.core.talk import Talk


def ticked_off(talk: Talk, item: str, day: date, reason: str, now: datetime) -> Talk:
    """The talk with this agreement done on a day; the line about it may be empty.

    An agreement that is not in the talk (any more) changes nothing.
    """
    before = _outcome(talk, item)
    return _with(talk, before.with_(done=day, reason=reason.strip() or before.reason), now)


def moved_to_day(talk: Talk, item: str, day: date, reason: str, now: datetime) -> Talk:
    """The talk with this agreement on another day, and why; it is to be done (again)."""
    before = _outcome(talk, item)
    return _with(talk, before.with_(done=None, moved_to=day, reason=reason.strip()), now)


def taken_back(talk: Talk, item: str, now: datetime) -> Talk:
    """The talk without the last that became of an agreement: first its tick, then its move."""
    before = _outcome(talk, item)
    if before.done is not None and before.moved_to is not None:
        return _with(talk, before.with_(done=None), now)
    return _with(talk, before.with_(done=None, moved_to=None, reason=""), now)


def _outcome(talk: Talk, item: str) -> Outcome:
    found = (outcome for outcome in reversed(talk.intake.agreements) if outcome.item == item)
    return next(found, Outcome(item=item))


def _with(talk: Talk, outcome: Outcome, now: datetime) -> Talk:
    if outcome.item not in {agreement.item for agreement in agreements(talk)}:
        return talk
    if outcome == _outcome(talk, outcome.item):
        return talk
    others = tuple(one for one in talk.intake.agreements if one.item != outcome.item)
    says = bool(outcome.done or outcome.moved_to or outcome.model_extra)
    kept = (*others, outcome) if says else others
    intake = talk.intake.with_(agreements=kept, changed=now)
    return replace(talk, intake=intake, past=(*talk.past, talk.intake), typing="")
