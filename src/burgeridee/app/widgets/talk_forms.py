"""In which forms a talk can be begun, and about how long each takes."""

from dataclasses import dataclass

from burgeridee.core.conversation import Conversation

_HOURS = {15: "een kwartier", 30: "een half uur", 45: "drie kwartier", 60: "een uur"}
_QUARTER = 15


@dataclass(frozen=True)
class NewTalk:
    """What was chosen to begin."""

    conversation: Conversation
    short: bool

    @property
    def length(self) -> str:
        """About how long it takes with residents; a short one is half of it."""
        minutes = self.conversation.minutes_in("during")
        return in_hours(minutes // 2 if self.short else minutes)


def forms(conversation: Conversation) -> tuple[NewTalk, ...]:
    """The forms of a model: whole, and short where it names questions for that."""
    has_short = any(question.short for question in conversation.questions)
    return tuple(
        NewTalk(conversation, short) for short in ((False, True) if has_short else (False,))
    )


def in_hours(minutes: int) -> str:
    """About how long that is, in quarters of an hour, as people say it."""
    quarters = max(round(minutes / _QUARTER), 1) * _QUARTER
    return _HOURS.get(quarters) or f"{quarters} minuten"
