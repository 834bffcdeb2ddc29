"""What changes in a talk that was opened again: written down as it happens, with the reason."""

from datetime import datetime

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Change, Intake, Limit
from burgeridee.core.questions import Question, in_words


def written_down(
    conversation: Conversation, before: Intake, after: Intake, now: datetime
) -> Intake:
    """The intake with each answer that changed in `changes`; of a talk never closed, as it is.

    Of a question one change stands there since the talk was opened: what it was then, and what it
    is now. An answer that is as it was then has not changed. Answers for after the talk never
    need a reason, and are not written down.
    """
    opened = [at for at, change in enumerate(after.changes) if not change.question]
    if not opened or before.status != "open" or after.answers is before.answers:
        return after
    for question in conversation.questions:
        old, new = _said(before, question), _said(after, question)
        if old != new and conversation.phase_of[question.id].moment != "after":
            change = Change(
                at=now,
                question=question.id,
                old=old,
                new=new,
                reason=after.changes[opened[-1]].reason,
            )
            after = _with(after, change, opened[-1])
    return after


def limits_written_down(
    conversation: Conversation, before: Intake, after: Intake, now: datetime
) -> Intake:
    """The intake with in `changes` what changed in what cannot be; never closed, as it is."""
    name = conversation.uses.limits
    opened = [change for change in after.changes if not change.question]
    sides = (before.limits, after.limits), (after.limits, before.limits)
    old, new = ([_limit(one) for one in side if one not in other] for side, other in sides)
    if not name or not opened or not (old or new):
        return after
    change = Change(
        at=now,
        question=name,
        old="; ".join(filter(None, old)),
        new="; ".join(filter(None, new)),
        reason=opened[-1].reason,
    )
    return after.with_(changes=(*after.changes, change))


def _limit(limit: Limit) -> str:
    parts = (limit.what, limit.why, limit.decided_by, limit.instead)
    return "; ".join(part.strip() for part in parts if part.strip())


def _with(intake: Intake, change: Change, opened: int) -> Intake:
    """The intake with one change more, or with one that goes on from where another came."""
    others = list(intake.changes)
    for at in range(opened + 1, len(others)):
        earlier = others[at]
        if (earlier.question, earlier.new) == (change.question, change.old):
            del others[at]
            change = change.with_(old=earlier.old)
            break
    more = [] if change.old == change.new else [change]
    return intake.with_(changes=(*others, *more))


def _said(intake: Intake, question: Question) -> str:
    answer = intake.answers.get(question.id)
    return in_words(question, answer.value) if answer and answer.is_filled else ""
