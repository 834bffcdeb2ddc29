"""The minutes that each phase took, with the breaks left out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from burgeridee.core.talk import Talk

PATIENCE = timedelta(minutes=5)
"""How long people may talk without a key being pressed; what comes after is a break."""


@dataclass(frozen=True)
class Stopwatch:
    """The time that went to each phase up to `counted`; `touched` is when the last key was pressed.

    A laptop that is left open overnight adds `PATIENCE` and no more.
    """

    phase: str
    counted: datetime
    touched: datetime
    used: Mapping[str, timedelta]

    @classmethod
    def started(cls, phase: str, minutes: Mapping[str, int], now: datetime) -> Self:
        """A stopwatch that goes on from the minutes that were kept."""
        used = {phase: timedelta(minutes=amount) for phase, amount in minutes.items()}
        return cls(phase, now, now, used)

    def ticked(self, now: datetime) -> Self:
        """The stopwatch with the time until now counted, as far as it was no break."""
        until = min(now, self.touched + PATIENCE)
        if until <= self.counted:
            return self
        before = self.used.get(self.phase, timedelta())
        used = {**self.used, self.phase: before + (until - self.counted)}
        return replace(self, counted=until, used=used)

    def pressed(self, phase: str, now: datetime) -> Self:
        """The stopwatch after a key, with this phase in front from now on."""
        return replace(self.ticked(now), phase=phase, counted=now, touched=now)

    def minutes(self, phase: str) -> int:
        """The whole minutes that went to a phase."""
        return self.used.get(phase, timedelta()) // timedelta(minutes=1)

    def written(self, talk: Talk) -> Talk:
        """The talk with the minutes used so far; of a closed talk they stay as they are."""
        if talk.intake.status == "closed":
            return talk
        for phase in self.used:
            if self.minutes(phase) != talk.intake.minutes.get(phase, 0):
                talk = talk.with_minutes(phase, self.minutes(phase))
        return talk
