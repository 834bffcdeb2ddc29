"""Which way an idea may go: own initiative, request, permit and so on."""

from dataclasses import dataclass

from burgeridee.core.conditions import speaks
from burgeridee.core.conversation import Lane
from burgeridee.core.reasons import because
from burgeridee.core.talk import Talk


@dataclass(frozen=True)
class OpenLane:
    """A lane that the answers point to, and why."""

    lane: Lane
    because: tuple[str, ...]


def lanes(talk: Talk) -> tuple[OpenLane, ...]:
    """The lanes that the answers point to, in the order of the model."""
    found = ((lane, speaks(lane.when, talk.heard)) for lane in talk.conversation.lanes)
    return tuple(
        OpenLane(lane, because(sign, talk.heard, talk.conversation))
        for lane, sign in found
        if sign is not None
    )
