"""A talk that was closed: what may still change in it, and how it is opened again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Answer, Change
from burgeridee.core.talk import Talk


def may_change(talk: Talk, question_id: str) -> bool:
    """Whether the answer to this question may change without a reason.

    Always while the talk is open; after it, only in the phases that come after the talk.
    """
    phase = talk.conversation.phase_of.get(question_id)
    return talk.intake.status == "open" or (phase is not None and phase.moment == "after")


def may_become(talk: Talk, other: Talk) -> bool:
    """Whether a talk may change into this other one.

    An open talk may. In a closed one answers change only with a reason, written down in
    `changes`; what `may_change`, notes, ticks and judgements go on without.
    """
    if talk.intake.status == "open" or len(other.intake.changes) > len(talk.intake.changes):
        return True
    return other.intake.status == "closed" and _settled(other) == _settled(talk)


def reopened(talk: Talk, reason: str, now: datetime) -> Talk:
    """The talk open again, with the reason written down.

    What was left open stays so until it is answered.
    """
    change = Change(at=now, old="closed", new="open", reason=reason)
    changes = (*talk.intake.changes, change)
    intake = talk.intake.with_(status="open", changes=changes, changed=now)
    return replace(talk, intake=intake, past=(*talk.past, talk.intake), typing="")


def closing_in_words(model: Conversation) -> str:
    """The deed of closing a talk of this model: "Gesprek afsluiten", "Opdracht afsluiten"."""
    return f"{_capital(model.noun)} afsluiten"


def closed_in_words(model: Conversation) -> str:
    """That a talk of this model is closed."""
    return f"{_capital(model.this_one)} is afgesloten."


def open_in_words(model: Conversation) -> str:
    """What is said to whoever wants to open a talk of this model that is open."""
    return f"{_capital(model.this_one)} is open. Je kunt gewoon verder."


def why_reopened(model: Conversation) -> str:
    """What is asked of whoever opens a talk of this model again."""
    return f"Waarom open je {model.called} weer?"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _settled(talk: Talk) -> Mapping[str, Answer]:
    """The answers that closing settled, without notes, and without what stands there for a note."""
    return {
        key: answer.with_(note="")
        for key, answer in talk.intake.answers.items()
        if not may_change(talk, key)
        if not (answer.state == "parked" and answer.value is None and answer.note)
    }
